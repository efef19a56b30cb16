import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remark, timesIn } from './testing.ts';

/** A Monday. */
const PUBLISHED = '2025-02-03';

describe('times in a report that states its date', () => {
  it.each([
    // Weekdays look back, with the day itself, and ahead where the verb does.
    'The ministry of Ostania replied on [Monday]2025-02-03.',
    'The envoys met in Port Sel on [Friday]2025-01-31.',
    'The envoys will meet in Port Sel on [Friday]2025-02-07.',
    'Talks could resume as early as [Thursday]2025-02-06, he said.',
    'The dredging was to resume at first light on [Wednesday]2025-02-05.',
    'The envoys were not to meet until dusk on [Thursday]2025-02-06.',
    'The envoys were to have met in Port Sel on [Friday]2025-01-31.',
    'They had left on [Thursday night]2025-01-30TNI.',
    // Months and days of months.
    'She spoke on [January 30]2025-01-30 in the capital.',
    'He was sworn in in [December]2024-12.',
    'The council will vote on [March 3]2025-03-03.',
    'The treaty was signed on [3 May 2019]2019-05-03.',
    'The treaty was signed on [the 5th of June, 1998]1998-06-05.',
    'In [November last year]2024-11 he declared an end to it.',
    'The pact of [last June]2024-06 holds.',
    'It opened on [Saturday, April 25]2026-04-25.',
    'The siege ran from [22]2024-08-22 to [24 August 2024]2024-08-24.',
    // Steps and shifts.
    '[Last week]2025-W05 the leader of Ostania visited a mill.',
    'The levy falls due [next month]2025-03.',
    'The bridge fell [two days ago]2025-02-01.',
    'The bridge fell [10 years ago]2015.',
    'The rock formed [40 million years ago]PAST_REF.',
    'The league was founded in [September 480 BC]BC0480-09.',
    'Rain is expected [tomorrow]2025-02-04 and [tonight]2025-02-03TNI.',
    'A report is due [later this year]2025.',
    // Parts of years.
    'Exports fell in [the third quarter of 2024]2024-Q3.',
    'Exports fell in [the first half of 2024]2024-H1.',
    'The dam was built in [the summer of 1998]1998-SU.',
    'The war of [the early 1990s]199 is over.',
    'Trade grew in [the 20th century]19.',
    'The two sides met [between 2018 and 2019]2018/2019.',
    'The two sides met in [2018]2018 and [2019]2019.',
    // What lies ahead or back by the words around it.
    'The mill told staff in a letter on [Friday]2025-01-31 that it would close.',
    'The council announced a vote on [Friday]2025-02-07 that will decide it.',
    'She expects no change before [the summer]2025-SU.',
    'The bridge is likely to be finished before [Christmas]2025-12-25.',
    'Prices may double by [the end of the decade]202.',
    'The envoy will leave by [the end of the month]2025-02.',
    'They met [the week before last]2025-W04 and [the night before last]2025-02-01TNI.',
    'The bank will cut rates at [the turn of the year]2025-12/2026-01.',
    'The final is on [Saturday week]2025-02-15.',
    'She will meet her [next month]2025-03.',
    // Durations and sets.
    'They talked for [three days]P3D and [more than two hours]PT2H.',
    'In [the past two months]P2M prices rose.',
    'The ferry runs [every day]P1D and [every Tuesday]XXXX-WXX-2.',
    // Times of day.
    'The quake struck at [10:35 a.m.]2025-02-03T10:35.',
    'It burned in [the small hours of Sunday]2025-02-02TMO. Crews came at [3:15 a.m.]2025-02-02T03:15.',
    'Polls will close at [10 p.m.]2025-02-06T22:00 on [Thursday]2025-02-06.',
    'Open as of [now]PRESENT_REF.',
    'The guns fell silent at [four in the morning]2025-02-03T04:00.',
    "The train left at [eight o'clock]2025-02-03T08:00.",
    'It was [half past ten]2025-02-03T10:30 when the lights came back.',
    'The alarm rang at [a quarter to nine]2025-02-03T08:45.',
    'It was [ten to five]2025-02-03T04:50 when the bell rang.',
    'The council backed it by ten to five.',
    'The wall gave way shortly after [six]2025-02-03T06:00, he said.',
    'The team lost shortly after six players left.',
  ])('%s', (marked) => {
    expect(remark(marked, PUBLISHED)).toBe(marked);
  });

  it('reckons from a time told before where the words point back', () => {
    const marked = 'It began on [3 May 2019]2019-05-03. [The following day]2019-05-04 it spread.';
    expect(remark(marked, PUBLISHED)).toBe(marked);
  });

  it('tells months of the year that a text of history is at', () => {
    const years = [1911, 1912, 1913, 1914].map((year) => `War came in [${year}]${year}. `).join('');
    const marked = `${years}In [April]1914-04 the port fell.`;
    expect(remark(marked, PUBLISHED)).toBe(marked);
  });

  it('gives the first and last day that a value allows, and what it was reckoned from', () => {
    const [week, month, year] = timesIn('Last week, in December, and in 2018 they met.', PUBLISHED);
    expect(week).toMatchObject({ earliest: '2025-01-27', latest: '2025-02-02', anchor: 'published' });
    expect(month).toMatchObject({ earliest: '2024-12-01', latest: '2024-12-31', anchor: 'published' });
    expect(year).toMatchObject({ earliest: '2018-01-01', latest: '2018-12-31', anchor: 'none' });
  });
});

describe('the verb that a month is told by', () => {
  it.each([
    'The dam broke. In [January]2024-01 he told the council that it was safe.',
    'The court will sit on [19 May]2025-05-19, the judge said.',
  ])('%s', (marked) => expect(remark(marked, '2024-12-20')).toBe(marked));
});

describe('times that an event or an office tells', () => {
  it.each([
    'The summit was held on [3 May 2019]2019-05-03. Troops left [three days after the summit]2019-05-06.',
    'The second summit was held on [3 May 2019]2019-05-03. Troops left [a month before the summit]2019-04.',
    'It was built during the [Obama administration]2009-01-20/2017-01-20.',
    'It was built in [Trump’s first term]2017-01-20/2021-01-20.',
  ])('%s', (marked) => expect(remark(marked, PUBLISHED)).toBe(marked));

  it.each([
    ['an event that no sentence dates', 'Troops left [three days]P3D after the summit.'],
    [
      'an event of two dates',
      'One summit was held on [3 May 2019]2019-05-03, one summit on [9 May 2019]2019-05-09. Troops left [three days]P3D after the summit.',
    ],
    [
      'another event of its kind',
      'The first summit was held on [3 May 2019]2019-05-03. Troops left [three days]P3D after the second summit.',
    ],
    ['an office that does something', 'The Obama administration said so.'],
    ['one of several terms', 'It was built during the Trump presidency.'],
  ])('leave open %s', (_, marked) => expect(remark(marked, PUBLISHED)).toBe(marked));
});

describe('times in a report that states no date', () => {
  it.each([
    'She spoke on [January 30]XXXX-01-30.',
    'They met on [Monday]XXXX-WXX-1.',
    'In [November last year]XXXX-11 he left.',
    '[Last week]PAST_REF he left, and [next year]FUTURE_REF he returns.',
    'They talked for [three days]P3D in [2018]2018.',
  ])('guesses nothing: %s', (marked) => {
    expect(remark(marked, null)).toBe(marked);
  });
});

describe('words that only look like times', () => {
  it.each([
    'Ostania sent 10,000 to 12,000 troops.',
    'About 2000 troops and 1990 people crossed at Port Sel.',
    'Talks may resume, said Theresa May of the council.',
    'They march to the sea and fall back in the second row.',
    'A 35-year-old driver paid $1999 for it.',
    'They sat in the sun.',
  ])('%s', (text) => {
    expect(timesIn(text, PUBLISHED)).toEqual([]);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    ..."the a in on of to and last next this May 5 5th 1990 10,000 two hundred million years BC - , . Monday week weeks ago later early end ' s".split(
      ' ',
    ),
  );

  it('gives times that do not overlap, each with the days in order', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        const times = timesIn(list.join(' '), PUBLISHED);
        times.forEach((time, i) => {
          expect(time.span.start).toBeGreaterThanOrEqual(times[i - 1]?.span.end ?? 0);
          expect((time.earliest ?? '') <= (time.latest ?? '')).toBe(true);
          expect(time.value).not.toMatch(/NaN|undefined|null/);
        });
      }),
    );
  });
});
