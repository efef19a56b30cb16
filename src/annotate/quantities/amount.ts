import type { Tokens } from '../../language/index.ts';
import { type Lexicon, phraseAt, readNumber } from '../../lexicon/index.ts';
import type { Approximation } from '../../model/index.ts';

/** A number as told: its value or bounds, its unit, how loose it is; tokens `start` to `end` (half-open). */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  readonly approximation: Approximation;
}

interface Bare {
  readonly end: number;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly isVague?: boolean;
}

/**
 * The amount that begins at token `i`, with the words that loosen it and its unit: "at least 12", "10,000 to
 * 12,000", "$54 million", "5.9-magnitude", "magnitude 6.1", "dozens". Null where none begins there.
 */
export function readAmount(tokens: Tokens, { numberWords, units }: Lexicon, i: number): Amount | null {
  const word = (at: number) => tokens.foldedOf(at);
  const loose = isOfVerb(tokens, i) ? null : phraseAt(units.loosensBefore, word, i);
  const isBetween = word(i) === 'between';
  const from = isBetween ? i + 1 : (loose?.end ?? i);
  const magnitude = word(from) === 'magnitude' ? skipOf(tokens, from + 1) : null;
  const currency = magnitude === null ? phraseAt(units.before, word, from) : null;
  const at = magnitude ?? currency?.end ?? from;
  const bare = readBare(tokens, numberWords, at, isBetween);
  if (!bare || (isBetween && bare.low === undefined)) return null;
  const after = readUnitAfter(tokens, units.after, bare.end);
  const unit = magnitude !== null ? 'magnitude' : (currency?.is ?? after?.unit);
  const end = currency || magnitude !== null ? bare.end : (after?.end ?? bare.end);
  const looseAfter = phraseAt(units.loosensAfter, word, end);
  const approximation = looseness(bare, loose?.is ?? looseAfter?.is);
  const { value, low, high } = bare;
  return {
    start: i,
    end: looseAfter?.end ?? end,
    value,
    ...bounds(approximation, value, low, high),
    ...(unit === undefined ? {} : { unit }),
    approximation,
  };
}

/** Verbs of what changes: where they go "up to", they come to. */
const CHANGING = new Set('go climb rise move shoot jump creep soar push bring take drive'.split(' '));

/** "Handed over 24 prisoners" tells of no more than 24, and "went up to 31" of 31. */
function isOfVerb(tokens: Tokens, i: number): boolean {
  const isLimit = tokens.foldedOf(i) === 'up' && tokens.foldedOf(i + 1) === 'to';
  return isLimit ? CHANGING.has(tokens.lemmaOf(i - 1)) : tokens.roleOf(i) === 'particle';
}

function looseness(bare: Bare, told: Approximation | undefined): Approximation {
  if (bare.high !== undefined) return 'range';
  return told ?? (bare.isVague ? 'at-least' : 'exact');
}

/** A loose value bounds itself on the side that its words name. */
function bounds(
  approximation: Approximation,
  value: number,
  low?: number,
  high?: number,
): { low?: number; high?: number } {
  if (low !== undefined && high !== undefined) return { low, high };
  if (approximation === 'at-least' || approximation === 'more-than') return { low: value };
  return approximation === 'at-most' || approximation === 'less-than' ? { high: value } : {};
}

/** "magnitude-6.1", "magnitude of 6.1". */
function skipOf(tokens: Tokens, i: number): number {
  return tokens.foldedOf(i) === '-' || tokens.foldedOf(i) === 'of' ? i + 1 : i;
}

/** A number, a range of two ("10,000 to 12,000", "five or six"), or a vague plural ("tens of thousands"). */
function readBare(tokens: Tokens, table: Lexicon['numberWords'], i: number, isBetween: boolean): Bare | null {
  const word = (at: number) => tokens.foldedOf(at);
  const vague = readVague(tokens, table, i);
  if (vague) return vague;
  const first = withShort(tokens, table, i);
  if (!first) return null;
  const joiners = isBetween ? /^and$/ : /^(?:to|or|-|–|—)$/;
  const joiner = isBetween || tokens.textOf(first.end) !== '%' ? first.end : first.end + 1;
  if (!joiners.test(word(joiner)) || isChange(tokens, i, joiner)) return first;
  const second = readNumber(table, word, skipSign(tokens, joiner + 1));
  if (joiner > first.end && second && tokens.textOf(second.end) !== '%') return first;
  if (!second || !isRange(tokens, first, second.value)) return first;
  const factor = scaleOf(first.value, second.value);
  const [low, high] = [first.value * factor, second.value];
  return { value: (low + high) / 2, low, high, end: second.end };
}

/** "$10 to $12": the sign before the second number. */
function skipSign(tokens: Tokens, i: number): number {
  return /^[$€£¥]$/.test(tokens.textOf(i)) ? i + 1 : i;
}

/** Verbs of change: "fell 5 to 10" tells by how much and to what. */
const CHANGES = new Set(
  'from rose fell climbed dropped plunged jumped slipped gained lost declined increased decreased grew surged tumbled slid soared eased edged sank advanced rise fall'.split(
    ' ',
  ),
);

function isChange(tokens: Tokens, i: number, joiner: number): boolean {
  if (tokens.foldedOf(joiner) !== 'to') return false;
  const before = /^[$€£¥]$/.test(tokens.textOf(i - 1)) ? i - 2 : i - 1;
  return CHANGES.has(tokens.foldedOf(before));
}

/** "two to three million" means millions both times. */
function scaleOf(first: number, second: number): number {
  for (const factor of [1e12, 1e9, 1e6, 1e3]) {
    if (first < 1e3 && second >= factor && second < factor * 1e3) return first * factor < second ? factor : 1;
  }
  return 1;
}

/** The greatest ratio of the ends of a range; beyond it "10 to 12,000" are two numbers. */
const WIDEST = 1000;

/** A range grows. Digits joined by a hyphen are one only where something is counted: "3-2" is a score. */
function isRange(tokens: Tokens, first: Bare, second: number): boolean {
  return (
    second > first.value &&
    (second / Math.max(first.value, 1) <= WIDEST || tokens.foldedOf(first.end) === 'to')
  );
}

/** "$5m", "3bn": a letter that touches the digits multiplies. */
function withShort(tokens: Tokens, table: Lexicon['numberWords'], i: number): Bare | null {
  const joined = /^(\d+(?:\.\d+)?)(bn|mn|tn|m|b|k)$/.exec(tokens.foldedOf(i));
  const factorOf = (letters: string) => table.shorts.get(letters) ?? table.multipliers.get(letters);
  if (joined) return { value: Number(joined[1]) * (factorOf(joined[2] ?? '') ?? 1), end: i + 1 };
  const number = readNumber(table, (at) => tokens.foldedOf(at), i);
  if (!number) return null;
  const isMoney = /^[$€£¥]$/.test(tokens.textOf(i - 1));
  const short =
    isMoney && tokens.startOf(number.end) === tokens.endOf(number.end - 1)
      ? factorOf(tokens.foldedOf(number.end))
      : undefined;
  return short === undefined ? number : { value: number.value * short, end: number.end + 1 };
}

/** "dozens", "tens of thousands": two of them at least. */
const LEAST_OF_PLURAL = 2;

function readVague(tokens: Tokens, table: Lexicon['numberWords'], i: number): Bare | null {
  const tens = tokens.foldedOf(i) === 'tens' && tokens.foldedOf(i + 1) === 'of' ? 10 : undefined;
  const first = tens ?? table.plurals.get(tokens.foldedOf(i));
  if (first === undefined) return null;
  const further = tokens.foldedOf(i + 1) === 'of' ? table.plurals.get(tokens.foldedOf(i + 2)) : undefined;
  if (tens !== undefined && further === undefined) return null;
  const value = LEAST_OF_PLURAL * first * (further ?? 1);
  return { value, low: value, isVague: true, end: further === undefined ? i + 1 : i + 3 };
}

/** The unit after a number, joined by a hyphen or not: "5 km", "5.9-magnitude", "6.1 on the Richter scale". */
function readUnitAfter(
  tokens: Tokens,
  table: Lexicon['units']['after'],
  i: number,
): { unit: string; end: number } | null {
  const at = tokens.foldedOf(i) === '-' ? i + 1 : i;
  const found = phraseAt(table, (k) => tokens.foldedOf(k), at);
  return found ? { unit: found.is, end: found.end } : null;
}
