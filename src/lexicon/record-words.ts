import { columnsOf, type DataFiles } from './table.ts';

/** What tells of records and of the occasions that they are of. Words are in small letters. */
export interface RecordWords {
  /** Labels of those who ask: they are not the ones whose words are reported. */
  readonly asks: ReadonlySet<string>;
  /** What a record calls itself that does not hold all that was said. */
  readonly partial: ReadonlySet<string>;
  /** What puts a saying on another occasion: "had said", "once called". */
  readonly otherTime: ReadonlySet<string>;
}

/** `record-words.tsv`: a kind, and words. */
export function readRecordWords(files: DataFiles): RecordWords {
  const rows = columnsOf(files, 'record-words.tsv');
  const words = (kind: string) =>
    new Set(rows.flatMap((row) => (row[0] === kind ? (row[1] ?? '').split(' ') : [])));
  return { asks: words('asks'), partial: words('partial'), otherTime: words('other-time') };
}
