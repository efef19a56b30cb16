import type { WordClasses } from '../lexicon/word-classes.ts';
import type { Upos } from '../model/index.ts';

/** A tag a word: closed classes from the table, numbers, marks, capitalised words as names; the rest is `X`. */
export function tagWords(words: readonly string[], classes: WordClasses): Upos[] {
  return words.map((word) => {
    const known = classes.get(word.replace(/[’‘]/g, "'").toLowerCase());
    if (known) return known;
    if (/^\d/.test(word)) return 'NUM';
    if (/^[%$€£¥₩₹+=<>&#@]$/.test(word)) return 'SYM';
    if (!/[\p{L}\p{N}]/u.test(word)) return 'PUNCT';
    return /^\p{Lu}/u.test(word) ? 'PROPN' : 'X';
  });
}
