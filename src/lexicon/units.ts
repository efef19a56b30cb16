import type { Approximation } from '../model/index.ts';
import { APPROXIMATIONS } from '../model/index.ts';
import type { Words } from './numbers.ts';
import { columnsOf, type DataFiles } from './table.ts';

/** Phrases by their first word, longer ones first, each with what it stands for. */
export type PhraseTable<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

interface Phrase<T> {
  readonly words: readonly string[];
  readonly is: T;
}

/** Units of measure and currencies, by the words before and after a number, and the words that loosen one. */
export interface Units {
  readonly before: PhraseTable<string>;
  readonly after: PhraseTable<string>;
  readonly loosensBefore: PhraseTable<Approximation>;
  readonly loosensAfter: PhraseTable<Approximation>;
}

/** `units.tsv` and `approximators.tsv`. Throws an Error for an approximation that the model does not know. */
export function readUnits(files: DataFiles): Units {
  const units = columnsOf(files, 'units.tsv');
  const loosens = columnsOf(files, 'approximators.tsv');
  const unitRows = (isBefore: boolean) =>
    units
      .filter(([, , where]) => (where === 'before') === isBefore)
      .map(([name = '', words = '']) => [name, words] as const);
  const looseRows = (side: string) =>
    loosens
      .filter(([, where]) => where === side)
      .map(([name = '', , words = '']) => [approximationOf(name), words] as const);
  return {
    before: phraseTable(unitRows(true)),
    after: phraseTable(unitRows(false)),
    loosensBefore: phraseTable(looseRows('before')),
    loosensAfter: phraseTable(looseRows('after')),
  };
}

function approximationOf(name: string): Approximation {
  const found = APPROXIMATIONS.find((one) => one === name);
  if (found === undefined) throw new Error(`approximators.tsv: no approximation is called ${name}`);
  return found;
}

function phraseTable<T>(rows: readonly (readonly [T, string])[]): PhraseTable<T> {
  const table = new Map<string, Phrase<T>[]>();
  for (const [is, phrases] of rows) {
    for (const phrase of phrases.split('|')) {
      const words = phrase.split(' ');
      const first = words[0] ?? '';
      table.set(first, [...(table.get(first) ?? []), { words, is }]);
    }
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
}

/** The longest phrase of a table that begins at word `i`, and the number of the word after it; or null. */
export function phraseAt<T>(table: PhraseTable<T>, word: Words, i: number): { is: T; end: number } | null {
  const found = table.get(word(i))?.find(({ words }) => words.every((one, k) => word(i + k) === one));
  return found ? { is: found.is, end: i + found.words.length } : null;
}
