import type { Notice } from '../model/index.ts';

/** A date or instant in ISO 8601, or null with a notice that says why. */
export interface ReadDate {
  readonly value: string | null;
  readonly notices: readonly Notice[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '([0-3]?\\d)(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d\\d)';

/** "November 28, 2005", "Nov. 28 2005", "November 28th, 2005". */
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\.? ${DAY},? ${YEAR}\\b`, 'i');
/** "28 November 2005", "28 Nov. 2005", "28th of November, 2005", "28-Nov-2005". */
const DAY_FIRST = new RegExp(`\\b${DAY}[ -](?:of )?${MONTH}\\.?,?[ -]${YEAR}\\b`, 'i');
const ISO = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])/;
/** Three numbers: which is the day cannot always be told. */
const NUMERIC = /\b(\d{1,2}) ?[/.] ?(\d{1,2}) ?[/.] ?((?:19|20)?\d\d)\b/;
/** Hours and minutes after an ISO date, seconds and a zone where they stand. */
const ISO_TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i;
/** RFC 5322, as feeds and headers write it. */
const RFC_TIME = /^(?:[a-z]{3}, )?(\d{1,2} [a-z]{3} \d{4}) (\d\d:\d\d(?::\d\d)?) (GMT|UTC|Z|[+-]\d{4})$/i;

/** No date is longer, with all that stands round it. */
const DATE_MAX_CHARACTERS = 120;

/**
 * Reads a date as an input states it. A time without a zone is taken as UTC, with the notice `no-time-zone`; what
 * is no date, or a date that no calendar has, is null, with the notice `date-unread`.
 */
export function readDate(words: string): ReadDate {
  const plain = words.trim().split(/\s+/).join(' ');
  if (plain.length > DATE_MAX_CHARACTERS) return unread(`${plain.slice(0, DATE_MAX_CHARACTERS)}…`);
  return readIsoTime(plain) ?? readRfcTime(plain) ?? readDay(plain);
}

/** The first day of the calendar named in the words, as YYYY-MM-DD, or null. "4/5/06" can be two days, so it is null. */
export function dayIn(words: string): string | null {
  const iso = ISO.exec(words);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const monthFirst = MONTH_FIRST.exec(words);
  if (monthFirst)
    return isoDay(Number(monthFirst[3]), monthNumber(monthFirst[1] ?? ''), Number(monthFirst[2]));
  const dayFirst = DAY_FIRST.exec(words);
  if (dayFirst) return isoDay(Number(dayFirst[3]), monthNumber(dayFirst[2] ?? ''), Number(dayFirst[1]));
  return numericDay(words);
}

function readIsoTime(words: string): ReadDate | null {
  const found = ISO_TIME.exec(words);
  const [, day = '', time = '', zone] = found ?? [];
  if (found === null) return null;
  if (dayIn(day) === null || !isTime(time)) return unread(words);
  if (zone === undefined) return { value: `${day}T${time}Z`, notices: [noTimeZone(words)] };
  return { value: `${day}T${time}${isoZone(zone)}`, notices: [] };
}

function readRfcTime(words: string): ReadDate | null {
  const found = RFC_TIME.exec(words);
  const [, written = '', time = '', zone = ''] = found ?? [];
  const day = found === null ? null : dayIn(written);
  if (day === null || !isTime(time)) return null;
  return { value: `${day}T${time}${isoZone(zone)}`, notices: [] };
}

function readDay(words: string): ReadDate {
  const day = dayIn(words);
  return day === null ? unread(words) : { value: day, notices: [] };
}

function isoZone(zone: string): string {
  if (/^[a-z]/i.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function isTime(time: string): boolean {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return hours < 24 && minutes < 60 && seconds < 61;
}

function numericDay(words: string): string | null {
  const [, first = '', second = '', year = ''] = NUMERIC.exec(words) ?? [];
  const [a, b] = [Number(first), Number(second)];
  // Two digits of a year are of this century or of the one before it: 69 divides them in POSIX.
  const whole = year.length === 2 ? Number(year) + (Number(year) < 69 ? 2000 : 1900) : Number(year);
  if (a === b || b > 12) return isoDay(whole, a, b);
  return a > 12 ? isoDay(whole, b, a) : null;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** YYYY-MM-DD, or null for a day that the month does not have. */
function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function noTimeZone(words: string): Notice {
  return { code: 'no-time-zone', message: `"${words}" has no time zone and is taken as UTC` };
}

function unread(words: string): ReadDate {
  const message = `"${words}" is no date that can be read: write it as 2031-05-17 or 2031-05-17T09:30Z`;
  return { value: null, notices: [{ code: 'date-unread', message }] };
}

/** Words that may stand round the date of a date line, and nothing else may. */
const DATE_LINE_WORDS = new Set(
  `published publish posted updated update modified created released filed issued dated date last first on at and as of time
  local hrs hours hour am pm a.m p.m a m p noon midnight edt est cdt cst mdt mst pdt pst et ct mt pt gmt utc bst ist cet
  cest eet eest msk jst kst hkt sgt aest aedt wib pkt gst sat sun mon tue tues wed thu thur thurs fri saturday sunday
  monday tuesday wednesday thursday friday st nd rd th`.split(/\s+/),
);
const MONTH_NAME = new RegExp(`^${MONTH}$`);
/** "Posted: ... Last updated: ...", both with weekday, time and zone. */
const DATE_LINE_MAX_WORDS = 40;

/** The day of a line that holds a date, with label, weekday, time and zone, and nothing else; null for other lines. */
export function dateLineDay(words: string): { readonly day: string | null } | null {
  if (words.length > 3 * DATE_MAX_CHARACTERS) return null;
  const plain = words.split(/\s+/).join(' ');
  const parts = plain
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(Boolean);
  if (parts.length === 0 || parts.length > DATE_LINE_MAX_WORDS || !parts.every(isDatePart)) return null;
  const named = dayIn(plain) ?? dayIn(plain.replaceAll(',', ''));
  return named !== null || NUMERIC.test(plain) ? { day: named } : null;
}

/** Whether a word may stand in a date line: a number, a month, a weekday, a zone, a label. */
export function isDatePart(part: string): boolean {
  const bare = part.toLowerCase().replace(/\.$/, '').replace(/^\./, '');
  if (bare === '' || DATE_LINE_WORDS.has(bare) || MONTH_NAME.test(bare)) return true;
  return /^[\d.:]{1,10}(?:st|nd|rd|th|am|pm|hrs|z)?$/.test(bare) || /^\d\d[tz]\d\d$/.test(bare);
}
