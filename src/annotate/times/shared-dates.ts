import { isTail, LAST_DAY, readMonthDay, readYearOf } from './dates.ts';
import { monthAt, yearAt } from './guards.ts';
import type { Parsed } from './meaning.ts';
import { isGlued, ordinalAt, parsed, type Reader, word } from './reader.ts';

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
  if (second?.parts.day === undefined || value >= second.parts.day || monthAt(reader, end + 1) !== null)
    return null;
  const year = readYearOf(reader, second.end, second.parts);
  return parsed(end, { form: 'date', parts: { ...second.parts, ...year?.parts, day: value } });
}

function readSecondShared(reader: Reader, i: number): Parsed | null {
  if (!/^\d\d?$/.test(word(reader, i)) || !JOINERS.test(word(reader, i - 1))) return null;
  const value = Number(word(reader, i));
  const before = Number(word(reader, i - 2));
  const isJoined = isGlued(reader, i) && isGlued(reader, i - 1) && word(reader, i).length === 2;
  if (
    isJoined &&
    /^1[0-9]\d\d$|^20\d\d$/.test(word(reader, i - 2)) &&
    value > before % 100 &&
    !isGlued(reader, i + 1)
  ) {
    return parsed(i + 1, { form: 'date', parts: { year: before - (before % 100) + value } });
  }
  const month = monthAt(reader, i - 3);
  const isDay = month !== null && value > before && value <= LAST_DAY;
  if (!isDay || !/^(?:[.,;:)]|in|at|on|were|was|and|but|when|as|the|)$/.test(word(reader, i + 1)))
    return null;
  return parsed(i + 1, { form: 'date', parts: { month, day: value } });
}
