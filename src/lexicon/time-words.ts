import { columnsOf, type DataFiles } from './table.ts';

/** What words of time are and their values: `time.month.get('june')` is `'6'`. */
export interface TimeWords {
  /** The value of a word as one of a kind ("month", "unit", "step" ...), or undefined. */
  valueOf(kind: string, word: string): string | undefined;
  /** Whether a word is one of any kind. */
  has(word: string): boolean;
  /** Days with a name, by their first word: the whole name and its date or rule. */
  readonly holidays: ReadonlyMap<string, readonly Holiday[]>;
}

/** `date` is `MM-DD`, or month, weekday and which one, set apart by spaces (`11 4 4`: the fourth Thursday). */
export interface Holiday {
  readonly words: readonly string[];
  readonly date: string;
}

/** `time-words.tsv` and `time-holidays.tsv`. */
export function readTimeWords(files: DataFiles): TimeWords {
  const kinds = new Map<string, Map<string, string>>();
  for (const [kind = '', value = '', words = ''] of columnsOf(files, 'time-words.tsv')) {
    const table = kinds.get(kind) ?? new Map<string, string>();
    for (const word of words.split('|')) table.set(word, value);
    kinds.set(kind, table);
  }
  const known = new Set([...kinds.values()].flatMap((table) => [...table.keys()]));
  return {
    valueOf: (kind, word) => kinds.get(kind)?.get(word),
    has: (word) => known.has(word),
    holidays: readHolidays(files),
  };
}

/** Longer names stand first, so that "christmas eve" is not read as "christmas". */
function readHolidays(files: DataFiles): ReadonlyMap<string, readonly Holiday[]> {
  const holidays = new Map<string, Holiday[]>();
  for (const [name = '', date = ''] of columnsOf(files, 'time-holidays.tsv')) {
    const words = name.split(' ');
    const first = words[0] ?? '';
    holidays.set(first, [...(holidays.get(first) ?? []), { words, date }]);
  }
  for (const list of holidays.values()) list.sort((a, b) => b.words.length - a.words.length);
  return holidays;
}
