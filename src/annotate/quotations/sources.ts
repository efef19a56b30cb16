import type { CueWords } from '../../lexicon/index.ts';
import type { Cue, Range } from './cues.ts';
import {
  headEnd,
  INNER_CONNECTORS,
  isNamed,
  isPossessive,
  isSpeaker,
  LONGEST_PHRASE,
  opensPhrase,
  phraseBefore,
  phraseEnd,
} from './phrases.ts';
import type { Segment } from './segments.ts';
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

/** The words that credit, and the rule that found them. */
export interface Found extends Range {
  readonly rule: string;
}

/** A cue with the words that it credits. `first` and `last` cover both where they stand side by side. */
export interface Credit extends Range {
  readonly cue: Cue;
  readonly source: Found | null;
  /** The source is that of another clause ("said A and added B", "..., saying"). */
  readonly isShared: boolean;
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
  const relative = subjectBeforeRelative(segment, last, words);
  return relative ?? (phrase && { ...phrase, rule: 'subject-before-cue' });
}

/** "A miner who asked not to be named said": the phrase that a relative clause right before the verb hangs on. */
function subjectBeforeRelative(segment: Segment, last: number, words: CueWords): Found | null {
  let who = last;
  const floor = Math.max(1, last - LONGEST_PHRASE);
  while (who >= floor && segment.word(who) !== 'who') {
    if (isBreak(segment, who) || segment.passageAt(who) || isSubjectPronoun(segment, who)) return null;
    who--;
  }
  if (who < floor || !segment.some(who + 1, last, (i) => isVerbLike(segment, i, words))) return null;
  const head = phraseBefore(segment, who - 1, words);
  return head && isSpeaker(segment, head, words)
    ? { first: head.first, last, rule: 'subject-before-cue' }
    : null;
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
    if (name === null) continue;
    if (!isNamed(segment, name, words) && !isIntroduced(segment, name, { first: i + 1, last: comma - 1 }))
      continue;
    if (isRole(segment, name, words) && followsName(segment, name.first, words)) continue;
    const isAdverbial = /^(?:ADP|VERB)$/.test(segment.upos(i + 1));
    return { first: name.first, last: isAdverbial ? name.last : comma - 1, rule: 'apposition-before-cue' };
  }
  return null;
}

/** "His deputy, J. Kovar,": somebody who is named right behind, and in nothing but a name. */
function isIntroduced(segment: Segment, phrase: Range, name: Range): boolean {
  const opens = segment.upos(phrase.first) === 'DET' || isPossessive(segment.word(phrase.first));
  return opens && !segment.some(name.first, name.last, (i) => segment.upos(i) !== 'PROPN');
}

/** "Chief Press Officer", "the governor of the province": who somebody is, and not what he is called. */
function isRole(segment: Segment, phrase: Range, words: CueWords): boolean {
  const noun = words.sourceNouns.get(segment.word(headEnd(segment, phrase, words)));
  return noun === 'office' || noun === 'anonymous';
}

/** Whether a name and a comma stand right before. */
function followsName(segment: Segment, first: number, words: CueWords): boolean {
  if (segment.word(first - 1) !== ',') return false;
  const before = phraseBefore(segment, first - 2, words);
  return (
    before !== null &&
    segment.upos(before.last) === 'PROPN' &&
    !isTimeWord(segment, before.last) &&
    segment.upos(before.first - 1) !== 'ADP'
  );
}

/** How far into an apposition its noun or preposition is looked for ("deputy homeland security adviser"). */
const REACH_OF_NOUN = 4;

/** What may stand between a name and its verb: an apposition, a relative clause, an adverbial. */
function opensApposition(segment: Segment, i: number, words: CueWords): boolean {
  const word = segment.word(i);
  if (word === 'who' || word === 'whose' || word === 'which') return true;
  if (isSubordinator(segment, i) || isConnective(segment, i) || isSubjectPronoun(segment, i)) return false;
  if (segment.upos(i) === 'VERB') return /[a-z]{3}ed$/.test(word) && !isBreak(segment, i + 1);
  if (segment.upos(i) !== 'X')
    return isNominal(segment, i) || segment.upos(i) === 'ADP' || /^\d+$/.test(word);
  return segment.some(
    i,
    i + REACH_OF_NOUN,
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
export function antecedent(segment: Segment, who: number, words: CueWords): Found | null {
  const last = segment.word(who - 1) === ',' ? who - 2 : who - 1;
  const phrase = phraseBefore(segment, last, words);
  return phrase && isNamed(segment, phrase, words)
    ? { first: phrase.first, last: who, rule: 'antecedent-of-who' }
    : null;
}

/** The subject after an inverted verb ("said Ana Sorel, a lawyer"), or null where none stands there. */
export function subjectAfter(segment: Segment, start: number, words: CueWords): Found | null {
  if (isSubordinator(segment, start)) return null;
  if (!isNominal(segment, start) && !isPossessive(segment.word(start))) return null;
  if (isTimeWord(segment, start) && !segment.isCapitalised(start + 1)) return null;
  const last = phraseEnd(segment, start, words);
  const phrase = { first: start, last };
  let next = last + 1;
  while (isAdverb(segment, next)) next++;
  if (!isNamed(segment, phrase, words) || isVerb(segment, next, words)) return null;
  return { first: start, last: withApposition(segment, last, words), rule: 'subject-after-cue' };
}

/** With the apposition or bracket after a name, up to the end of the clause. */
function withApposition(segment: Segment, last: number, words: CueWords): number {
  const next = segment.word(last + 1);
  if (next === '(') {
    for (let i = last + 2; i < last + LONGEST_PHRASE; i++)
      if (segment.word(i) === ')') return withApposition(segment, i, words);
  }
  if (next !== ',' || !opensApposition(segment, last + 2, words)) return last;
  if (segment.word(last + 2) === 'who') return withRelative(segment, last, words);
  if (segment.upos(last + 2) === 'PRON') return last;
  if (isVerbLike(segment, last + 2, words) || /ing$/.test(segment.word(last + 2))) return last;
  return withRelative(segment, clauseEnd(segment, last + 2), words);
}

/** With ", who heads the institute" at the end of a sentence, where nothing is said in it. */
function withRelative(segment: Segment, last: number, words: CueWords): number {
  if (segment.word(last + 1) !== ',' || segment.word(last + 2) !== 'who') return last;
  const end = clauseEnd(segment, last + 2);
  const says = segment.some(last + 3, end, (i) => words.verbs.has(segment.word(i)));
  return says || segment.word(end + 1) === ',' || segment.passageAt(end + 1) ? last : end;
}

/** The unit before the next mark or passage. */
function clauseEnd(segment: Segment, from: number): number {
  let end = from;
  while (
    end < segment.size &&
    end < from + LONGEST_APPOSITION &&
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
  const found = { first: start, last, rule: 'according-to' };
  if (!isNamed(segment, found, words)) return found;
  return {
    ...found,
    last: cue.first > 0 ? withApposition(segment, last, words) : withRole(segment, last, words),
  };
}

/** "According to Brek, the harbour master, the ship sank": with the role between commas, before what is said. */
function withRole(segment: Segment, last: number, words: CueWords): number {
  if (segment.word(last + 1) !== ',') return last;
  let end = last + 2;
  while (end < segment.size && !isBreak(segment, end) && !isVerbLike(segment, end, words)) end++;
  const role = { first: last + 2, last: end - 1 };
  const isApart =
    segment.word(end) === ',' && (opensPhrase(segment, end + 1) || segment.upos(end + 1) === 'VERB');
  return isApart && isRole(segment, role, words) ? role.last : last;
}
