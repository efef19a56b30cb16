import type { Stretch } from '../../language/index.ts';
import { isHyphen, isPossessive, knownAt, opens, type SentenceReading } from './reading.ts';
import { isCommonWord, isFunctionWord, isNameWord } from './words.ts';

/** No title is longer; the walk to the left stops there. */
const LONGEST_TITLE = 10;
/** Tokens that a known name inside a title may take before its last. */
const LONGEST_KNOWN = 4;
/** What an office may be of, after "of": "State", "Defense". */
const OF_OFFICE = new Set([
  'State',
  'Staff',
  'Defense',
  'Defence',
  'Justice',
  'Parliament',
  'Commons',
  'Congress',
]);

/** The title in a run of capitals, up to its last office or honorific before the name; other words may precede it. */
export function titleWithin(reading: SentenceReading, run: Stretch): Stretch | null {
  for (let office = run.last - 1; office >= run.first; office--) {
    if (!endsTitle(reading, office)) continue;
    const last = phraseEnd(reading, office, run.last);
    return isBody(reading, run, last) ? null : { first: walkLeft(reading, office, run.first), last };
  }
  return null;
}

/** The name after a title ends in the head of a body: "Prime Minister Office" is no person. */
function isBody(reading: SentenceReading, run: Stretch, title: number): boolean {
  return run.last > title && reading.tables.heads.has(reading.tokens.textOf(run.last));
}

/** "Minister | of Trade and Industry": what the office is of, as far as its words are no names. */
function phraseEnd(reading: SentenceReading, office: number, limit: number): number {
  const { tokens } = reading;
  if (!/^(?:of|for)$/.test(tokens.textOf(office + 1))) return office;
  let last = office + 1;
  while (last < limit && belongsToPhrase(reading, last + 1)) last++;
  return last;
}

function belongsToPhrase(reading: SentenceReading, i: number): boolean {
  return (
    !/^\p{Lu}/u.test(reading.tokens.textOf(i)) ||
    isCommonWord(reading, i) ||
    OF_OFFICE.has(reading.tokens.textOf(i))
  );
}

/** The title that ends right before a name, in small letters or capitals; null where there is none. */
export function titleBefore(reading: SentenceReading, name: number): Stretch | null {
  const last = name - 1;
  if (last < reading.first || !(endsTitle(reading, last) || isRole(reading, last))) return null;
  return { first: walkLeft(reading, last, reading.first), last };
}

/** Whether a title can end at a token: an office, an honorific, or "State" of "Secretary of State". */
function endsTitle(reading: SentenceReading, i: number): boolean {
  const { tokens, tables } = reading;
  const word = tokens.textOf(i);
  const { offices, honorifics } = tables.titles;
  if (offices.has(word) || honorifics.has(word) || offices.has(word.replace(/s$/, ''))) return true;
  return OF_OFFICE.has(word) && tokens.foldedOf(i - 1) === 'of' && offices.has(tokens.textOf(i - 2));
}

/** A role in the singular and in small letters: "leader", "analyst". */
function isRole(reading: SentenceReading, i: number): boolean {
  const role = reading.tables.roleNouns.get(reading.tokens.textOf(i));
  return role !== undefined && role.type === 'person';
}

/** The first token of the title that ends at `last`, not before `limit`. */
function walkLeft(reading: SentenceReading, last: number, limit: number): number {
  let first = last;
  const floor = Math.max(limit, last - LONGEST_TITLE);
  while (first > floor) {
    const next = before(reading, first, floor);
    if (next === null) break;
    first = next;
  }
  return first;
}

/** The token where the word before `first` begins, if it can belong to the title. */
function before(reading: SentenceReading, first: number, floor: number): number | null {
  const { tokens, tables } = reading;
  const i = first - 1;
  if (isPossessive(reading, i)) return null;
  if (isHyphen(reading, i) && i - 1 >= floor) return i - 1;
  if (tokens.textOf(i) === 'of' && i - 1 >= floor && tables.titles.offices.has(tokens.textOf(i - 1)))
    return i - 1;
  const known = knownEndingAt(reading, i, floor);
  if (known !== null) return known;
  return belongs(reading, i) ? i : null;
}

/** Where a known country, people or organisation begins that ends at a token. */
function knownEndingAt(reading: SentenceReading, last: number, floor: number): number | null {
  for (let first = Math.max(floor, last - LONGEST_KNOWN); first <= last; first++) {
    if (!reading.tokens.isCapitalised(first)) continue;
    if (knownAt(reading, first)?.last === last) return first;
  }
  return null;
}

function belongs(reading: SentenceReading, i: number): boolean {
  const { tokens, tables } = reading;
  const word = tokens.foldedOf(i);
  if (tables.titles.modifiers.has(word)) return !(opens(reading, i) && isFunctionWord(reading, i));
  if (endsTitle(reading, i)) return true;
  if (isRole(reading, i)) return true;
  return isNameWord(reading, i) && tables.heads.has(tokens.textOf(i));
}
