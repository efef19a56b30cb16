/** A stretch of words that two sequences have in common: where it begins in each, and its length in words. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** The places of every stretch of `length` words, by a key of its word numbers. */
export type ShingleIndex = ReadonlyMap<number, readonly number[]>;

/** A multiplicative hash of word numbers (Knuth's constant); collisions are checked by whoever looks up. */
export function shingleAt(words: Int32Array, at: number, length: number): number {
  let hash = 17;
  for (let i = at; i < at + length; i++)
    hash = (Math.imul(hash ^ (words[i] ?? 0), 2654435761) >>> 0) + i - at;
  return hash >>> 0;
}

/** A stretch that stands in more places than this tells nothing about where a passage came from. */
const MOST_PLACES = 16;

export function indexShingles(words: Int32Array, length: number): ShingleIndex {
  const index = new Map<number, number[]>();
  for (let i = 0; i + length <= words.length; i++) {
    const key = shingleAt(words, i, length);
    const places = index.get(key);
    if (!places) index.set(key, [i]);
    else if (places.length < MOST_PLACES) places.push(i);
  }
  return index;
}

/**
 * The runs of at least `least` words that two sequences share, none overlapping another in either: from left to
 * right in `b`, the longest that starts there (greedy string tiling, Wise 1993, without its second pass). Linear in
 * the length of both but for repeated stretches, whose places are capped.
 */
export function commonRuns(a: Int32Array, indexOfA: ShingleIndex, b: Int32Array, least: number): Run[] {
  const runs: Run[] = [];
  const taken = new Uint8Array(a.length);
  for (let i = 0; i + least <= b.length; ) {
    const run = longestRun(a, indexOfA.get(shingleAt(b, i, least)) ?? [], b, i, taken);
    if (run.length < least) {
      i++;
      continue;
    }
    taken.fill(1, run.a, run.a + run.length);
    runs.push(run);
    i += run.length;
  }
  return runs;
}

function longestRun(
  a: Int32Array,
  places: readonly number[],
  b: Int32Array,
  at: number,
  taken: Uint8Array,
): Run {
  let best: Run = { a: 0, b: at, length: 0 };
  for (const place of places) {
    let length = 0;
    while (
      at + length < b.length &&
      place + length < a.length &&
      a[place + length] === b[at + length] &&
      taken[place + length] === 0
    ) {
      length++;
    }
    if (length > best.length) best = { a: place, b: at, length };
  }
  return best;
}
