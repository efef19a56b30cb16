import { columnsOf, type DataFiles } from './table.ts';

/** What a word does to an office: names one under it, leaves open whether it is held, or tells of another time. */
export type OfficeSign = 'deputy' | 'unsure' | 'then';

/** Words by which offices differ. */
export interface OfficeWords {
  /** Words of a title, in lower case. */
  readonly signs: ReadonlyMap<string, OfficeSign>;
  /** Dictionary forms that tell of an office given or lost. */
  readonly changes: ReadonlySet<string>;
}

/** `office-words.tsv`: a kind, words. */
export function readOfficeWords(files: DataFiles): OfficeWords {
  const rows = columnsOf(files, 'office-words.tsv');
  const wordsOf = (wanted: string) =>
    rows.flatMap(([kind, words]) => (kind === wanted ? (words ?? '').split(' ') : []));
  const signs = (['deputy', 'unsure', 'then'] as const).flatMap((sign) =>
    wordsOf(sign).map((word) => [word, sign] as const),
  );
  return { signs: new Map(signs), changes: new Set(wordsOf('changes')) };
}
