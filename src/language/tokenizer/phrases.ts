import { PieceColumns, type Pieces } from './pieces.ts';
import type { Chunk } from './vocabulary.ts';

/** Special cases by the tokens that a text without special cases would have in their place. */
export interface Phrases {
  readonly next: Map<string, Phrases>;
  /** Whether a special case ends here. */
  isEnd: boolean;
}

export function emptyPhrases(): Phrases {
  return { next: new Map(), isEnd: false };
}

export function addPhrase(root: Phrases, tokens: readonly string[]): void {
  let at = root;
  for (const token of tokens) {
    const next = at.next.get(token) ?? emptyPhrases();
    at.next.set(token, next);
    at = next;
  }
  at.isEnd = true;
}

/** A half-open range of tokens. */
interface Range {
  readonly first: number;
  readonly end: number;
}

/** The phrases of special cases, and how to cut a special case; null for any other text. */
export interface PhraseRules {
  readonly phrases: Phrases;
  readonly cut: (text: string) => Chunk | null;
}

/**
 * Joins or recuts tokens that are special cases together, such as ":-)" before a comma. `openers` are the tokens that
 * a phrase can begin with. Of overlapping phrases the longest counts, then the leftmost; tokens parted by a space
 * match a phrase, and shut others out, but stay as they are.
 */
export function applyPhrases(
  text: string,
  pieces: Pieces,
  openers: readonly number[],
  { phrases, cut }: PhraseRules,
): Pieces {
  const found: Range[] = [];
  for (const first of openers) findPhrases(pieces, first, phrases, found);
  if (found.length === 0) return pieces;
  const recut = new Map<number, { end: number; chunk: Chunk }>();
  for (const { first, end } of withoutOverlaps(found, pieces.size)) {
    const chunk = cut(text.slice(pieces.starts[first], pieces.ends[end - 1]));
    if (chunk) recut.set(first, { end, chunk });
  }
  return recut.size === 0 ? pieces : replace(text, pieces, recut);
}

/** The pieces with the tokens of other chunks in place of some. */
function replace(
  text: string,
  pieces: Pieces,
  recut: ReadonlyMap<number, { readonly end: number; readonly chunk: Chunk }>,
): Pieces {
  const columns = new PieceColumns(text.length);
  const distinct = [...pieces.distinct];
  for (let i = 0; i < pieces.size; ) {
    const start = pieces.starts[i] ?? 0;
    const range = recut.get(i);
    if (range) {
      const { ends, words } = range.chunk;
      words.forEach(({ word }, k) => {
        columns.push(start + (ends[k - 1] ?? 0), start + (ends[k] ?? 0), distinct.push(word) - 1);
      });
    } else columns.push(start, pieces.ends[i] ?? 0, pieces.words[i] ?? 0);
    i = range?.end ?? i + 1;
    if (pieces.spaces[i - 1]) columns.closeWithSpace();
  }
  return columns.pieces(distinct);
}

/** Adds the phrases that begin at a token to those found, the shortest first. */
function findPhrases(pieces: Pieces, first: number, phrases: Phrases, found: Range[]): void {
  let at: Phrases | undefined = phrases;
  for (let i = first; i < pieces.size; i++) {
    at = at.next.get(pieces.distinct[pieces.words[i] ?? 0]?.text ?? '');
    if (!at) return;
    if (at.isEnd) found.push({ first, end: i + 1 });
  }
}

/**
 * The longest ranges first, then the leftmost. A range that is shut out shuts out others in turn, as in spaCy's
 * `_filter_special_spans`.
 */
function withoutOverlaps(found: readonly Range[], size: number): Range[] {
  const lengths = [...new Set(found.map(({ first, end }) => end - first))].sort((a, b) => b - a);
  const taken = new Uint8Array(size);
  const kept: Range[] = [];
  for (const length of lengths) {
    for (const range of found) {
      if (range.end - range.first !== length) continue;
      if (!taken[range.first] && !taken[range.end - 1]) kept.push(range);
      taken.fill(1, range.first, range.end);
    }
  }
  return kept;
}
