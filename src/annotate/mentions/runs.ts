import type { Stretch } from '../../language/index.ts';
import { isHyphen, knownAt, opens, type SentenceReading } from './reading.ts';
import { isCommonWord, isDoubtful, isNameWord, isParticle, joinsName } from './words.ts';

/** No run of capitals is longer, whatever the text: titles and bodies with long names end well before. */
const LONGEST_RUN = 16;

/** Heads after which "for", "and" and "of" go on with the name: "Institute for Strategic Studies". */
const TAKES_PHRASE = new Set(
  'Ministry Department Institute Center Centre Council Committee Commission Office Bureau Agency Organization Organisation Association Foundation Fund School College Academy Society Federation Union Board Authority Campaign Alliance Coalition Movement Front Forum Conference Party Bank Court House Chamber League Congress Assembly Army Service University Church Republic Kingdom State Embassy Directorate Secretariat Group Network Program Programme Initiative Project Faculty Laboratory Museum Guild Community Parliament Province City Gulf Bay Sea Strait Battle Treaty Cape Isle Islands Minister Secretary'.split(
    ' ',
  ),
);
const POSSESSORS = new Set(
  'people workers women children teachers farmers veterans students men boys girls player players king queen st'.split(
    ' ',
  ),
);

/**
 * The longest run of words that belong together by their capitals, from a capitalised word on, with what may
 * stand between: particles, hyphens of names, "of" and "for" after the head of a body, "&".
 */
export function runFrom(reading: SentenceReading, first: number): Stretch {
  let last = first;
  while (last - first < LONGEST_RUN) {
    const next = nextOf(reading, first, last);
    if (next === null) break;
    last = next;
  }
  return { first, last };
}

/** The token up to which the run goes on after `last`, or null where it ends. */
function nextOf(reading: SentenceReading, first: number, last: number): number | null {
  const { tokens } = reading;
  const next = last + 1;
  if (next >= reading.end) return null;
  if (isNameWord(reading, next)) return next;
  const word = tokens.foldedOf(next);
  if (isHyphen(reading, next)) return joinsName(reading, next) ? next + 1 : null;
  if (word === '&' && isNameWord(reading, next + 1)) return next + 1;
  if (isParticle(reading, next)) return afterParticles(reading, next);
  if (isPlainWord(reading, next, first)) return next;
  if (word === "'s" || word === "'") return possessorGoesOn(reading, last) ? next + 1 : null;
  return phraseGoesOn(reading, first, last);
}

/** Up to two particles and what they lead to: "van der Berg", "al-Assad". */
function afterParticles(reading: SentenceReading, at: number): number | null {
  let i = at;
  while (i < at + 3 && (isParticle(reading, i) || isHyphen(reading, i))) i++;
  return i > at && isNameWord(reading, i) ? i : null;
}

/** "Moon Jae In": a capitalised function word as the last syllable of a name whose family name stands first. */
function isPlainWord(reading: SentenceReading, i: number, first: number): boolean {
  const { tokens, tables } = reading;
  const isSyllable = i - first === 2 && tables.people.familyFirst.has(tokens.textOf(first));
  return isSyllable && tokens.isCapitalised(i) && !opens(reading, i) && !isNameWord(reading, i + 1);
}

/** "People’s Army", "Workers’ Party", "Queen’s University". */
function possessorGoesOn(reading: SentenceReading, last: number): boolean {
  return POSSESSORS.has(reading.tokens.foldedOf(last)) && isNameWord(reading, last + 2);
}

/** "Institute | for Northeast Asian Studies", "Ministry of Trade | and Industry", "University | of the North". */
function phraseGoesOn(reading: SentenceReading, first: number, last: number): number | null {
  const { tokens } = reading;
  const next = last + 1;
  const word = tokens.foldedOf(next);
  if (word === 'of' || word === 'for' || word === 'on') {
    if (!hasHead(reading, first, last, word)) return null;
    const name = tokens.foldedOf(next + 1) === 'the' ? next + 2 : next + 1;
    return isNameWord(reading, name) ? name : null;
  }
  if (word !== 'and' || !isNameWord(reading, next + 1)) return null;
  const plain = isCommonWord(reading, next + 1) && knownAt(reading, next + 1) === null;
  return plain && hasPhrase(reading, first, last) ? next + 1 : null;
}

/** "of" must follow the head itself, "for" and "on" may follow it later. */
function hasHead(reading: SentenceReading, first: number, last: number, word: string): boolean {
  if (word === 'of') return TAKES_PHRASE.has(reading.tokens.textOf(last));
  for (let i = first; i <= last; i++) if (TAKES_PHRASE.has(reading.tokens.textOf(i))) return true;
  return false;
}

/** Whether a head and its "of" or "for" stand in the run already, so that "and" may go on with them. */
function hasPhrase(reading: SentenceReading, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    if (TAKES_PHRASE.has(reading.tokens.textOf(i)) && /^(?:of|for|on)$/.test(reading.tokens.textOf(i + 1)))
      return true;
  }
  return false;
}

/** The run without a first word whose capital only opens the sentence; null where nothing is left. */
export function withoutOpening(reading: SentenceReading, run: Stretch): Stretch | null {
  if (!isDoubtful(reading, run.first) || opensName(reading, run)) return run;
  return run.first < run.last && !isHyphen(reading, run.first + 1)
    ? { first: run.first + 1, last: run.last }
    : null;
}

/** A common word at the opening that belongs to a name all the same: a title, a given name, a known name. */
function opensName(reading: SentenceReading, run: Stretch): boolean {
  const { tokens, tables } = reading;
  const word = tokens.textOf(run.first);
  if (knownAt(reading, run.first) !== null) return true;
  if (run.first === run.last) return false;
  const { offices, honorifics, modifiers } = tables.titles;
  const isTitle = offices.has(word) || honorifics.has(word) || modifiers.has(tokens.foldedOf(run.first));
  return (
    isTitle || tables.people.given.has(word) || tables.people.familyFirst.has(word) || tables.heads.has(word)
  );
}
