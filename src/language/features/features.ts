import type { PackTables } from '../pack/index.ts';
import { isSpaceCode, type Pieces } from '../tokenizer/index.ts';
import { readNorms } from './norms.ts';
import { createRowWriter, type HashTable, ROWS_AN_ID } from './rows.ts';
import { prefixOf, shapeOf, suffixOf } from './shape.ts';
import { stringIds } from './string-ids.ts';
import { word64 } from './word64.ts';

/**
 * The hash tables of the encoders in the order of their columns: NORM, PREFIX, SUFFIX, SHAPE, SPACY, IS_SPACE. The
 * encoder of names has the first four, with the same rows and seeds. spaCy seeds them from 8 upwards.
 */
export const HASH_TABLES = [
  { rows: 5000, seed: 8 },
  { rows: 1000, seed: 9 },
  { rows: 2500, seed: 10 },
  { rows: 2500, seed: 11 },
  { rows: 50, seed: 12 },
  { rows: 50, seed: 13 },
] as const satisfies readonly HashTable[];

/** Row numbers of a token: four a table. */
export const ROWS_A_TOKEN = HASH_TABLES.length * ROWS_AN_ID;
const SPACY = 4;
const IS_SPACE = 5;

/** What the encoders see of a word, alone. Shared between callers: not to be written to. */
export interface WordFeatures {
  /** The 24 row numbers of a token that no space follows, four a table. */
  readonly rows: Uint16Array;
  /** The ids of NORM, PREFIX, SUFFIX and SHAPE: the low half of each, then its high half. */
  readonly ids: Uint32Array;
  readonly isSpace: boolean;
}

/** What the encoders see of the tokens of a text. */
export interface TextFeatures {
  readonly size: number;
  /** 24 row numbers a token, four a table. */
  readonly rows: Uint16Array;
  /** For each token 1 where it is white space. */
  readonly isSpace: Uint8Array;
}

export interface Features {
  /** The features of a well-formed word. `norm` is that of a special case, or null. */
  wordFeatures(word: string, norm: string | null): WordFeatures;
  textFeatures(pieces: Pieces): TextFeatures;
}

/** Remembered words. An entry takes some 400 bytes. */
const MOST_WORDS = 20_000;
/** Longer words hardly ever come twice. */
const LONGEST_REMEMBERED = 40;

/** Reads words as the weights of a pack were trained on them. Remembers words that it has met; serves one thread. */
export function createFeatures(tables: Pick<PackTables, 'norms' | 'symbols'>): Features {
  const read = wordReader(tables);
  const usual = new Map<string, WordFeatures>();
  const special = new Map<string, WordFeatures>();

  const wordFeatures = (word: string, norm: string | null): WordFeatures => {
    const known = norm === null ? usual : special;
    const key = norm === null ? word : `${norm}\0${word}`;
    const found = known.get(key);
    if (found) return found;
    const made = read(word, norm);
    if (word.length > LONGEST_REMEMBERED) return made;
    if (known.size >= MOST_WORDS) known.clear();
    known.set(key, made);
    return made;
  };
  return {
    wordFeatures,
    textFeatures: (pieces) =>
      spread(
        pieces,
        pieces.distinct.map(({ text, norm }) => wordFeatures(text, norm)),
      ),
  };
}

/** The rows of each token from those of the distinct words. */
function spread({ size, words, spaces }: Pieces, distinct: readonly WordFeatures[]): TextFeatures {
  const rows = new Uint16Array(size * ROWS_A_TOKEN);
  const isSpace = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    const word = distinct[words[i] ?? 0];
    if (!word) continue;
    const at = i * ROWS_A_TOKEN;
    for (let k = 0; k < ROWS_A_TOKEN; k++) rows[at + k] = word.rows[k] ?? 0;
    if (spaces[i]) {
      for (let k = 0; k < ROWS_AN_ID; k++) rows[at + SPACY * ROWS_AN_ID + k] = FOLLOWED_BY_SPACE[k] ?? 0;
    }
    if (word.isSpace) isSpace[i] = 1;
  }
  return { size, rows, isSpace };
}

const [NORM_TABLE, PREFIX_TABLE, SUFFIX_TABLE, SHAPE_TABLE, SPACY_TABLE, IS_SPACE_TABLE] = HASH_TABLES;
const FOLLOWED_BY_SPACE = flagRows(SPACY_TABLE, 1);
const NOT_FOLLOWED = flagRows(SPACY_TABLE, 0);
const WHITE_SPACE = flagRows(IS_SPACE_TABLE, 1);
const NO_WHITE_SPACE = flagRows(IS_SPACE_TABLE, 0);

function flagRows(table: HashTable, flag: number): Uint16Array {
  const rows = new Uint16Array(ROWS_AN_ID);
  createRowWriter()(word64(flag), table, rows, 0);
  return rows;
}

function wordReader(
  tables: Pick<PackTables, 'norms' | 'symbols'>,
): (word: string, norm: string | null) => WordFeatures {
  const idOf = stringIds(tables.symbols);
  const normOf = readNorms(tables.norms, idOf);
  const writeRows = createRowWriter();
  const id = word64();
  return (word, norm) => {
    const rows = new Uint16Array(ROWS_A_TOKEN);
    const ids = new Uint32Array(SPACY * 2);
    const write = (text: string, table: HashTable, column: number): void => {
      idOf(text, id);
      ids[column * 2] = id[0] ?? 0;
      ids[column * 2 + 1] = id[1] ?? 0;
      writeRows(id, table, rows, column * ROWS_AN_ID);
    };
    write(norm ?? normOf(word), NORM_TABLE, 0);
    write(prefixOf(word), PREFIX_TABLE, 1);
    write(suffixOf(word), SUFFIX_TABLE, 2);
    write(shapeOf(word), SHAPE_TABLE, 3);
    const isSpace = isSpaceCode(word.charCodeAt(0));
    rows.set(NOT_FOLLOWED, SPACY * ROWS_AN_ID);
    rows.set(isSpace ? WHITE_SPACE : NO_WHITE_SPACE, IS_SPACE * ROWS_AN_ID);
    return { rows, ids, isSpace };
  };
}
