/** A word as tokens have it: where it stands often, the tokens share it. */
export interface Word {
  readonly text: string;
  /** The norm that a special case gives it ("n't" is "not"); null for the usual one. */
  readonly norm: string | null;
}

/**
 * The tokens of a text in columns, one entry a token. Offsets are UTF-16 code units, half-open. Every character is
 * in exactly one token but for the single spaces that `spaces` stands for.
 */
export interface Pieces {
  readonly size: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 1 where one U+0020 follows that is no token of its own. */
  readonly spaces: Uint8Array;
  /** For each token the number of its word in `distinct`. */
  readonly words: Uint32Array;
  /** The distinct words, so that each is looked up once a text. */
  readonly distinct: readonly Word[];
}

/** News has a token every five to six characters; the columns grow where a text is denser. */
const CHARACTERS_A_TOKEN = 4;
const LEAST_CAPACITY = 16;

/** Columns that are still growing. */
export class PieceColumns {
  size = 0;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #spaces: Uint8Array;
  #words: Uint32Array;

  /** Columns with room for the tokens of a text of so many characters. */
  constructor(characters: number) {
    const capacity = LEAST_CAPACITY + Math.ceil(characters / CHARACTERS_A_TOKEN);
    this.#starts = new Uint32Array(capacity);
    this.#ends = new Uint32Array(capacity);
    this.#spaces = new Uint8Array(capacity);
    this.#words = new Uint32Array(capacity);
  }

  push(start: number, end: number, word: number): void {
    if (this.size === this.#starts.length) this.#grow();
    this.#starts[this.size] = start;
    this.#ends[this.size] = end;
    this.#words[this.size++] = word;
  }

  /** Says that a single space follows the last token. */
  closeWithSpace(): void {
    this.#spaces[this.size - 1] = 1;
  }

  pieces(distinct: readonly Word[]): Pieces {
    return {
      size: this.size,
      starts: this.#starts.slice(0, this.size),
      ends: this.#ends.slice(0, this.size),
      spaces: this.#spaces.slice(0, this.size),
      words: this.#words.slice(0, this.size),
      distinct,
    };
  }

  #grow(): void {
    const capacity = this.#starts.length * 2;
    this.#starts = grown(new Uint32Array(capacity), this.#starts);
    this.#ends = grown(new Uint32Array(capacity), this.#ends);
    this.#spaces = grown(new Uint8Array(capacity), this.#spaces);
    this.#words = grown(new Uint32Array(capacity), this.#words);
  }
}

function grown<Column extends Uint8Array | Uint32Array>(larger: Column, from: Column): Column {
  larger.set(from);
  return larger;
}
