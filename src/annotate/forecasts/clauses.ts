import type { Stretch, Tokens } from '../../language/index.ts';
import type { Role, Span } from '../../model/index.ts';

/** The words below a word by their role. */
export function withRole(tokens: Tokens, i: number, ...roles: readonly Role[]): readonly number[] {
  return tokens.dependentsOf(i).filter((one) => roles.includes(tokens.roleOf(one)));
}

/** From the first to the last word below a word and itself, without what hangs on the words of `without`. */
export function stretchOf(tokens: Tokens, root: number, without: ReadonlySet<number> = new Set()): Stretch {
  let [first, last] = [root, root];
  const waiting = [root];
  for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
    first = Math.min(first, i);
    last = Math.max(last, i);
    for (const one of tokens.dependentsOf(i)) if (!without.has(one)) waiting.push(one);
  }
  return { first, last };
}

/** The words of a stretch without marks at its ends, and without words that join it on. Null where nothing is left. */
export function spanOfWords(tokens: Tokens, { first, last }: Stretch): Span | null {
  let [from, to] = [first, last];
  while (from <= to && (isMark(tokens, from) || JOINING.has(tokens.foldedOf(from)))) from++;
  while (to >= from && (isMark(tokens, to) || JOINING.has(tokens.foldedOf(to)))) to--;
  return from > to ? null : tokens.spanFrom(from, to);
}

const JOINING = new Set(['that', 'and', 'but', 'or', 'so', 'while']);

function isMark(tokens: Tokens, i: number): boolean {
  return tokens.uposOf(i) === 'PUNCT';
}
