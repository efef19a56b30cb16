import { readDate } from './dates.ts';
import { yearAt } from './guards.ts';
import { type DateParts, DIRECTIONS, type Parsed } from './meaning.ts';
import { isGlued, ordinalAt, parsed, type Reader, skipWords, unitAt, valueAt, word } from './reader.ts';
import { readYear } from './years.ts';

/** "the third quarter of 1990", "third-quarter", "this year's third quarter", "the 1988 third quarter". */
export function readQuarter(reader: Reader, i: number): Parsed | null {
  const at = skipDeterminer(reader, i);
  const yearBefore = yearAt(reader, at, { isTrusted: true });
  const possessive = readYearsOwn(reader, at);
  const before: DateParts = yearBefore?.parts ?? possessive?.parts ?? {};
  let from = yearBefore?.end ?? possessive?.end ?? at;
  if (word(reader, from) === 'fiscal') from += word(reader, from + 1) === '-' ? 2 : 1;
  const ordinal = ordinalAt(reader, from);
  if (!ordinal || ordinal.value > 4) return null;
  const unit = word(reader, ordinal.end) === '-' ? ordinal.end + 1 : ordinal.end;
  if (unitAt(reader, unit) !== 'quarter') return null;
  return withYear(reader, unit + 1, { ...before, quarter: ordinal.value });
}

/** "the first half of 1989", "the latter half of last year". */
export function readHalf(reader: Reader, i: number): Parsed | null {
  const at = skipDeterminer(reader, i);
  const halves: Readonly<Record<string, number>> = { first: 1, second: 2, last: 2, latter: 2 };
  const half = halves[word(reader, at)];
  if (half === undefined || word(reader, at + 1) !== 'half') return null;
  const found = withYear(reader, at + 2, { half });
  return found && found.end > at + 2 ? found : null;
}

/** "this year's", "next year's" before a part of the year. */
function readYearsOwn(reader: Reader, i: number): { end: number; parts: DateParts } | null {
  const step = valueAt(reader, 'step', i);
  const isOwn = step !== undefined && unitAt(reader, i + 1) === 'year' && word(reader, i + 2) === "'";
  return isOwn ? { end: i + 4, parts: { yearStep: { by: Number(step), from: 'published' } } } : null;
}

/** The parts with the year that follows them, where one does. */
function withYear(reader: Reader, i: number, parts: DateParts): Parsed {
  const at = word(reader, i) === 'of' || word(reader, i) === 'in' ? i + 1 : i;
  const year = yearAt(reader, at, { isTrusted: true });
  if (year) return parsed(year.end, { form: 'date', parts: { ...parts, ...year.parts } });
  const step = valueAt(reader, 'step', at);
  if (step !== undefined && unitAt(reader, at + 1) === 'year' && word(reader, at + 2) !== "'") {
    return parsed(at + 2, {
      form: 'date',
      parts: { ...parts, yearStep: { by: Number(step), from: 'published' } },
    });
  }
  const told = valueAt(reader, 'told-step', at);
  if (told !== undefined && unitAt(reader, at + 1) === 'year') {
    return parsed(at + 2, {
      form: 'date',
      parts: { ...parts, yearStep: { by: Number(told), from: 'told' } },
    });
  }
  return parsed(i, { form: 'date', parts });
}

/** "the summer of 1998", "spring 1994", "last fall", "the winter". "Fall" and "spring" alone are no seasons. */
export function readSeason(reader: Reader, i: number): Parsed | null {
  let at = skipDeterminer(reader, i);
  const isThe = at > i;
  const step = valueAt(reader, 'step', at) ?? (word(reader, at) === 'past' ? '-1' : undefined);
  if (step !== undefined) at += word(reader, at + 1) === 'past' || word(reader, at + 1) === 'coming' ? 2 : 1;
  const season = valueAt(reader, 'season', at);
  if (season === undefined) return null;
  const direction = DIRECTIONS[step ?? ''];
  const found = withYear(reader, at + 1, { season, ...(direction ? { direction } : {}) });
  const isBare = found.end === at + 1 && step === undefined;
  if (!isBare) return found;
  const isVerb = word(reader, at) === 'fall' || word(reader, at) === 'spring';
  const isMarked = isThe || /^(?:in|by|this|early|late|mid|of|until|since|-)$/.test(word(reader, i - 1));
  const isOther = word(reader, at + 1) === 'of' || word(reader, at + 1) === '-';
  return isOther || (isVerb && !isMarked) ? null : found;
}

/** "the turn of the year": the one that the tense tells. */
export function readTurn(reader: Reader, i: number): Parsed | null {
  const end = skipWords(reader, i, 'the', 'turn', 'of', 'the', 'year');
  return end === null ? null : parsed(end, { form: 'date', parts: { isTurn: true } });
}

/** "the 1960s", "the '80s", "the nineties". */
export function readDecade(reader: Reader, i: number): Parsed | null {
  const at = word(reader, i) === 'the' ? i + 1 : i;
  const spelled = valueAt(reader, 'tens', at);
  if (spelled !== undefined && at > i)
    return parsed(at + 1, { form: 'decade', start: 1900 + Number(spelled) });
  const short = word(reader, at) === "'" ? at + 1 : at;
  const digits = word(reader, short);
  const isDecade = short > at ? /^\d0$/.test(digits) : /^\d{2,3}0$/.test(digits);
  const apostrophe = word(reader, short + 1) === "'" && isGlued(reader, short + 2) ? 1 : 0;
  if (!isDecade || word(reader, short + 1 + apostrophe) !== 's' || !isGlued(reader, short + 1)) return null;
  const end = short + 2 + apostrophe;
  if (/^(?:bc|bce)$/.test(word(reader, end).replaceAll('.', '')))
    return parsed(end + 1, { form: 'decade', start: null });
  return parsed(end, { form: 'decade', start: short > at ? 1900 + Number(digits) : Number(digits) });
}

/** "the 20th century", "the fifth century BC", "21st-century". */
export function readCentury(reader: Reader, i: number): Parsed | null {
  const at = skipDeterminer(reader, i);
  const ordinal = ordinalAt(reader, at);
  if (!ordinal) return null;
  const unit = word(reader, ordinal.end) === '-' ? ordinal.end + 1 : ordinal.end;
  if (unitAt(reader, unit) !== 'century') return null;
  const isBeforeChrist = /^(?:bc|bce)$/.test(word(reader, unit + 1).replaceAll('.', ''));
  const end = isBeforeChrist ? unit + 2 : unit + 1;
  return parsed(end, { form: 'century', number: ordinal.value, isBeforeChrist });
}

/** Nouns for a portion take "of": "beginning in 1915" is a verb. */
const NOUNS = new Set('beginning start outset onset middle end close'.split(' '));
const PORTION_JOINS = new Set(['of', 'in', '-']);

/** "early 1990", "the end of the year", "mid-November", "later this month", "the morning of March 3". */
export function readPortion(
  reader: Reader,
  i: number,
  inner: (reader: Reader, i: number) => Parsed | null,
): Parsed | null {
  let at = skipDeterminer(reader, i);
  if (word(reader, at) === 'very') at++;
  const small = SMALL_HOURS.has(word(reader, at)) && word(reader, at + 1) === 'hours' ? at + 1 : null;
  if (small !== null) return readSmallHours(reader, small, inner);
  const portion = valueAt(reader, 'portion', at);
  const part = portion === undefined && at > i ? valueAt(reader, 'part', at) : undefined;
  if (portion === undefined && part === undefined) return null;
  const isNoun = portion !== undefined && NOUNS.has(word(reader, at));
  at++;
  if ((part !== undefined || isNoun) && word(reader, at) !== 'of') return null;
  if (/^(?:part|half|days|weeks|months|stages)$/.test(word(reader, at)) && word(reader, at + 1) === 'of')
    at++;
  if (PORTION_JOINS.has(word(reader, at))) at++;
  const found = inner(reader, at) ?? readDate(reader, at) ?? readYear(reader, at);
  if (!found) return null;
  if (part === undefined || found.meaning.form !== 'date') return found;
  return parsed(found.end, { form: 'date', parts: { ...found.meaning.parts, part } });
}

/** "The small hours of Tuesday" are of the morning that day. */
const SMALL_HOURS = new Set(['small', 'wee', 'early']);

function readSmallHours(
  reader: Reader,
  hours: number,
  inner: (reader: Reader, i: number) => Parsed | null,
): Parsed | null {
  const found = word(reader, hours + 1) === 'of' ? inner(reader, hours + 2) : null;
  if (found?.meaning.form === 'day') return parsed(found.end, { ...found.meaning, part: 'MO' });
  if (found?.meaning.form !== 'date' || found.meaning.parts.part !== undefined) return null;
  return parsed(found.end, { form: 'date', parts: { ...found.meaning.parts, part: 'MO' } });
}

export function skipDeterminer(reader: Reader, i: number): number {
  return /^(?:the|its|their|his|her|our)$/.test(word(reader, i)) ? i + 1 : i;
}
