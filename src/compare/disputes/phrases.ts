import type { Tokens } from '../../language/index.ts';
import { type Span, span } from '../../model/index.ts';

/** A word with the words that hang on it, and those that hang on them, in order. */
export function wordsUnder(tokens: Tokens, head: number): number[] {
  const found: number[] = [];
  const open = [head];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    found.push(at);
    open.push(...tokens.dependentsOf(at));
  }
  return found.sort((a, b) => a - b);
}

/** From the first to the last of those words. */
export function phraseOf(tokens: Tokens, head: number): Span {
  const words = wordsUnder(tokens, head);
  return span(tokens.startOf(words[0] ?? head), tokens.endOf(words.at(-1) ?? head));
}
