import type { Stretch, Tokens } from '../../language/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import type { NameTables } from '../../lexicon/name-tables.ts';
import type { KnownName } from '../../lexicon/name-tree.ts';
import type { MentionForm, MentionType, Sentence, Span } from '../../model/index.ts';
import type { NetworkNames } from './network.ts';

/** A mention before it has characters. */
export interface Found extends Stretch {
  readonly form: MentionForm;
  readonly type: MentionType;
  readonly title?: Stretch;
  /** 0 to 1: how much speaks for the type. What other names of the report say outweighs a low one. */
  readonly weight: number;
}

/** From this weight on a type is firm; below it is a guess that the report's other names may overrule. */
export const FIRM = 0.8;

/** What the rules for mentions look at: the words, the tables, and the sentence that they are in. */
export interface Reading {
  readonly tokens: Tokens;
  readonly tables: NameTables;
  readonly lexicon: Lexicon;
  /** The words that the report writes in lower case. */
  readonly lowered: ReadonlySet<string>;
  /** Where the report says from where it is. */
  readonly datelines: readonly Span[];
  readonly network: NetworkNames;
}

export interface SentenceReading extends Reading {
  /** The tokens of the sentence, `end` past the last. */
  readonly first: number;
  readonly end: number;
}

export function readingOf(
  tokens: Tokens,
  lexicon: Lexicon,
  sentences: Iterable<Sentence>,
  { datelines, network }: Pick<Reading, 'datelines' | 'network'>,
): Reading {
  const lowered = new Set<string>();
  for (const sentence of sentences) {
    for (let i = sentence.tokens.first; i < sentence.tokens.end; i++) {
      const word = tokens.textOf(i);
      if (/^\p{Ll}/u.test(word)) lowered.add(word);
    }
  }
  return { tokens, tables: lexicon.names, lexicon, lowered, datelines, network };
}

/** A known name where it stands. */
export interface Known extends Stretch {
  readonly known: KnownName;
}

/** The longest known name that begins at a token and does not leave the sentence. */
export function knownAt(reading: SentenceReading, first: number): Known | null {
  const { tokens, tables, end } = reading;
  const found = tables.gazetteer.longest((i) => (first + i < end ? tokens.textOf(first + i) : ''));
  return found === null ? null : { first, last: first + found.length - 1, known: found.known };
}

/** Whether no white space stands before a token: it is one word with the token before it. */
export function touches(reading: Reading, i: number): boolean {
  return i > 0 && reading.tokens.startOf(i) === reading.tokens.endOf(i - 1);
}

/** Whether a token is a hyphen between two parts of one word. */
export function isHyphen(reading: Reading, i: number): boolean {
  return /^[-‐‑]$/.test(reading.tokens.textOf(i)) && touches(reading, i) && touches(reading, i + 1);
}

export function isPossessive(reading: Reading, i: number): boolean {
  const word = reading.tokens.foldedOf(i);
  return (
    word === "'s" || (word === "'" && touches(reading, i) && reading.tokens.foldedOf(i - 1).endsWith('s'))
  );
}

/** Whether a token opens its sentence, or a quotation or clause inside it, so that its capital says nothing. */
export function opens(reading: SentenceReading, i: number): boolean {
  if (i <= reading.first) return true;
  return (
    /^(?:[“"‘'([:;—–•*|]|``|--|-|[.?!…]+)$/u.test(reading.tokens.textOf(i - 1)) && !isHyphen(reading, i - 1)
  );
}
