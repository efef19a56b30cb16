import type { CueVerb, CueWords } from '../../lexicon/index.ts';
import type { Cue, Range } from './cues.ts';
import { phraseBefore, phraseEnd } from './phrases.ts';
import type { Segment } from './segments.ts';
import type { Credit, Found } from './sources.ts';
import { isBreak, isNominal, isSubordinator, isTimeWord, isVerb } from './words.ts';

/** The words between a noun for a remark and what ties it to its owner or to what was said, in units. */
const REACH = 12;
/** The adjectives between an owner and the remark ("Dorn’s recent public claim"). */
const MOST_ADJECTIVES = 3;

/** The remarks of a segment from left to right. */
export function findRemarks(segment: Segment, words: CueWords): Cue[] {
  const found: Cue[] = [];
  for (let i = 0; i < segment.size; i++) {
    const cue = remarkAt(segment, i, words);
    if (cue !== null) found.push(cue);
  }
  return found;
}

/**
 * "Sorel’s claim that", "Dorn’s description of the dam as “safe”": a noun that tells what its owner said, whoever
 * reacts to it. Without an owner it is one only where somebody reacts to it, so that the words are not credited to who
 * does.
 */
function remarkAt(segment: Segment, i: number, words: CueWords): Cue | null {
  const verb = words.remarkNouns.get(segment.word(i));
  if (verb === undefined || segment.upos(i) === 'VERB' || (i > 0 && segment.isCapitalised(i))) return null;
  if (!leadsToContent(segment, i, verb, words)) return null;
  const owned = ending(segment, i);
  if (owned === null && !isReactedTo(segment, i, words)) return null;
  return {
    first: owned === null ? i : owned + 1,
    last: i,
    head: i,
    verb,
    form: 'noun',
    negated: false,
    hypothetical: false,
  };
}

/** Whose remark it is: the phrase before a possessive ending, or after "by"; null where no owner is named. */
export function ownerOfRemark(segment: Segment, noun: number, words: CueWords): Found | null {
  const owned = ending(segment, noun);
  if (owned !== null) {
    const phrase = phraseBefore(segment, owned - 1, words) ?? nounsBefore(segment, owned - 1, words);
    return phrase && { ...phrase, rule: 'whose-claim' };
  }
  if (segment.word(noun + 1) !== 'by' || !isNominal(segment, noun + 2)) return null;
  return { first: noun + 2, last: phraseEnd(segment, noun + 2, words), rule: 'whose-claim' };
}

/** "Asked about the mayor’s claim": the nouns right before the ending, where the phrase opens with a preposition. */
function nounsBefore(segment: Segment, last: number, words: CueWords): Range | null {
  let first = last + 1;
  while (
    isNominal(segment, first - 1) &&
    !isTimeWord(segment, first - 1) &&
    !isVerb(segment, first - 1, words)
  )
    first--;
  return first > last ? null : { first, last };
}

/** The possessive ending before a remark, past its adjectives; null where none is there, or it is that of a time. */
function ending(segment: Segment, noun: number): number | null {
  let i = noun - 1;
  while (i > noun - 1 - MOST_ADJECTIVES && segment.upos(i) === 'ADJ') i--;
  return /^'s?$/.test(segment.word(i)) && !isTimeWord(segment, i - 1) ? i : null;
}

/** "Claim that", "claim by Dorn that"; "description of the dam as “safe”": not "a letter that arrived". */
function leadsToContent(segment: Segment, noun: number, { frames }: CueVerb, words: CueWords): boolean {
  if (frames.has('that')) {
    const next = segment.word(noun + 1) === 'by' ? phraseEnd(segment, noun + 2, words) + 1 : noun + 1;
    return segment.word(next) === 'that' && !isVerb(segment, next + 1, words);
  }
  for (let i = noun + 1; i < noun + REACH; i++) {
    if (segment.word(i) === 'as') return segment.some(i + 1, i + 2, (k) => segment.passageAt(k) !== null);
    if (isBreak(segment, i) || isSubordinator(segment, i) || segment.passageAt(i)) return false;
  }
  return false;
}

/** Whether a verb of reacting stands before a remark in its clause: "criticised the description of", "rejected a claim that". */
function isReactedTo(segment: Segment, noun: number, words: CueWords): boolean {
  for (let i = noun - 1; i >= Math.max(0, noun - REACH); i--) {
    if (isBreak(segment, i) || isSubordinator(segment, i) || segment.passageAt(i)) return false;
    const frames = words.verbs.get(segment.word(i))?.verb.frames;
    if (frames !== undefined && segment.upos(i) !== 'NOUN') return frames.has('as') || frames.has('claim');
  }
  return false;
}

/** Whether a unit belongs to a remark of a credit before it, no mark between them. */
export function isOfRemark(segment: Segment, at: number, credits: readonly Credit[]): boolean {
  return credits.some(
    ({ cue }) =>
      cue.form === 'noun' && cue.last < at && !segment.some(cue.last + 1, at - 1, (i) => isBreak(segment, i)),
  );
}

/** "Dorn’s “safe dam” speech": words in marks that may be the owner’s, or what is said of the remark. */
export function isBesideRemark(segment: Segment, passage: number, words: CueWords): boolean {
  return /^'s?$/.test(segment.word(passage - 1)) && words.remarkNouns.has(segment.word(passage + 1));
}
