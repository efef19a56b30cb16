import type { CueWords } from '../../lexicon/index.ts';
import { skipAdjuncts } from './adjuncts.ts';
import type { Range } from './cues.ts';
import { phraseEnd } from './phrases.ts';
import type { Segment } from './segments.ts';
import type { Credit } from './sources.ts';
import {
  hasBareWords,
  isBreak,
  isConnective,
  isNominal,
  isSubjectPronoun,
  isSubordinator,
  isVerb,
  isVerbLike,
} from './words.ts';

/** What a cue reports: ranges of units, and the rule that found them. */
export interface Content {
  readonly ranges: readonly Range[];
  readonly rule: string;
  /** The cue with the words that its frame adds ("called for"). */
  readonly cue?: Range;
}

const WHETHER = new Set(['whether', 'if', 'how', 'why', 'what', 'where', 'when', 'who', 'which']);
/** A clause before its cue has at least this many units; fewer are an adverbial. */
export const SHORTEST_CLAUSE = 3;

/** What follows a verb of saying, past its adverbials, in one of the frames that the verb takes; null for nothing. */
export function rightContent(
  segment: Segment,
  credit: Credit,
  limit: number,
  words: CueWords,
): Content | null {
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
export function goesOn(segment: Segment, i: number): boolean {
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
  if (credit.cue.verb?.denies && frames.has('claim')) {
    const claim = denied(segment, at, limit, words);
    if (claim) return claim;
  }
  if (frames.has('clause') && isClause(segment, at, limit, words, credit.cue.verb?.lemma === 'say'))
    return clause(at, 'clause-after-cue');
  if (frames.has('object') && isNominal(segment, at)) return clause(at, 'cited');
  if (frames.has('that') && isSubjectPronoun(segment, at) && isClause(segment, at, limit, words, false))
    return clause(at, 'clause-after-cue');
  if (frames.has('urge')) return urged(segment, at, limit, words);
  return null;
}

/** The noun for a claim stands so near to the verb that denies it. */
const REACH_OF_CLAIM = 4;

/** "Denied shelling the market", "rejected claims that it was shelled": what is said not to be so. */
function denied(segment: Segment, at: number, limit: number, words: CueWords): Content | null {
  if (/[a-z]{3}ing$/.test(segment.word(at)) || segment.word(at) === 'having')
    return { ranges: [{ first: at, last: limit }], rule: 'denied' };
  for (let i = at; i < Math.min(at + REACH_OF_CLAIM, limit - 1); i++) {
    if (isBreak(segment, i) || segment.passageAt(i)) return null;
    if (
      words.remarkNouns.has(segment.word(i)) &&
      segment.word(i + 1) === 'that' &&
      !isVerb(segment, i + 2, words)
    )
      return { ranges: [{ first: i + 2, last: limit }], rule: 'denied' };
  }
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
    segment.upos(at) === 'ADV' ||
    isSubordinator(segment, at);
  if (!opens || (isSay && limit - at >= SHORTEST_CLAUSE)) return opens;
  for (let i = at + 1; i <= limit && segment.word(i) !== ','; i++) {
    if (isVerbLike(segment, i, words) || segment.passageAt(i)) return true;
  }
  return false;
}

/** A passage after its cue; where the clause goes on without marks, the whole of it. */
export function passagesFrom(segment: Segment, at: number, limit: number): Content {
  const goesOnBare = hasBareWords(segment, at + 1, limit);
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
export function afterAccording(segment: Segment, credit: Credit, limit: number): Content | null {
  const at = credit.last + 1;
  const opensSegment = !segment.some(
    0,
    credit.first - 1,
    (i) => !isConnective(segment, i) && !isBreak(segment, i),
  );
  if (!opensSegment || segment.word(at) !== ',' || at >= limit) return null;
  return { ranges: [{ first: at + 1, last: limit }], rule: 'after-according-to' };
}
