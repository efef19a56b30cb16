import type { DateParts } from './meaning.ts';
import { isCapitalised, isGlued, type Reader, unitAt, valueAt, word } from './reader.ts';

/** Words before a name of a month that may be another word ("May", "March"), or before a year. */
const BEFORE_TIMES = new Set(
  'in since until till by from to of during before after through between and or for early late mid last next this that around about circa ca ca. - on each every year years than the'.split(
    ' ',
  ),
);

/** The month at a piece, 1 to 12, or null; `isTrusted` where a day stands before it. */
export function monthAt(reader: Reader, i: number, isTrusted = false): number | null {
  const month = valueAt(reader, 'month', i);
  if (month === undefined || !isCapitalised(reader, i)) return null;
  if (isTrusted || /^\d/.test(word(reader, i + 1))) return Number(month);
  if (valueAt(reader, 'doubtful-month', i) === undefined || isJoinedMonth(reader, i)) return Number(month);
  const before = word(reader, i - 1);
  const isName = isCapitalised(reader, i + 1) && valueAt(reader, 'weekday', i + 1) === undefined;
  return before !== 'the' && BEFORE_TIMES.has(before) && !isName ? Number(month) : null;
}

/** "August-September", "March and April 1999". */
function isJoinedMonth(reader: Reader, i: number): boolean {
  return (
    /^(?:-|and|to|or)$/.test(word(reader, i + 1)) &&
    valueAt(reader, 'month', i + 2) !== undefined &&
    isCapitalised(reader, i + 2)
  );
}

/** The weekday at a piece, 1 to 7, or null. */
export function weekdayAt(reader: Reader, i: number, isTrusted: boolean): number | null {
  const weekday = valueAt(reader, 'weekday', i);
  if (weekday === undefined || !isCapitalised(reader, i)) return null;
  const isDoubtful = valueAt(reader, 'doubtful-weekday', i) !== undefined;
  return isDoubtful && !isTrusted ? null : Number(weekday);
}

const FIRST_YEAR = 1000;
const FIRST_PLAIN_YEAR = 1700;
const LAST_YEAR = 2100;

/**
 * The year at a piece. A bare number is a year where what stands round it says so: not "$1990", "2000 troops",
 * "1990 percent". `isTrusted`: something before it has said that a year follows.
 */
export function yearAt(
  reader: Reader,
  i: number,
  { isTrusted }: { readonly isTrusted: boolean },
): { end: number; parts: DateParts } | null {
  const short = readApostrophe(reader, i);
  if (short) return short;
  const text = word(reader, i);
  if (!/^\d{1,4}$/.test(text)) return null;
  const year = Number(text);
  const era = word(reader, i + 1).replaceAll('.', '');
  if (/^(?:bc|bce)$/.test(era)) return { end: i + 2, parts: { year, isBeforeChrist: true } };
  if (/^(?:ad|ce)$/.test(era) && isCapitalised(reader, i + 1)) return { end: i + 2, parts: { year } };
  if (year < FIRST_YEAR || year > LAST_YEAR || text.length !== 4) return null;
  const isYear = isTrusted ? !isCounting(reader, i) : isLikelyYear(reader, i, year);
  return isYear ? { end: i + 1, parts: { year } } : null;
}

/** "'68": the year of the century that news means. */
function readApostrophe(reader: Reader, i: number): { end: number; parts: DateParts } | null {
  const isShort = word(reader, i) === "'" && !isGlued(reader, i) && isGlued(reader, i + 1);
  if (!isShort || !/^\d\d$/.test(word(reader, i + 1)) || word(reader, i + 2) === 's') return null;
  return { end: i + 2, parts: { year: 1900 + Number(word(reader, i + 1)) } };
}

function isLikelyYear(reader: Reader, i: number, year: number): boolean {
  const before = word(reader, i - 1);
  if (/^[$£€¥#.:/]$/.test(before) && isGlued(reader, i)) return false;
  if (
    /^(?:no\.|no|number|room|flight|route|unit|\+|-)$/.test(before) &&
    !(before === '-' && isAfterYear(reader, i))
  ) {
    return false;
  }
  if (isCounting(reader, i)) return false;
  return BEFORE_TIMES.has(before) || year >= FIRST_PLAIN_YEAR;
}

function isAfterYear(reader: Reader, i: number): boolean {
  return (
    /^(?:1[0-9]|20)\d\d$/.test(word(reader, i - 2)) ||
    /^(?:mid|early|late|post|pre)$/.test(word(reader, i - 2))
  );
}

/** Whether the number counts what follows: "2000 troops", "1500 miles", "2000 percent". */
function isCounting(reader: Reader, i: number): boolean {
  const next = word(reader, i + 1);
  if (/^(?:%|percent|per|million|billion|people|men|women|troops|meters|metres|km|kg|miles|feet)$/.test(next))
    return true;
  if (next === '-' && isGlued(reader, i + 1))
    return /^\p{L}/u.test(word(reader, i + 2)) && isGlued(reader, i + 2);
  const unit = unitAt(reader, i + 1);
  return unit !== null && unit !== 'quarter' && next !== 'second';
}
