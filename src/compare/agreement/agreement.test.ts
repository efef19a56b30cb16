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

describe('what reports tell of two things', () => {
  it.each([
    [
      'the thing is marked off',
      'Norland vetoed the resolution on the strait.',
      'Norland vetoed the resolution on the dam.',
    ],
    [
      'the doers are others',
      'Voters in Ashby elected the mayor on Sunday.',
      'The council of Ferrin elected the mayor on Sunday.',
    ],
    ['it befell others', 'A strong quake jolted southern Olm.', 'The quake jolted several cities in Veland.'],
    ['the side is another', 'A boat sank east of Olm.', 'A boat sank west of Olm.'],
    [
      'the particle turns the verb',
      'The union called off the strike in Olm.',
      'The union called the strike in Olm.',
    ],
    [
      'the flights are two',
      'Flight KL 204 landed in Olm with aid.',
      'Flight KL 310 landed in Olm with tents.',
    ],
    [
      'one is to come',
      'A meeting with President Ilsa Marn is scheduled.',
      'The envoys met President Ilsa Marn.',
    ],
    [
      'two nouns name them',
      'The attack on the barracks in Olm shook many.',
      'Many still speak of the attack on the railway in Olm.',
    ],
    ['nobody knows who', 'The quake was weak. No one was hurt.', 'The storm went by. No one was hurt.'],
    [
      'one of them is a claim only',
      'The patrol crossed the line at Olm on Friday.',
      'The allegation that the patrol crossed the line at Olm on Friday is false.',
    ],
    [
      'other words are negated',
      'The union will strike if the offer is not raised.',
      'The union will not strike if the offer is raised.',
    ],
    ['the subjects are two', 'Inflation was four per cent in Olm.', 'Growth was four per cent in Olm.'],
    ['those who are counted are others', 'Two men were arrested in Olm.', 'Two women were arrested in Olm.'],
  ])('is not corroborated where %s', (_what, one, other) => {
    expect(kindsOf(one, other)).not.toContain('corroborated');
  });
});

describe('a figure or an hour of one thing', () => {
  it.each([
    [
      'people',
      'By noon 94 passengers had been rescued from the ferry.',
      'Of those on board the boat, 94 have been saved, and the search goes on.',
    ],
    [
      'money',
      'The court ordered him to pay 4,250,000 crowns for the fire.',
      'For the fire a fine of 4,250,000 crowns was imposed.',
    ],
    [
      'hours',
      'The aircraft landed at 3:12 a.m. in thick fog.',
      'It was dark when the plane, which came from the north, landed at 03:12.',
    ],
  ])('is corroborated in other words: %s', (_what, one, other) => {
    expect(kindsOf(one, other)).toContain('corroborated');
  });

  it.each([
    [
      'a part and its sum are',
      'All three solar panels of the craft unfolded.',
      'Only one of its three solar panels unfolded.',
    ],
    ['sides are', 'Norland lost 214 jets in the war.', 'Veland lost 214 jets in the war.'],
    [
      'what befell them is',
      'The blast in the mine injured 47 people.',
      'The blast in the mine killed 47 people.',
    ],
  ])('is not where %s told', (_what, one, other) => {
    expect(kindsOf(one, other)).not.toContain('corroborated');
  });
});

describe('a report that has its story from the outlet of another', () => {
  const own = 'The ministry of health counted 31 new cases in Olm.';
  const rest = 'Two clinics in the valley of the Ister have been closed since Friday.';
  const other = 'Since Friday two clinics have been closed in the Ister valley.';
  const kinds = (lead: string) =>
    dossierFrom([
      { id: 'a', outlet: 'Ministry of Health', published: '2032-06-10', text: `${own} ${rest}` },
      { id: 'b', outlet: 'Beta News', published: '2032-06-10', text: `${lead} ${other}` },
    ]).findings.map(({ kind }) => kind);

  it('is no second account', () => {
    expect(kinds('There is more fever about, the health ministry said on Thursday.')).not.toContain(
      'corroborated',
    );
    expect(kinds('There is more fever about, and people are afraid of it.')).toContain('corroborated');
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
