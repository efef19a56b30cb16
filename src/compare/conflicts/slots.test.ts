import { describe, expect, it } from 'vitest';
import { dossierFrom } from '../../../test/support/story.ts';

/** Two reports of one afternoon. */
function findingsOf(...texts: readonly string[]) {
  return dossierFrom(
    texts.map((text, i) => ({
      id: `r${i}`,
      outlet: `Outlet ${i}`,
      published: `2031-04-08T1${i}:00:00Z`,
      text,
    })),
  ).findings.filter(({ why }) => why.some(({ rule }) => rule === 'one-slot-other-value'));
}

const LOAN = [
  'The fund and the government of Belden agreed on Tuesday on a loan of 3.2 billion dollars over four years. The money is to steady the currency, which has lost a third of its worth since March. Taxes on fuel will rise by two per cent a year. The finance minister, Ana Reck, said that pensions would not be touched. Twelve hospitals are to be merged. Talks had lasted 19 days.',
  'Belden is to get a loan of 3.2 billion dollars from the fund, spread over three years, the finance ministry said on Tuesday. In return Belden has to sell its 40 lighthouses. Some 600 people protested outside the ministry for two hours. Ana Reck called them misinformed. The first payment is due in June and comes to 400 million dollars.',
] as const;

const CANAL = [
  'The canal authority raised its tolls by 8 per cent on Monday. Ships wait for eight days on average before they enter the canal, the figures of the authority show. It wants to dredge 14 kilometres by May. Some 40 ships pass a day, and 11 of them carry oil. The last rise was in 2027.',
  'Shipowners are angry at the canal. At present ships wait for 14 days on average before they enter the canal, their federation said. It speaks for 300 owners in nine countries. A pilot costs 900 dollars more than last year. The dredgers work at night, and two of them are broken.',
] as const;

describe('values of one slot', () => {
  it.each([
    ['over how many years', LOAN, ['over four years', 'over three years']],
    ['how long ships wait', CANAL, ['eight days', '14 days']],
  ] as const)('differ: %s', (_, texts, says) => {
    const found = findingsOf(...texts);
    expect(
      found.map((one) => ('versions' in one ? one.versions.map((version) => version.says) : [])),
    ).toEqual([says]);
  });

  it('tells how likely they are of one slot, and the words that they share', () => {
    const [found] = findingsOf(...LOAN);
    expect(found?.confidence).toBeGreaterThanOrEqual(0.6);
    expect(found?.why[0]?.detail).toMatch(/^0\.\d\d: .*loan/);
  });

  it.each([
    ['a limit and a length', 'will reopen within ten days', 'had been shut for a month'],
    [
      'what is asked and what is given',
      'asked for 30 million dollars a year',
      'gets 20 million dollars a year',
    ],
    ['one more', 'has hired 30 pilots', 'has hired another 12 pilots'],
  ])('do not differ: %s', (_, one, other) => {
    const [first = '', second = ''] = CANAL;
    expect(
      findingsOf(
        first.replace('Ships wait for eight days on average', `The canal ${one}, and ships wait`),
        second.replace('At present ships wait for 14 days on average', `The canal ${other}, and ships wait`),
      ),
    ).toEqual([]);
  });
});
