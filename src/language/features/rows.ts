import { add, foldHigh, multiply, rotateLeft, setWord, type Word64, word64 } from './word64.ts';

/** One table of a hash embedding: its number of rows, and the seed that its ids are hashed with. */
export interface HashTable {
  readonly rows: number;
  readonly seed: number;
}

/** A hash embedding sums four rows of its table for each id. */
export const ROWS_AN_ID = 4;

/** The block length that MurmurHash3 mixes in: an id is 8 bytes. */
const ID_BYTES = 8;
const ROTATION = 31;
const FOLD = 33;

/** Writes the four rows of an id in a table at `at`. */
export type RowWriter = (id: Word64, table: HashTable, into: Uint16Array, at: number) => void;

/**
 * Makes a writer of rows: the four 32-bit words of MurmurHash3 x64_128 (Austin Appleby, public domain) of the 8 bytes
 * of an id, each modulo the number of rows. thinc calls this hash x86_128; it is not. The writer keeps three words to
 * reckon with, and serves one thread.
 */
export function createRowWriter(): RowWriter {
  const k = word64();
  const first = word64();
  const second = word64();
  return (id, { rows, seed }, into, at) => {
    setWord(k, id[0] ?? 0, id[1] ?? 0);
    multiply(k, 0x114253d5, 0x87c37b91);
    rotateLeft(k, ROTATION);
    multiply(k, 0x2745937f, 0x4cf5ad43);
    setWord(first, (k[0] ?? 0) ^ seed ^ ID_BYTES, k[1] ?? 0);
    setWord(second, seed ^ ID_BYTES, 0);
    add(first, second);
    add(second, first);
    mix(first);
    mix(second);
    add(first, second);
    add(second, first);
    into[at] = (first[0] ?? 0) % rows;
    into[at + 1] = (first[1] ?? 0) % rows;
    into[at + 2] = (second[0] ?? 0) % rows;
    into[at + 3] = (second[1] ?? 0) % rows;
  };
}

/** The finaliser of MurmurHash3, 64 bits. */
function mix(word: Word64): void {
  foldHigh(word, FOLD);
  multiply(word, 0xed558ccd, 0xff51afd7);
  foldHigh(word, FOLD);
  multiply(word, 0x1a85ec53, 0xc4ceb9fe);
  foldHigh(word, FOLD);
}
