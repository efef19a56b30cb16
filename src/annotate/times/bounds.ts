import { addMonths, DAYS_PER_WEEK, dayNumber, daysInMonth, isoDay, mondayOf } from './calendar.ts';

interface Bounds {
  readonly earliest: string;
  readonly latest: string;
}

type Days = readonly [first: number, last: number];
/** The month in which a season begins, as the north reckons it; winter runs into the next year. */
export const SEASON_STARTS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The first and last day that a TIMEX3 value allows, or null where it is open (`XXXX-01`, `P3D`, `PAST_REF`). */
export function boundsOf(value: string): Bounds | null {
  const [from = '', to] = value.split('/');
  const first = daysOf(from);
  const last = to === undefined ? first : daysOf(to);
  return first && last ? { earliest: isoDay(first[0]), latest: isoDay(last[1]) } : null;
}

function daysOf(value: string): Days | null {
  const plain = value.replace(/T.*$/, '');
  if (/^\d{2}$/.test(plain)) return years(Number(plain) * 100, 100);
  if (/^\d{3}$/.test(plain)) return years(Number(plain) * 10, 10);
  const found = /^(\d{4})(?:-(\d\d|Q[1-4]|H[12]|SP|SU|FA|WI|W\d\d)(?:-(\d\d|WE|[1-7]))?)?$/.exec(plain);
  if (!found) return null;
  const year = Number(found[1]);
  const part = found[2];
  if (part === undefined) return years(year, 1);
  if (part.startsWith('W') && part !== 'WI') return weekDays(year, Number(part.slice(1)), found[3]);
  return found[3] === undefined ? partDays(year, part) : dayOf(year, Number(part), Number(found[3]));
}

function years(from: number, count: number): Days {
  return [
    dayNumber({ year: from, month: 1, day: 1 }),
    dayNumber({ year: from + count, month: 1, day: 1 }) - 1,
  ];
}

function months(year: number, month: number, count: number): Days {
  const end = addMonths(year, month, count);
  return [dayNumber({ year, month, day: 1 }), dayNumber({ ...end, day: 1 }) - 1];
}

function partDays(year: number, part: string): Days | null {
  if (part.startsWith('Q')) return months(year, (Number(part[1]) - 1) * 3 + 1, 3);
  if (part.startsWith('H')) return months(year, (Number(part[1]) - 1) * 6 + 1, 6);
  const season = SEASON_STARTS[part];
  if (season !== undefined) return months(year, season, 3);
  const month = Number(part);
  return month >= 1 && month <= 12 ? months(year, month, 1) : null;
}

function dayOf(year: number, month: number, day: number): Days | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const number = dayNumber({ year, month, day });
  return [number, number];
}

function weekDays(year: number, week: number, day: string | undefined): Days {
  const monday = mondayOf(year, week);
  if (day === undefined) return [monday, monday + DAYS_PER_WEEK - 1];
  if (day === 'WE') return [monday + 5, monday + 6];
  return [monday + Number(day) - 1, monday + Number(day) - 1];
}
