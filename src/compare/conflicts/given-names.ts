import type { Lexicon } from '../../lexicon/index.ts';
import { areFormsOfOne } from '../../lexicon/names.ts';
import { editDistance } from '../../text/index.ts';

type GivenNames = Pick<Lexicon['names']['people'], 'genders' | 'forms'>;

/** Given names no further apart than this may be one name spelt in two ways. */
const SPELLING_EDITS = 2;

/** "J." or "Jo": so short a given name may stand for any that begins with its letter. */
const LONGEST_INITIAL = 2;

/**
 * Whether two given names may be one: an initial, a short form ("Bill", of "William"), two ways to write what sounds
 * alike ("Viktor", "Wiktor"), or names a letter or two apart that are not both known as names ("Marta" and "Maria" are).
 */
export function mayBeOneName(a: string, b: string, { genders, forms }: GivenNames): boolean {
  const [x, y] = [a, b].map((name) => name.toLowerCase().replace('.', ''));
  if (x === undefined || y === undefined) return true;
  const isShort = Math.min(x.length, y.length) <= LONGEST_INITIAL || x.startsWith(y) || y.startsWith(x);
  if ((isShort && x.startsWith(y.slice(0, 1))) || soundOf(x) === soundOf(y)) return true;
  if (areFormsOfOne({ forms }, a, b)) return true;
  return editDistance(x, y) <= SPELLING_EDITS && !(genders.has(a) && genders.has(b));
}

/** The consonants of a name, those written alike that languages write differently; vowels and "h", "j", "y" tell too little. */
function soundOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ph|v|w/g, 'f')
    .replace(/x/g, 'ks')
    .replace(/[cq]/g, 'k')
    .replace(/z/g, 's')
    .replace(/[^bdfgklmnprst]/g, '')
    .replace(/(.)\1+/g, '$1');
}
