import { stemOf } from '../text/index.ts';
import { columnsOf, type DataFiles } from './table.ts';

/** Words by which reports tell one thing. */
export interface SameActs {
  /** One name for such words, by stem: `arrest` of "detention". */
  readonly names: ReadonlyMap<string, string>;
  /** The names of those that are deeds and happenings, also where a noun tells them. */
  readonly deeds: ReadonlySet<string>;
}

/** `same-acts.tsv`: a name, words set apart by spaces, a mark. Throws an Error for a word in two rows. */
export function readSameActs(files: DataFiles): SameActs {
  const names = new Map<string, string>();
  const deeds = new Set<string>();
  for (const [name = '', words = '', mark = ''] of columnsOf(files, 'same-acts.tsv')) {
    if (mark !== 'thing') deeds.add(name);
    for (const stem of words.split(' ').map(stemOf)) {
      if ((names.get(stem) ?? name) !== name) throw new Error(`same-acts.tsv: "${stem}" is in two rows`);
      names.set(stem, name);
    }
  }
  return { names, deeds };
}
