import { stemOf } from '../text/index.ts';
import { columnsOf, type DataFiles } from './table.ts';

/** One name for the words by which reports tell one thing: `arrest` of the stem of "detention". */
export type SameActs = ReadonlyMap<string, string>;

/** `same-acts.tsv`: a name, a tab, and words set apart by spaces. Throws an Error for a word in two rows. */
export function readSameActs(files: DataFiles): SameActs {
  const names = new Map<string, string>();
  for (const [name = '', words = ''] of columnsOf(files, 'same-acts.tsv')) {
    for (const stem of words.split(' ').map(stemOf)) {
      if ((names.get(stem) ?? name) !== name) throw new Error(`same-acts.tsv: "${stem}" is in two rows`);
      names.set(stem, name);
    }
  }
  return names;
}
