import type { NameTables } from '../../lexicon/name-tables.ts';
import type { Gender } from '../../lexicon/names.ts';
import type { MentionForm } from '../../model/index.ts';

const MASCULINE = new Set('he him his himself'.split(' '));
const FEMININE = new Set('she her hers herself'.split(' '));
/** Nouns in titles and roles that tell the gender. */
const BY_NOUN: ReadonlyMap<string, Gender> = new Map([
  ...'king prince duke emperor sultan spokesman chairman businessman congressman councilman father son brother husband uncle nephew man boy actor statesman widower grandfather'
    .split(' ')
    .map((word) => [word, 'masculine'] as const),
  ...'queen princess duchess empress spokeswoman chairwoman businesswoman congresswoman councilwoman mother daughter sister wife aunt niece woman girl actress widow grandmother'
    .split(' ')
    .map((word) => [word, 'feminine'] as const),
]);

/** The gender that the words of a mention tell: a pronoun, a role, a name with its title; null where they tell none. */
export function genderOf(form: MentionForm, words: string, title: string, tables: NameTables): Gender | null {
  if (form === 'pronoun') return genderOfPronoun(words.toLowerCase());
  if (form === 'nominal') return genderOfNoun(lastWordOf(words.toLowerCase()));
  return genderOfTitle(title, tables) ?? genderByGivenName(words, tables);
}

function genderOfPronoun(word: string): Gender | null {
  return MASCULINE.has(word) ? 'masculine' : FEMININE.has(word) ? 'feminine' : null;
}

function lastWordOf(words: string): string {
  return words.split(/[\s-]+/).at(-1) ?? '';
}

/** The gender that a noun in small letters tells: "spokeswoman", "son". */
export function genderOfNoun(noun: string): Gender | null {
  return BY_NOUN.get(noun) ?? null;
}

export function genderOfTitle(title: string, { titles }: NameTables): Gender | null {
  if (title === '') return null;
  for (const word of title.split(/\s+/)) {
    const told = titles.honorifics.get(word) ?? BY_NOUN.get(word.toLowerCase());
    if (told) return told;
  }
  return null;
}

/** A name alone may be a family name, and one that stands first is. */
function genderByGivenName(words: string, { people }: NameTables): Gender | null {
  const end = words.search(/\s/);
  if (end < 0) return null;
  const given = words.slice(0, end);
  return people.familyFirst.has(given) ? null : (people.genders.get(given) ?? null);
}
