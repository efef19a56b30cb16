import { SEASON_STARTS } from './bounds.ts';
import {
  calendarDay,
  DAYS_PER_WEEK,
  dayNumber,
  isoDay,
  nthWeekday,
  pad,
  quarterOf,
  weekdayOf,
} from './calendar.ts';
import type { DateParts } from './meaning.ts';
import type { Reference, Resolved } from './reference.ts';

/** The TIMEX3 value of a date by its parts; what they leave out is found from the reference, or stays `X`. */
export function dateValue(parts: DateParts, reference: Reference): Resolved {
  const date = plainDate(parts, reference);
  if (parts.isRepeated && parts.weekday !== undefined)
    return { value: `XXXX-WXX-${parts.weekday}T${parts.part}`, anchor: 'none' };
  return { ...date, value: withTime(date.value, parts) };
}

function plainDate(parts: DateParts, reference: Reference): Resolved {
  if (parts.isBeforeChrist) return { value: `BC${ofYear(parts, parts.year ?? 0)}`, anchor: 'none' };
  if (parts.month !== undefined || parts.holiday !== undefined) return inYear(parts, reference);
  if (parts.weekday !== undefined) return weekdayValue(parts, parts.weekday, reference);
  if (parts.quarter !== undefined || parts.half !== undefined || parts.season !== undefined || parts.isTurn)
    return inYear(parts, reference);
  if (parts.year !== undefined) return { value: pad(parts.year, 4), anchor: 'none' };
  const today = reference.published;
  return today === null
    ? { value: 'XXXX-XX-XX', anchor: 'none' }
    : { value: isoDay(today), anchor: 'published' };
}

function withTime(date: string, { clock, part }: DateParts): string {
  if (clock !== undefined) return `${date}T${clock}`;
  return part === undefined ? date : `${date}T${part}`;
}

/** A month, quarter, half, season or holiday: its year stated, in steps, or the one that fits best. */
function inYear(parts: DateParts, reference: Reference): Resolved {
  if (parts.year !== undefined) return { value: ofYear(parts, parts.year), anchor: 'none' };
  if (parts.yearStep) return inSteppedYear(parts, parts.yearStep, reference);
  if (reference.published === null) return { value: ofYear(parts, null), anchor: 'none' };
  if (isNarrated(parts, reference)) return { value: ofYear(parts, reference.narrated), anchor: 'text' };
  return { value: ofYear(parts, yearFor(parts, reference, reference.published)), anchor: 'published' };
}

function inSteppedYear(
  parts: DateParts,
  { by, from }: NonNullable<DateParts['yearStep']>,
  reference: Reference,
): Resolved {
  if (from === 'told') {
    const year = reference.told === null ? null : Number(reference.told.slice(0, 4)) + by;
    return { value: ofYear(parts, year), anchor: year === null ? 'none' : 'text' };
  }
  const year = reference.published === null ? null : calendarDay(reference.published).year + by;
  return { value: ofYear(parts, year), anchor: year === null ? 'none' : 'published' };
}

/** "In 1994 he left. In April ...": a month told in the past, in a passage about a year long gone. */
function isNarrated({ month, season, direction }: DateParts, { narrated, tense }: Reference): boolean {
  const isPart = month !== undefined || season !== undefined;
  return narrated !== null && isPart && direction === undefined && tense !== 'future' && tense !== 'bound';
}

/** The part in a year; `XXXX` for a year that is not known. */
function ofYear(parts: DateParts, year: number | null): string {
  const years = year === null ? 'XXXX' : pad(year, 4);
  if (parts.isTurn) return year === null ? 'XXXX-01' : `${pad(year - 1, 4)}-12/${years}-01`;
  if (parts.quarter !== undefined) return `${years}-Q${parts.quarter}`;
  if (parts.half !== undefined) return `${years}-H${parts.half}`;
  if (parts.season !== undefined) return `${years}-${parts.season}`;
  if (parts.holiday !== undefined) return holidayIn(parts.holiday, year);
  if (parts.month === undefined) return years;
  const month = `${years}-${pad(parts.month, 2)}`;
  return parts.day === undefined ? month : `${month}-${pad(parts.day, 2)}`;
}

function holidayIn(rule: string, year: number | null): string {
  const [month = 0, weekday = 0, which = 0] = rule.split(' ').map(Number);
  if (rule.includes('-') && !rule.includes(' ')) return `${year === null ? 'XXXX' : pad(year, 4)}-${rule}`;
  return year === null ? `XXXX-${pad(month, 2)}` : isoDay(nthWeekday(year, month, weekday, which));
}

/** Where the part stands in its year, as a day number of a given year. */
function startIn(parts: DateParts, year: number): number {
  if (parts.holiday !== undefined) return holidayStart(parts.holiday, year);
  const month =
    parts.month ??
    (parts.quarter === undefined ? undefined : (parts.quarter - 1) * 3 + 1) ??
    (parts.half === undefined ? undefined : (parts.half - 1) * 6 + 1) ??
    SEASON_STARTS[parts.season ?? ''] ??
    1;
  return dayNumber({ year, month, day: parts.day ?? 1 });
}

function holidayStart(rule: string, year: number): number {
  const [year2 = 0, month = 1, day = 1] = holidayIn(rule, year).split('-').map(Number);
  return dayNumber({ year: year2, month, day });
}

/** The day from which a part counts as reached: a month or season holds its reference day. */
function holds(parts: DateParts, today: number): boolean {
  const { month } = calendarDay(today);
  if (parts.quarter !== undefined) return parts.quarter === quarterOf(month);
  return parts.day === undefined && parts.month === month;
}

/**
 * How much further ahead than back a date told without its year may lie, by the tense of its verb. A past verb
 * may stand next to a date ahead of it ("approved a meeting on Dec. 15", written in November), so it weighs the
 * distances and does not decide alone. Tuned on the dev half of TempEval-3.
 */
const AHEAD_COST = { past: 4, gone: Number.POSITIVE_INFINITY, none: 2, future: 0.35, bound: 0 } as const;

/** The year of a part told without one: "last" looks back, "next" ahead, else the nearer, weighed by tense. */
function yearFor(parts: DateParts, { tense }: Reference, today: number): number {
  const { year } = calendarDay(today);
  if (parts.direction === 'this') return year;
  const matching = yearOfWeekday(parts, year);
  if (matching !== null) return matching;
  const isNow = holds(parts, today);
  const here = startIn(parts, year);
  const lastYear = isNow ? (parts.direction === 'last' ? year - 1 : year) : here <= today ? year : year - 1;
  const nextYear = isNow ? (parts.direction === 'next' ? year + 1 : year) : here >= today ? year : year + 1;
  if (parts.direction !== undefined) return parts.direction === 'last' ? lastYear : nextYear;
  const back = today - startIn(parts, lastYear);
  const ahead = startIn(parts, nextYear) - today;
  const isDay = parts.month !== undefined || parts.holiday !== undefined;
  if (parts.isTurn && tense === 'future') return nextYear;
  const isAhead = parts.season !== undefined && (tense === 'future' || tense === 'bound');
  return ahead * AHEAD_COST[isDay || isAhead ? tense : 'none'] < back ? nextYear : lastYear;
}

/** "Saturday, April 25": the one year around the report's in which the day was such a weekday, else null. */
function yearOfWeekday({ month, day, weekday }: DateParts, year: number): number | null {
  if (month === undefined || day === undefined || weekday === undefined) return null;
  return (
    [year, year - 1, year + 1].find((one) => weekdayOf(dayNumber({ year: one, month, day })) === weekday) ??
    null
  );
}

/** The nearest such weekday: back, with the day of publication, unless told as future or "next". */
function weekdayValue(parts: DateParts, weekday: number, { published, tense }: Reference): Resolved {
  if (published === null) return { value: `XXXX-WXX-${weekday}`, anchor: 'none' };
  const ofToday = weekdayOf(published);
  if (parts.weekStep)
    return {
      value: isoDay(published - ofToday + weekday + parts.weekStep.by * DAYS_PER_WEEK),
      anchor: 'published',
    };
  const back = (ofToday - weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  const ahead = (weekday - ofToday + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  const anchor = 'published';
  if (parts.isWeekOn)
    return { value: isoDay(published + (ahead === 0 ? DAYS_PER_WEEK : ahead) + DAYS_PER_WEEK), anchor };
  if (parts.direction === 'last')
    return { value: isoDay(published - (back === 0 ? DAYS_PER_WEEK : back)), anchor };
  if (parts.direction === 'next')
    return { value: isoDay(published + (ahead === 0 ? DAYS_PER_WEEK : ahead)), anchor };
  if (parts.direction === 'this' || tense === 'future' || tense === 'bound')
    return { value: isoDay(published + ahead), anchor };
  return { value: isoDay(published - back), anchor };
}
