import { compareText } from './order.ts';

/** Longer words are not compared: the work grows with the product of the lengths. */
const NEAR_MAX_CHARACTERS = 80;
/** More words than these (a crowded folder) are not searched for a likely one. */
const NEAR_MAX_WORDS = 5000;
/** A third of the characters may differ: "raport.txt" for "report.txt", and no more. */
const DIFFERENCE_SHARE = 1 / 3;

/**
 * The word that was most likely meant, the case of letters aside, or null where none is near. Equals go to the first
 * in code-unit order.
 */
export function nearestWord(wanted: string, words: readonly string[]): string | null {
  if (wanted.length > NEAR_MAX_CHARACTERS || words.length > NEAR_MAX_WORDS) return null;
  const limit = Math.max(1, Math.floor(wanted.length * DIFFERENCE_SHARE));
  let best: { readonly word: string; readonly distance: number } | null = null;
  for (const word of words.toSorted(compareText)) {
    if (Math.abs(word.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted.toLowerCase(), word.toLowerCase());
    if (distance <= limit && (best === null || distance < best.distance)) best = { word, distance };
  }
  return best?.word ?? null;
}

/** The few words that begin like the one wanted for longest, and of those the fewest letters from it, the nearest first. */
export function nearestWords(wanted: string, words: readonly string[], most: number): string[] {
  if (wanted.length > NEAR_MAX_CHARACTERS || words.length > NEAR_MAX_WORDS) return [];
  const small = wanted.toLowerCase();
  return [...new Set(words)]
    .map((word) => ({
      word,
      begun: commonStart(small, word.toLowerCase()),
      distance: editDistance(small, word.toLowerCase()),
    }))
    .sort((a, b) => b.begun - a.begun || a.distance - b.distance || compareText(a.word, b.word))
    .slice(0, most)
    .map(({ word }) => word);
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Levenshtein's distance: the least insertions, deletions and substitutions of UTF-16 code units from one to the other. */
export function editDistance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      const changed = diagonal + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(changed, above + 1, (row[j - 1] ?? 0) + 1);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
