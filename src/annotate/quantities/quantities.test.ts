import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantitiesIn, readBack } from './testing.ts';

describe('counts', () => {
  it.each([
    ['Ostania sent 12,000 North Varlish troops.', '12,000: exact 12000 of North Varlish troops'],
    ['Some 200, 000 people fled.', 'Some 200, 000: about 200000 of people'],
    ['At least ten soldiers died.', 'At least ten: at-least 10 of soldiers'],
    ['As many as two dozen boats sank.', 'As many as two dozen: at-most 24 of boats'],
    ['Half a million people marched.', 'Half a million: exact 500000 of people'],
    ['An estimated 40 villages were cut off.', 'An estimated 40: about 40 of villages'],
    ['Nearly 600 of the sailors returned.', 'Nearly 600: about 600 of sailors'],
    ['Dozens of people were missing.', 'Dozens: at-least 24 of people'],
    ['They want tens of thousands of tents.', 'tens of thousands: at-least 20000 of tents'],
    ['The toll rose to 1,250.', '1,250: exact 1250'],
    ['The toll went up to 31.', '31: exact 31'],
    ['The ship carries up to 31 boats.', 'up to 31: at-most 31 of boats'],
    ['The blast killed one farmer.', 'one: exact 1 of farmer'],
    ['Five other weapons inspectors left.', 'Five: exact 5 of weapons inspectors'],
    ['The eight-member council met.', 'eight: exact 8 of member'],
  ])('%s', (text, read) => {
    expect(readBack(text)).toEqual([read]);
  });
});

describe('ranges', () => {
  it.each([
    ['Ostania sent 10,000 to 12,000 troops.', '10,000 to 12,000: range 11000 (10000 to 12000) of troops'],
    ['Between 20 and 30 boats sank.', 'Between 20 and 30: range 25 (20 to 30) of boats'],
    [
      'It may cost $2 to $3 million.',
      '$2 to $3 million: range 2500000 (2000000 to 3000000) united-states-dollar',
    ],
    ['Some 50% to 75% of voters stayed away.', 'Some 50% to 75%: range 62.5 (50 to 75) percent of voters'],
  ])('%s', (text, read) => {
    expect(readBack(text)).toEqual([read]);
  });

  it('reads a change as two quantities', () => {
    expect(readBack('The toll rose from 10 to 12.')).toEqual(['10: exact 10', '12: exact 12']);
  });
});

describe('measures', () => {
  it.each([
    ['It cost $54 million.', '$54 million: exact 54000000 united-states-dollar'],
    ['It sent $54 million in aid.', '$54 million: exact 54000000 united-states-dollar of aid'],
    ['A $5 million reward was offered.', '$5 million: exact 5000000 united-states-dollar of reward'],
    ['About 60 percent of voters agreed.', 'About 60 percent: about 60 percent of voters'],
    ['A 5.9-magnitude quake struck.', '5.9-magnitude: exact 5.9 magnitude of quake'],
    ['The quake of magnitude 6.1 struck.', 'magnitude 6.1: exact 6.1 magnitude'],
    ['It measured 5.9 on the Richter scale.', '5.9 on the Richter scale: exact 5.9 magnitude'],
    ['The town lies 700 km away.', '700 km: exact 700 kilometre'],
    [
      'It burnt more than 30 square kilometres.',
      'more than 30 square kilometres: more-than 30 square-kilometre',
    ],
    ['It was minus outside, 38 degrees Celsius inside.', '38 degrees Celsius: exact 38 degree-celsius'],
  ])('%s', (text, read) => {
    expect(readBack(text)).toEqual([read]);
  });
});

describe('numbers that measure nothing', () => {
  it.each([
    'He carried an AK-47 to the Group of 20.',
    'Article 5 of Resolution 1718 holds.',
    'Ri Varo, 35, a driver, left.',
    'No one of them was the third man.',
    'Ostania won 3-2.',
    'The Five Rivers pact rests with One Varl Centre.',
  ])('%s', (text) => {
    expect(readBack(text)).toEqual([]);
  });

  it('leaves times to the layer of times', () => {
    expect(readBack('They met for 3 days in 2018 with 4 envoys.', ['3 days', '2018'])).toEqual([
      '4: exact 4 of envoys',
    ]);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    ...'a the of to and between at least one two dozens million $ % km 10 12,000 5.9 - , . troops people half up'.split(
      ' ',
    ),
  );

  it('gives quantities that do not overlap, with their value between their bounds', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 30 }), (list) => {
        const quantities = quantitiesIn(list.join(' '));
        quantities.forEach(({ span, value, low, high }, i) => {
          expect(span.start).toBeGreaterThanOrEqual(quantities[i - 1]?.span.end ?? 0);
          expect(low ?? value).toBeLessThanOrEqual(value);
          expect(high ?? value).toBeGreaterThanOrEqual(value);
        });
      }),
    );
  });
});
