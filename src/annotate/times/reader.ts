import type { NumberWords, ReadNumber, TimeWords } from '../../lexicon/index.ts';
import { readNumber, readOrdinal } from '../../lexicon/index.ts';
import type { Meaning, Parsed, Unit } from './meaning.ts';
import type { Piece } from './pieces.ts';

/** What every rule of the grammar reads from: the pieces of one sentence, and the tables. */
export interface Reader {
  readonly pieces: readonly Piece[];
  readonly time: TimeWords;
  readonly numbers: NumberWords;
}

/** A rule: an expression that begins at piece `i`, or null. Rules look a bounded way ahead, never back to front. */
export type Rule = (reader: Reader, i: number) => Parsed | null;

/** The piece in lower case; empty outside the sentence. */
export function word(reader: Reader, i: number): string {
  return reader.pieces[i]?.text ?? '';
}

export function isCapitalised(reader: Reader, i: number): boolean {
  return reader.pieces[i]?.isCapitalised ?? false;
}

export function isGlued(reader: Reader, i: number): boolean {
  return reader.pieces[i]?.isGlued ?? false;
}

/** The value of the piece as a word of a kind, or undefined. */
export function valueAt(reader: Reader, kind: string, i: number): string | undefined {
  return reader.time.valueOf(kind, word(reader, i));
}

export function unitAt(reader: Reader, i: number): Unit | null {
  return (valueAt(reader, 'unit', i) as Unit | undefined) ?? null;
}

export function numberAt(reader: Reader, i: number): ReadNumber | null {
  return readNumber(reader.numbers, (at) => word(reader, at), i);
}

export function ordinalAt(reader: Reader, i: number): ReadNumber | null {
  return readOrdinal(reader.numbers, (at) => word(reader, at), i);
}

/** The index after the words, if exactly these stand at `i`; else null. */
export function skipWords(reader: Reader, i: number, ...words: readonly string[]): number | null {
  return words.every((one, k) => word(reader, i + k) === one) ? i + words.length : null;
}

/** Phrases by the first of their words, each group in the order given. */
export function byFirstWord<T>(
  phrases: readonly T[],
  wordsOf: (phrase: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const phrase of phrases) {
    const first = wordsOf(phrase)[0] ?? '';
    groups.set(first, [...(groups.get(first) ?? []), phrase]);
  }
  return groups;
}

export function parsed(end: number, meaning: Meaning): Parsed {
  return { end, meaning };
}

/** The longest of what the rules read at `i`; the first among equals. */
export function longest(reader: Reader, i: number, rules: readonly Rule[]): Parsed | null {
  let best: Parsed | null = null;
  for (const rule of rules) {
    const found = rule(reader, i);
    if (found && found.end > (best?.end ?? i)) best = found;
  }
  return best;
}
