import {
  type Layer,
  type Maker,
  type Ref,
  type Report,
  ROLES,
  type Role,
  type Span,
  span,
  TOKENS,
  type Token,
  UPOS,
  type Upos,
} from '../model/index.ts';

/** A range of tokens, both ends in it. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * The tokens of a report in columns. Annotators walk them by number: `textOf(i)`, `foldedOf(i)`, `uposOf(i)`.
 * Objects are made only where somebody asks for one through the `Layer` interface.
 */
export class Tokens implements Layer<Token> {
  readonly type = TOKENS;
  readonly maker: Maker;
  readonly text: string;
  readonly size: number;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #columns: TokenColumns;
  readonly #folded: (string | undefined)[];
  #dependents: readonly (readonly number[])[] | undefined;

  constructor(maker: Maker, text: string, columns: TokenColumns) {
    this.maker = maker;
    this.text = text;
    this.size = columns.starts.length;
    this.#starts = columns.starts;
    this.#ends = columns.ends;
    this.#columns = columns;
    this.#folded = new Array(this.size);
  }

  /** What the tokens are made of. Its buffers can be transferred to another thread and made tokens of again there. */
  get columns(): TokenColumns {
    return this.#columns;
  }

  startOf(i: number): number {
    return this.#starts[i] ?? this.text.length;
  }

  endOf(i: number): number {
    return this.#ends[i] ?? this.text.length;
  }

  spanOf(i: number): Span {
    return span(this.startOf(i), this.endOf(i));
  }

  /** The span from the first character of token `first` to the last of token `last` (inclusive). */
  spanFrom(first: number, last: number): Span {
    return span(this.startOf(first), this.endOf(last));
  }

  /** The token as it stands; empty outside the text. */
  textOf(i: number): string {
    return i < 0 || i >= this.size ? '' : this.text.slice(this.startOf(i), this.endOf(i));
  }

  /** The token in lower case with straight apostrophes, for looking up; empty outside the text. */
  foldedOf(i: number): string {
    if (i < 0 || i >= this.size) return '';
    const known = this.#folded[i];
    if (known !== undefined) return known;
    const folded = this.textOf(i).replace(/[’‘ʼ]/g, "'").toLowerCase();
    this.#folded[i] = folded;
    return folded;
  }

  uposOf(i: number): Upos {
    return UPOS[this.#columns.upos[i] ?? 0] ?? 'X';
  }

  /** The tag of the Penn Treebank; empty outside the text. */
  tagOf(i: number): string {
    return this.#columns.tagNames[this.#columns.tags[i] ?? -1] ?? '';
  }

  /** The dictionary form; empty outside the text. */
  lemmaOf(i: number): string {
    return this.#columns.lemmaNames[this.#columns.lemmas[i] ?? -1] ?? '';
  }

  roleOf(i: number): Role {
    return ROLES[this.#columns.roles[i] ?? 0] ?? 'other';
  }

  /** The token that a token depends on; itself for a root. */
  headOf(i: number): number {
    return this.#columns.heads[i] ?? i;
  }

  /** The tokens that depend on a token, in order. */
  dependentsOf(i: number): readonly number[] {
    this.#dependents ??= this.#allDependents();
    return this.#dependents[i] ?? [];
  }

  #allDependents(): readonly (readonly number[])[] {
    const all = Array.from({ length: this.size }, (): number[] => []);
    for (let i = 0; i < this.size; i++) if (this.headOf(i) !== i) all[this.headOf(i)]?.push(i);
    return all;
  }

  /** Whether the first letter is a capital; numbers and marks have none. */
  isCapitalised(i: number): boolean {
    return /^\p{Lu}/u.test(this.textOf(i));
  }

  /** The number of the first token that ends after `offset`: the one holding it, or the next. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.endOf(middle) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  at(ref: Ref<Token>): Token {
    if (ref < 0 || ref >= this.size)
      throw new RangeError(`tokens holds ${this.size} annotations, none at ${ref}`);
    return {
      span: this.spanOf(ref),
      upos: this.uposOf(ref),
      tag: this.tagOf(ref),
      lemma: this.lemmaOf(ref),
      role: this.roleOf(ref),
      head: this.headOf(ref),
    };
  }

  *refs(): Iterable<Ref<Token>> {
    for (let i = 0; i < this.size; i++) yield i as Ref<Token>;
  }

  *[Symbol.iterator](): Iterator<Token> {
    for (const ref of this.refs()) yield this.at(ref);
  }

  within(where: Span): Ref<Token>[] {
    return this.touching(where).filter((i) => this.startOf(i) >= where.start && this.endOf(i) <= where.end);
  }

  touching(where: Span): Ref<Token>[] {
    const found: Ref<Token>[] = [];
    if (where.end <= where.start) return found;
    for (let i = this.indexAt(where.start); i < this.size && this.startOf(i) < where.end; i++) {
      found.push(i as Ref<Token>);
    }
    return found;
  }
}

/**
 * One entry a token: offsets in UTF-16 code units, numbers in `UPOS`, `tagNames`, `ROLES` and `lemmaNames`, index of
 * the head.
 */
export interface TokenColumns {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly upos: Uint8Array;
  readonly tags: Uint8Array;
  readonly tagNames: readonly string[];
  readonly roles: Uint8Array;
  readonly heads: Int32Array;
  readonly lemmas: Uint32Array;
  readonly lemmaNames: readonly string[];
}

/** The tokens of a report with their columns. Throws a RangeError where no engine has read it. */
export function tokensOf(report: Report): Tokens {
  const tokens = report.layer(TOKENS);
  if (!(tokens instanceof Tokens))
    throw new RangeError(`the tokens of report ${report.id} are not held in columns`);
  return tokens;
}
