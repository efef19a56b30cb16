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
    toCodePoints: (units) => units - countBelow(pairs, units),
    toCodeUnits: (points) => {
      // The k-th astral character starts at code point pairs[k] - k; those wholly before `points` widen it.
      let low = 0;
      let high = pairs.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((pairs[middle] ?? 0) - middle < points) low = middle + 1;
        else high = middle;
      }
      return points + low;
    },
  };
}

/** How many of the growing numbers are below `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
