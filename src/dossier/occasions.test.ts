import { describe, expect, it } from 'vitest';
import { dossierFrom, type Telling } from '../../test/support/story.ts';

const report = (id: string, text: string): Telling => ({
  id,
  outlet: `The ${id}`,
  published: '2031-02-03',
  text,
});

/** Each occasion in a line: who, where, when, and which reports quote it. */
function occasionsIn(...tellings: readonly Telling[]): string[] {
  return dossierFrom(tellings).occasions.map(({ speaker, venue, time, quotedBy }) =>
    [speaker.name, venue, time, quotedBy?.join(' and ')].filter((one) => one !== undefined).join(' · '),
  );
}

describe('an occasion', () => {
  it('is one speaker at one venue and time, whichever reports quote it', () => {
    expect(
      occasionsIn(
        report(
          'east',
          'In an interview with Vey Radio on January 23, Olan Brek called the dam “a smart thing.”',
        ),
        report('west', 'In a Vey Radio interview aired on January 23, Olan Brek said “nobody will drown.”'),
      ),
    ).toEqual(['Olan Brek · an interview with Vey Radio · 2031-01-23 · east and west']);
  });

  it.each([
    ['another day', 'In an interview with Vey Radio on January 25, Olan Brek said “nobody will drown.”'],
    ['another venue', 'In an interview with Harrow Radio on January 23, Olan Brek said “nobody will drown.”'],
    ['another speaker', 'In an interview with Vey Radio on January 23, Mira Sorel said “nobody will drown.”'],
  ])('is another of %s', (_what, text) => {
    const first = report(
      'east',
      'In an interview with Vey Radio on January 23, Olan Brek called the dam “a smart thing.”',
    );
    expect(occasionsIn(first, report('west', text))).toHaveLength(2);
  });

  it('takes in the same words of its speaker, where another report tells no place for them', () => {
    expect(
      occasionsIn(
        report(
          'east',
          'In an interview with Vey Radio on January 23, Olan Brek said “nobody will ever drown here.”',
        ),
        report('west', 'Olan Brek was cheerful. “Nobody will ever drown here,” Olan Brek said.'),
      ),
    ).toEqual(['Olan Brek · an interview with Vey Radio · 2031-01-23 · east and west']);
  });

  it('takes in nothing that would fit two', () => {
    const lines = occasionsIn(
      report('east', 'In an interview with Vey Radio on Monday, Olan Brek called the dam “a smart thing.”'),
      report('west', 'At a rally in Harrow on Monday, Olan Brek said “the valley is ours.”'),
      report('north', 'Olan Brek said on Monday that the gates would stay shut.'),
    );
    expect(lines).toHaveLength(3);
  });

  it('does not hold two statements for one, where neither tells whose or when', () => {
    const lines = occasionsIn(
      report('east', 'In a statement, Olan Brek called the dam “a smart thing.”'),
      report('west', 'In a statement, Olan Brek said “nobody will drown.”'),
    );
    expect(lines).toEqual(['Olan Brek · a statement · east', 'Olan Brek · a statement · west']);
  });

  it('is none of a speaker of whom a pronoun is all that is known', () => {
    const told = 'The dam was opened. Nobody knows why. “Nobody will ever drown here,” he added on Monday.';
    expect(occasionsIn(report('east', told))).toEqual([]);
  });

  it('is none of words that nobody said, nor of a source that nobody can find', () => {
    expect(
      occasionsIn(
        report(
          'east',
          'Olan Brek would say on Monday that the dam was old. An official said on Monday that it was new.',
        ),
      ),
    ).toEqual([]);
  });
});

describe('the ledger', () => {
  it('tells each utterance with its occasion, its items and what was changed in it', () => {
    const { ledger, occasions } = dossierFrom([
      report(
        'east',
        'At a rally in Harrow on Monday, Olan Brek said: “We will never sell the old mill to the company.”',
      ),
      report(
        'west',
        'At a rally in Harrow on Monday, Olan Brek said: “We will sell the old mill to the company.”',
      ),
    ]);
    expect(ledger).toMatchObject([
      {
        speaker: { name: 'Olan Brek', standing: 'named' },
        utterances: [{ occasion: occasions[0]?.id, items: [{}, {}], change: 'negation-dropped' }],
      },
    ]);
  });
});
