import { columnsOf, type DataFiles, rowsOf } from './table.ts';

export type Gender = 'masculine' | 'feminine';

/** What names of people are made of. Words stand with their capital. */
export interface PersonNames {
  /** Given names with their usual gender, null where both are usual or none is known. */
  readonly given: ReadonlyMap<string, Gender | null>;
  /** The usual gender of given names, also of those that are rarer or other words too and make no name a person's. */
  readonly genders: ReadonlyMap<string, Gender | null>;
  /** The rows of the names that one person may go by, by given name: "William", "Bill". */
  readonly forms: ReadonlyMap<string, readonly number[]>;
  /** Family names that stand first: Korean, Chinese, Vietnamese. */
  readonly familyFirst: ReadonlySet<string>;
  /** Those of them that are Korean or Vietnamese, where names of three syllables are the rule. */
  readonly syllabic: ReadonlySet<string>;
}

const GENDERS: ReadonlyMap<string, Gender | null> = new Map([
  ['m', 'masculine'],
  ['f', 'feminine'],
  ['-', null],
]);

/**
 * `given-names.tsv` and `given-names-rare.tsv` (a gender and names a row), `name-forms.tsv` (names of one person a
 * row), `family-names.tsv` (a language and names a row).
 */
export function readPersonNames(files: DataFiles): PersonNames {
  const given = gendersIn(files, 'given-names.tsv');
  const genders = new Map([...gendersIn(files, 'given-names-rare.tsv'), ...given]);
  const rows = columnsOf(files, 'family-names.tsv');
  const family = (wanted: (language: string) => boolean) =>
    new Set(rows.flatMap(([language, names]) => (wanted(language ?? '') ? (names ?? '').split(' ') : [])));
  return {
    given,
    genders,
    forms: formsIn(files),
    familyFirst: family(() => true),
    syllabic: family((language) => language !== 'zh'),
  };
}

/** Whether two given names are forms of one: "Bill" and "William". */
export function areFormsOfOne({ forms }: Pick<PersonNames, 'forms'>, a: string, b: string): boolean {
  return forms.get(a)?.some((row) => forms.get(b)?.includes(row)) ?? false;
}

function formsIn(files: DataFiles): Map<string, readonly number[]> {
  const forms = new Map<string, readonly number[]>();
  for (const [row, names] of rowsOf(files, 'name-forms.tsv').entries())
    for (const name of names.split(' ')) forms.set(name, [...(forms.get(name) ?? []), row]);
  return forms;
}

function gendersIn(files: DataFiles, file: string): Map<string, Gender | null> {
  const genders = new Map<string, Gender | null>();
  for (const [mark, names] of columnsOf(files, file)) {
    for (const name of (names ?? '').split(' ')) genders.set(name, genderOf(mark));
  }
  return genders;
}

/** The gender that a mark in a table stands for. Throws an Error for an unknown mark. */
export function genderOf(mark: string | undefined): Gender | null {
  const gender = GENDERS.get(mark ?? '');
  if (gender === undefined) throw new Error(`no gender is marked ${mark}`);
  return gender;
}
