import type { Meaning, Parsed, Unit } from './meaning.ts';
import { isGlued, numberAt, parsed, type Reader, skipWords, unitAt, valueAt, word } from './reader.ts';

/** A count before a unit: a number, or null for "several", "a few". */
export interface Count {
  readonly value: number | null;
  readonly end: number;
}

/** "two", "a", "a few", "several", "a couple of", "half a", "one and a half", "12 to 18" (null: it is open). */
export function countAt(reader: Reader, i: number): Count | null {
  if (word(reader, i) === 'half' && /^an?$/.test(word(reader, i + 1)) && unitAt(reader, i + 2)) {
    return { value: 0.5, end: i + 2 };
  }
  const number = numberAt(reader, i);
  if (number) return withRange(reader, number.value, number.end);
  const at = /^(?:a|an|the)$/.test(word(reader, i)) ? i + 1 : i;
  const vague = valueAt(reader, 'vague', at);
  if (vague !== undefined) {
    const end = word(reader, at + 1) === 'of' ? at + 2 : at + 1;
    return { value: vague === 'X' ? null : Number(vague), end };
  }
  const dozens = reader.numbers.plurals.has(word(reader, i)) ? skipWords(reader, i + 1, 'of') : null;
  if (dozens !== null) return { value: null, end: dozens };
  return at > i && word(reader, i) !== 'the' ? { value: 1, end: at } : null;
}

/** "two to three", "12 to 18", "one or two": the second number, where a unit follows it. */
function withRange(reader: Reader, value: number, end: number): Count {
  if (!/^(?:to|or|-|and)$/.test(word(reader, end))) return { value, end };
  const second = numberAt(reader, end + 1);
  const isRange = second !== null && second.value > value && unitAt(reader, second.end) !== null;
  return isRange ? { value: null, end: second.end } : { value, end };
}

const FILLERS = new Set(
  'more full long consecutive straight trading business working calendar whole additional short other extra bloody successive'.split(
    ' ',
  ),
);

/** "three days", "a 10-year", "two more weeks", "an hour and a half", "five years and two months". */
export function readDuration(reader: Reader, i: number): Parsed | null {
  const count = countAt(reader, i);
  if (!count) return null;
  const isHyphened = word(reader, count.end) === '-';
  const at = isHyphened ? count.end + 1 : FILLERS.has(word(reader, count.end)) ? count.end + 1 : count.end;
  const unit = unitAt(reader, at);
  if (unit === null || isNoUnit(reader, i, at, unit)) return null;
  if (word(reader, at + 1) === '-' && /^(?:ago|earlier)$/.test(word(reader, at + 2))) return null;
  if (isHyphened) {
    const end = skipLong(reader, at + 1);
    return end === null ? null : parsed(end, { form: 'span', value: spanValue(count.value, unit) });
  }
  return withHalf(reader, at + 1, count.value, unit);
}

/** "an hour and a half", "two years or so", "three years old". */
function withHalf(reader: Reader, end: number, value: number | null, unit: Unit): Parsed | null {
  const half = skipWords(reader, end, 'and', 'a', 'half');
  if (half !== null) return parsed(half, { form: 'span', value: spanValue((value ?? 1) + 0.5, unit) });
  const more = word(reader, end) === 'and' ? numberAt(reader, end + 1) : null;
  const smaller = more ? unitAt(reader, more.end) : null;
  if (more && smaller !== null && value !== null && smaller !== unit) {
    return parsed(more.end + 1, {
      form: 'span',
      value: joinSpans(spanValue(value, unit), spanValue(more.value, smaller)),
    });
  }
  if (word(reader, end) === 'old' || (word(reader, end) === 'of' && word(reader, end + 1) === 'age'))
    return null;
  const orSo = skipWords(reader, end, 'or', 'so') ?? skipWords(reader, end, 'or', 'two') ?? end;
  return parsed(orSo, { form: 'span', value: spanValue(value, unit) });
}

/** "a second" and "the third quarter" are ordinals and parts; "a quarter" is mostly a fraction or a coin. */
function isNoUnit(reader: Reader, start: number, at: number, unit: Unit): boolean {
  const isArticle = /^an?$/.test(word(reader, start)) && at === start + 1;
  if (isArticle && (unit === 'second' || unit === 'quarter' || unit === 'weekend')) return true;
  return unit === 'second' && valueAt(reader, 'plural-unit', at) === undefined;
}

/** "-long" belongs to the words for a duration; "-old" makes an age of it, which is a quantity (null). */
function skipLong(reader: Reader, i: number): number | null {
  if (word(reader, i) !== '-' || !isGlued(reader, i)) return word(reader, i) === 'old' ? null : i;
  if (word(reader, i + 1) === 'old') return null;
  return word(reader, i + 1) === 'long' ? i + 2 : i;
}

const LETTERS: Readonly<Record<Unit, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  week: 'W',
  fortnight: 'W',
  weekend: 'WE',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'E',
  century: 'C',
};
const YEARS: Partial<Record<Unit, number>> = { decade: 10, century: 100 };
const PARTS_OF: Partial<Record<Unit, readonly [Unit, number]>> = {
  year: ['month', 12],
  hour: ['minute', 60],
  minute: ['second', 60],
  day: ['hour', 24],
};

/** A TIMEX3 duration: `P3D`, `PT5H30M`, `PXY` where the count is open. Decades and centuries are told in years. */
export function spanValue(amount: number | null, unit: Unit): string {
  const years = YEARS[unit];
  if (years !== undefined && amount !== null) return spanValue(amount * years, 'year');
  const count = amount === null ? 'X' : unit === 'fortnight' ? String(amount * 2) : null;
  if (count !== null) return withLetters(count, unit);
  const value = amount ?? 0;
  const smaller = PARTS_OF[unit];
  if (Number.isInteger(value) || !smaller) return withLetters(String(value), unit);
  const whole = Math.floor(value);
  const rest = spanValue(Math.round((value - whole) * smaller[1]), smaller[0]);
  return whole === 0 ? rest : joinSpans(withLetters(String(whole), unit), rest);
}

function withLetters(count: string, unit: Unit): string {
  const letters = LETTERS[unit];
  return letters.startsWith('T') ? `PT${count}${letters.slice(1)}` : `P${count}${letters}`;
}

/** `PT5H` and `PT30M` make `PT5H30M`. */
function joinSpans(first: string, second: string): string {
  const tail = second.slice(1);
  return first.includes('T') && tail.startsWith('T') ? first + tail.slice(1) : first + tail;
}

/** "the past two months", "the next few years", "recent weeks", "the first nine months". */
export function readStretch(reader: Reader, i: number): Parsed | null {
  let at = /^(?:the|these|its|their|his|her)$/.test(word(reader, i)) ? i + 1 : i;
  const isThe = at > i;
  if (valueAt(reader, 'stretch', at) === undefined) return null;
  at++;
  const count = countAt(reader, at);
  const unitIndex = count?.end ?? at;
  const unit = unitAt(reader, unitIndex);
  if (unit === null || (count !== null && word(reader, at).startsWith('a') && count.value === 1)) return null;
  if (count) return withHalf(reader, unitIndex + 1, count.value, unit);
  if (valueAt(reader, 'plural-unit', unitIndex) !== undefined) return parsed(unitIndex + 1, span(null, unit));
  const isPast = isThe && word(reader, at - 1) === 'past';
  return isPast ? parsed(unitIndex + 1, span(1, unit)) : null;
}

function span(amount: number | null, unit: Unit): Meaning {
  return { form: 'span', value: spanValue(amount, unit) };
}

const BEFORE_BARE = new Set(
  'for in of after within over through several many during took take lasted last'.split(' '),
);

/** "for years", "in days", "weeks of talks": an open number of a unit. */
export function readBareUnits(reader: Reader, i: number): Parsed | null {
  const unit = unitAt(reader, i);
  if (unit === null || valueAt(reader, 'plural-unit', i) === undefined || unit === 'second') return null;
  const isMarked = BEFORE_BARE.has(word(reader, i - 1)) || word(reader, i + 1) === 'of';
  return isMarked ? parsed(i + 1, span(null, unit)) : null;
}
