import type { ChainBook } from './book.ts';
import { linkPeople } from './people.ts';
import { linkBodies } from './bodies.ts';
import { governmentOf } from './capitals.ts';
import type { Place, Scene } from './scene.ts';

/** Score of a link by a table: two names of one country. */
const BY_TABLE = 0.95;
const BY_EXACT_NAME = 0.95;
const BY_CAPITAL = 0.75;

/** Links names: by the tables, exactly, then people and bodies each by their own rules. */
export function linkNames(scene: Scene, book: ChainBook): void {
  const names = scene.places.filter((place) => place.mention.form === 'name');
  linkByKey(book, names);
  linkCapitals(scene, book, names);
  linkPeople(scene, book, names.filter((place) => place.mention.type === 'person'));
  linkBodies(scene, book, names.filter((place) => place.mention.type !== 'person'));

  function linkByKey(into: ChainBook, all: readonly Place[]): void {
    const last = new Map<string, Place>();
    for (const place of all) {
      const key = keyOf(scene, place);
      if (key === null) continue;
      const before = last.get(key.key);
      if (before !== undefined) into.tie(place.ref, before.ref, key.rule, key.score);
      last.set(key.key, place);
    }
  }
}

/** What names of one referent share before any other rule; null for people's names, which have rules of their own. */
function keyOf(scene: Scene, place: Place): { readonly key: string; readonly rule: string; readonly score: number } | null {
  if (place.mention.type === 'person') return null;
  const known = scene.tables.gazetteer.find(place.words);
  const short = known === null ? countryByShortForm(scene, place) : null;
  if (short !== null) return { key: `country:${short} name`, rule: 'short-form-of-country', score: BY_TABLE };
  if (known !== null && place.mention.type !== 'work') {
    const as = known.as === 'adjective' ? 'people' : known.as;
    return { key: `${known.referent} ${as}`, rule: 'known-name', score: BY_TABLE };
  }
  if (isOwned(place.words)) return null;
  return { key: `exact:${plain(place.words)}`, rule: 'exact-name', score: BY_EXACT_NAME };
}

/** "the North": the country whose short form it is. The mention has the type of a country only where it was named. */
function countryByShortForm(scene: Scene, place: Place): string | null {
  if (place.mention.type !== 'country') return null;
  const form = `the ${place.words}`;
  for (const country of scene.tables.gazetteer.countries.values()) {
    if (country.shortForms.includes(form)) return country.id;
  }
  return null;
}

/** Bodies that every country has are told apart by their owner, in bodies.ts. */
export function isOwned(words: string): boolean {
  return /(?:Ministry|Parliament|Army|Navy|Embassy|Cabinet|Senate|Congress|Court|Police|Air Force)$|^Ministry of/.test(words);
}

export function plain(words: string): string {
  return words.replace(/[’ʼ]/g, "'").replace(/[\s-]+/g, ' ').toLowerCase();
}

/** "Pyongyang" that stands for the government, with the country that the report names. */
function linkCapitals(scene: Scene, book: ChainBook, names: readonly Place[]): void {
  const countries = new Map<string, Place>();
  for (const place of names) {
    const known = scene.tables.gazetteer.find(place.words);
    if (known?.as === 'name' && known.type === 'country' && !countries.has(known.referent)) countries.set(known.referent, place);
  }
  void countries;
  governmentOf(scene, book, names, countries, BY_CAPITAL);
}
