import { countAt } from './durations.ts';
import { monthAt, weekdayAt } from './guards.ts';
import { type Base, DIRECTIONS, type Direction, type Parsed } from './meaning.ts';
import { skipDeterminer } from './periods.ts';
import { isGlued, parsed, type Reader, skipWords, unitAt, valueAt, word } from './reader.ts';

/** "last week", "this year", "the current quarter", "the following day", "that same month". */
export function readStep(reader: Reader, i: number): Parsed | null {
  // "Will meet her next month": whom one meets, and no owner of a month.
  if (word(reader, i) === 'her') return null;
  const beforeLast = readBeforeLast(reader, i);
  if (beforeLast !== null) return beforeLast;
  let at = skipDeterminer(reader, i);
  const isThe = at > i;
  if (word(reader, at) === 'that' && word(reader, at + 1) === 'same') at++;
  if (word(reader, at) === 'this' && /^(?:coming|past|current)$/.test(word(reader, at + 1))) at++;
  const step = stepAt(reader, at, isThe);
  if (!step) return null;
  const next = word(reader, at + 1) === 'fiscal' || word(reader, at + 1) === 'calendar' ? at + 2 : at + 1;
  return readStepped(reader, next, step);
}

/** "The week before last", "the night before last". */
function readBeforeLast(reader: Reader, i: number): Parsed | null {
  if (word(reader, i) !== 'the') return null;
  const end = skipWords(reader, i + 2, 'before', 'last');
  if (end === null) return null;
  const part = valueAt(reader, 'part', i + 1);
  if (part !== undefined) return parsed(end, { form: 'day', by: -2, part });
  const unit = unitAt(reader, i + 1);
  const isStep = unit !== null && /^(?:week|weekend|month|quarter|year)$/.test(unit);
  return isStep ? parsed(end, { form: 'step', unit, by: -2, from: 'published' }) : null;
}

interface Step {
  readonly by: number;
  readonly from: Base;
}

/** "the next" and "the last" reckon from the text where a unit of a day follows; "next" alone from the report. */
function stepAt(reader: Reader, i: number, isThe: boolean): Step | null {
  const told = valueAt(reader, 'told-step', i);
  if (told !== undefined) return { by: Number(told), from: 'told' };
  const step = valueAt(reader, 'step', i) ?? (word(reader, i) === 'past' ? '-1' : undefined);
  if (step === undefined) return null;
  const isTold = isThe && step === '1' && word(reader, i) === 'next';
  return { by: Number(step), from: isTold ? 'told' : 'published' };
}

function readStepped(reader: Reader, i: number, step: Step): Parsed | null {
  const month = valueAt(reader, 'month', i) === undefined ? null : monthAt(reader, i, true);
  const direction = DIRECTIONS[step.by] ?? 'this';
  if (month !== null) return readSteppedMonth(reader, i, month, direction);
  const weekday = weekdayAt(reader, i, true);
  if (weekday !== null) return readSteppedWeekday(reader, i, weekday, direction);
  const holiday = reader.time.holidays.get(word(reader, i))?.find((one) => one.words.length === 1);
  if (holiday) return parsed(i + 1, { form: 'date', parts: { holiday: holiday.date, direction } });
  const part = valueAt(reader, 'part', i);
  if (part !== undefined && word(reader, i) !== 'noon') return readSteppedPart(i, part, step);
  const unit = unitAt(reader, i);
  if (unit === null || unit === 'second' || unit === 'minute' || unit === 'hour') return null;
  if (valueAt(reader, 'plural-unit', i) !== undefined) return null;
  return parsed(i + 1, { form: 'step', unit, ...step });
}

/** "last June", "last Oct. 23". */
function readSteppedMonth(reader: Reader, i: number, month: number, direction: Direction): Parsed {
  const day = /^(?:[12]?\d|3[01])$/.test(word(reader, i + 1)) ? Number(word(reader, i + 1)) : undefined;
  const parts = { month, direction, ...(day === undefined ? {} : { day }) };
  return parsed(day === undefined ? i + 1 : i + 2, { form: 'date', parts });
}

function readSteppedWeekday(reader: Reader, i: number, weekday: number, direction: Direction): Parsed {
  const part = valueAt(reader, 'part', i + 1);
  const parts = { weekday, direction, ...(part === undefined ? {} : { part }) };
  return parsed(part === undefined ? i + 1 : i + 2, { form: 'date', parts });
}

/** "this morning", "last night", "that evening", "the next morning". */
function readSteppedPart(i: number, part: string, step: Step): Parsed {
  if (step.from === 'published') return parsed(i + 1, { form: 'day', by: step.by, part });
  return parsed(i + 1, { form: 'step', unit: 'day', ...step, part });
}

/** "the quarter", "the latest period", "the year-ago quarter", "year-earlier": quarters of company reports. */
export function readQuarterTold(reader: Reader, i: number): Parsed | null {
  const at = skipDeterminer(reader, i);
  const isAgo =
    word(reader, at) === 'year' &&
    word(reader, at + 1) === '-' &&
    /^(?:ago|earlier)$/.test(word(reader, at + 2));
  if (isAgo) {
    const isPeriod = /^(?:quarter|period)$/.test(word(reader, at + 3));
    return parsed(isPeriod ? at + 4 : at + 3, { form: 'quarter', yearsBefore: 1 });
  }
  if (at === i) return null;
  const isLatest = word(reader, at) === 'latest';
  const isTold = isLatest
    ? /^(?:quarter|period)$/.test(word(reader, at + 1))
    : word(reader, at) === 'quarter';
  const end = isLatest ? at + 2 : at + 1;
  const isPart = word(reader, end) === 'of' || word(reader, end) === '-' || word(reader, end) === 'century';
  return isTold && !isPart ? parsed(end, { form: 'quarter', yearsBefore: 0 }) : null;
}

/** "the weekend", "the week", "the year": the one that the report tells of. "The week of March 6" names it. */
export function readTheUnit(reader: Reader, i: number): Parsed | null {
  if (word(reader, i) !== 'the' || isGlued(reader, i + 2)) return null;
  const unit = unitAt(reader, i + 1);
  const isKnown = unit === 'weekend' || unit === 'week' || unit === 'year';
  if (!isKnown || valueAt(reader, 'plural-unit', i + 1) !== undefined) return null;
  const next = word(reader, i + 2);
  if (
    next === 'of' ||
    (unit === 'year' && /^\p{L}/u.test(next) && !/^(?:and|but|or|as|with|from|to|in|at)$/.test(next))
  )
    return null;
  return parsed(i + 2, { form: 'step', unit, by: unit === 'weekend' ? -1 : 0, from: 'published' });
}

/** "the month", "the day", "the decade" after "the end of". */
export function readTheMonth(reader: Reader, i: number): Parsed | null {
  if (word(reader, i) !== 'the' || valueAt(reader, 'plural-unit', i + 1) !== undefined) return null;
  const unit = unitAt(reader, i + 1);
  const isKnown =
    unit === 'month' || unit === 'day' || unit === 'decade' || unit === 'century' || unit === 'year';
  return isKnown ? parsed(i + 2, { form: 'step', unit, by: 0, from: 'told' }) : null;
}

/** "two days ago", "a year earlier", "a few weeks later", "years ago". */
export function readShift(reader: Reader, i: number): Parsed | null {
  const count = countAt(reader, i);
  const at = count?.end ?? i;
  const unit = unitAt(reader, at);
  if (unit === null || (!count && valueAt(reader, 'plural-unit', at) === undefined)) return null;
  const orSo = skipWords(reader, at + 1, 'or', 'so') ?? at + 1;
  const amount = count?.value ?? null;
  const fromNow = skipWords(reader, orSo, 'from', 'now') ?? skipWords(reader, orSo, 'hence');
  if (fromNow !== null) return parsed(fromNow, { form: 'shift', unit, amount, sign: 1, from: 'published' });
  const hyphen = word(reader, orSo) === '-' ? orSo + 1 : orSo;
  if (word(reader, hyphen) === 'ago') {
    return parsed(hyphen + 1, { form: 'shift', unit, amount, sign: -1, from: 'published' });
  }
  const told = valueAt(reader, 'told-after', orSo);
  if (told === undefined || !endsShift(reader, orSo)) return null;
  return parsed(orSo + 1, { form: 'shift', unit, amount, sign: told === '1' ? 1 : -1, from: 'told' });
}

/** "later" and "earlier" always end one; "after" and "before" only where nothing follows that they govern. */
function endsShift(reader: Reader, i: number): boolean {
  const text = word(reader, i);
  if (text === 'later' || text === 'earlier' || text === 'previously' || text.startsWith('afterward'))
    return true;
  return /^[.,;)]?$/.test(word(reader, i + 1));
}

/** "today", "yesterday afternoon", "tonight", "tomorrow", "yesterday's". */
export function readDay(reader: Reader, i: number): Parsed | null {
  if (word(reader, i) === 'tonight') return parsed(i + 1, { form: 'day', by: 0, part: 'NI' });
  if (word(reader, i) === 'overnight') return null;
  const by = valueAt(reader, 'day', i);
  if (by === undefined) return null;
  const part = valueAt(reader, 'part', i + 1);
  if (part === undefined) return parsed(i + 1, { form: 'day', by: Number(by) });
  return parsed(i + 2, { form: 'day', by: Number(by), part });
}
