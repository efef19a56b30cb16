import { stemOf } from '../text/index.ts';
import { columnsOf, type DataFiles } from './table.ts';

/** Words that mean much the same, and words that mean the opposite. */
export interface Thesaurus {
  /** The numbers of the senses that a word shares with others, by dictionary form or stem; with a particle as `shut-out`. */
  sensesOf(word: string): readonly number[];
  areOpposites(a: string, b: string): boolean;
}

/** `synonyms.tsv` and `antonyms.tsv`: a part of speech, a tab, and the words. */
export function readThesaurus(files: DataFiles): Thesaurus {
  const senses = new Map<string, number[]>();
  columnsOf(files, 'synonyms.tsv').forEach(([, words = ''], sense) => {
    for (const word of words.split(' ')) {
      const own = senses.get(stemOf(word));
      if (own) own.push(sense);
      else senses.set(stemOf(word), [sense]);
    }
  });
  const opposites = new Set(columnsOf(files, 'antonyms.tsv').map(([, a = '', b = '']) => keyOf(a, b)));
  return {
    sensesOf: (word) => senses.get(stemOf(word)) ?? senses.get(word) ?? [],
    areOpposites: (a, b) => opposites.has(keyOf(a, b)),
  };
}

function keyOf(a: string, b: string): string {
  const [x, y] = [stemOf(a), stemOf(b)];
  return x < y ? `${x} ${y}` : `${y} ${x}`;
}
