import { columnsOf, type DataFiles } from './table.ts';

/** What number words are worth, by what they do: "two" counts, "million" multiplies, "dozens" is vague. */
export interface NumberWords {
  readonly cardinals: ReadonlyMap<string, number>;
  readonly multipliers: ReadonlyMap<string, number>;
  /** Single letters that multiply where they touch the digits: "$5m". */
  readonly shorts: ReadonlyMap<string, number>;
  /** "dozens", "thousands": the value of one of them. */
  readonly plurals: ReadonlyMap<string, number>;
  readonly fractions: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
}

/** No number in news takes more words; the limit keeps reading linear on text made of number words alone. */
const LONGEST = 16;

/** Words by number, in lower case; empty outside the text. */
export type Words = (i: number) => string;

/** A number and the number of the word after it. */
export interface ReadNumber {
  readonly value: number;
  readonly end: number;
}

/** `number-words.tsv`: what the word does, the word, its value. */
export function readNumberWords(files: DataFiles): NumberWords {
  const rows = columnsOf(files, 'number-words.tsv');
  const words = (kind: string) =>
    new Map(rows.filter(([one]) => one === kind).map(([, word, value]) => [word ?? '', Number(value)]));
  return {
    cardinals: words('cardinal'),
    multipliers: words('multiplier'),
    shorts: words('short'),
    plurals: words('plural'),
    fractions: words('fraction'),
    ordinals: words('ordinal'),
  };
}

/**
 * The number that begins at word `i`, in digits or words: "12,000", "200, 000" (a space left by re-joined
 * words), "5.9", "1 1/2", "twenty-five", "three hundred and six", "2.5 million", "two and a half", "half a
 * million", "a dozen". Null where none begins there. A bare "a" is no number.
 */
export function readNumber(table: NumberWords, word: Words, i: number): ReadNumber | null {
  const half = readHalf(table, word, i);
  if (half) return half;
  const article = word(i) === 'a' || word(i) === 'an';
  if (article) {
    const factor = longMultiplier(table, word(i + 1));
    return factor === undefined ? null : multiplied(table, word, { value: factor, end: i + 2 });
  }
  const digits = readDigits(table, word, i);
  if (digits) return multiplied(table, word, digits);
  return readSpelled(table, word, i);
}

/** An ordinal: "third", "21st" (also as "21" and "st"), "twenty-first". */
export function readOrdinal(table: NumberWords, word: Words, i: number): ReadNumber | null {
  const spelled = table.ordinals.get(word(i));
  if (spelled !== undefined) return { value: spelled, end: i + 1 };
  if (/^\d{1,4}$/.test(word(i)) && /^(?:st|nd|rd|th)$/.test(word(i + 1))) {
    return { value: Number(word(i)), end: i + 2 };
  }
  const tens = table.cardinals.get(word(i)) ?? 0;
  const at = word(i + 1) === '-' ? i + 2 : i + 1;
  const ones = table.ordinals.get(word(at)) ?? 0;
  return tens >= 20 && ones > 0 && ones < 10 ? { value: tens + ones, end: at + 1 } : null;
}

/** "half a million", "half a dozen". */
function readHalf(table: NumberWords, word: Words, i: number): ReadNumber | null {
  if (word(i) !== 'half' || (word(i + 1) !== 'a' && word(i + 1) !== 'an')) return null;
  const factor = longMultiplier(table, word(i + 2));
  return factor === undefined ? null : { value: factor / 2, end: i + 3 };
}

function readDigits(table: NumberWords, word: Words, i: number): ReadNumber | null {
  if (!/^\d{1,15}(?:,\d{3})*(?:\.\d+)?$/.test(word(i))) return null;
  let digits = word(i).replaceAll(',', '');
  let end = i + 1;
  if (/^\d{1,3}(?:,\d{3})*$/.test(word(i))) {
    while (end < i + LONGEST && word(end) === ',' && /^(?:0\d\d|\d00)$/.test(word(end + 1))) {
      digits += word(end + 1);
      end += 2;
    }
  }
  const fraction = readFraction(table, word, end);
  return { value: Number(digits) + (fraction?.value ?? 0), end: fraction?.end ?? end };
}

/** "1/2", "½", "-and-a-half" after a number. */
function readFraction(table: NumberWords, word: Words, i: number): ReadNumber | null {
  const glyph = /^[½¼¾]$/.test(word(i)) ? table.fractions.get(word(i)) : undefined;
  if (glyph !== undefined) return { value: glyph, end: i + 1 };
  const slash = /^[1-9]$/.test(word(i)) && word(i + 1) === '/' && /^[2-9]$/.test(word(i + 2));
  if (slash) return { value: Number(word(i)) / Number(word(i + 2)), end: i + 3 };
  let at = word(i) === '-' ? i + 1 : i;
  if (word(at) !== 'and') return null;
  at += word(at + 1) === '-' ? 2 : 1;
  if (word(at) !== 'a' && word(at) !== 'one') return null;
  at += word(at + 1) === '-' ? 2 : 1;
  const part = word(at) === 'half' || word(at) === 'quarter' ? table.fractions.get(word(at)) : undefined;
  return part === undefined ? null : { value: part, end: at + 1 };
}

/** The value times the multipliers that follow: "2.5 million", "two hundred thousand". */
function multiplied(table: NumberWords, word: Words, of: ReadNumber): ReadNumber {
  let { value, end } = of;
  for (;;) {
    const at = word(end) === '-' && longMultiplier(table, word(end + 1)) !== undefined ? end + 1 : end;
    const factor = table.multipliers.get(word(at));
    if (factor === undefined || end > of.end + LONGEST) return { value: clean(value), end };
    value *= factor;
    end = at + 1;
  }
}

/** Floating point leaves 2.5 * 1.1e6 a hair off; figures in news have no more than this many digits. */
const DIGITS = 12;
function clean(value: number): number {
  if (Number.isInteger(value) && value < 10 ** DIGITS) return value;
  return Number(value.toPrecision(DIGITS));
}

/** Multipliers that stand as words of their own: not "m" or "bn", which need digits before them. */
function longMultiplier(table: NumberWords, word: string): number | undefined {
  return word.length > 2 ? table.multipliers.get(word) : undefined;
}

/** Numbers in words: values below a hundred add up, "hundred" multiplies, larger words close a group. */
function readSpelled(table: NumberWords, word: Words, start: number): ReadNumber | null {
  let total = 0;
  let group = 0;
  let end = start;
  let last = Number.POSITIVE_INFINITY;
  for (let i = start; i < start + LONGEST; ) {
    const at = i > start && (word(i) === '-' || (word(i) === 'and' && last === 100)) ? i + 1 : i;
    const small = table.cardinals.get(word(at));
    const factor = i > start ? longMultiplier(table, word(at)) : undefined;
    if (small !== undefined && addsTo(last, small)) group += small;
    else if (factor === undefined) break;
    else if (factor < 1000) group *= factor;
    else {
      total += group * factor;
      group = 0;
    }
    last = small ?? (factor === 12 ? 0 : (factor ?? 0));
    i = at + 1;
    end = i;
  }
  if (end === start) return null;
  const fraction = readFraction(table, word, end);
  const value = total + group + (fraction?.value ?? 0);
  return fraction ? multiplied(table, word, { value, end: fraction.end }) : { value, end };
}

/** Whether a small number may follow: "twenty" takes "five", "hundred" and "thousand" take any. */
function addsTo(last: number, small: number): boolean {
  return last >= 100 || (last >= 20 && last < 100 && small < 10 && small > 0);
}
