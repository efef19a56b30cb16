import type { Tokens } from '../../language/index.ts';
import type { Role, Sentence, Span } from '../../model/index.ts';

/** A range of tokens, both ends in it. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The tree of a sentence: which words depend on which. */
export interface Tree {
  readonly tokens: Tokens;
  readonly first: number;
  readonly end: number;
  /** The words that depend on a word, in order. */
  under(i: number): readonly number[];
}

export function treeOf(tokens: Tokens, { tokens: { first, end } }: Sentence): Tree {
  const under = Array.from({ length: end - first }, (): number[] => []);
  for (let i = first; i < end; i++) {
    const head = tokens.headOf(i);
    if (head !== i && head >= first && head < end) under[head - first]?.push(i);
  }
  return { tokens, first, end, under: (i) => under[i - first] ?? [] };
}

/** The words below a word by their role. */
export function withRole(tree: Tree, i: number, ...roles: readonly Role[]): readonly number[] {
  return tree.under(i).filter((one) => roles.includes(tree.tokens.roleOf(one)));
}

/** From the first to the last word below a word and itself, without what hangs on the words of `without`. */
export function stretchOf(tree: Tree, root: number, without: ReadonlySet<number> = new Set()): Stretch {
  let [first, last] = [root, root];
  const waiting = [root];
  for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
    first = Math.min(first, i);
    last = Math.max(last, i);
    for (const one of tree.under(i)) if (!without.has(one)) waiting.push(one);
  }
  return { first, last };
}

/** The words of a stretch without marks at its ends, and without words that join it on. Null where nothing is left. */
export function spanOfWords({ tokens }: Tree, { first, last }: Stretch): Span | null {
  let [from, to] = [first, last];
  while (from <= to && (isMark(tokens, from) || JOINING.has(tokens.foldedOf(from)))) from++;
  while (to >= from && (isMark(tokens, to) || JOINING.has(tokens.foldedOf(to)))) to--;
  return from > to ? null : tokens.spanFrom(from, to);
}

const JOINING = new Set(['that', 'and', 'but', 'or', 'so', 'while']);

function isMark(tokens: Tokens, i: number): boolean {
  return tokens.uposOf(i) === 'PUNCT';
}
