import { columnsOf, type DataFiles, textOf } from './table.ts';

/** What words have to do with each other, by the company that they keep in much text. */
export interface WordVectors {
  /** The cosine of two dictionary forms, -1 to 1; 0 where either is not known. */
  likenessOf(a: string, b: string): number;
  /** How much a word tells, 0 to 1: little for the most frequent ones, 1 for one that is not known. */
  weightOf(word: string): number;
}

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const MIDDLE = 31.5;
const VALUES = new Map([...CHARACTERS].map((character, i) => [character, i - MIDDLE]));

/** The word of this rank tells half of what a rare one does. */
const HALF_RANK = 800;

const FILE = 'word-vectors.tsv';

/** `word-vectors.tsv`: a word and the values of its vector, one character each; frequent words first. */
export function readWordVectors(files: DataFiles): WordVectors {
  const rows = rowsWhenAsked(files);
  const unpacked = new Map<string, Float32Array | null>();
  const vectorOf = (word: string) => {
    const known = unpacked.get(word);
    if (known !== undefined) return known;
    const row = rows().get(word);
    const made = row === undefined ? null : unitVector(row.values);
    unpacked.set(word, made);
    return made;
  };
  return {
    likenessOf: (a, b) => {
      if (a === b) return 1;
      const [x, y] = [vectorOf(a), vectorOf(b)];
      return x === null || y === null ? 0 : dotOf(x, y);
    },
    weightOf: (word) => {
      const rank = rows().get(word)?.rank;
      return rank === undefined ? 1 : rank / (rank + HALF_RANK);
    },
  };
}

type Rows = ReadonlyMap<string, { readonly values: string; readonly rank: number }>;

/** The rows, taken apart when they are first asked for: who only reads reports needs none of them. Throws where there is no file. */
function rowsWhenAsked(files: DataFiles): () => Rows {
  textOf(files, FILE);
  let rows: Rows | undefined;
  return () => {
    rows ??= new Map(
      columnsOf(files, FILE).map(([word = '', values = ''], rank) => [word, { values, rank }]),
    );
    return rows;
  };
}

function unitVector(values: string): Float32Array {
  const vector = Float32Array.from(values, (character) => VALUES.get(character) ?? 0);
  const length = Math.sqrt(dotOf(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

function dotOf(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
