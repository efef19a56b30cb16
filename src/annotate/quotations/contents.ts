import type { CueWords } from '../../lexicon/index.ts';
import { skipAdjuncts } from './adjuncts.ts';
import { afterAccording, type Content, rightContent } from './after-cue.ts';
import { goesOnAfter, leftRange } from './before-cue.ts';
import type { Range } from './cues.ts';
import { rightLimit } from './limits.ts';
import type { Segment } from './segments.ts';
import type { Credit } from './sources.ts';
import { hasBareWords, isBreak } from './words.ts';

/** The content of a credit in its segment, or null where none stands there. */
export function contentOf(
  segment: Segment,
  credit: Credit,
  others: readonly Credit[],
  words: CueWords,
): Content | null {
  const limit = rightLimit(segment, credit, others);
  const left = leftRange(segment, credit, others, words);
  const right = ownContent(segment, credit, others, after(segment, credit, limit, words));
  if (left === null) return right;
  const leftIsPassage = segment.passageAt(lastSaid(segment, left)) !== null;
  if (leftIsPassage && right !== null && isFronted(segment, left.first)) return right;
  if (leftIsPassage && !(right?.rule === 'passage-after-cue' && isAnswer(segment, left, credit))) {
    return withSecondHalf(segment, credit, left, others, words);
  }
  const isParenthetical = right?.rule === 'clause-after-comma' || goesOnAfter(segment, credit);
  if (right !== null && !isParenthetical) return right;
  if (right !== null) return { ranges: [left, ...right.ranges], rule: 'clause-around-cue' };
  return { ranges: [left], rule: 'clause-before-cue' };
}

function after(segment: Segment, credit: Credit, limit: number, words: CueWords): Content | null {
  return credit.cue.form === 'according'
    ? afterAccording(segment, credit, limit)
    : rightContent(segment, credit, limit, words);
}

/**
 * Without what belongs to a remark that stands between: "responding to Dorn’s claim that ...". What is denied is both
 * the claim of its owner and what is said not to be so, but for words in marks, which are the owner’s alone.
 */
function ownContent(
  segment: Segment,
  credit: Credit,
  others: readonly Credit[],
  content: Content | null,
): Content | null {
  const [first] = content?.ranges ?? [];
  if (first === undefined || credit.cue.form === 'noun') return content;
  const between = others.some(
    ({ cue }) => cue.form === 'noun' && cue.first > credit.last && cue.last < first.first,
  );
  const isShared = content?.rule === 'denied' && segment.passagesFrom(first.first, first.last).length === 0;
  return between && !isShared ? null : content;
}

/** The last unit of a range that is no mark. */
function lastSaid(segment: Segment, range: Range): number {
  let last = range.last;
  while (last > range.first && isBreak(segment, last)) last--;
  return last;
}

/** "Citing “delays,” the minister said that": an adverbial, and no part of what is reported. */
function isFronted(segment: Segment, first: number): boolean {
  return segment.upos(first) === 'ADP' || /[a-z]{3}ing$/.test(segment.word(first));
}

/** "“Why now?” Brek then asked, “Tell me.”": the passage before ended its own sentence. */
function isAnswer(segment: Segment, left: Range, credit: Credit): boolean {
  const passage = segment.passageAt(lastSaid(segment, left));
  const ended = passage !== null && /[.?!]/.test(segment.tokens.text[passage.inner.end - 1] ?? '');
  return ended && credit.cue.last > (credit.source?.last ?? 0) && segment.word(credit.last + 1) === ',';
}

/** Words in quotation marks before the cue, and those after it where the sentence goes on. */
function withSecondHalf(
  segment: Segment,
  credit: Credit,
  left: Range,
  others: readonly Credit[],
  words: CueWords,
): Content {
  const limit = rightLimit(segment, credit, others);
  const next = skipAdjuncts(segment, credit.last + 1, credit.cue, words);
  const at = isBreak(segment, next) ? next + 1 : next;
  const isOthers = others.some((other) => !other.isShared && other.first === at + 1);
  const second = segment.passageAt(at) !== null && at <= limit && segment.word(next) !== '.' && !isOthers;
  const halves = second ? [left, { first: at, last: lastOfRun(segment, at, limit) }] : [left];
  return { ranges: halves, rule: second ? 'passage-around-cue' : 'passage-before-cue' };
}

function lastOfRun(segment: Segment, at: number, limit: number): number {
  return hasBareWords(segment, at + 1, limit) ? at : limit;
}
