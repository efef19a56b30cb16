import type { CueWords } from '../../lexicon/index.ts';
import type { Cue, Range } from './cues.ts';
import { PASSAGE_WORD, type Segment } from './segments.ts';
import {
  isAdverb,
  isBreak,
  isConnective,
  isNominal,
  isSubjectPronoun,
  isSubordinator,
  isTimeWord,
  isVerb,
  isVerbLike,
} from './words.ts';

/** The longest apposition between a name and its verb that we follow, in units. */
const LONGEST_APPOSITION = 40;
const LONGEST_PHRASE = 30;
const CONNECTORS = new Set([
  'of',
  'at',
  'for',
  'from',
  'with',
  'in',
  'on',
  'to',
  '’s',
  "'s",
  "'",
  '’',
  '-',
  '&',
  '/',
  '.',
  'and',
  'close',
  'than',
]);
const INNER_CONNECTORS = new Set(['of', 'at', 'for', 'from', 'with', "'s", "'", '-', '&', '/', 'and']);

/** The words that credit, and the rule that found them. */
export interface Found extends Range {
  readonly rule: string;
}

/** The subject before a verb group that begins at `end`, or null where nothing there is one for sure. */
export function subjectBefore(segment: Segment, end: number, words: CueWords): Found | null {
  const last = beforeAsides(segment, end - 1);
  if (isSubjectPronoun(segment, last)) return { first: last, last, rule: 'pronoun-before-cue' };
  if (segment.word(last) === ',') return subjectBeforeApposition(segment, last, words);
  if (segment.word(last) === ')') return subjectBeforeBracket(segment, last, words);
  if (segment.word(last) === 'who') return antecedent(segment, last, words);
  if (segment.word(last) === 'and' || segment.word(last) === 'or') return null;
  const phrase = phraseBefore(segment, last, words);
  return phrase && { ...phrase, rule: 'subject-before-cue' };
}

/** Back over adverbs, and over a connective between commas ("Critics, however, argue"). */
function beforeAsides(segment: Segment, from: number): number {
  let last = from;
  while (isAdverb(segment, last)) last--;
  last = beforeTime(segment, last);
  const isAside =
    segment.word(last) === ',' &&
    segment.word(last - 2) === ',' &&
    (isConnective(segment, last - 1) || isAdverb(segment, last - 1));
  return isAside ? last - 3 : last;
}

/** Back over a time between subject and verb ("the ministry on Monday", "the ministry two weeks ago"). */
function beforeTime(segment: Segment, from: number): number {
  let last = from;
  while (last > 0 && isTimeWord(segment, last)) last--;
  if (last === from) return from;
  if (['on', 'in', 'late', 'early'].includes(segment.word(last)) || segment.upos(last) === 'NUM') last--;
  return last >= 0 && isNominal(segment, last) ? last : from;
}

/** "Ana Sorel, a senior analyst at the institute, said": the name and its apposition. */
function subjectBeforeApposition(segment: Segment, comma: number, words: CueWords): Found | null {
  for (let i = comma - 1; i > Math.max(0, comma - LONGEST_APPOSITION); i--) {
    if (segment.passageAt(i) || segment.word(i) === ';') return null;
    if (segment.word(i) !== ',' || !opensApposition(segment, i + 1, words)) continue;
    const name =
      segment.word(i - 1) === ')'
        ? subjectBeforeBracket(segment, i - 1, words)
        : phraseBefore(segment, i - 1, words);
    if (name && isNamed(segment, name, words))
      return { first: name.first, last: comma - 1, rule: 'apposition-before-cue' };
  }
  return null;
}

/** What may stand between a name and its verb: an apposition, a relative clause, an adverbial. */
function opensApposition(segment: Segment, i: number, words: CueWords): boolean {
  const word = segment.word(i);
  if (word === 'who' || word === 'whose' || word === 'which') return true;
  if (isSubordinator(segment, i) || isConnective(segment, i) || isSubjectPronoun(segment, i)) return false;
  if (segment.upos(i) !== 'X')
    return isNominal(segment, i) || segment.upos(i) === 'ADP' || /^\d+$/.test(word);
  return segment.some(
    i,
    i + 2,
    (k) => words.sourceNouns.has(segment.word(k)) || INNER_CONNECTORS.has(segment.word(k)),
  );
}

function subjectBeforeBracket(segment: Segment, close: number, words: CueWords): Found | null {
  for (let i = close - 1; i > close - LONGEST_PHRASE && i > 0; i--) {
    if (segment.word(i) !== '(') continue;
    const phrase = phraseBefore(segment, i - 1, words);
    return phrase && { first: phrase.first, last: close, rule: 'subject-before-cue' };
  }
  return null;
}

/** The phrase that a relative "who" takes up. */
function antecedent(segment: Segment, who: number, words: CueWords): Found | null {
  const last = segment.word(who - 1) === ',' ? who - 2 : who - 1;
  const phrase = phraseBefore(segment, last, words);
  return phrase && isNamed(segment, phrase, words)
    ? { first: phrase.first, last: who, rule: 'antecedent-of-who' }
    : null;
}

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
    const isName = segment.upos(i - 1) === 'PROPN' && !words.sourceNouns.has(segment.word(i - 1));
    const endsHead =
      segment.upos(i) === 'ADP' &&
      (word !== 'of' || !segment.isCapitalised(i - 1)) &&
      (isName || segment.upos(i - 1) === 'X');
    if (endsHead) return i - 1;
  }
  return phrase.last;
}

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
  if (isVerb(segment, i, words)) return i < last && isParticipleAfterNoun(segment, i, words);
  return (
    isNominal(segment, i) ||
    segment.upos(i) === 'ADP' ||
    segment.word(i) === 'who' ||
    isPossessive(word) ||
    isAdverb(segment, i)
  );
}

function isPossessive(word: string): boolean {
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
  if (speaks(i + 1) && !speaks(i - 1)) return false;
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
  if (segment.upos(first) === 'ADP' && segment.word(first) !== 'of')
    first = afterFrontedPhrase(segment, first, last);
  while (first <= last && !opensPhrase(segment, first)) first++;
  const isTime = !segment.some(first, last, (i) => !isTimeWord(segment, i) && segment.upos(i) !== 'DET');
  return first > last || isTime ? null : { first, last };
}

function opensPhrase(segment: Segment, i: number): boolean {
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

/** The subject after an inverted verb ("said Ana Sorel, a lawyer"), or null where none stands there. */
export function subjectAfter(segment: Segment, start: number, words: CueWords): Found | null {
  if (isSubordinator(segment, start)) return null;
  if (!isNominal(segment, start) && !isPossessive(segment.word(start))) return null;
  if (isTimeWord(segment, start) && !segment.isCapitalised(start + 1)) return null;
  const last = phraseEnd(segment, start, words);
  const phrase = { first: start, last };
  if (!isNamed(segment, phrase, words) || isVerb(segment, last + 1, words)) return null;
  return { first: start, last: withApposition(segment, last, words), rule: 'subject-after-cue' };
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
    if (isVerb(segment, i, words) || isAdverb(segment, i) || !isNominal(segment, i) || isTimeWord(segment, i))
      break;
    if (segment.upos(i) === 'DET' && !INNER_CONNECTORS.has(segment.word(i - 1))) break;
    if (/[a-z]{3}ing$/.test(word) && segment.upos(i) === 'X' && !words.sourceNouns.has(word)) break;
    last = i;
  }
  return last;
}

/** With the apposition or bracket after a name, up to the end of the clause. */
function withApposition(segment: Segment, last: number, words: CueWords): number {
  const next = segment.word(last + 1);
  if (next === '(') {
    for (let i = last + 2; i < last + LONGEST_PHRASE; i++)
      if (segment.word(i) === ')') return withApposition(segment, i, words);
  }
  if (next !== ',' || !opensApposition(segment, last + 2, words) || segment.upos(last + 2) === 'PRON')
    return last;
  if (isVerbLike(segment, last + 2, words) || /ing$/.test(segment.word(last + 2))) return last;
  let end = last + 2;
  while (
    end < segment.size &&
    end < last + LONGEST_APPOSITION &&
    !isBreak(segment, end) &&
    !segment.passageAt(end)
  )
    end++;
  return end - 1;
}

/** The source of "according to": the phrase after it. */
export function sourceAfterAccording(segment: Segment, cue: Cue, words: CueWords): Found | null {
  const start = cue.last + 1;
  if (!opensPhrase(segment, start)) return null;
  let last = start;
  for (let i = start; i < segment.size && i < start + LONGEST_PHRASE; i++) {
    if (isBreak(segment, i) || segment.passageAt(i)) break;
    if (isSubordinator(segment, i) || isSubjectPronoun(segment, i)) break;
    last = i;
  }
  const mayBeApart = cue.first > 0 && isNamed(segment, { first: start, last }, words);
  const end = mayBeApart ? withApposition(segment, last, words) : last;
  return { first: start, last: end, rule: 'according-to' };
}
