import type { CueWords } from '../../lexicon/index.ts';
import { skipAdjuncts } from './adjuncts.ts';
import { SHORTEST_CLAUSE } from './after-cue.ts';
import { callsIt } from './credits.ts';
import type { Range } from './cues.ts';
import { isOfRemark } from './remarks.ts';
import type { Segment } from './segments.ts';
import type { Credit } from './sources.ts';
import {
  hasBareWords,
  isAdverb,
  isBreak,
  isConnective,
  isSubordinator,
  isVerb,
  isVerbLike,
} from './words.ts';

/** The clause or passages before a credit that closes them ("..., she said"), or null. */
export function leftRange(
  segment: Segment,
  credit: Credit,
  others: readonly Credit[],
  words: CueWords,
): Range | null {
  const verb = credit.cue.verb;
  if (credit.cue.form === 'gerund' || credit.isShared) return null;
  let last = credit.first - 1;
  if (segment.word(last) === 'as') last--;
  const isAccording = verb === null;
  const closes =
    segment.word(last) === ',' || segment.passageAt(last) !== null || /^[—–-]+$/.test(segment.word(last));
  if (!closes && !(isAccording && last >= SHORTEST_CLAUSE && segment.word(last) !== 'least')) return null;
  while (last >= 0 && isBreak(segment, last) && !segment.passageAt(last)) last--;
  const first = leftStart(segment, last, others, credit);
  if (last < first || (segment.passageAt(last) !== null && isOfRemark(segment, last, others))) return null;
  if (segment.passageAt(last))
    return verb === null || verb.frames.has('quote') || callsIt(segment, credit)
      ? passagesBefore(segment, first, last, words)
      : null;
  const signed = passageBeforeName(segment, first, last, words);
  if (signed !== null) return passagesBefore(segment, first, signed, words);
  const hasFrame = verb === null || verb.frames.has('clause') || verb.frames.has('that');
  const isWhole =
    hasFrame &&
    (goesOnAfter(segment, credit) ||
      isInterrupted(segment, credit, first, words) ||
      isWholeClause(segment, { first, last }, words));
  return isWhole ? { first, last } : null;
}

/** “..., ” and then only a name up to the credit: the passage, whose closing mark is crossed by no content. */
function passageBeforeName(segment: Segment, first: number, last: number, words: CueWords): number | null {
  const passage = segment.passagesFrom(first, last).at(-1);
  if (passage === undefined || hasBareWords(segment, first, passage)) return null;
  const inner = segment.passageAt(passage)?.inner;
  const isCredited = inner !== undefined && segment.tokens.text[inner.end - 1] === ',';
  return isCredited && !segment.some(passage + 1, last, (i) => isVerbLike(segment, i, words))
    ? passage
    : null;
}

/** "Growth, he said, “is slow”": what follows the credit is the rest of the clause before it. */
export function goesOnAfter(segment: Segment, credit: Credit): boolean {
  if (segment.word(credit.last + 1) !== ',') return false;
  const passage = segment.passageAt(credit.last + 2);
  return passage !== null && /\p{Ll}/u.test(segment.tokens.text[passage.inner.start] ?? '');
}

/** The verb of an interrupted clause follows the comma within so many units: "a time often also was". */
const REACH_OF_VERB = 3;

/**
 * "The bridge, she said, was closed", "When it rains, she said, they close it": the credit stands inside what it
 * reports, between a subject and its verb or after a clause that opens the sentence.
 */
export function isInterrupted(segment: Segment, credit: Credit, first: number, words: CueWords): boolean {
  const comma = skipAdjuncts(segment, credit.last + 1, credit.cue, words);
  if (segment.word(comma) !== ',' || segment.word(credit.first - 1) !== ',') return false;
  if (OPENING.has(segment.word(first))) return true;
  let verb = comma + 1;
  while (verb < comma + REACH_OF_VERB && isAdverb(segment, verb)) verb++;
  return isVerb(segment, verb, words) && !/ing$/.test(segment.word(verb)) && segment.upos(first) !== 'ADP';
}

/** Openers of clauses that tell under which condition what follows holds. */
const OPENING = new Set(['when', 'if', 'although', 'though', 'unless', 'because', 'while']);

/** Where the clause before a credit begins: at the start, or after an earlier credit on its own level. */
function leftStart(segment: Segment, last: number, others: readonly Credit[], credit: Credit): number {
  let first = 0;
  for (const other of others) {
    if (other.last >= last || other.last >= credit.first || !segment.passageAt(last)) continue;
    if (!governs(segment, other, last)) first = Math.max(first, other.last + 1);
  }
  while (
    first < last &&
    (isBreak(segment, first) || (isConnective(segment, first) && segment.word(first + 1) === ','))
  )
    first++;
  return first;
}

/**
 * Whether an earlier credit is itself part of what a later one reports ("Sorel said it “failed,” Brek recalled"):
 * it opens the segment, or is relative, and nothing sets it apart from the passage.
 */
function governs(segment: Segment, other: Credit, last: number): boolean {
  if (other.cue.form === 'gerund' || segment.word(other.first - 1) === 'which') return true;
  const opens = !segment.some(0, other.first - 1, (i) => !isConnective(segment, i) && !isBreak(segment, i));
  const isApart = segment.some(other.last + 1, last, (i) =>
    [',', 'and', 'but', ':'].includes(segment.word(i)),
  );
  return opens && !isApart;
}

/** The passages right before a credit; with the words before them where they are one clause. */
function passagesBefore(segment: Segment, first: number, last: number, words: CueWords): Range {
  for (let i = last; i > first; i--) {
    const isApart = segment.word(i - 1) === ':' || (segment.word(i - 1) === ',' && opensSentence(segment, i));
    if (
      isApart &&
      (segment.word(i - 1) === ':' || !segment.some(first, i - 1, (k) => isVerbLike(segment, k, words)))
    )
      return { first: i, last };
  }
  return { first, last };
}

/** A passage that begins with a capital. */
function opensSentence(segment: Segment, i: number): boolean {
  const passage = segment.passageAt(i);
  return passage !== null && /\p{Lu}/u.test(segment.tokens.text[passage.inner.start] ?? '');
}

function isWholeClause(segment: Segment, range: Range, words: CueWords): boolean {
  if (range.last - range.first + 1 < SHORTEST_CLAUSE) return false;
  if (segment.passageAt(range.first)) return true;
  if (!segment.some(range.first, range.last, (i) => isVerbLike(segment, i, words))) return false;
  const fronted =
    segment.upos(range.first) === 'ADP' ||
    isSubordinator(segment, range.first) ||
    /(?:ing|ed)$/.test(segment.word(range.first));
  return !fronted || segment.some(range.first, range.last, (i) => segment.word(i) === ',');
}
