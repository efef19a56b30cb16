import { linkBodies } from './bodies.ts';
import type { ChainBook } from './book.ts';
import { standsForGovernment } from './governments.ts';
import { linkPeople } from './people.ts';
import type { Place, Scene } from './scene.ts';
import { isOwned, plain } from './spelling.ts';

const BY_TABLE = 0.95;
const BY_EXACT_NAME = 0.95;
/** "Washington" for the government: a reading of the words around it, and so less sure. */
const BY_CAPITAL = 0.75;

interface Key {
  readonly key: string;
  readonly rule: string;
  readonly score: number;
}

/** Links names: what the tables know and what is the same to the letter; then people and bodies by their own rules. */
export function linkNames(scene: Scene, book: ChainBook): void {
  const names = scene.places.filter((place) => place.mention.form === 'name');
  const others = names.filter((place) => place.mention.type !== 'person');
  linkByKey(scene, book, others);
  linkBodies(scene, book, others);
  linkPeople(scene, book);
}

function linkByKey(scene: Scene, book: ChainBook, names: readonly Place[]): void {
  const countries = countriesNamed(scene, names);
  const last = new Map<string, Place>();
  for (const place of names) {
    const key = keyOf(scene, place, countries);
    if (key === null) continue;
    const before = last.get(key.key);
    if (before !== undefined) book.tie(place.ref, before.ref, key.rule, key.score);
    else last.set(key.key, place);
  }
}

function countriesNamed(scene: Scene, names: readonly Place[]): ReadonlySet<string> {
  const named = new Set<string>();
  for (const place of names) {
    const known = scene.tables.gazetteer.find(place.words);
    if (known?.as === 'name' && known.type === 'country') named.add(known.referent);
  }
  return named;
}

/** What the names of one referent share; null for the bodies that every country has one of. */
function keyOf(scene: Scene, place: Place, countries: ReadonlySet<string>): Key | null {
  const short = countryByShortForm(scene, place);
  if (short !== null) return { key: `country:${short} name`, rule: 'short-form-of-country', score: BY_TABLE };
  const known = place.mention.type === 'work' ? null : scene.tables.gazetteer.find(place.words);
  if (known === null) {
    return isOwned(place.words)
      ? null
      : { key: `exact ${plain(place.words)}`, rule: 'exact-name', score: BY_EXACT_NAME };
  }
  if (known.as === 'capital' && countries.has(known.referent) && standsForGovernment(scene, place)) {
    return { key: `${known.referent} name`, rule: 'capital-for-government', score: BY_CAPITAL };
  }
  const as = known.as === 'adjective' ? 'people' : known.as;
  return { key: `${known.referent} ${as}`, rule: 'known-name', score: BY_TABLE };
}

/** "the North": the country whose short form it is. It has the type of a country only where the country was named. */
function countryByShortForm(scene: Scene, place: Place): string | null {
  if (place.mention.type !== 'country') return null;
  for (const country of scene.tables.gazetteer.countries.values()) {
    if (country.shortForms.includes(`the ${place.words}`)) return country.id;
  }
  return null;
}
