import { type Reader, unitAt, valueAt, word } from './reader.ts';

/** A time of day as TIMEX3 writes it (`10:35`, or `22` where the minutes are not told) and the index after it. */
export interface Clock {
  readonly value: string;
  readonly end: number;
}

/** "10:35 a.m.", "10 p.m. EST", "13:53", "1400 GMT", "noon", "4 o'clock", "4 in the morning". */
export function clockAt(reader: Reader, i: number): Clock | null {
  const named = valueAt(reader, 'clock', i);
  if (named !== undefined) return { value: named, end: i + 1 };
  const digits = /^(\d{1,2})(?:[:.](\d\d))?(?:[:.](\d\d))?$/.exec(word(reader, i));
  if (!digits) return fourDigits(reader, i);
  const hour = Number(digits[1]);
  const minutes = digits[2];
  if (hour > 24 || Number(minutes ?? 0) > 59) return null;
  const half = halfOf(reader, i + 1);
  if (half) return { value: told(hour, half.add, minutes), end: skipZone(reader, half.end) };
  const hasColon = minutes !== undefined && word(reader, i).includes(':');
  const isHours = word(reader, i + 1) === 'hrs' || valueAt(reader, 'zone', i + 1) !== undefined;
  if (!hasColon || (!isHours && !/^(?:at|around|about|by|until|from|since|,|)$/.test(word(reader, i - 1))))
    return null;
  const end = word(reader, i + 1) === 'hrs' || unitAt(reader, i + 1) === 'hour' ? i + 2 : i + 1;
  return { value: told(hour, null, minutes), end: skipZone(reader, end) };
}

/** "a.m.", "o'clock [in the morning]", "in the morning" after an hour: what to add to it. */
function halfOf(reader: Reader, i: number): { add: number | null; end: number } | null {
  const half = valueAt(reader, 'half-day', i);
  if (half !== undefined) return { add: Number(half), end: i + 1 };
  let at = i;
  const isClock = word(reader, i) === 'o' && word(reader, i + 1) === "'" && word(reader, i + 2) === 'clock';
  if (isClock) at = i + 3;
  const part = valueAt(reader, 'part', at + 2);
  if (word(reader, at) === 'in' && word(reader, at + 1) === 'the' && part !== undefined) {
    return { add: part === 'MO' ? 0 : 12, end: at + 3 };
  }
  return isClock ? { add: null, end: at } : null;
}

/** "1400 GMT": four digits are a time only with a zone or "hours" after them. */
function fourDigits(reader: Reader, i: number): Clock | null {
  const digits = /^([01]\d|2[0-3])([0-5]\d)$/.exec(word(reader, i));
  const isTime = valueAt(reader, 'zone', i + 1) === 'Z' || word(reader, i + 1) === 'hrs';
  return digits && isTime ? { value: `${digits[1]}:${digits[2]}`, end: i + 2 } : null;
}

function told(hour: number, add: number | null, minutes: string | undefined): string {
  const full = add === null ? hour : (hour % 12) + add;
  return `${String(full).padStart(2, '0')}:${minutes ?? '00'}`;
}

function skipZone(reader: Reader, i: number): number {
  return valueAt(reader, 'zone', i) === undefined || !reader.pieces[i]?.isCapitalised ? i : i + 1;
}
