import { stemOf } from '../text/index.ts';
import { columnsOf, type DataFiles } from './table.ts';

/** The first word of the group of a word: `hit` of "strike". Words that stand in no group are their own. */
export type WordGroups = ReadonlyMap<string, string>;

/** `verb-groups.tsv`: verbs that tell of one thing, by their dictionary forms; of several words joined by "_". */
export function readVerbGroups(files: DataFiles): WordGroups {
  return groupsOf(files, 'verb-groups.tsv', (word) => word.replaceAll('_', ' '));
}

/** `noun-groups.tsv`: nouns that name one thing, by their stems. */
export function readNounGroups(files: DataFiles): WordGroups {
  return groupsOf(files, 'noun-groups.tsv', stemOf);
}

function groupsOf(files: DataFiles, file: string, formOf: (word: string) => string): WordGroups {
  return new Map(
    columnsOf(files, file).flatMap(([row = '']) => {
      const words = row.split(' ').map(formOf);
      return words.map((word) => [word, words[0] ?? word] as const);
    }),
  );
}
