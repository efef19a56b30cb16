import { numberAt, type Reader, unitAt, valueAt, word } from './reader.ts';

/** A time of day as TIMEX3 writes it (`10:35`, or `22` where the minutes are not told) and the index after it. */
export interface Clock {
  readonly value: string;
  readonly end: number;
}

/** "10:35 a.m.", "10 p.m. EST", "13:53", "1400 GMT", "noon", "4 o'clock", "4 in the morning". */
export function clockAt(reader: Reader, i: number): Clock | null {
  const named = valueAt(reader, 'clock', i);
  if (named !== undefined) return { value: named, end: i + 1 };
  const spoken = spokenAt(reader, i);
  if (spoken) return spoken;
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

const LAST_HOUR = 12;
const MINUTES_OF_HOUR = 60;

/** An hour as a word: "four o'clock", "three in the morning"; "half past ten", "a quarter to nine", "ten past eight". */
function spokenAt(reader: Reader, i: number): Clock | null {
  const past = pastHour(reader, i);
  if (past !== null) return past;
  const hour = hourWord(reader, i);
  const half = hour === null ? null : halfOf(reader, i + 1);
  if (hour !== null && half !== null) return { value: told(hour, half.add, undefined), end: half.end };
  return hour !== null && isLoneHour(reader, i) ? { value: told(hour, null, undefined), end: i + 1 } : null;
}

/** Minutes past an hour or to it. Minutes without "past" may be anything ("ten to five"): only a word for a time before them tells. */
function pastHour(reader: Reader, i: number): Clock | null {
  const start = word(reader, i) === 'a' && word(reader, i + 1) === 'quarter' ? i + 1 : i;
  const minutes = minutesAt(reader, start);
  if (minutes === null) return null;
  const at = word(reader, start + 1) === 'minutes' ? start + 2 : start + 1;
  const side = word(reader, at);
  const hour = hourWord(reader, at + 1);
  if (hour === null || !/^(?:past|to)$/.test(side)) return null;
  const isSure = side === 'past' || word(reader, start) === 'quarter';
  if (!isSure && !/^(?:at|about|around|was|until|since|before|after)$/.test(word(reader, i - 1))) return null;
  const half = halfOf(reader, at + 2);
  const full = side === 'past' ? hour : (hour + LAST_HOUR - 1) % LAST_HOUR || LAST_HOUR;
  const own = side === 'past' ? minutes : MINUTES_OF_HOUR - minutes;
  return { value: told(full, half?.add ?? null, String(own).padStart(2, '0')), end: half?.end ?? at + 2 };
}

function minutesAt(reader: Reader, i: number): number | null {
  if (word(reader, i) === 'half') return MINUTES_OF_HOUR / 2;
  if (word(reader, i) === 'quarter') return MINUTES_OF_HOUR / 4;
  const number = numberAt(reader, i);
  return number !== null && number.end === i + 1 && number.value < MINUTES_OF_HOUR && number.value % 5 === 0
    ? number.value
    : null;
}

/** The hour that a word tells, 1 to 12; digits are read elsewhere. */
function hourWord(reader: Reader, i: number): number | null {
  const number = /^\p{L}/u.test(word(reader, i)) ? numberAt(reader, i) : null;
  return number !== null && number.end === i + 1 && number.value >= 1 && number.value <= LAST_HOUR
    ? number.value
    : null;
}

/** "shortly after six,": a number that counts nothing, behind words that only stand before a time. */
function isLoneHour(reader: Reader, i: number): boolean {
  const isTimed =
    /^(?:shortly|just|soon)$/.test(word(reader, i - 2)) &&
    /^(?:after|before|past)$/.test(word(reader, i - 1));
  return isTimed && !/^\p{L}/u.test(word(reader, i + 1));
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
