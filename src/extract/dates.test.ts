import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateLineDay, readDate } from './dates.ts';

describe('a stated date', () => {
  test.each([
    ['2031-05-17', '2031-05-17'],
    ['2031-05-17T09:30:00Z', '2031-05-17T09:30:00Z'],
    ['2031-05-17T09:30+02:00', '2031-05-17T09:30+02:00'],
    ['2031-05-17 09:30:15.25 +0200', '2031-05-17T09:30:15.25+02:00'],
    ['Sat, 17 May 2031 09:30:00 GMT', '2031-05-17T09:30:00Z'],
    ['May 17, 2031', '2031-05-17'],
    ['17 May 2031', '2031-05-17'],
    ['Sept. 5th, 2031', '2031-09-05'],
    ['17/5/2031', '2031-05-17'],
    ['29 February 2032', '2032-02-29'],
  ])('%s', (words, value) => {
    expect(readDate(words)).toEqual({ value, notices: [] });
  });

  test('without a zone is UTC, with a notice', () => {
    const { value, notices } = readDate('2031-05-17T09:30');
    expect(value).toBe('2031-05-17T09:30Z');
    expect(notices.map((notice) => notice.code)).toEqual(['no-time-zone']);
  });

  test.each([
    '30 February 2031',
    '2031-13-01',
    '2031-05-17T25:00Z',
    '4/5/2031',
    'yesterday',
    '',
    '9'.repeat(500),
  ])('%s is not read', (words) => {
    const { value, notices } = readDate(words);
    expect(value).toBeNull();
    expect(notices.map((notice) => notice.code)).toEqual(['date-unread']);
  });

  test('every day of the calendar is read as itself', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const months =
          'January February March April May June July August September October November December'.split(' ');
        const written = `${months[day.getUTCMonth()]} ${day.getUTCDate()}, ${day.getUTCFullYear()}`;
        expect([readDate(iso).value, readDate(written).value]).toEqual([iso, iso]);
      }),
    );
  });
});

describe('a date line', () => {
  test.each([
    ['Published: November 28, 2031', '2031-11-28'],
    ['Last Updated: Monday, 28 November 2031, 02:24 GMT', '2031-11-28'],
    ['Posted: Nov 27, 2031 8:20 AM ET Last Updated: Nov 27, 2031 8:10 PM ET', '2031-11-27'],
    ['Sat Nov 12 2031, 01:19 hrs', '2031-11-12'],
    ['11 / 28 / 31', '2031-11-28'],
    ['Updated 11/9/2031', null],
  ])('%s', (line, day) => {
    expect(dateLineDay(line)).toEqual({ day });
  });

  test.each(['Talks on 28 November 2031', 'November', 'On Monday', 'It was May 17, 2031.', '12'])(
    '%s is none',
    (line) => {
      expect(dateLineDay(line)).toBeNull();
    },
  );
});
