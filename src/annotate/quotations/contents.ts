import type { CueWords } from '../../lexicon/index.ts';
import { skipAdjuncts } from './adjuncts.ts';
import type { Credit } from './credits.ts';
import type { Cue, Range } from './cues.ts';
import { PASSAGE_WORD, type Segment } from './segments.ts';
import { phraseEnd } from './sources.ts';
import { isBreak, isConnective, isNominal, isSubjectPronoun, isSubordinator, isVerbLike } from './words.ts';

/** What a cue reports: ranges of units, and the rule that found them. */
export interface Content {
  readonly ranges: readonly Range[];
  readonly rule: string;
  /** The cue with the words that its frame adds ("called for"). */
  readonly cue?: Range;
}

const WHETHER = new Set(['whether', 'if', 'how', 'why', 'what', 'where', 'when', 'who', 'which']);
/** A clause before its cue has at least this many units; fewer are an adverbial. */
const SHORTEST_CLAUSE = 3;

/** The content of a credit in its segment, or null where none stands there. */
export function contentOf(
  segment: Segment,
  credit: Credit,
  others: readonly Credit[],
  words: CueWords,
): Content | null {
  const limit = rightLimit(segment, credit, others);
  const left = leftRange(segment, credit, others, words);
  const right =
    credit.cue.form === 'according'
      ? afterAccording(segment, credit, limit)
      : rightContent(segment, credit, limit, words);
  if (left === null) return right;
  const leftIsPassage = segment.passageAt(lastSaid(segment, left)) !== null;
  if (leftIsPassage && !(right?.rule === 'passage-after-cue' && isAnswer(segment, left, credit))) {
    return withSecondHalf(segment, credit, left, others, words);
  }
  const isParenthetical = right?.rule === 'clause-after-comma';
  if (right !== null && !isParenthetical) return right;
  if (right !== null) return { ranges: [left, ...right.ranges], rule: 'clause-around-cue' };
  return { ranges: [left], rule: 'clause-before-cue' };
}

/** The last unit of a range that is no mark. */
function lastSaid(segment: Segment, range: Range): number {
  let last = range.last;
  while (last > range.first && isBreak(segment, last)) last--;
  return last;
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
  return segment.some(at + 1, limit, (i) => !isBreak(segment, i) && !segment.passageAt(i)) ? at : limit;
}

const FRONTING = new Set([
  'after',
  'when',
  'while',
  'although',
  'though',
  'as',
  'if',
  'because',
  'since',
  'before',
]);

/** The end of a clause that opens the sentence ("After officials said that ..., the army moved"), or null. */
function frontedEnd(segment: Segment, credit: Credit): number | null {
  if (credit.first === 0 || !FRONTING.has(segment.word(0)) || credit.source?.first !== 1) return null;
  for (let i = credit.last + 1; i < segment.size; i++) if (segment.word(i) === ',') return i - 1;
  return null;
}

/** The bracket that closes around a credit, or the end of the segment. */
function bracketEnd(segment: Segment, from: number): number {
  let depth = 0;
  for (let i = from; i < segment.size; i++) {
    if (segment.word(i) === '(') depth++;
    else if (segment.word(i) === ')' && --depth < 0) return i - 1;
  }
  return segment.size - 1;
}

/** The last unit that may belong to what follows a cue: up to the next credit on its own level. */
function rightLimit(segment: Segment, credit: Credit, others: readonly Credit[]): number {
  const fronted = frontedEnd(segment, credit);
  if (fronted !== null) return fronted;
  for (const other of others) {
    if (other.first <= credit.last) continue;
    const cut = cutBefore(segment, other, credit.last + 1);
    if (cut !== null) return Math.min(cut, bracketEnd(segment, credit.last + 1));
  }
  return bracketEnd(segment, credit.last + 1);
}

/** Where another credit begins a clause of its own, the unit before it; null where it is part of the content. */
function cutBefore(segment: Segment, other: Credit, from: number): number | null {
  let i = other.first - 1;
  if (other.cue.form === 'according') return segment.word(i) === ',' ? i - 1 : i;
  if (i <= from) return null;
  if (segment.passageAt(i)) {
    if (!endsWithCreditMark(segment, i)) return null;
    return segment.word(i - 1) === ':' && i - 2 > from ? i - 2 : i;
  }
  let joined = segment.word(i) === ',';
  while (
    i > from &&
    (['and', 'but', 'while', 'though', 'although', 'as', 'also', 'or'].includes(segment.word(i)) ||
      segment.word(i) === ',')
  ) {
    joined ||= segment.word(i) !== ',';
    i--;
  }
  return joined && i >= from ? i : null;
}

/** Whether a passage ends as one does before its credit ("..., she said"). */
function endsWithCreditMark(segment: Segment, i: number): boolean {
  const passage = segment.passageAt(i);
  if (passage === null) return false;
  const words = segment.tokens.text.slice(passage.inner.start, passage.inner.end);
  return /[,?!…—–-][’'”"]?$/.test(words.slice(-2)) || segment.word(i + 1) === ',';
}

function rightContent(segment: Segment, credit: Credit, limit: number, words: CueWords): Content | null {
  const { cue } = credit;
  const verb = cue.verb;
  if (verb === null) return null;
  const at = skipAdjuncts(segment, credit.last + 1, cue, words);
  const word = segment.word(at);
  if (at > limit) return null;
  if ((word === ':' || word === ',') && segment.passageAt(at + 1))
    return passagesFrom(segment, at + 1, limit);
  if (word === ':' && verb.frames.has('quote') && at < limit)
    return { ranges: [{ first: at + 1, last: limit }], rule: 'clause-after-colon' };
  if (word === ',' && cue.form === 'gerund') return null;
  if (word === ',')
    return at + SHORTEST_CLAUSE <= limit && goesOn(segment, at + 1)
      ? { ranges: [{ first: at + 1, last: limit }], rule: 'clause-after-comma' }
      : null;
  return afterVerb(segment, at, credit, limit, words);
}

/** Whether a clause interrupted by its credit goes on here, rather than a remark on the credit. */
function goesOn(segment: Segment, i: number): boolean {
  return (
    !isSubordinator(segment, i) &&
    !isConnective(segment, i) &&
    !/ing$/.test(segment.word(i)) &&
    segment.upos(i) !== 'ADP'
  );
}

function afterVerb(
  segment: Segment,
  at: number,
  credit: Credit,
  limit: number,
  words: CueWords,
): Content | null {
  const frames = credit.cue.verb?.frames ?? new Set();
  const word = segment.word(at);
  const clause = (first: number, rule: string): Content => ({ ranges: [{ first, last: limit }], rule });
  if (credit.cue.verb?.weak) return segment.passageAt(at) ? passagesFrom(segment, at, limit) : null;
  if (word === 'that' && (frames.has('that') || frames.has('clause'))) return clause(at + 1, 'that-clause');
  if (WHETHER.has(word) && frames.has('whether')) return clause(at, 'whether-clause');
  if (word === 'to' && (frames.has('infinitive') || frames.has('address'))) return clause(at, 'infinitive');
  if (word === 'for' && frames.has('for'))
    return { ...clause(at + 1, 'called-for'), cue: { first: credit.cue.first, last: at } };
  if (segment.passageAt(at) && frames.has('quote')) return passagesFrom(segment, at, limit);
  if (frames.has('clause') && isClause(segment, at, limit, words, credit.cue.verb?.lemma === 'say'))
    return clause(at, 'clause-after-cue');
  if (frames.has('object') && isNominal(segment, at)) return clause(at, 'cited');
  if (frames.has('urge')) return urged(segment, at, limit, words);
  return null;
}

/** "Urged members to vote": from the people urged. */
function urged(segment: Segment, at: number, limit: number, words: CueWords): Content | null {
  const start = segment.word(at) === 'on' ? at + 1 : at;
  if (!isNominal(segment, start) && segment.upos(start) !== 'PRON') return null;
  const end = phraseEnd(segment, start, words);
  return segment.word(end + 1) === 'to' && end + 1 < limit
    ? { ranges: [{ first: start, last: limit }], rule: 'urged-to' }
    : null;
}

/** A subject and a verb; after "say", whatever is long enough. */
function isClause(segment: Segment, at: number, limit: number, words: CueWords, isSay: boolean): boolean {
  const opens =
    isNominal(segment, at) ||
    isSubjectPronoun(segment, at) ||
    segment.upos(at) === 'PRON' ||
    isSubordinator(segment, at);
  return (
    opens &&
    ((isSay && limit - at >= SHORTEST_CLAUSE) ||
      segment.some(at + 1, limit, (i) => isVerbLike(segment, i, words) || segment.passageAt(i) !== null))
  );
}

/** A passage after its cue; where the clause goes on without marks, the whole of it. */
function passagesFrom(segment: Segment, at: number, limit: number): Content {
  const goesOnBare = segment.some(
    at + 1,
    limit,
    (i) => !isBreak(segment, i) && segment.word(i) !== PASSAGE_WORD,
  );
  const opensLong =
    goesOnBare &&
    segment.word(at + 1) !== ',' &&
    segment.word(at + 1) !== '.' &&
    !isWholeSentence(segment, at);
  if (opensLong) return { ranges: [{ first: at, last: limit }], rule: 'clause-after-cue' };
  return { ranges: [{ first: at, last: goesOnBare ? at : limit }], rule: 'passage-after-cue' };
}

const AFTER_SENTENCE = new Set([
  'and',
  'but',
  'before',
  'while',
  'as',
  'after',
  'when',
  'to',
  'in',
  'at',
  'on',
  'during',
]);

/** A passage that is a sentence by itself, so that what follows it is not said in it. */
function isWholeSentence(segment: Segment, at: number): boolean {
  const passage = segment.passageAt(at);
  if (passage === null) return false;
  const { text } = segment.tokens;
  return (
    /\p{Lu}/u.test(text[passage.inner.start] ?? '') &&
    (/[?!.]/.test(text[passage.inner.end - 1] ?? '') || AFTER_SENTENCE.has(segment.word(at + 1)))
  );
}

/** "According to the ministry, ...": what follows the comma. */
function afterAccording(segment: Segment, credit: Credit, limit: number): Content | null {
  const at = credit.last + 1;
  const opensSegment = !segment.some(
    0,
    credit.first - 1,
    (i) => !isConnective(segment, i) && !isBreak(segment, i),
  );
  if (!opensSegment || segment.word(at) !== ',' || at >= limit) return null;
  return { ranges: [{ first: at + 1, last: limit }], rule: 'after-according-to' };
}

/** The clause or passages before a credit that closes them ("..., she said"), or null. */
function leftRange(
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
  if (!closes && !(isAccording && last >= SHORTEST_CLAUSE)) return null;
  while (last >= 0 && isBreak(segment, last) && !segment.passageAt(last)) last--;
  const first = leftStart(segment, last, others, credit);
  if (last < first) return null;
  if (segment.passageAt(last))
    return verb === null || verb.frames.has('quote') ? passagesBefore(segment, first, last, words) : null;
  return isWholeClause(
    segment,
    { first, last },
    verb === null || verb.frames.has('clause') || verb.frames.has('that'),
    words,
  )
    ? { first, last }
    : null;
}

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
    const isApart =
      segment.word(i - 1) === ':' || (segment.word(i - 1) === ',' && segment.passageAt(i) !== null);
    if (
      isApart &&
      (segment.word(i - 1) === ':' || !segment.some(first, i - 1, (k) => isVerbLike(segment, k, words)))
    )
      return { first: i, last };
  }
  return { first, last };
}

function isWholeClause(segment: Segment, range: Range, hasFrame: boolean, words: CueWords): boolean {
  if (!hasFrame || range.last - range.first + 1 < SHORTEST_CLAUSE) return false;
  if (segment.passageAt(range.first)) return true;
  if (!segment.some(range.first, range.last, (i) => isVerbLike(segment, i, words))) return false;
  const fronted =
    segment.upos(range.first) === 'ADP' ||
    isSubordinator(segment, range.first) ||
    /(?:ing|ed)$/.test(segment.word(range.first));
  return !fronted || segment.some(range.first, range.last, (i) => segment.word(i) === ',');
}

/** Whether the cue has anything to its right that could be said. */
export function isBareAfter(segment: Segment, cue: Cue, words: CueWords): boolean {
  return isBreak(segment, skipAdjuncts(segment, cue.last + 1, cue, words));
}
