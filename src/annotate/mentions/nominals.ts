import { type Found, isHyphen, isPossessive, knownAt, type SentenceReading } from './reading.ts';
import { isFunctionWord } from './words.ts';

/** No phrase reaches further to the left from its head. */
const LONGEST_PHRASE = 6;
const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'these',
  'those',
  'his',
  'her',
  'its',
  'their',
  'our',
  'my',
  'your',
  'another',
  'each',
  'every',
]);
const COUNTS = new Set(
  'several many some few two three four five six seven eight nine ten dozens hundreds thousands most all both other various numerous unnamed unidentified senior top'.split(
    ' ',
  ),
);

/** "The center of the town", "the city centre": a place, where "the seismologic center" is a body. */
function isMiddle({ tokens }: SentenceReading, first: number, head: number): boolean {
  if (!/^cent(?:er|re)$/.test(tokens.foldedOf(head))) return false;
  return first === head || /^(?:city|town|village|shopping)$/.test(tokens.foldedOf(head - 1));
}

/**
 * The phrases that refer by a role: "the ministry", "several experts", "two senior officials". `taken` tells
 * which tokens names and their titles hold. A single role noun without article or owner is no mention.
 */
export function findNominals(reading: SentenceReading, taken: (i: number) => boolean): Found[] {
  const found: Found[] = [];
  for (let i = reading.first; i < reading.end; i++) {
    const role = reading.tables.roleNouns.get(reading.tokens.foldedOf(i));
    if (role === undefined || taken(i) || goesOn(reading, i)) continue;
    const first = phraseFirst(reading, i, role.isPlural);
    if (first !== null && !isMiddle(reading, first, i))
      found.push({ first, last: i, form: 'nominal', type: role.type, weight: 1 });
  }
  return found;
}

/** "state media", "police officer", "think-tank": the head comes later. */
function goesOn(reading: SentenceReading, i: number): boolean {
  const { tokens, tables } = reading;
  if (i + 1 >= reading.end) return false;
  if (tables.roleNouns.has(tokens.foldedOf(i + 1)) && !tokens.isCapitalised(i + 1)) return true;
  return isHyphen(reading, i + 1);
}

/** Where the phrase of a head begins, after its article; null where nothing makes it a phrase. */
function phraseFirst(reading: SentenceReading, head: number, isPlural: boolean): number | null {
  const { tokens } = reading;
  let plain = head;
  const floor = Math.max(reading.first, head - LONGEST_PHRASE);
  for (let i = head - 1; i >= floor; i--) {
    const word = tokens.foldedOf(i);
    if (ARTICLES.has(word) || isPossessive(reading, i)) return i + 1;
    if (COUNTS.has(word) || /^\d/.test(word)) plain = i;
    else if (isModifier(reading, i)) plain = plain === i + 1 && knownAt(reading, i) !== null ? i : plain;
    else break;
  }
  return isPlural || plain < head ? plain : null;
}

/** A word that may stand between article and head: no mark, no word of the closed classes, no verb form in "-ing". */
function isModifier(reading: SentenceReading, i: number): boolean {
  const word = reading.tokens.foldedOf(i);
  if (isHyphen(reading, i)) return true;
  return !isFunctionWord(reading, i) && /^[\p{L}.]+$/u.test(word);
}
