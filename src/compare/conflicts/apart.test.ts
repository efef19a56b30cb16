import { describe, expect, it } from 'vitest';
import { dossierFrom } from '../../../test/support/story.ts';

/** What the versions say of each conflict and update that reports of one day tell. */
function differences(...texts: readonly string[]): string[][] {
  const tellings = texts.map((text, i) => ({
    id: `r${i}`,
    outlet: `Outlet ${i}`,
    published: `2031-04-08T1${i}:00:00Z`,
    text,
  }));
  return dossierFrom(tellings).findings.flatMap((finding) =>
    'versions' in finding ? [finding.versions.map(({ says }) => says)] : [],
  );
}

describe('figures of two things', () => {
  it.each([
    [
      'of two periods',
      'Ferrum sold 900 buses in the first quarter.',
      'Ferrum sold 1,100 buses in the second quarter.',
    ],
    ['of two months', 'Prices rose by 4.1 per cent in March.', 'Prices rose by 5.2 per cent in February.'],
    ['of two days', 'Norland fired two missiles on Monday.', 'Norland fired four missiles on Thursday.'],
    [
      'of a week and a day',
      'The strait saw 140 ships pass this week, the harbour office said.',
      'On Tuesday 60 ships passed through the strait, the harbour office said.',
    ],
    [
      'a sum and a day of it',
      'Eleven people have been killed in clashes in Ardley since Friday.',
      'Three people were killed in clashes in Ardley on Monday.',
    ],
    ['of two polls', 'A poll put Ana Ruiz at 41 per cent.', 'Another poll put Ana Ruiz at 38 per cent.'],
    [
      'a whole and a part',
      'A convoy of 48 trucks reached the besieged town of Tarn on Monday.',
      'Twelve trucks carrying medicine reached the besieged town of Tarn on Monday.',
    ],
    [
      'a sum and a share',
      'Half of the 300 workers at the mill walked out.',
      'The 150 workers at the mill walked out.',
    ],
    ['in two places', 'In Pell 400 hectares burned.', 'In Dolm 250 hectares burned.'],
    [
      'a depth and a distance',
      'The quake struck with a depth of 10km, the seismic office of Ostania said.',
      'The quake struck 18 kilometres south of San Abril, the seismic office of Ostania said.',
    ],
    [
      'a height and a distance',
      'The plume rose to a height of 9 kilometres above Mount Tessa, the seismic office of Ostania said.',
      'Ash fell 16 kilometres to the east of Mount Tessa, the seismic office of Ostania said.',
    ],
    [
      'for two purposes',
      'The bank lent the port of Tarn 300 million dollars for the quay.',
      'The state gave the port of Tarn 180 million dollars for the railway.',
    ],
    [
      'from two places',
      'The camp stands 3 kilometres from the border and houses 4,000 families.',
      'The camp stands 18 kilometres from the nearest hospital and houses 4,000 families.',
    ],
    [
      'of two things that move',
      'The express was going at 140 kilometres an hour when the points failed.',
      'The goods train was going at 60 kilometres an hour when the points failed.',
    ],
    [
      'at two moments',
      'The jet was flying at 800 kilometres an hour at the border.',
      'The jet was flying at 300 kilometres an hour when it landed.',
    ],
    ['allowed and counted', 'The ferry is licensed for 300 passengers.', 'The ferry carried 410 passengers.'],
    [
      'with no word in common but the unit',
      'The house cost 2 million dollars to build.',
      'The house was sold for 5 million dollars.',
    ],
    [
      'what would be and what is',
      'A breach of the dam would kill 3,000 people, an engineer warned.',
      'The breach of the dam killed 41 people.',
    ],
    [
      'a part of a year and one day',
      'Road crashes kill 900 people a year in Kelm.',
      'The road crash killed six people in Kelm.',
    ],
    [
      'planned and done',
      'The navy planned to evacuate 600 citizens from Port Lume.',
      'The navy evacuated 410 citizens from Port Lume.',
    ],
    ['an age and a count', 'One dead in a fire at Arsenal.', 'A man of 66 died on the platform at Arsenal.'],
  ])('tell no difference: %s', (_, one, other) => {
    expect(differences(one, other)).toEqual([]);
  });

  it('are none where both give a bound or a round number of one', () => {
    const found = differences(
      'The quake wounded 80 people in Tarn.',
      'The quake wounded 80 people in Tarn, a doctor said.',
      'At least 50 people were wounded by the quake in Tarn.',
      'The quake wounded 70 people in Tarn.',
    );
    expect(found.flat().join()).not.toContain('50');
  });

  it('are an update where a toll is revised down', () => {
    const days = ['2031-04-08', '2031-04-09'];
    const texts = [
      'The toll stood at 40, the mayor said.',
      'The toll was revised down to 36, the mayor said.',
    ];
    const tellings = texts.map((text, i) => ({
      id: `r${i}`,
      outlet: `Outlet ${i}`,
      published: days[i] ?? '',
      text,
    }));
    const kinds = dossierFrom(tellings)
      .findings.filter((one) => 'versions' in one)
      .map(({ kind }) => kind);
    expect(kinds).toEqual(['updated']);
  });
});

describe('votes of two motions', () => {
  it.each([
    [
      'two committees',
      'The finance committee of the Tolvar assembly approved the water levy by 14 votes to 9.',
      'Their motion on the water levy was adopted in the environment committee, by 12 votes to 11.',
    ],
    [
      'two readings',
      'The bill passed its first reading by 74 votes to 60.',
      'The bill passed its second reading by 81 votes to 55.',
    ],
    [
      'two parliaments',
      'The parliament of Ostrova ratified the treaty with 101 votes for and 64 against.',
      'The parliament of Kelm ratified the treaty with 93 votes for and 72 against.',
    ],
    [
      'a match',
      'The president watched Tarn back up its cup form with a 3-2 win, hours before the house was to vote.',
      'The president left at half-time with the score 2-2 and did not comment on the vote.',
    ],
  ])('do not conflict: %s', (_, one, other) => {
    expect(differences(one, other)).toEqual([]);
  });
});

describe('sides of a place', () => {
  it('conflict where one thing lies on both', () => {
    const found = differences(
      'The epicentre was 18 kilometres north of Tessany.',
      'Its centre was 18 kilometres south of Tessany.',
    );
    expect(found).toHaveLength(1);
  });

  it.each([
    [
      'not as far off',
      'The tanker Aurora was drifting 12 miles north of Cape Sorrow on Wednesday.',
      'The trawler Bess was drifting 9 miles south of Cape Sorrow on Wednesday.',
    ],
    [
      'of two fronts',
      "Norland's troops advanced to villages west of Sellen on Thursday, its general staff said.",
      "Kelm's artillery fired on supply roads east of Sellen on Thursday, residents said.",
    ],
  ])('do not conflict: %s', (_, one, other) => {
    expect(differences(one, other)).toEqual([]);
  });
});

describe('ages of two people of a name', () => {
  it.each([
    ['Judge Anton Weber, 61, spoke.', 'The clerk, Anton Weber, 34, wept.'],
    ['John Drake, 44, was named coach of the Harriers.', 'John Drake, 19, joined the Harriers as a keeper.'],
  ])('do not conflict: %s %s', (one, other) => {
    expect(differences(one, other)).toEqual([]);
  });
});
