import type { CueWords } from '../../lexicon/index.ts';
import type { Range } from './cues.ts';
import { PASSAGE_WORD, type Segment } from './segments.ts';
import {
  isAdverb,
  isConnective,
  isNominal,
  isSubjectPronoun,
  isSubordinator,
  isTimeWord,
  isVerb,
} from './words.ts';

/** The longest noun phrase that we follow, in units. */
export const LONGEST_PHRASE = 30;
/** What joins the parts of a noun phrase, read from its last word back to its first. */
const CONNECTORS = new Set("of at for from with in on to 's ' - & / . and close than".split(' '));
/** The same read from its first word on, where what follows a verb must not be taken in. */
export const INNER_CONNECTORS = new Set("of at for from with 's ' - & / and".split(' '));

/** A phrase with a name or a noun that speaks. */
export function isNamed(segment: Segment, phrase: Range, words: CueWords): boolean {
  return segment.some(
    phrase.first,
    phrase.last,
    (i) =>
      segment.upos(i) === 'PROPN' || words.sourceNouns.has(segment.word(i)) || isSubjectPronoun(segment, i),
  );
}

/** Endings of nouns for people ("businessman", "geologist", "organiser"), asked only of the subject of a cue. */
const PERSON_NOUN = /(?:man|woman|men|ists?|ers?|ors?|ians?|ants?)$/;

/** Whether a noun is one for a person, by its ending. */
export function isPersonNoun(word: string): boolean {
  return PERSON_NOUN.test(word);
}

/** Whether the head of a phrase is a name, a pronoun or a noun that speaks, and no thing. */
export function isSpeaker(segment: Segment, phrase: Range, words: CueWords): boolean {
  const head = headEnd(segment, phrase, words);
  return isNamed(segment, { first: head, last: head }, words) || isPersonNoun(segment.word(head));
}

/** The last unit of the head of a phrase: before a comma, bracket or preposition that follows a noun. */
export function headEnd(segment: Segment, phrase: Range, words: CueWords): number {
  for (let i = phrase.first + 1; i <= phrase.last; i++) {
    const word = segment.word(i);
    if (word === ',' || word === '(' || word === 'who') return i - 1;
    if (isReduced(segment, i)) return i - 1;
    if (segment.upos(i) === 'ADP' && endsHead(segment, i, words)) return i - 1;
  }
  return phrase.last;
}

/** "Scientists | led by Brek", "a transcript | seen by the court": a participle with its phrase, after a noun. */
function isReduced(segment: Segment, i: number): boolean {
  const isAfterNoun = /^(?:NOUN|PROPN)$/.test(segment.upos(i - 1)) && segment.upos(i) === 'VERB';
  return isAfterNoun && segment.upos(i + 1) === 'ADP' && !segment.isCapitalised(i);
}

/** Whether a preposition follows the head, rather than is part of the name of a body ("Institute for Peace"). */
function endsHead(segment: Segment, adposition: number, words: CueWords): boolean {
  const before = adposition - 1;
  const isCapital = segment.isCapitalised(before);
  if (isCapital && segment.word(adposition) === 'of') return false;
  if (isCapital && LOCATING.has(segment.word(adposition))) return true;
  const isBody = words.sourceNouns.has(segment.word(before));
  const upos = segment.upos(before);
  return (upos === 'PROPN' && !isBody) || upos === 'X' || upos === 'NOUN';
}

/** Prepositions that tell where a body is, and are no part of its name. */
const LOCATING = new Set(['in', 'at', 'near', 'from', 'within']);

/** The noun phrase that ends at unit `last`, back to the start of its clause. */
export function phraseBefore(segment: Segment, last: number, words: CueWords): Range | null {
  let first = last + 1;
  for (let i = last; i >= 0 && i > last - LONGEST_PHRASE; i--) {
    if (!continuesPhrase(segment, i, last, words)) break;
    first = i;
  }
  return trimPhrase(segment, first, last);
}

function continuesPhrase(segment: Segment, i: number, last: number, words: CueWords): boolean {
  if (segment.passageAt(i) || isSubordinator(segment, i) || isSubjectPronoun(segment, i)) return false;
  const word = segment.word(i);
  if (word === 'and' || word === 'or') return joinsNames(segment, i, words);
  if (CONNECTORS.has(word)) return true;
  if (word === 'but') return false;
  if (segment.word(i - 1) === '-' || segment.word(i + 1) === '-') return true;
  if (isVerb(segment, i, words)) return i < last && isParticipleAfterNoun(segment, i, words);
  return (
    isNominal(segment, i) ||
    segment.upos(i) === 'ADP' ||
    segment.word(i) === 'who' ||
    isPossessive(word) ||
    isAdverb(segment, i)
  );
}

/** A word that can open a noun phrase and is no article, adjective or noun. */
export function isPossessive(word: string): boolean {
  return ['his', 'her', 'its', 'their', 'our', 'my', 'your', 'one', 'several', 'others'].includes(word);
}

/** "Two officials briefed on the talks": a participle between a noun that speaks and a preposition. */
function isParticipleAfterNoun(segment: Segment, i: number, words: CueWords): boolean {
  return (
    words.sourceNouns.has(segment.word(i - 1)) && segment.upos(i + 1) === 'ADP' && segment.upos(i) !== 'AUX'
  );
}

/** Whether an "and" joins two names or nouns, rather than two clauses. */
function joinsNames(segment: Segment, i: number, words: CueWords): boolean {
  const left = segment.upos(i - 1);
  const right = segment.upos(i + 1);
  if (left === 'PROPN' && right === 'PROPN') return true;
  const speaks = (k: number) => segment.upos(k) === 'PROPN' || words.sourceNouns.has(segment.word(k));
  const isSomebody = (k: number) =>
    speaks(k) || (segment.upos(k) === 'NOUN' && isPersonNoun(segment.word(k)));
  if (isPossessive(segment.word(i + 1))) return isSomebody(i - 1) && isSomebody(i + 2);
  if (speaks(i + 1) && !isSomebody(i - 1)) return false;
  return (
    isNominal(segment, i - 1) &&
    isNominal(segment, i + 1) &&
    !(right === 'DET' || (right === 'PROPN' && left !== 'PROPN'))
  );
}

/** Without the adverbials that a clause may open with before its subject ("On Monday", "In July", "But"). */
function trimPhrase(segment: Segment, from: number, last: number): Range | null {
  let first = from;
  while (
    first <= last &&
    (isConnective(segment, first) || isAdverb(segment, first) || segment.word(first) === "'s")
  )
    first++;
  first = afterOpeningTime(segment, first, last);
  if (segment.upos(first) === 'ADP' && segment.word(first) !== 'of')
    first = afterFrontedPhrase(segment, first, last);
  while (first <= last && !opensPhrase(segment, first)) first++;
  const isTime = !segment.some(first, last, (i) => !isTimeWord(segment, i) && segment.upos(i) !== 'DET');
  return first > last || isTime ? null : { first, last };
}

/** No time before a subject is longer, in units. */
const LONGEST_TIME = 6;

/** The unit after a time that a clause opens with ("Late on Tuesday the union", "A day earlier the ministry"). */
function afterOpeningTime(segment: Segment, first: number, last: number): number {
  let i = first;
  if (/^(?:late|early|shortly)$/.test(segment.word(i))) i++;
  if (/^(?:on|in)$/.test(segment.word(i)) && isTimeWord(segment, i + 1)) i++;
  const begins = i;
  while (i <= last && isTimeWord(segment, i)) i++;
  if (i === begins) return afterTimeAgo(segment, first, last);
  const opensForSure = segment.upos(i) === 'DET' || isPossessive(segment.word(i));
  const isTold = begins > first || /^(?:last|this|next|earlier|later)$/.test(segment.word(first));
  return opensForSure || (isTold && i <= last && opensPhrase(segment, i)) ? i : first;
}

/** "A day earlier the union", "Two weeks ago the union". */
function afterTimeAgo(segment: Segment, first: number, last: number): number {
  for (let i = first + 1; i < Math.min(last, first + LONGEST_TIME); i++) {
    if (/^(?:ago|earlier|later)$/.test(segment.word(i)) && isTimeWord(segment, i - 1))
      return opensPhrase(segment, i + 1) ? i + 1 : first;
  }
  return first;
}

/** Whether a noun phrase may open here. */
export function opensPhrase(segment: Segment, i: number): boolean {
  return isNominal(segment, i) || isPossessive(segment.word(i)) || isSubjectPronoun(segment, i);
}

/** The unit after a time ("On Monday the ministry"), else at the last article ("In Tarn the ministry"). */
function afterFrontedPhrase(segment: Segment, adposition: number, last: number): number {
  let i = adposition + 1;
  while (i <= last && isTimeWord(segment, i)) i++;
  if (i > adposition + 1) return i;
  for (let k = last; k > adposition + 1; k--) {
    if (segment.upos(k) === 'DET' && segment.upos(k - 1) !== 'ADP') return k;
  }
  return last + 1;
}

/** "A televised address": a participle between an article and its noun. */
function isAttribute(segment: Segment, i: number): boolean {
  return (
    segment.upos(i - 1) === 'DET' &&
    /[a-z]{3}(?:ed|ing)$/.test(segment.word(i)) &&
    segment.upos(i + 1) === 'NOUN'
  );
}

/** The last unit of the noun phrase that begins at `start`. */
export function phraseEnd(segment: Segment, start: number, words: CueWords): number {
  let last = start;
  for (let i = start + 1; i < segment.size && i < start + LONGEST_PHRASE; i++) {
    const word = segment.word(i);
    if (isSubordinator(segment, i) || isSubjectPronoun(segment, i) || word === PASSAGE_WORD) break;
    if (INNER_CONNECTORS.has(word) || word === '.') {
      if (!opensPhrase(segment, i + 1) || isTimeWord(segment, i + 1)) break;
      continue;
    }
    if (isAttribute(segment, i)) continue;
    if (isVerb(segment, i, words) || isAdverb(segment, i) || !isNominal(segment, i) || isTimeWord(segment, i))
      break;
    if (segment.upos(i) === 'DET' && !INNER_CONNECTORS.has(segment.word(i - 1))) break;
    if (/[a-z]{3}ing$/.test(word) && segment.upos(i) === 'X' && !words.sourceNouns.has(word)) break;
    last = i;
  }
  return last;
}
