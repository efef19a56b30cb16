import { describe, expect, it } from 'vitest';
import { dossierFrom } from '../../../test/support/story.ts';
import { kinds } from '../testing.ts';

const OUTLETS = ['Alpha Post', 'Beta News', 'Gamma Radio'];

/** Each dispute in reports of one text each: the words of the claim, and those of the denial. */
function disputes(...texts: readonly string[]): string[][] {
  const tellings = texts.map((text, i) => ({
    id: `r${i}`,
    outlet: OUTLETS[i] ?? '',
    published: '2032-06-10',
    text,
  }));
  return kinds(dossierFrom(tellings), 'disputed').map((finding) =>
    finding.kind === 'disputed' ? [...finding.claim, ...finding.denial].map(({ exact }) => exact) : [],
  );
}

describe('a claim and its denial', () => {
  it('are a dispute in one report', () => {
    const text =
      'The mayor of Olm, Vera Lund, said that soldiers had shelled the mill. The army denied that it had shelled the mill.';
    expect(disputes(text)).toEqual([
      [
        'The mayor of Olm, Vera Lund, said that soldiers had shelled the mill',
        'The army denied that it had shelled the mill',
      ],
    ]);
  });

  it('are a dispute where each stands in a report of its own', () => {
    const claim = 'The mayor of Olm, Vera Lund, said that the army had shelled the mill with mortars.';
    const denial = 'The general staff said that the army had never shelled the mill.';
    expect(disputes(claim, denial)).toHaveLength(1);
  });

  it('are none where somebody did not deny it', () => {
    const claim = 'The army had shelled the mill of Olm, a former officer said.';
    expect(disputes(claim, 'The army did not deny that it had shelled the mill of Olm.')).toEqual([]);
  });

  it('are one dispute however many carry them', () => {
    const claim = 'The mayor of Olm, Vera Lund, said that the army had shelled the mill.';
    const denial = 'The army denied that it had shelled the mill.';
    expect(disputes(`${claim} ${denial}`, denial, claim)).toEqual([
      [claim, claim, denial, denial].map((words) => words.replace('.', '')),
    ]);
  });

  it('are told where charges are denied by that name', () => {
    const text =
      'The prosecutor accused Tomas Rehn of taking bribes from a bridge builder. Tomas Rehn denied the charges.';
    expect(disputes(text)).toHaveLength(1);
  });

  it('are told where a word is turned into its opposite', () => {
    const claim = 'The attorney general, Ramon Solt, said that the trial of the printers had been fair.';
    const denial = 'The union of printers said that the trial had been unfair.';
    expect(disputes(claim, denial)).toHaveLength(1);
  });
});

describe('a denial', () => {
  const claim = 'The gate of the mill was locked, several bakers said.';

  it.each([
    [
      'says that it is not true',
      'It is not correct that the gate of the mill was locked, the guard, Ivo Sand, said.',
    ],
    [
      'says so of the sentence before',
      'Bakers say that the gate of the mill was locked. Ivo Sand has always denied this.',
    ],
  ])('%s', (_what, denial) => {
    expect(disputes(claim, denial).length).toBeGreaterThan(0);
  });

  it('is that of the body that gives it out', () => {
    const tellings = [
      {
        id: 'a',
        outlet: 'Alpha Post',
        published: '2032-06-10',
        text: 'Police fired tear gas into the crowd, the head of the bakers, Ilya Forn, said.',
      },
      {
        id: 'b',
        outlet: 'Police of Olm',
        published: '2032-06-10',
        text: 'Tear gas was not used by the police at any time.',
      },
    ];
    const [dispute] = kinds(dossierFrom(tellings), 'disputed');
    expect(dispute).toMatchObject({ claimedBy: ['Ilya Forn'], deniedBy: ['Police of Olm'] });
  });
});

describe('no dispute', () => {
  it('is over a question', () => {
    expect(
      disputes(
        'Did Norland shell the school in Olm?',
        'Norland did not shell the school in Olm, the ministry said.',
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'where one speaker denies what he never claimed',
      'Vera Lund said that the mill had been shelled. Vera Lund said that the church had not been shelled.',
    ],
    [
      'where something else is denied',
      'The mayor said that soldiers had shelled the mill. The baker said that he had not seen the flour.',
    ],
    [
      'where nobody has said it',
      'The mayor would not say whether the mill had been shelled. The army said that it had not shelled the mill.',
    ],
    [
      'over a bound',
      'The mayor said that soldiers had fired forty shells at the mill. The army said that soldiers fired no more than forty shells at the mill.',
    ],
    [
      'over a plan',
      'The mayor said that Ana Dorn had attended the fair. A spokesman said that Ana Dorn would not attend the fair next year.',
    ],
    [
      'over a thing that is missing',
      'The mayor said that soldiers had shelled the mill. The bishop said that there was no evidence of soldiers in the mill.',
    ],
  ])('%s', (_what, text) => {
    expect(disputes(text)).toEqual([]);
  });
});
