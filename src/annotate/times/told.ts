import type { TimeExpression } from '../../model/index.ts';
import { calendarDay } from './calendar.ts';
import type { Meaning } from './meaning.ts';
import type { Reference } from './reference.ts';

/** What later expressions of a report may be reckoned from, as far as it has been read. */
export interface Told extends Omit<Reference, 'tense'> {
  /** Whether the text tells of years long gone throughout, and is no news. */
  readonly isHistory: boolean;
  /** Sentences since the quarter was told. */
  readonly quarterAge: number;
  /** The day that the sentence or the one before told last, as a TIMEX3 value. */
  readonly day: string | null;
  readonly dayAge: number;
}

/** Before the first sentence: `meanings` are those of all expressions of the text. */
export function nothingTold(published: number | null, meanings: readonly Meaning[]): Told {
  const isHistory = published !== null && tellsHistory(calendarDay(published).year, meanings);
  return {
    published,
    told: null,
    quarter: null,
    quarterAge: 0,
    day: null,
    dayAge: 0,
    narrated: null,
    isHistory,
  };
}

/** Nearer years may be those that news itself is about. */
const LONG_GONE = 2;
/** A text is history where years long gone are so many, and so many to each time of the days around the report. */
const LEAST_PAST_YEARS = 4;
const PAST_TO_RECENT = 2;

function tellsHistory(thisYear: number, meanings: readonly Meaning[]): boolean {
  const past = meanings.filter((one) => yearIn(one) <= thisYear - LONG_GONE).length;
  const recent = meanings.filter((one) => isRecent(one, thisYear)).length;
  return past >= LEAST_PAST_YEARS && past >= recent * PAST_TO_RECENT;
}

function yearIn(meaning: Meaning): number {
  if (meaning.form !== 'date' || meaning.parts.year === undefined) return Number.POSITIVE_INFINITY;
  return meaning.parts.isBeforeChrist ? -meaning.parts.year : meaning.parts.year;
}

/** "Today", "last week", a bare weekday, a year about the report's. */
function isRecent(meaning: Meaning, thisYear: number): boolean {
  if (meaning.form === 'day') return true;
  if (meaning.form === 'step' || meaning.form === 'shift') return meaning.from === 'published';
  if (meaning.form !== 'date') return false;
  const { year, month, weekday } = meaning.parts;
  return year === undefined ? weekday !== undefined && month === undefined : year > thisYear - LONG_GONE;
}

/** A quarter is what "a year ago" compares with only in the sentences that follow it closely. */
const QUARTER_SENTENCES = 3;

/** "At 3:15 a.m." is of the day that was told so near before. */
const DAY_SENTENCES = 2;

/** At the start of the next sentence. */
export function nextSentence(told: Told): Told {
  const quarterAge = told.quarterAge + 1;
  const dayAge = told.dayAge + 1;
  return {
    ...told,
    quarterAge,
    quarter: quarterAge > QUARTER_SENTENCES ? null : told.quarter,
    dayAge,
    day: dayAge > DAY_SENTENCES ? null : told.day,
  };
}

/** After an expression: the last day, month or year told, the last quarter, and in history the year. */
export function afterTelling(before: Told, meaning: Meaning, { type, value, anchor }: TimeExpression): Told {
  // "A year earlier" compares; what follows is not told from that year.
  const compares = meaning.form === 'quarter' || (meaning.form === 'shift' && meaning.unit === 'year');
  if (compares || type === 'DURATION' || !/^\d{4}(?:-|$)/.test(value)) return before;
  const isQuarter = /^\d{4}-Q\d$/.test(value) && anchor !== 'text';
  const tellsYear = before.isHistory && anchor !== 'published';
  return {
    ...before,
    told: value,
    ...(/^\d{4}-\d\d-\d\d/.test(value) ? { day: value, dayAge: 0 } : {}),
    ...(isQuarter ? { quarter: value, quarterAge: 0 } : {}),
    ...(tellsYear ? { narrated: Number(value.slice(0, 4)) } : {}),
  };
}
