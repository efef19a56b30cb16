import type { CueVerb, CueWords } from '../../lexicon/index.ts';
import type { Cue, Range } from './cues.ts';
import { isNamed, phraseEnd } from './phrases.ts';
import type { Segment } from './segments.ts';
import { thatAfterTime } from './time-clauses.ts';
import { isAdverb, isBreak, isNominal, isSubjectPronoun, isSubordinator, isTimeWord } from './words.ts';

/** The adverbials between a cue and its content that we follow, in units. */
const LONGEST_ADJUNCT = 16;
const OBJECT_PRONOUNS = new Set(['me', 'us', 'him', 'her', 'them', 'you']);
const HEADS = new Set(
  'on in at during after before to of about from with by via through following as for over late early'.split(
    ' ',
  ),
);

/** The unit at which the content begins after a cue and its time, place and addressee. */
export function skipAdjuncts(segment: Segment, from: number, cue: Cue, words: CueWords): number {
  let at = from;
  const told = addresseeRange(segment, cue, words);
  if (told && told.first === at) at = told.last + 1;
  if (segment.word(at) === "'s" && isTitle(segment, at + 1)) at += 2;
  const stop = Math.min(segment.size, from + LONGEST_ADJUNCT);
  const takesFor = cue.verb?.frames.has('for') === true;
  const takesTo = cue.verb?.frames.has('infinitive') === true || cue.verb?.frames.has('address') === true;
  while (at < stop) {
    const word = segment.word(at);
    const time = timeEnd(segment, at);
    const that = thatAfterTime(segment, at, words);
    if (that !== null) return that;
    if (OBJECT_PRONOUNS.has(word) && segment.word(at + 1) === 'that') return at + 1;
    if (time > at) at = time;
    else if (isAdverbOfSaying(segment, at)) at++;
    else if (at > from && isVenueWord(segment, at, words)) at++;
    else if (cue.verb?.frames.has('urge') && word === 'on' && !isTimeWord(segment, at + 1)) break;
    else if ((takesFor && word === 'for') || (takesTo && word === 'to')) break;
    else if (HEADS.has(word) && isTitle(segment, at + 1) && !isBreak(segment, at + 2)) at += 2;
    else if (HEADS.has(word) && !segment.passageAt(at + 1) && startsPhrase(segment, at + 1))
      at = pastPlace(segment, phraseEnd(segment, at + 1, words) + 1);
    else if (word === ',' && isAside(segment, at)) at = asideEnd(segment, at) + 1;
    else break;
  }
  return at;
}

/** The unit after a time of saying; where it is the subject of what is said ("said Monday was", "said that Monday") the same unit. */
function timeEnd(segment: Segment, at: number): number {
  if (/^(?:that|the)$/.test(segment.word(at))) return at;
  let i = at;
  while (isTimeWord(segment, i) && segment.word(i) !== 'that') i++;
  return segment.word(i) === "'s" || segment.upos(i) === 'AUX' ? at : i;
}

const LONGEST_TITLE = 40;

/** A passage that is the title of a work: a few words, each of them that counts with a capital. */
export function isTitle(segment: Segment, i: number): boolean {
  const passage = segment.passageAt(i);
  if (passage === null || passage.inner.end - passage.inner.start > LONGEST_TITLE) return false;
  const words = segment.tokens.text.slice(passage.inner.start, passage.inner.end).split(/\s+/);
  return (
    /^\p{Lu}/u.test(words[0] ?? '') &&
    words.every((word) => word.length < SHORTEST_TITLE_WORD || /^\P{L}*\p{Lu}/u.test(word))
  );
}

/** Shorter words of a title may be in small letters: "of", "the", "and". */
const SHORTEST_TITLE_WORD = 5;

/** "Said repeatedly that": an adverb that is followed by what ends the words about the saying. */
function isAdverbOfSaying(segment: Segment, i: number): boolean {
  if (!isAdverb(segment, i)) return false;
  const next = segment.word(i + 1);
  return next === 'that' || HEADS.has(next) || isBreak(segment, i + 1) || segment.passageAt(i + 1) !== null;
}

/** "During a Friday evening rally": the noun after a time. */
function isVenueWord(segment: Segment, i: number, words: CueWords): boolean {
  return isTimeWord(segment, i - 1) && words.venueNouns.has(segment.word(i));
}

/** Past the state after a town ("in Harrow, Tarn,"). */
function pastPlace(segment: Segment, at: number): number {
  return segment.word(at) === ',' && segment.isCapitalised(at + 1) && segment.word(at + 2) === ','
    ? at + 2
    : at;
}

function startsPhrase(segment: Segment, i: number): boolean {
  return (
    (isNominal(segment, i) || segment.upos(i) === 'PRON') &&
    !isSubordinator(segment, i) &&
    !isSubjectPronoun(segment, i)
  );
}

/** ", most recently in an interview," between a cue and its "that". */
function isAside(segment: Segment, comma: number): boolean {
  const end = asideEnd(segment, comma);
  return (
    end > comma &&
    (/^(?:that|to)$/.test(segment.word(end + 1)) || segment.passageAt(end + 1) !== null) &&
    segment.word(comma + 1) !== 'which'
  );
}

function asideEnd(segment: Segment, comma: number): number {
  for (let i = comma + 1; i < comma + LONGEST_ADJUNCT && i < segment.size; i++) {
    if (segment.passageAt(i)) return comma;
    if (segment.word(i) === ',') return i;
  }
  return comma;
}

/** The person told: the object of "told", or after "to" ("said to reporters"). */
export function addresseeRange(segment: Segment, cue: Cue, words: CueWords): Range | null {
  const verb = cue.verb;
  const at = cue.last + 1;
  if (verb === null) return null;
  if (!verb.frames.has('address')) return toldAfterTo(segment, at, verb.frames, words);
  if (OBJECT_PRONOUNS.has(segment.word(at))) return { first: at, last: at };
  if (
    segment.passageAt(at) ||
    isBreak(segment, at) ||
    isSubordinator(segment, at) ||
    isSubjectPronoun(segment, at)
  )
    return null;
  if (!isNominal(segment, at) && segment.upos(at) !== 'PRON') return null;
  let last = phraseEnd(segment, at, words);
  const noun = lastSpeaker(segment, at, last, words);
  if (noun !== null && !segment.isCapitalised(last) && !opensContent(segment, last + 1)) last = noun;
  return { first: at, last };
}

/** "Said to reporters": not after verbs that take an infinitive. */
function toldAfterTo(segment: Segment, to: number, frames: CueVerb['frames'], words: CueWords): Range | null {
  const takesPerson = frames.has('quote') && !frames.has('infinitive') && segment.word(to) === 'to';
  const isPerson = OBJECT_PRONOUNS.has(segment.word(to + 1)) || isNominal(segment, to + 1);
  if (!takesPerson || !isPerson) return null;
  const range = { first: to + 1, last: phraseEnd(segment, to + 1, words) };
  return isNamed(segment, range, words) || OBJECT_PRONOUNS.has(segment.word(to + 1)) ? range : null;
}

/** What follows the whole of an addressee; where it does not, a clause may have begun inside the phrase. */
function opensContent(segment: Segment, i: number): boolean {
  return /^(?:that|to|,|:)$/.test(segment.word(i)) || segment.passageAt(i) !== null;
}

function lastSpeaker(segment: Segment, first: number, last: number, words: CueWords): number | null {
  for (let i = last; i >= first; i--)
    if (words.sourceNouns.has(segment.word(i)) && !segment.isCapitalised(i + 1)) return i;
  return null;
}
