import type { CueWords } from '../../lexicon/index.ts';
import type { Segment } from './segments.ts';
import { isBreak } from './words.ts';

const UNIT = /^(?:seconds?|moments?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?)$/;
/** What may stand before a unit of time, or for one. */
const COUNT =
  /^(?:a|an|the|few|several|just|only|barely|nearly|almost|about|less|more|than|shortly|soon|half|some)$/;
/** The words of the count, in units. */
const LONGEST_COUNT = 4;
/** No clause of time between a cue and its "that" is longer, in units. */
const LONGEST_CLAUSE = 16;

/**
 * The "that" which opens what is said, past a time that a clause of its own may tell: "said two days later that",
 * "announced hours after Dorn resigned that". Null where no such time begins here.
 */
export function thatAfterTime(segment: Segment, from: number, words: CueWords): number | null {
  let at = from;
  while (at < from + LONGEST_COUNT && (COUNT.test(segment.word(at)) || segment.upos(at) === 'NUM')) at++;
  const isCounted = UNIT.test(segment.word(at));
  if (isCounted) at++;
  if (isCounted && /^(?:ago|earlier|later)$/.test(segment.word(at)))
    return segment.word(at + 1) === 'that' ? at + 1 : null;
  const opens =
    /^(?:after|before)$/.test(segment.word(at)) &&
    (isCounted || !segment.some(from, at - 1, isArticle(segment)));
  return opens ? thatOfSaying(segment, at + 1, words) : null;
}

function isArticle(segment: Segment): (i: number) => boolean {
  return (i) => segment.upos(i) === 'DET';
}

/** The next "that" in its clause that no other word calls for: not "knew that", "so sure that", "the claim that". */
function thatOfSaying(segment: Segment, from: number, words: CueWords): number | null {
  for (let i = from; i < from + LONGEST_CLAUSE; i++) {
    if (isBreak(segment, i) || segment.passageAt(i)) return null;
    if (segment.word(i) !== 'that') continue;
    const before = segment.word(i - 1);
    const calls = words.verbs.has(before) || words.remarkNouns.has(before) || segment.upos(i - 1) === 'ADJ';
    return calls ? null : i;
  }
  return null;
}
