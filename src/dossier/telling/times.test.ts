import { describe, expect, test } from 'vitest';
import { timeWords } from './times.ts';

describe('timeWords', () => {
  test.each([
    ['2031-03-14', '14 March 2031'],
    ['2031-03', 'March 2031'],
    ['2031', '2031'],
    ['203', 'the 2030s'],
    ['203X', 'the 2030s'],
    ['20', 'the 2000s'],
    ['BC0044', '44 BC'],
    ['XXXX-01-30', '30 January, year not stated'],
    ['XXXX-XX-XX', 'day not stated'],
    ['2031-W11', 'week 11 of 2031'],
    ['2031-W11-3', 'Wednesday of week 11 of 2031'],
    ['2031-W11-WE', 'weekend of week 11 of 2031'],
    ['XXXX-WXX-1', 'a Monday'],
    ['XXXX-WXX-5TNI', 'a Friday, night'],
    ['2030-FA', 'autumn 2030'],
    ['2017-WI', 'winter 2017'],
    ['XXXX-SU', 'summer, year not stated'],
    ['2031-Q2', 'second quarter of 2031'],
    ['2031-H1', 'first half of 2031'],
    ['2031-03-14T08:10:00Z', '14 March 2031, 08:10 UTC'],
    ['2031-03-14T08:10:00+02:00', '14 March 2031, 08:10 +02:00'],
    ['2031-03-14TEV', '14 March 2031, evening'],
    ['PRESENT_REF', 'at present'],
    ['P3D', '3 days'],
    ['P1Y', '1 year'],
    ['PXM', 'some months'],
    ['PT5H30M', '5 hours 30 minutes'],
    ['PT', 'PT'],
    ['P3', 'P3'],
    ['Perhaps', 'Perhaps'],
    ['not a time', 'not a time'],
  ])('%s is %s', (value, words) => {
    expect(timeWords(value)).toBe(words);
  });
});
