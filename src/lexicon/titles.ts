import { MENTION_TYPES, type MentionType } from '../model/index.ts';
import { type Gender, genderOf } from './names.ts';
import { columnsOf, type DataFiles } from './table.ts';

/** What titles are made of. */
export interface Titles {
  /** "Dr.", "Mrs": as they stand, with the gender they tell. */
  readonly honorifics: ReadonlyMap<string, Gender | null>;
  /** Capitalised words that end a title: "President", "Secretary". */
  readonly offices: ReadonlySet<string>;
  /** Words in lower case that stand before an office: "former", "foreign". */
  readonly modifiers: ReadonlySet<string>;
}

/** A noun that refers by role. */
export interface RoleNoun {
  readonly type: MentionType;
  readonly isPlural: boolean;
}

/** `titles.tsv`: a kind, a gender, words. */
export function readTitles(files: DataFiles): Titles {
  const rows = columnsOf(files, 'titles.tsv');
  const words = (kind: string) => rows.flatMap((row) => (row[0] === kind ? (row[2] ?? '').split(' ') : []));
  const honorifics = rows
    .filter((row) => row[0] === 'honorific')
    .flatMap((row) => (row[2] ?? '').split(' ').map((word) => [word, genderOf(row[1])] as const));
  return {
    honorifics: new Map(honorifics),
    offices: new Set(words('office')),
    modifiers: new Set(words('modifier')),
  };
}

/** `role-nouns.tsv`: a type, `s` or `p`, words in lower case. The first row that holds a word decides. */
export function readRoleNouns(files: DataFiles): ReadonlyMap<string, RoleNoun> {
  const nouns = new Map<string, RoleNoun>();
  for (const [type, number, words] of columnsOf(files, 'role-nouns.tsv')) {
    const role = { type: mentionType(type, 'role-nouns.tsv'), isPlural: number === 'p' };
    for (const word of (words ?? '').split(' ')) if (!nouns.has(word)) nouns.set(word, role);
  }
  return nouns;
}

/** The mention type of a table's column. Throws an Error where there is no such type. */
export function mentionType(word: string | undefined, file: string): MentionType {
  const type = MENTION_TYPES.find((one) => one === word);
  if (type === undefined) throw new Error(`${file}: no mention type is called ${word}`);
  return type;
}
