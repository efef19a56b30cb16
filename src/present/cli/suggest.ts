import { nearestWord } from '../../text/distance.ts';

/** The word that was most likely meant, or null where none is near: one it begins, else one few letters away. */
function likeliestWord(wanted: string, words: readonly string[]): string | null {
  const small = wanted.toLowerCase();
  const begun = small === '' ? [] : words.filter((word) => word.startsWith(small));
  const [only] = begun;
  return begun.length === 1 && only !== undefined ? only : nearestWord(small, words);
}

/** What to say of a word that is none of those known. */
export function unknownWord(wanted: string, words: readonly string[]): string {
  const near = likeliestWord(wanted, words);
  const advice = near === null ? '' : `Did you mean ${near}? `;
  return `${advice}Wanted: ${words.join(', ')}.`;
}
