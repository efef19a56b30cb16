/**
 * A word without its commonest endings, so that "shelling", "shelled" and "shells" meet. A light stemmer in the
 * manner of Harman's S-stemmer (1991), with "-ed", "-ing" and "-ly" beside the plural; it never cuts a word below
 * three letters. Takes and gives small letters.
 */
export function stemOf(word: string): string {
  const bare = word.replace(/'s?$/, '');
  for (const [ending, put] of ENDINGS) {
    const stem = bare.slice(0, bare.length - ending.length);
    if (bare.endsWith(ending) && stem.length >= SHORTEST_STEM) return undouble(stem) + put;
  }
  return bare.length > SHORTEST_STEM && bare.endsWith('e') ? bare.slice(0, -1) : bare;
}

/** No word is cut below so many letters: "does" and "doing" would meet "do" and much else. */
const SHORTEST_STEM = 3;

/** Tried in order. The final "e" falls everywhere, so that "closing" and "close" meet. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['ically', 'ic'],
  ['ingly', ''],
  ['edly', ''],
  ['ies', 'y'],
  ['ied', 'y'],
  ['sses', 'ss'],
  ['ing', ''],
  ['ed', ''],
  ['es', ''],
  ['ly', ''],
  ['s', ''],
];

/** "stopp" of "stopped" is "stop", but "kill" of "killed" stays: doubled l, s and z belong to the word. */
function undouble(stem: string): string {
  const last = stem.at(-1) ?? '';
  return stem.length > SHORTEST_STEM && last === stem.at(-2) && /[bdgmnprt]/.test(last)
    ? stem.slice(0, -1)
    : stem;
}
