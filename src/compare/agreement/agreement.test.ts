import { describe, expect, it } from 'vitest';
import { dossierFrom } from '../../../test/support/story.ts';

/** The kinds of findings on two reports of one sentence each, by outlets that have nothing else in common. */
function kindsOf(one: string, other: string): string[] {
  const published = '2032-06-10';
  const tellings = [
    { id: 'a', outlet: 'Alpha Post', published, text: one },
    { id: 'b', outlet: 'Beta News', published, text: other },
  ];
  return dossierFrom(tellings).findings.map(({ kind }) => kind);
}

describe('what two origins state', () => {
  it('is corroborated where one tells more of the same', () => {
    const short = 'The council closed the northern canal to barges on Monday.';
    const long = 'On Monday the council closed the northern canal to barges for three months.';
    expect(kindsOf(short, long)).toEqual(['corroborated']);
  });

  it.each([
    [
      'one refuses',
      'Energy Minister Tomas Rehn resigned on Wednesday.',
      'Energy Minister Tomas Rehn refused to resign on Wednesday.',
    ],
    [
      'one tells of a part',
      'The refinery shut all three production lines after the fire.',
      'The refinery shut one of three production lines after the fire.',
    ],
    [
      'the office differs',
      'Energy Minister Tomas Rehn resigned on Wednesday.',
      'Tomas Rehn, the finance minister, resigned on Wednesday.',
    ],
  ])('is not where %s', (_what, one, other) => {
    expect(kindsOf(one, other)).not.toContain('corroborated');
  });
});

describe('a report made of two others', () => {
  const wharf =
    'The ferryman of Olm has hung up his lantern after forty summers on the river, and nobody wants to row in his stead.';
  const tower =
    'Swifts came back to the bell tower eleven days early, which the sexton puts down to a winter without frost or storms.';
  const market =
    'Two stalls stood empty at the fair because the cheesemakers of the upper valley had quarrelled over who should go first.';
  const tellings = [
    { id: 'a', outlet: 'Alpha Post', published: '2032-06-10', text: `${wharf}\n\n${market}` },
    { id: 'b', outlet: 'Beta News', published: '2032-06-10', text: tower },
    { id: 'c', outlet: 'Gamma Digest', published: '2032-06-12', text: `${wharf}\n\n${tower}` },
  ];

  it('corroborates neither', () => {
    const { findings, lineage } = dossierFrom(tellings);
    expect(lineage.derivations.map(({ kind }) => kind)).toEqual(['merged', 'merged']);
    expect(findings.map(({ kind }) => kind)).not.toContain('corroborated');
  });
});

describe('one deed in other words', () => {
  it.each([
    [
      'a verb and a noun',
      'A court in Olm on Friday convicted the banker Estela Mondt of fraud.',
      'The conviction of Estela Mondt for fraud came after nine weeks.',
    ],
    [
      'two verbs',
      'Police arrested the captain of the ferry.',
      'The captain has been detained, and he has said nothing.',
    ],
    [
      'active and passive',
      'Seven states signed an accord on the river Ister on Thursday.',
      'In the old mint the accord on the river was signed after long speeches.',
    ],
  ])('is corroborated by %s', (_what, one, other) => {
    expect(kindsOf(one, other)).toContain('corroborated');
  });

  it.each([
    [
      'one turned it down',
      'Olm approved the treaty with Veland.',
      'Olm did not approve the treaty with Veland.',
    ],
    ['it is to come', 'Olm approved the treaty with Veland.', 'Olm may approve the treaty with Veland.'],
    ['the doers change places', 'Olm attacked Veland in the night.', 'Veland attacked Olm in the night.'],
    [
      'both credit one source',
      'The railway police said that Jon Brask had been arrested.',
      'Police say that Jon Brask is in custody.',
    ],
    [
      'one has it from the other',
      'Jon Brask has been arrested, Beta News reported.',
      'Jon Brask is in custody, and nobody has seen him since.',
    ],
  ])('is not where %s', (_what, one, other) => {
    expect(kindsOf(one, other)).not.toContain('corroborated');
  });
});
