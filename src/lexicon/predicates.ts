import { columnsOf, type DataFiles } from './table.ts';

/** The class of a word that tells what a figure is of: `killed` of "dead". Keys are in small letters. */
export type Predicates = ReadonlyMap<string, string>;

/** `predicates.tsv`: a class, a tab, and words set apart by spaces. */
export function readPredicates(files: DataFiles): Predicates {
  return new Map(
    columnsOf(files, 'predicates.tsv').flatMap(([name = '', words = '']) =>
      words.split(' ').map((word) => [word, name] as const),
    ),
  );
}
