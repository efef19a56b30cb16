import type { MentionType } from '../model/index.ts';
import type { Actor } from './actor-rows.ts';
import { readCountries } from './countries.ts';
import { type Gazetteer, readGazetteer, readNameHeads } from './gazetteer.ts';
import { type PersonNames, readPersonNames } from './names.ts';
import { type DataFiles, wordSet } from './table.ts';
import { type RoleNoun, readRoleNouns, readTitles, type Titles } from './titles.ts';

/** All that is known of names and of nouns that refer. */
export interface NameTables {
  readonly gazetteer: Gazetteer;
  readonly people: PersonNames;
  readonly titles: Titles;
  /** In lower case. */
  readonly roleNouns: ReadonlyMap<string, RoleNoun>;
  /** Words with their capital that tell the type of a name that ends in them: "Ministry", "River". */
  readonly heads: ReadonlyMap<string, MentionType>;
  /** Words in lower case that a capital alone does not make a name. */
  readonly commonWords: ReadonlySet<string>;
  /** Capitalised words in lower case that name nobody: days, months. */
  readonly notNames: ReadonlySet<string>;
  /** Words in lower case of reports on sport. */
  readonly sportsWords: ReadonlySet<string>;
}

export function readNameTables(files: DataFiles, actors: readonly Actor[]): NameTables {
  return {
    gazetteer: readGazetteer(files, readCountries(files), actors),
    people: readPersonNames(files),
    titles: readTitles(files),
    roleNouns: readRoleNouns(files),
    heads: readNameHeads(files),
    commonWords: wordSet(files, 'common-words.txt'),
    notNames: wordSet(files, 'not-names.txt'),
    sportsWords: wordSet(files, 'sports-words.txt'),
  };
}
