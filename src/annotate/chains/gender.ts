import type { Gender } from '../../lexicon/names.ts';
import type { ChainBook } from './book.ts';
import type { Place, Scene } from './scene.ts';

const MASCULINE = new Set('he him his himself'.split(' '));
const FEMININE = new Set('she her hers herself'.split(' '));
/** So many mentions of a chain are asked for its gender. */
const MENTIONS_ASKED = 60;
/** Nouns in titles and roles that tell the gender. */
const BY_NOUN: ReadonlyMap<string, Gender> = new Map([
  ...'king prince duke emperor sultan spokesman chairman businessman congressman councilman father son brother husband uncle nephew man boy actor statesman widower grandfather'
    .split(' ')
    .map((word) => [word, 'masculine'] as const),
  ...'queen princess duchess empress spokeswoman chairwoman businesswoman congresswoman councilwoman mother daughter sister wife aunt niece woman girl actress widow grandmother'
    .split(' ')
    .map((word) => [word, 'feminine'] as const),
]);

/** The gender that a third-person pronoun tells, null for the others. */
export function genderOfPronoun(words: string): Gender | null {
  const word = words.toLowerCase();
  return MASCULINE.has(word) ? 'masculine' : FEMININE.has(word) ? 'feminine' : null;
}

/** The gender that a name tells by honorific, title or given name; null where it tells none. */
export function genderOfName(scene: Scene, place: Place): Gender | null {
  const { titles, people } = scene.tables;
  const title = place.mention.title
    ? scene.tokens.text.slice(place.mention.title.start, place.mention.title.end)
    : '';
  for (const word of title.split(/\s+/)) {
    const told = titles.honorifics.get(word) ?? BY_NOUN.get(word.toLowerCase());
    if (told) return told;
  }
  const [given, ...rest] = place.words.split(/\s+/);
  if (given === undefined || rest.length === 0 || people.familyFirst.has(given)) return null;
  return people.given.get(given) ?? null;
}

function genderOfNominal(place: Place): Gender | null {
  return (
    BY_NOUN.get(
      place.words
        .toLowerCase()
        .split(/[\s-]+/)
        .at(-1) ?? '',
    ) ?? null
  );
}

/** The gender of a chain: by its names and roles, else by the pronouns it has already; null where they disagree. */
export function genderOfChain(scene: Scene, book: ChainBook, place: Place): Gender | null {
  return book.genderOf(place.ref, (places) => genderTold(scene, places.slice(0, MENTIONS_ASKED)));
}

function genderTold(scene: Scene, places: readonly Place[]): Gender | null {
  const told = new Set<Gender>();
  const said = new Set<Gender>();
  for (const one of places) {
    if (one.mention.form === 'pronoun') add(said, genderOfPronoun(one.words));
    else add(told, one.mention.form === 'name' ? genderOfName(scene, one) : genderOfNominal(one));
  }
  const [only, other] = told.size > 0 ? told : said;
  return other === undefined ? (only ?? null) : null;
}

function add(genders: Set<Gender>, gender: Gender | null): void {
  if (gender !== null) genders.add(gender);
}
