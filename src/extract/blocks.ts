import { type Span, span, trimSpan, type ZoneKind } from '../model/index.ts';

/** A paragraph of a text: its span without white space at the ends, and what its carrier says it is. */
export interface Block {
  readonly span: Span;
  readonly words: string;
  /** The kind that a page's markup gives; a plain text gives none. */
  readonly hint?: ZoneKind;
}

/** Lines above this width were not broken to fit a screen or a mail (72 to 100 is the custom). */
const WRAP_MAX_COLUMNS = 120;
/** A wrapped line may end this much before the margin, where the next word would still have fitted. */
const WRAP_SLACK_COLUMNS = 6;
/** Shorter margins are lists, verse or headings, not wrapped prose. */
const WRAP_MIN_COLUMNS = 50;
/** Fewer breaks than this show no custom, since the longest line always looks like one, save where a line runs on. */
const WRAP_MIN_BREAKS = 3;
/** The last line of a paragraph is no break, so nearly all breaks of wrapped prose are forced ones. */
const WRAP_SHARE = 0.7;

/** Lines looked at; what comes after them is one block. The longest novels have about 100,000. */
export const LINES_MAX = 300_000;

interface Line {
  readonly start: number;
  readonly end: number;
}

/**
 * The blocks of a text from `start` on. A blank line ends a block, and so does a line's end, except where the
 * line was only broken to fit a margin: the next word would not have fitted.
 */
export function blocksOf(text: string, start: number): readonly Block[] {
  const lines = linesOf(text, start);
  const margin = marginOf(text, lines);
  const blocks: Block[] = [];
  let from: Line | null = null;
  for (const [i, line] of lines.entries()) {
    if (isBlank(text, line)) continue;
    from ??= line;
    const next = lines[i + 1];
    if (next !== undefined && !isBlank(text, next) && isWrapped(text, line, next, margin)) continue;
    blocks.push(blockAt(text, from.start, line.end));
    from = null;
  }
  return blocks;
}

export function blockAt(text: string, start: number, end: number, hint?: ZoneKind): Block {
  const where = trimSpan(text, span(start, end));
  const words = text.slice(where.start, where.end);
  return hint === undefined ? { span: where, words } : { span: where, words, hint };
}

function linesOf(text: string, start: number): readonly Line[] {
  const lines: Line[] = [];
  for (let at = start; at < text.length; ) {
    const feed = lines.length < LINES_MAX ? text.indexOf('\n', at) : -1;
    const end = feed < 0 ? text.length : feed;
    lines.push({ start: at, end: text[end - 1] === '\r' && end > at ? end - 1 : end });
    at = end + 1;
  }
  return lines;
}

function isBlank(text: string, { start, end }: Line): boolean {
  for (let i = start; i < end; i++) if (!/\s/.test(text.charAt(i))) return false;
  return true;
}

/**
 * The width to which the lines were broken, or null where they run on unbroken. The longest line shows it, if
 * most of the breaks inside paragraphs are then explained by it.
 */
function marginOf(text: string, lines: readonly Line[]): number | null {
  let widest = 0;
  for (const line of lines) if (!isBlank(text, line)) widest = Math.max(widest, line.end - line.start);
  if (widest < WRAP_MIN_COLUMNS || widest > WRAP_MAX_COLUMNS) return null;
  const breaks = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    return next === undefined || isBlank(text, line) || isBlank(text, next) ? [] : [{ line, next }];
  });
  const explained = breaks.filter(({ line, next }) => isWrapped(text, line, next, widest)).length;
  const shows = breaks.length >= WRAP_MIN_BREAKS || breaks.some(({ line, next }) => runsOn(text, line, next));
  return shows && explained >= breaks.length * WRAP_SHARE ? widest : null;
}

/** Whether a line ends without a mark and the next begins with a small letter: no paragraph ends so. */
function runsOn(text: string, line: Line, next: Line): boolean {
  const end = text.slice(Math.max(line.start, line.end - 2), line.end);
  return /[\p{L}\p{N},]["”’']?$/u.test(end) && /\p{Ll}/u.test(text.charAt(next.start));
}

function isWrapped(text: string, line: Line, next: Line, margin: number | null): boolean {
  if (margin === null) return false;
  const word = firstWordLength(text, next);
  return line.end - line.start + 1 + word > margin - WRAP_SLACK_COLUMNS;
}

function firstWordLength(text: string, { start, end }: Line): number {
  let at = start;
  while (at < end && text.charAt(at) !== ' ') at++;
  return at - start;
}
