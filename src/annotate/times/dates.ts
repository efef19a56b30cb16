import { clockAt } from './clock.ts';
import { monthAt, weekdayAt, yearAt } from './guards.ts';
import type { Base, DateParts, Parsed } from './meaning.ts';
import { isGlued, numberAt, ordinalAt, parsed, type Reader, unitAt, valueAt, word } from './reader.ts';

/** Parts of a date and the index after them. */
interface PartsRead {
  readonly end: number;
  readonly parts: DateParts;
}

const LAST_DAY = 31;

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
  return parts.month !== undefined || parts.weekday !== undefined || parts.holiday !== undefined || parts.clock !== undefined;
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
    if (weekday !== null) return { end: i + 1, parts: { weekday } };
  }
  if (had.month === undefined && had.holiday === undefined) {
    const monthDay = readMonthDay(reader, i) ?? (isFurther ? null : readHoliday(reader, i));
    if (monthDay) return monthDay;
  }
  if (!isFurther) return null;
  return readYearOf(reader, i, had) ?? readPart(reader, i, from, had);
}

/** "June 5", "June 5th", "June the 5th", "5 June", "the 5th of June", or a month alone. */
function readMonthDay(reader: Reader, i: number): PartsRead | null {
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
function isTail(reader: Reader, i: number): boolean {
  if (!isGlued(reader, i) || /^[("'“‘]$/.test(word(reader, i - 1))) return false;
  const isRange = word(reader, i - 1) === '-' && (monthAt(reader, i - 2) !== null || /^\d{1,4}$/.test(word(reader, i - 2)));
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
function readYearOf(reader: Reader, i: number, had: DateParts): PartsRead | null {
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
  if (part !== undefined && word(reader, early).endsWith('s')) return { end: early + 1, parts: { part, isRepeated: true } };
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
  return word(reader, at + 1) === "'" && word(reader, at + 2) === 's' ? `${word(reader, at)}'s` : word(reader, at);
}

function holidayLength(words: readonly string[]): number {
  return words.reduce((sum, one) => sum + (one.endsWith("'s") ? 3 : 1), 0);
}

/** "2025-02-03", also with a clock ("2025-02-03T10:30"), and "3/2/2025" where only one reading is possible. */
function readIso(reader: Reader, i: number): Parsed | null {
  const at = (k: number) => word(reader, i + k);
  const isIso = /^\d{4}$/.test(at(0)) && at(1) === '-' && /^\d\d$/.test(at(2)) && at(3) === '-' && /^\d\d$/.test(at(4));
  if (isIso && isGlued(reader, i + 1) && isGlued(reader, i + 4)) return fromNumbers(i + 5, at(0), at(2), at(4));
  const isSlashed = /^\d\d?$/.test(at(0)) && at(1) === '/' && /^\d\d?$/.test(at(2)) && at(3) === '/' && /^\d{4}$/.test(at(4));
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

/** A year standing alone, a range of years, and years in words ("nineteen ninety-six"). */
export function readYear(reader: Reader, i: number): Parsed | null {
  const between = readBetween(reader, i);
  if (between) return between;
  const at = word(reader, i) === 'the' && word(reader, i + 1) === 'year' ? i + 2 : word(reader, i) === 'year' ? i + 1 : i;
  const year = yearAt(reader, at, { isTrusted: at > i });
  if (!year) return readSpelledYear(reader, at, at > i);
  return parsed(year.end, { form: 'date', parts: year.parts });
}

/** "between 2018 and 2019" is one time; "from 2018 to 2019" are two. */
function readBetween(reader: Reader, i: number): Parsed | null {
  if (word(reader, i) !== 'between') return null;
  const first = yearAt(reader, i + 1, { isTrusted: true });
  if (!first || word(reader, first.end) !== 'and') return null;
  const second = yearAt(reader, first.end + 1, { isTrusted: true });
  if (!second) return null;
  return parsed(second.end, {
    form: 'range',
    from: { form: 'date', parts: first.parts },
    to: { form: 'date', parts: second.parts },
  });
}

/**
 * The first of two days or years that share what follows the second ("22 and 24 August", "the 12th-14th of July",
 * "499-493 BC"), and the second of two that share what stands before the first ("May 4 and 5", "1915-17").
 */
export function readShared(reader: Reader, i: number): Parsed | null {
  return readFirstShared(reader, i) ?? readSecondShared(reader, i);
}

const JOINERS = /^(?:-|and|to|or|until)$/;

function readFirstShared(reader: Reader, i: number): Parsed | null {
  const at = word(reader, i) === 'the' ? i + 1 : i;
  if (!/^\d{1,3}$/.test(word(reader, at)) || isTail(reader, at)) return null;
  const ordinal = ordinalAt(reader, at);
  const end = ordinal?.end ?? at + 1;
  if (!JOINERS.test(word(reader, end))) return null;
  const value = Number(word(reader, at));
  const era = yearAt(reader, end + 1, { isTrusted: true });
  if (era?.parts.isBeforeChrist && value > (era.parts.year ?? 0)) {
    return parsed(end, { form: 'date', parts: { year: value, isBeforeChrist: true } });
  }
  const second = readMonthDay(reader, end + 1);
  if (second?.parts.day === undefined || value >= second.parts.day || monthAt(reader, end + 1) !== null) return null;
  const year = readYearOf(reader, second.end, second.parts);
  return parsed(end, { form: 'date', parts: { ...second.parts, ...year?.parts, day: value } });
}

function readSecondShared(reader: Reader, i: number): Parsed | null {
  if (!/^\d\d?$/.test(word(reader, i)) || !JOINERS.test(word(reader, i - 1))) return null;
  const value = Number(word(reader, i));
  const before = Number(word(reader, i - 2));
  const isJoined = isGlued(reader, i) && isGlued(reader, i - 1) && word(reader, i).length === 2;
  if (isJoined && /^1[0-9]\d\d$|^20\d\d$/.test(word(reader, i - 2)) && value > before % 100 && !isGlued(reader, i + 1)) {
    return parsed(i + 1, { form: 'date', parts: { year: before - (before % 100) + value } });
  }
  const month = monthAt(reader, i - 3);
  const isDay = month !== null && value > before && value <= LAST_DAY;
  if (!isDay || !/^(?:[.,;:)]|in|at|on|were|was|and|but|when|as|the|)$/.test(word(reader, i + 1))) return null;
  return parsed(i + 1, { form: 'date', parts: { month, day: value } });
}

const CENTURIES_SPELLED: Readonly<Record<string, number>> = { eighteen: 18, nineteen: 19, twenty: 20 };

/** "nineteen ninety-six", "the year two thousand". */
function readSpelledYear(reader: Reader, i: number, isTold: boolean): Parsed | null {
  const thousands = isTold && word(reader, i) === 'two' ? numberAt(reader, i) : null;
  if (thousands && thousands.value >= 2000 && thousands.value < 2100) {
    return parsed(thousands.end, { form: 'date', parts: { year: thousands.value } });
  }
  const century = CENTURIES_SPELLED[word(reader, i)];
  if (century === undefined) return null;
  const rest = numberAt(reader, i + 1);
  const isYear = rest !== null && rest.value >= 10 && rest.value <= 99 && Number.isInteger(rest.value);
  if (!isYear || /^\d/.test(word(reader, i + 1)) || unitAt(reader, rest.end) !== null) return null;
  return parsed(rest.end, { form: 'date', parts: { year: century * 100 + rest.value } });
}
