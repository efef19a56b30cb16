/**
 * The tables of a model pack. Maps, not objects: words such as `constructor` are looked up in them.
 */
export interface PackTables {
  readonly tagger: { readonly labels: readonly string[] };
  /** Classes in the order of the network's scores. Moves: S shift, D reduce, L left arc, R right arc, B break. */
  readonly parser: { readonly actions: readonly Action[] };
  /** Moves: B begin, I in, L last, U unit, O out. */
  readonly ner: { readonly actions: readonly Action[] };
  readonly tokenizer: TokenizerTables;
  readonly norms: NormTables;
  /** Strings whose id is this number and no hash. */
  readonly symbols: ReadonlyMap<string, number>;
  /** Attribute rules, in the order in which they apply. */
  readonly ruler: readonly AttributeRule[];
  readonly lemmas: LemmaTables;
}

/** A move with its label, which is empty where the move has none. */
export type Action = readonly [move: string, label: string];

/** Regular expressions in Python's notation, and the special cases of whole chunks. */
export interface TokenizerTables {
  readonly prefix: string;
  readonly suffix: string;
  readonly infix: string;
  readonly url: string;
  /** The tokens of a chunk: their text, and their norm where it is not the usual one. */
  readonly exceptions: ReadonlyMap<string, readonly SpecialToken[]>;
}

export type SpecialToken = readonly [text: string, norm: string | null];

/** Norms of words: first by the id of the word (decimal digits), then by the word itself. */
export interface NormTables {
  readonly lexemes: ReadonlyMap<string, string>;
  readonly base: ReadonlyMap<string, string>;
}

/** When one of the patterns matches, the token at `index` of the match gets the attributes. */
export interface AttributeRule {
  readonly patterns: readonly (readonly TokenPattern[])[];
  readonly attrs: Readonly<Record<string, string>>;
  readonly index: number;
}

/** Conditions on one token, by attribute: TAG, LOWER, DEP, IS_SPACE. */
export type TokenPattern = Readonly<Record<string, string | boolean | SetPattern>>;

export interface SetPattern {
  readonly IN?: readonly string[];
  readonly NOT_IN?: readonly string[];
  readonly REGEX?: string;
}

/** By part of speech in lower case. */
export interface LemmaTables {
  /** Endings and what they become, in order. */
  readonly rules: ReadonlyMap<string, readonly (readonly [old: string, by: string])[]>;
  /** A line a form: the form and its lemmas, parted by spaces. */
  readonly exceptions: ReadonlyMap<string, string>;
  /** A line a known lemma. */
  readonly index: ReadonlyMap<string, string>;
}

/** The tables as JSON has them: objects in place of maps. */
interface Written {
  readonly tagger: PackTables['tagger'];
  readonly parser: PackTables['parser'];
  readonly ner: PackTables['ner'];
  readonly tokenizer: Objects<TokenizerTables, 'exceptions'>;
  readonly norms: Objects<NormTables, 'lexemes' | 'base'>;
  readonly symbols: Readonly<Record<string, number>>;
  readonly ruler: readonly AttributeRule[];
  readonly lemmas: Objects<LemmaTables, 'rules' | 'exceptions' | 'index'>;
}

type Objects<T, K extends keyof T> = Omit<T, K> & {
  readonly [P in K]: T[P] extends ReadonlyMap<string, infer V> ? Readonly<Record<string, V>> : never;
};

/** The tables from the header of a pack. A table that is not there is empty. */
export function readTables(header: unknown): PackTables {
  const written = (header ?? {}) as Partial<Written>;
  const { prefix = '', suffix = '', infix = '', url = '', exceptions } = written.tokenizer ?? {};
  return {
    tagger: written.tagger ?? { labels: [] },
    parser: written.parser ?? { actions: [] },
    ner: written.ner ?? { actions: [] },
    tokenizer: { prefix, suffix, infix, url, exceptions: mapOf(exceptions) },
    norms: { lexemes: mapOf(written.norms?.lexemes), base: mapOf(written.norms?.base) },
    symbols: mapOf(written.symbols),
    ruler: written.ruler ?? [],
    lemmas: {
      rules: mapOf(written.lemmas?.rules),
      exceptions: mapOf(written.lemmas?.exceptions),
      index: mapOf(written.lemmas?.index),
    },
  };
}

function mapOf<V>(object: Readonly<Record<string, V>> | undefined): ReadonlyMap<string, V> {
  return new Map(Object.entries(object ?? {}));
}
