import { lineOf } from '../../model/index.ts';
import type { ChainBook } from './book.ts';
import { type Place, type Scene, wordNear } from './scene.ts';

const BY_SAME_PHRASE = 0.7;
/** So many tokens after a role tell which one is meant: "a doctor at the Halmar clinic". */
const LONGEST_TAIL = 6;

/**
 * Ties phrases without a name that a report repeats word for word: "the officer", "Norland’s seismologic center", and,
 * where words after the role tell which one, also "a doctor at the Halmar clinic". Others stay apart: "an official" may
 * be two people.
 */
export function linkSamePhrases(scene: Scene, book: ChainBook): void {
  const last = new Map<string, Place>();
  for (const place of scene.places) {
    if (place.mention.form !== 'nominal' || place.mention.type === 'country') continue;
    const key = phraseOf(scene, place);
    if (key === null) continue;
    const before = last.get(key);
    if (before !== undefined && isOpen(book, place) && isOpen(book, before))
      book.tie(place.ref, before.ref, 'same-phrase', BY_SAME_PHRASE);
    last.set(key, place);
  }
}

/** A phrase that no name has been tied to says only what its words say. */
function isOpen(book: ChainBook, place: Place): boolean {
  return book.placesOf(place.ref).every((one) => one.mention.form === 'nominal');
}

/** What two phrases of one referent share; null where the words could be anybody’s. */
function phraseOf(scene: Scene, place: Place): string | null {
  const words = place.words.toLowerCase();
  const before = wordNear(scene, place, -1);
  const tail = tailOf(scene, place);
  if (/^'s?$/.test(before)) return `${wordNear(scene, place, -2)}'s ${words}`;
  if (before === 'the') return `the ${words} ${tail ?? ''}`;
  return tail !== null && /^(?:an?|one)$/.test(before) ? `a ${words} ${tail}` : null;
}

/** "at the Halmar clinic": a preposition and what follows it up to a verb or mark, where a name is among it. */
function tailOf({ tokens }: Scene, place: Place): string | null {
  const first = place.last + 1;
  if (first >= tokens.size || tokens.uposOf(first) !== 'ADP') return null;
  let end = first;
  let isNamed = false;
  while (
    end < Math.min(tokens.size, first + LONGEST_TAIL) &&
    !/^(?:VERB|AUX|PUNCT)$/.test(tokens.uposOf(end))
  ) {
    isNamed ||= tokens.isCapitalised(end);
    end++;
  }
  return isNamed ? lineOf(tokens.text, tokens.spanFrom(first, end - 1)).toLowerCase() : null;
}
