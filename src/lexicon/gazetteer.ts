import type { MentionType } from '../model/index.ts';
import type { Country } from './countries.ts';
import { columnsOf, type DataFiles, rowsOf } from './table.ts';
import { mentionType } from './titles.ts';

/** What a known name may stand for. */
export interface KnownName {
  readonly type: MentionType;
  /** How it names: "Norland" itself, "Norlandic", "Norlanders", its seat of government, or a name of anything else. */
  readonly as: 'name' | 'adjective' | 'people' | 'capital';
  /** What all its names share: `country:KP`, `organization:12`; places that share nothing have their own name. */
  readonly referent: string;
}

interface Branch {
  known?: KnownName;
  readonly next: Map<string, Branch>;
}

/** Known names by their words. */
export interface Gazetteer {
  /**
   * The longest known name that begins at a word: how many words it takes, and what it is; null where there is
   * none. `wordAt` gives the words from there on, empty after the last.
   */
  longest(wordAt: (i: number) => string): { readonly length: number; readonly known: KnownName } | null;
  /** The known name that these words are, whole. */
  find(words: string): KnownName | null;
  readonly countries: ReadonlyMap<string, Country>;
}

/** The gazetteer of the countries and of `regions.tsv`, `cities.tsv`, `organizations.tsv`, `peoples.txt`. */
export function readGazetteer(files: DataFiles, countries: readonly Country[]): Gazetteer {
  const root: Branch = { next: new Map() };
  const add = (name: string, known: KnownName) => addName(root, name, known);
  for (const country of countries) addCountry(country, add);
  for (const [i, names] of rowsOf(files, 'organizations.tsv').entries()) {
    for (const name of names.split('|'))
      add(name, { type: 'organization', as: 'name', referent: `organization:${i}` });
  }
  for (const word of rowsOf(files, 'peoples.txt'))
    add(word, { type: 'group', as: 'people', referent: `people:${word}` });
  for (const file of ['regions.tsv', 'cities.tsv']) {
    for (const [, names] of columnsOf(files, file)) {
      for (const name of (names ?? '').split('|'))
        add(name, { type: 'place', as: 'name', referent: `place:${name}` });
    }
  }
  return {
    longest: (wordAt) => longestFrom(root, wordAt),
    find: (words) => findWhole(root, words),
    countries: new Map(countries.map((country) => [country.id, country])),
  };
}

/** `organization-heads.tsv`: words, with their capital, that tell of what type a name is. */
export function readNameHeads(files: DataFiles): ReadonlyMap<string, MentionType> {
  const file = 'organization-heads.tsv';
  return new Map(
    columnsOf(files, file).flatMap(([type, words]) =>
      (words ?? '').split(' ').map((word) => [word, mentionType(type, file)] as const),
    ),
  );
}

function addCountry(country: Country, add: (name: string, known: KnownName) => void): void {
  const referent = `country:${country.id}`;
  for (const name of country.names) add(name, { type: 'country', as: 'name', referent });
  for (const name of country.adjectives) add(name, { type: 'group', as: 'adjective', referent });
  for (const name of country.peoples) add(name, { type: 'group', as: 'people', referent });
  for (const name of country.capitals) add(name, { type: 'place', as: 'capital', referent });
}

/** The first meaning of a name stays: countries come before peoples, organisations before places. */
function addName(root: Branch, name: string, known: KnownName): void {
  let branch = root;
  for (const word of wordsIn(name)) {
    let next = branch.next.get(word);
    if (next === undefined) {
      next = { next: new Map() };
      branch.next.set(word, next);
    }
    branch = next;
  }
  branch.known ??= known;
}

function longestFrom(root: Branch, wordAt: (i: number) => string) {
  let best: { length: number; known: KnownName } | null = null;
  let branch: Branch | undefined = root;
  for (let i = 0; branch !== undefined; i++) {
    if (branch.known !== undefined) best = { length: i, known: branch.known };
    branch = branch.next.get(spelling(wordAt(i)));
  }
  return best;
}

function findWhole(root: Branch, words: string): KnownName | null {
  let branch: Branch | undefined = root;
  for (const word of wordsIn(words)) branch = branch?.next.get(word);
  return branch?.known ?? null;
}

/** The words of a name, split as the language engine splits them. */
export function wordsIn(name: string): readonly string[] {
  return (name.match(/['’ʼ]s\b|[^\s,'’ʼ-]+(?:['’ʼ](?!s\b)[^\s,'’ʼ-]+)*|['’ʼ,-]/gu) ?? []).map(spelling);
}

/** "SEOUL" in a dateline is "Seoul", and so, on both sides, is "Nato" for "NATO": short words keep their case. */
function spelling(word: string): string {
  const straight = word.replace(/[’ʼ]/g, "'");
  const shouts = straight.length > 3 && straight === straight.toUpperCase() && !straight.includes('.');
  return shouts ? straight.slice(0, 1) + straight.slice(1).toLowerCase() : straight;
}
