import type { NormTables } from '../pack/index.ts';
import type { StringIds } from './string-ids.ts';
import { word64 } from './word64.ts';

/** The normal form of a word: what the weights know it by. */
export type Norms = (word: string) => string;

const HALF = 0xffffffffn;
const HALF_BITS = 32n;

/**
 * The norm of a word: from the table by its id (American for British spellings, and the like), else from the table
 * by the word (one kind of quotation mark, dash and currency sign for all), else the word in lower case. Both tables
 * tell capitals from small letters.
 */
export function readNorms(tables: NormTables, idOf: StringIds): Norms {
  const byId = new Map<number, { readonly high: number; readonly norm: string }[]>();
  for (const [digits, norm] of tables.lexemes) {
    const id = BigInt(digits);
    const low = Number(id & HALF);
    const sharing = byId.get(low) ?? [];
    byId.set(low, [...sharing, { high: Number(id >> HALF_BITS), norm }]);
  }
  const id = word64();
  return (word) => {
    idOf(word, id);
    const listed = byId.get(id[0] ?? 0)?.find(({ high }) => high === id[1]);
    return listed?.norm ?? tables.base.get(word) ?? word.toLowerCase();
  };
}
