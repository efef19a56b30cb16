import { firstWhere } from './order.ts';

/**
 * Offsets in UTF-16 code units as offsets in Unicode code points, which standards such as W3C Web Annotation
 * count. Built once for a text in linear time; each conversion is a bisection over the astral characters.
 */
export interface CodePointMap {
  /** The code point offset of a code unit offset; inside a surrogate pair, that of its character. */
  toCodePoints(units: number): number;
  /** The code unit offset of a code point offset. */
  toCodeUnits(points: number): number;
}

export function codePointMap(text: string): CodePointMap {
  const pairs: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    if ((text.codePointAt(i) ?? 0) > 0xffff) pairs.push(i++);
  }
  return {
    toCodePoints: (units) => units - firstWhere(pairs.length, (k) => (pairs[k] ?? 0) >= units),
    // The k-th astral character starts at code point pairs[k] - k; those wholly before `points` widen it.
    toCodeUnits: (points) => points + firstWhere(pairs.length, (k) => (pairs[k] ?? 0) - k >= points),
  };
}
