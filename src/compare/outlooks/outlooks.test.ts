import { describe, expect, it } from 'vitest';
import { dossierFrom, type Telling } from '../../../test/support/story.ts';

const report = (id: string, text: string): Telling => ({
  id,
  outlet: `The ${id}`,
  published: '2031-02-03',
  text,
});

/** Each outlook in a line: who foresees, and how likely. */
function outlooksIn(...tellings: readonly Telling[]): string[] {
  return (dossierFrom(tellings).outlooks ?? []).map(({ forecasts }) =>
    forecasts
      .map(({ speaker, likelihood }) => `${speaker?.name ?? 'report'} ${likelihood ?? '-'}`)
      .join('; '),
  );
}

describe('an outlook', () => {
  it('holds what several foresee, as likely and as unlikely, whoever reports it', () => {
    expect(
      outlooksIn(
        report('east', 'Mira Sorel, an engineer, said the dam will likely hold until May if the rain stops.'),
        report('west', 'Olan Brek, a farmer, said the dam is unlikely to hold.'),
      ),
    ).toEqual(['Mira Sorel likely; Olan Brek unlikely']);
  });

  it('holds nothing that is on another question', () => {
    expect(
      outlooksIn(
        report('east', 'Mira Sorel, an engineer, said the dam will likely hold until May.'),
        report('west', 'Olan Brek, a farmer, said the price of barley is unlikely to fall.'),
      ),
    ).toEqual(['Mira Sorel likely', 'Olan Brek unlikely']);
  });

  it('tells the condition, the likelihood and the horizon of each forecast', () => {
    const text = 'Mira Sorel, an engineer, said the dam will likely hold until May if the rain stops.';
    const { outlooks = [], forecasts } = dossierFrom([report('east', text)]);
    expect(outlooks).toMatchObject([
      {
        forecasts: [
          {
            speaker: { name: 'Mira Sorel' },
            likelihood: 'likely',
            condition: { exact: 'if the rain stops' },
          },
        ],
      },
    ]);
    expect(outlooks[0]?.forecasts).toEqual(forecasts);
  });
});
