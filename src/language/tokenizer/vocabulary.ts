import type { Split } from './chunk.ts';
import type { Word } from './pieces.ts';

/** Remembered chunks and words: running text repeats nine in ten of them. An entry takes 200 to 300 bytes. */
const MOST_REMEMBERED = 20_000;
/** Longer ones hardly ever come twice. */
const LONGEST_REMEMBERED = 40;

/** A chunk and its tokens. */
export interface Chunk {
  readonly ends: readonly number[];
  readonly words: readonly KnownWord[];
  /** The tokens that a phrase can begin with. */
  readonly openers: readonly number[];
}

/** A word with the reading that last met it, and its number there: spares each reading a map of its own. */
export interface KnownWord {
  readonly word: Word;
  reading: number;
  number: number;
}

/** What a tokenizer remembers. It saves time and changes nothing: a forgotten chunk is cut anew. */
export interface Vocabulary {
  chunkOf(text: string): Chunk;
  /** A word for a token that is no chunk's, such as a run of white space. */
  wordOf(text: string): KnownWord;
}

export function createVocabulary(
  split: (chunk: string) => Split,
  canOpen: (token: string) => boolean,
): Vocabulary {
  const chunks = new Map<string, Chunk>();
  const usual = new Map<string, KnownWord>();
  const special = new Map<string, KnownWord>();

  const wordOf = (text: string, norm: string | null = null): KnownWord => {
    const words = norm === null ? usual : special;
    const key = norm === null ? text : `${norm}\0${text}`;
    const known = words.get(key);
    if (known) return known;
    const word = Object.freeze({ text: unshared(text), norm });
    const made = { word, reading: 0, number: 0 };
    remember(words, norm === null ? word.text : key, made);
    return made;
  };

  const chunkOf = (text: string): Chunk => {
    const known = chunks.get(text);
    if (known) return known;
    const { ends, norms } = split(text);
    const words = ends.map((end, i) => wordOf(text.slice(ends[i - 1] ?? 0, end), norms[i] ?? null));
    const chunk = { ends, words, openers: words.flatMap(({ word }, i) => (canOpen(word.text) ? [i] : [])) };
    remember(chunks, words.length === 1 ? (words[0]?.word.text ?? '') : unshared(text), chunk);
    return chunk;
  };
  return { chunkOf, wordOf };
}

function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (key.length > LONGEST_REMEMBERED) return;
  if (map.size >= MOST_REMEMBERED) map.clear();
  map.set(key, value);
}

/** A copy that does not keep the text alive it was cut from: engines hold long substrings as views of their text. */
function unshared(text: string): string {
  return text.length > LONGEST_REMEMBERED ? text : ` ${text}`.slice(1);
}

/** Numbers the distinct words of one text in the order in which they come. `reading` is its own number, above 0. */
export class DistinctWords {
  readonly words: Word[] = [];
  readonly #reading: number;

  constructor(reading: number) {
    this.#reading = reading;
  }

  numberOf(known: KnownWord): number {
    if (known.reading !== this.#reading) {
      known.reading = this.#reading;
      known.number = this.words.push(known.word) - 1;
    }
    return known.number;
  }
}
