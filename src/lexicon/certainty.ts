import { columnsOf, type DataFiles } from './table.ts';

/** Words by which something is told as less than a fact, in small letters, by what they do. */
export interface CertaintyWords {
  readonly modals: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  /** Verbs of holding for true: "is believed to". */
  readonly supposing: ReadonlySet<string>;
  /** Verbs of what has not come about: "plans to", "asked that". */
  readonly planning: ReadonlySet<string>;
  /** Phrases by which a source keeps its name back. */
  readonly unnamed: readonly string[];
  /** Nouns for those who speak for a side. */
  readonly partisans: ReadonlySet<string>;
  /** Words that hold nothing to check. */
  readonly general: ReadonlySet<string>;
}

export function readCertaintyWords(files: DataFiles): CertaintyWords {
  const rows = new Map(
    columnsOf(files, 'certainty-words.tsv').map(([name = '', words = '']) => [name, words.split(' ')]),
  );
  const words = (name: string) => rows.get(name) ?? [];
  return {
    modals: new Set(words('modal')),
    adverbs: new Set(words('adverb')),
    supposing: new Set(words('supposed')),
    planning: new Set(words('planned')),
    unnamed: words('source').map((phrase) => phrase.replaceAll('-', ' ')),
    partisans: new Set(words('party')),
    general: new Set(words('general')),
  };
}
