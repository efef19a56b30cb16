import { UPOS, type Upos } from '../model/index.ts';
import { columnsOf, type DataFiles } from './table.ts';

/** Words that have one part of speech wherever they stand, or nearly so. */
export type WordClasses = ReadonlyMap<string, Upos>;

/** `word-classes.tsv`: a UPOS tag, a tab, and words set apart by spaces. */
export function readWordClasses(files: DataFiles): WordClasses {
  const classes = new Map<string, Upos>();
  for (const [tag, words] of columnsOf(files, 'word-classes.tsv')) {
    const upos = UPOS.find((one) => one === tag);
    if (upos === undefined) throw new Error(`word-classes.tsv: no part of speech is called ${tag}`);
    for (const word of (words ?? '').split(' ')) classes.set(word, upos);
  }
  return classes;
}
