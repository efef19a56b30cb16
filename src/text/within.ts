/**
 * Where a sequence of words stands in a row within another, or -1. Linear in both, whatever repeats (Knuth, Morris and
 * Pratt 1977).
 */
export function placeWithin(short: readonly string[], long: readonly string[]): number {
  if (short.length === 0) return 0;
  const back = fallbacksOf(short);
  let matched = 0;
  for (let i = 0; i < long.length; i++) {
    while (matched > 0 && short[matched] !== long[i]) matched = back[matched - 1] ?? 0;
    if (short[matched] === long[i]) matched++;
    if (matched === short.length) return i - matched + 1;
  }
  return -1;
}

/** For each beginning of a sequence, the length of its longest proper beginning that is its end as well. */
function fallbacksOf(words: readonly string[]): Int32Array {
  const back = new Int32Array(words.length);
  for (let i = 1, matched = 0; i < words.length; i++) {
    while (matched > 0 && words[matched] !== words[i]) matched = back[matched - 1] ?? 0;
    if (words[matched] === words[i]) matched++;
    back[i] = matched;
  }
  return back;
}
