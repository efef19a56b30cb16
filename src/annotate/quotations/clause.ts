import type { CueWords } from '../../lexicon/index.ts';
import type { Range } from './cues.ts';
import type { Segment } from './segments.ts';
import { isSubordinator, isVerb } from './words.ts';

/** The words about a saying: the cue, who is credited, and what is said, in units of one segment. */
export interface Saying {
  readonly segment: Segment;
  readonly cue: Range;
  readonly source: Range | null;
  readonly said: readonly Range[];
}

/**
 * Whether a unit stands in the clause of the cue and is no part of another clause: no verb, no opener of a
 * subordinate clause and no participle that tells of another deed ("referencing", "following") stands between. What
 * was said is passed over. Before the cue the clause begins with the segment, or after what joins it to another.
 */
export function isOfSaying(saying: Saying, unit: number, words: CueWords): boolean {
  const { segment, cue, source, said } = saying;
  if (segment.passageAt(unit) !== null || said.some((one) => holds(one, unit)) || holds(cue, unit))
    return false;
  const isSaid = (i: number) => said.some((one) => holds(one, i));
  const ends = (i: number) => !isSaid(i) && !holds(cue, i) && endsClause(segment, i, words);
  if (unit > cue.last) return !segment.some(cue.last + 1, unit - 1, ends);
  if (source !== null && holds(source, unit)) return !segment.some(source.first, unit, ends);
  // "On Monday the North denounced Sorel’s remarks branding it": who is credited is in the middle of another's deed.
  if (source !== null && /ing$/.test(segment.word(cue.first)) && segment.some(unit, source.first - 1, ends))
    return false;
  return (
    !segment.some(0, unit - 1, ends) &&
    !segment.some(unit, cue.first - 1, (i) => JOINS.has(segment.word(i)) && !isInside(source, i))
  );
}

const JOINS = new Set(['and', 'but', ';']);
/** Participles that tell of the saying itself. */
const OF_SPEAKING = new Set(['speaking', 'talking', 'writing', 'addressing', 'appearing', 'posting']);

function endsClause(segment: Segment, i: number, words: CueWords): boolean {
  const word = segment.word(i);
  if (word === ';' || isSubordinator(segment, i)) return true;
  const isAttribute = segment.upos(i - 1) === 'DET' || words.venueNouns.has(word);
  if (isAttribute || segment.isCapitalised(i) || OF_SPEAKING.has(word)) return false;
  return (
    isVerb(segment, i, words) || (/[a-z]{3}ing$/.test(word) && !/^(?:morning|evening|during)$/.test(word))
  );
}

function holds({ first, last }: Range, i: number): boolean {
  return first <= i && i <= last;
}

function isInside(range: Range | null, i: number): boolean {
  return range !== null && holds(range, i);
}
