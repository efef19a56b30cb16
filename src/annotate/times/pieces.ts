import type { Span } from '../../model/index.ts';

/** A word, number or mark as the grammar sees it, in lower case with straight apostrophes. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isCapitalised: boolean;
  /** Whether no space stands between it and the piece before. */
  readonly isGlued: boolean;
}

/**
 * Finer than tokens: "mid-1996", "1980s" and "10am" fall apart, whichever way the engine splits them, so that
 * the grammar needs each rule once.
 */
const PIECE = new RegExp(
  [
    String.raw`[ap]\.\s?m\.?(?!\p{L})`,
    String.raw`\d+(?:[.,:]\d+)*`,
    String.raw`(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun)\.`,
    String.raw`b\.\s?c\.(?:e\.)?|a\.d\.`,
    String.raw`\p{L}[\p{L}\p{M}]*`,
    String.raw`\S`,
  ].join('|'),
  'giu',
);

/** The pieces of a stretch of text, in order. */
export function piecesOf(text: string, where: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  let last = -1;
  for (const match of text.slice(where.start, where.end).matchAll(PIECE)) {
    const start = where.start + match.index;
    const end = start + match[0].length;
    pieces.push({
      text: match[0].replace(/[’‘ʼ]/g, "'").replace(/[–—]/g, '-').replace(/\s/g, '').toLowerCase(),
      start,
      end,
      isCapitalised: /^\p{Lu}/u.test(match[0]),
      isGlued: start === last,
    });
    last = end;
  }
  return pieces;
}
