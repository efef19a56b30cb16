/**
 * A span is a half-open range of characters: `start` is in it, `end` is not. Units are UTF-16 code units
 * of one report's text, so that `text.slice(start, end)` is always what is meant.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span from two offsets. Throws a RangeError where they are no whole numbers, negative, or run backwards. */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw new RangeError(`no span: ${start} to ${end}`);
  }
  return Object.freeze({ start, end });
}

/** By start, then by end: the order in which everything here is kept and printed. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** Whether every character of `inner` lies in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share at least one character. Neighbours do not, and an empty span shares none. */
export function overlaps(a: Span, b: Span): boolean {
  return Math.min(a.end, b.end) > Math.max(a.start, b.start);
}

/** The characters that both hold, or null where they share none. */
export function intersection(a: Span, b: Span): Span | null {
  return overlaps(a, b) ? span(Math.max(a.start, b.start), Math.min(a.end, b.end)) : null;
}

/** The smallest span that holds all of them. */
export function cover(first: Span, ...rest: readonly Span[]): Span {
  let { start, end } = first;
  for (const next of rest) {
    start = Math.min(start, next.start);
    end = Math.max(end, next.end);
  }
  return span(start, end);
}

/** The words of a span as they stand. */
export function wordsOf(text: string, of: Span): string {
  return text.slice(of.start, of.end);
}

/** The words of a span as one line: a name is the same where a line breaks inside it. */
export function lineOf(text: string, of: Span): string {
  return wordsOf(text, of).replace(/\s+/g, ' ');
}

/** The span without white space at its ends; empty at its start where it holds nothing else. */
export function trimSpan(text: string, of: Span): Span {
  const words = wordsOf(text, of);
  const lead = words.length - words.trimStart().length;
  if (lead === words.length) return span(of.start, of.start);
  return span(of.start + lead, of.end - (words.length - words.trimEnd().length));
}
