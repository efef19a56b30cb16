import type { Tokens } from '../../language/index.ts';
import type { Role } from '../../model/index.ts';
import { antecedentOf } from '../clauses.ts';
import type { Concepts } from '../concepts.ts';

/** Somebody or something that takes part in what is told, as concepts. */
export interface Phrase {
  /** What ties it to the deed: a preposition, or the role of a word that stands without one. */
  readonly tie: string;
  /** By which words it is known: "the captain, Jan Orre" by two. */
  readonly heads: ReadonlySet<string>;
  /** Those with all that marks it off: "the ambassador of Kelm", "the lower dam". */
  readonly all: ReadonlySet<string>;
  /** The words of which it is made. */
  readonly words: readonly number[];
}

/** What is told of a thing as something else: it does not mark it off. */
const ASIDE: ReadonlySet<Role> = new Set<Role>([
  'relative-clause',
  'adverbial-clause',
  'clausal-complement',
  'parataxis',
  'punctuation',
]);

/** "70 per cent of the buildings", "a group of farmers": who is meant stands after "of". */
const MEASURING = new Set('percent cent number group dozen hundred thousand total pair'.split(' '));

/** "No one was hurt", "others fled": nobody who could be known again. */
const ANYBODY = new Set(
  'one ones other others someone anyone everyone nobody person people area place region part water'.split(
    ' ',
  ),
);

/** The phrase around a word; null where nothing but a pronoun stands there, which may be anybody. */
export function phraseAt({ tokens, at }: Concepts, head: number, tie: string): Phrase | null {
  const meant = meantAt(tokens, antecedentOf(tokens, head));
  const heads = headsOf(tokens, meant).flatMap((i) => (ANYBODY.has(tokens.foldedOf(i)) ? [] : (at[i] ?? [])));
  if (heads.length === 0) return null;
  const words = wordsOfPhrase(tokens, meant);
  return { tie, heads: new Set(heads), all: new Set(words.flatMap((i) => at[i] ?? [])), words };
}

function meantAt(tokens: Tokens, head: number): number {
  if (!MEASURING.has(tokens.lemmaOf(head)) && tokens.uposOf(head) !== 'NUM') return head;
  const of = tokens.dependentsOf(head).find((i) => tokens.foldedOf(i) === 'of');
  return (of === undefined ? undefined : tokens.dependentsOf(of)[0]) ?? head;
}

/** A word with the names beside it, and what is listed with it. */
function headsOf(tokens: Tokens, head: number): number[] {
  const isBeside = (i: number) =>
    /^(?:apposition|conjunct)$/.test(tokens.roleOf(i)) ||
    (tokens.roleOf(i) === 'compound' && tokens.isCapitalised(i));
  return [head, ...tokens.dependentsOf(head).filter(isBeside)];
}

/** A phrase longer than this is a parse that failed. */
const LONGEST = 30;

function wordsOfPhrase(tokens: Tokens, head: number): number[] {
  const found: number[] = [];
  const open = [head];
  for (let i = open.pop(); i !== undefined && found.length <= LONGEST; i = open.pop()) {
    found.push(i);
    open.push(...tokens.dependentsOf(i).filter((one) => !ASIDE.has(tokens.roleOf(one))));
  }
  return found.sort((a, b) => a - b);
}
