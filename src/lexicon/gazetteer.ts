import type { MentionType } from '../model/index.ts';
import type { Actor } from './actor-rows.ts';
import type { Country } from './countries.ts';
import { type KnownName, type KnownStretch, NameTree } from './name-tree.ts';
import { columnsOf, type DataFiles, rowsOf } from './table.ts';
import { mentionType } from './titles.ts';

/** Known names by their words. */
export interface Gazetteer {
  /**
   * The longest known name that begins at a word: how many words it takes, and what it is; null where there is
   * none. `wordAt` gives the words from there on, empty after the last.
   */
  longest(wordAt: (i: number) => string): KnownStretch | null;
  /** The known name that these words are, whole. */
  find(words: string): KnownName | null;
  readonly countries: ReadonlyMap<string, Country>;
}

/**
 * The gazetteer of the countries, of `organizations.tsv`, of the actors, and of `peoples.txt`, `regions.tsv` and
 * `cities.tsv`; of two meanings of one name the earlier of these stays.
 */
export function readGazetteer(
  files: DataFiles,
  countries: readonly Country[],
  actors: readonly Actor[],
): Gazetteer {
  const tree = new NameTree();
  for (const country of countries) addCountry(country, tree);
  for (const [i, names] of rowsOf(files, 'organizations.tsv').entries()) {
    for (const name of names.split('|'))
      tree.add(name, { type: 'organization', as: 'name', referent: `organization:${i}` });
  }
  for (const actor of actors) addActor(actor, tree, false);
  for (const word of rowsOf(files, 'peoples.txt'))
    tree.add(word, { type: 'group', as: 'people', referent: `people:${word}` });
  for (const file of ['regions.tsv', 'cities.tsv']) {
    for (const [, names] of columnsOf(files, file)) {
      for (const name of (names ?? '').split('|'))
        tree.add(name, { type: 'place', as: 'name', referent: `place:${name}` });
    }
  }
  return {
    longest: (wordAt) => tree.longest(wordAt),
    find: (words) => tree.find(words),
    countries: new Map(countries.map((country) => [country.id, country])),
  };
}

/** A gazetteer with the names of a user's actors before its own, also where those are as long. */
export function withOwnNames(gazetteer: Gazetteer, own: readonly Actor[]): Gazetteer {
  const tree = new NameTree();
  for (const actor of own) addActor(actor, tree, true);
  return {
    ...gazetteer,
    find: (words) => tree.find(words) ?? gazetteer.find(words),
    longest: (wordAt) => {
      const mine = tree.longest(wordAt);
      const other = gazetteer.longest(wordAt);
      return mine === null || (other !== null && other.length > mine.length) ? other : mine;
    },
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

/** What all names of a country refer to: this and its ISO code. */
const COUNTRY = 'country:';

/** The ISO code of the country that a known name is of in any way: its own, its people's, its capital's; null for another's. */
export function countryOf(known: KnownName | null | undefined): string | null {
  return known?.referent.startsWith(COUNTRY) ? known.referent.slice(COUNTRY.length) : null;
}

function addCountry(country: Country, tree: NameTree): void {
  const referent = `${COUNTRY}${country.id}`;
  for (const name of country.names) tree.add(name, { type: 'country', as: 'name', referent });
  for (const name of country.adjectives) tree.add(name, { type: 'group', as: 'adjective', referent });
  for (const name of country.peoples) tree.add(name, { type: 'group', as: 'people', referent });
  for (const name of country.capitals) tree.add(name, { type: 'place', as: 'capital', referent });
}

/** The names that stand for an actor anywhere; of people no single word, which many bear, but where a user says so. */
function addActor({ id, type, names }: Actor, tree: NameTree, isOwn: boolean): void {
  if (type === 'country') return;
  for (const name of names) {
    if (name.includes('(') || (type === 'person' && !isOwn && !name.includes(' '))) continue;
    tree.add(name, { type, as: 'name', referent: `actor:${id}` });
  }
}
