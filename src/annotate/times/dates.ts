import { clockAt } from './clock.ts';
import { monthAt, weekdayAt, yearAt } from './guards.ts';
import type { Base, DateParts, Parsed } from './meaning.ts';
import { isGlued, ordinalAt, parsed, type Reader, unitAt, valueAt, word } from './reader.ts';
import { readSpelledYear } from './years.ts';

/** Parts of a date and the index after them. */
export interface PartsRead {
  readonly end: number;
  readonly parts: DateParts;
}

export const LAST_DAY = 31;

/**
 * A date by its calendar parts in any usual order: "Monday, Oct. 26", "3 May 1915", "10 p.m. Wednesday",
 * "Friday morning", "November last year", "the 5th of June", "2025-02-03".
 */
export function readDate(reader: Reader, i: number): Parsed | null {
  const iso = readIso(reader, i);
  if (iso) return iso;
  let parts: DateParts = {};
  let end = i;
  for (;;) {
    const next = nextElement(reader, end, parts, end > i);
    if (!next) break;
    parts = { ...parts, ...next.parts };
    end = next.end;
  }
  return end > i && isDate(parts) ? parsed(end, { form: 'date', parts }) : null;
}

/** Only a clock, a part of the day or a year alone are read by other rules, with guards of their own. */
function isDate(parts: DateParts): boolean {
  return (
    parts.month !== undefined ||
    parts.weekday !== undefined ||
    parts.holiday !== undefined ||
    parts.clock !== undefined
  );
}

/** One more element that the parts so far leave room for, with a comma before it where one stands. */
function nextElement(reader: Reader, from: number, had: DateParts, isFurther: boolean): PartsRead | null {
  const i = isFurther && word(reader, from) === ',' ? from + 1 : from;
  if (had.clock === undefined && had.part === undefined) {
    const clock = clockAt(reader, i);
    if (clock) return { end: clock.end, parts: { clock: clock.value } };
  }
  if (had.weekday === undefined && had.month === undefined) {
    const weekday = weekdayAt(reader, i, isFurther);
    if (weekday !== null) {
      const isWeekOn = word(reader, i + 1) === 'week' && word(reader, i + 2) !== "'";
      return isWeekOn ? { end: i + 2, parts: { weekday, isWeekOn } } : { end: i + 1, parts: { weekday } };
    }
  }
  if (had.month === undefined && had.holiday === undefined) {
    const monthDay = readMonthDay(reader, i) ?? (isFurther ? null : readHoliday(reader, i));
    if (monthDay) return monthDay;
  }
  if (!isFurther) return null;
  return readYearOf(reader, i, had) ?? readPart(reader, i, from, had);
}

/** "June 5", "June 5th", "June the 5th", "5 June", "the 5th of June", or a month alone. */
export function readMonthDay(reader: Reader, i: number): PartsRead | null {
  const month = monthAt(reader, i);
  if (month !== null) {
    const at = word(reader, i + 1) === 'the' ? i + 2 : i + 1;
    const day = dayAt(reader, at, at > i + 1);
    if (!day) return { end: i + 1, parts: { month } };
    return { end: day.end, parts: { month, day: day.value } };
  }
  const at = word(reader, i) === 'the' ? i + 1 : i;
  const day = dayAt(reader, at, false);
  if (!day || isTail(reader, at)) return null;
  const after = word(reader, day.end) === 'of' ? day.end + 1 : day.end;
  const named = monthAt(reader, after, true);
  return named === null ? null : { end: after + 1, parts: { month: named, day: day.value } };
}

/** Whether the number goes on from what it touches: "1,024", "F-14", not "(14 August" or "2 May-4 June". */
export function isTail(reader: Reader, i: number): boolean {
  if (!isGlued(reader, i) || /^[("'“‘]$/.test(word(reader, i - 1))) return false;
  const isRange =
    word(reader, i - 1) === '-' && (monthAt(reader, i - 2) !== null || /^\d{1,4}$/.test(word(reader, i - 2)));
  return !isRange;
}

/** A day of a month in digits or as an ordinal, not the head of a longer number ("June 5,000"). */
function dayAt(reader: Reader, i: number, needsOrdinal: boolean): { value: number; end: number } | null {
  const ordinal = ordinalAt(reader, i);
  if (ordinal && ordinal.value <= LAST_DAY && word(reader, i) !== 'second') return ordinal;
  if (needsOrdinal || !/^\d{1,2}$/.test(word(reader, i))) return null;
  const value = Number(word(reader, i));
  const isOther = word(reader, i + 1) === '%' || valueAt(reader, 'half-day', i + 1) !== undefined;
  return value >= 1 && value <= LAST_DAY && !isOther ? { value, end: i + 1 } : null;
}

/** The year that goes with a month: "1994", "of 1994", "last year", "of that year". */
export function readYearOf(reader: Reader, i: number, had: DateParts): PartsRead | null {
  const at = word(reader, i) === 'of' || word(reader, i) === 'in' ? i + 1 : i;
  const needsMonth = had.month ?? had.holiday;
  if (needsMonth !== undefined && had.year === undefined && had.yearStep === undefined) {
    const year = yearAt(reader, at, { isTrusted: true });
    if (year && (at === i || word(reader, i) === 'of')) return { end: year.end, parts: year.parts };
    const spelled = readSpelledYear(reader, at, false);
    if (spelled?.meaning.form === 'date') return { end: spelled.end, parts: spelled.meaning.parts };
    const step = readStepTo(reader, at, 'year');
    if (step) return { end: step.end, parts: { yearStep: step } };
  }
  if (had.weekday === undefined || had.weekStep !== undefined || needsMonth !== undefined) return null;
  const step = readStepTo(reader, at, 'week');
  return step ? { end: step.end, parts: { weekStep: step } } : null;
}

/** "last year", "of the same year": steps to a unit, for a part of it told before. */
function readStepTo(reader: Reader, i: number, unit: string): { by: number; from: Base; end: number } | null {
  const at = word(reader, i) === 'the' ? i + 1 : i;
  if (unitAt(reader, at + 1) !== unit) return null;
  const fromNow = valueAt(reader, 'step', at);
  if (fromNow !== undefined) return { by: Number(fromNow), from: 'published', end: at + 2 };
  const told = valueAt(reader, 'told-step', at);
  return told === undefined ? null : { by: Number(told), from: 'told', end: at + 2 };
}

/** "Friday morning", "Nov. 5 night"; a hyphen or comma before it makes it no part of this. */
function readPart(reader: Reader, i: number, from: number, had: DateParts): PartsRead | null {
  if (i !== from || had.part !== undefined || had.clock !== undefined) return null;
  if (had.weekday === undefined && had.day === undefined && had.holiday === undefined) return null;
  const early = /^(?:early|late|mid)$/.test(word(reader, i)) ? i + 1 : i;
  const part = valueAt(reader, 'part', early);
  if (part !== undefined && word(reader, early).endsWith('s'))
    return { end: early + 1, parts: { part, isRepeated: true } };
  return part === undefined ? null : { end: early + 1, parts: { part } };
}

function readHoliday(reader: Reader, i: number): PartsRead | null {
  const found = reader.time.holidays
    .get(word(reader, i))
    ?.find((holiday) => holiday.words.every((one, k) => holidayWord(reader, i, k) === one));
  return found ? { end: i + holidayLength(found.words), parts: { holiday: found.date } } : null;
}

/** Holiday names hold "'s", which stands in three pieces: "year", "'", "s". */
function holidayWord(reader: Reader, i: number, k: number): string {
  let at = i;
  for (let n = 0; n < k; n++) at += word(reader, at + 1) === "'" ? 3 : 1;
  return word(reader, at + 1) === "'" && word(reader, at + 2) === 's'
    ? `${word(reader, at)}'s`
    : word(reader, at);
}

function holidayLength(words: readonly string[]): number {
  return words.reduce((sum, one) => sum + (one.endsWith("'s") ? 3 : 1), 0);
}

/** "2025-02-03", also with a clock ("2025-02-03T10:30"), and "3/2/2025" where only one reading is possible. */
function readIso(reader: Reader, i: number): Parsed | null {
  const at = (k: number) => word(reader, i + k);
  const isIso =
    /^\d{4}$/.test(at(0)) && at(1) === '-' && /^\d\d$/.test(at(2)) && at(3) === '-' && /^\d\d$/.test(at(4));
  if (isIso && isGlued(reader, i + 1) && isGlued(reader, i + 4))
    return fromNumbers(i + 5, at(0), at(2), at(4));
  const isSlashed =
    /^\d\d?$/.test(at(0)) && at(1) === '/' && /^\d\d?$/.test(at(2)) && at(3) === '/' && /^\d{4}$/.test(at(4));
  if (!isSlashed) return null;
  const [first, second] = [Number(at(0)), Number(at(2))];
  if (first > 12) return fromNumbers(i + 5, at(4), at(2), at(0));
  return second > 12 || first === second ? fromNumbers(i + 5, at(4), at(0), at(2)) : null;
}

function fromNumbers(end: number, ...[year, month, day]: readonly string[]): Parsed | null {
  const parts = { year: Number(year), month: Number(month), day: Number(day) };
  const isDay = parts.month >= 1 && parts.month <= 12 && parts.day >= 1 && parts.day <= LAST_DAY;
  return isDay ? parsed(end, { form: 'date', parts }) : null;
}
