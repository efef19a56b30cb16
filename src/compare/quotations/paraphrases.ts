import { tokensOf } from '../../language/index.ts';
import { groupBy, relationBetween, stemOf } from '../../text/index.ts';
import { reportAt, type StoryContext } from '../context.ts';
import { isContentWord } from '../words.ts';
import { isOneDay, mayBearOneName, type Variants } from './groups.ts';
import type { Utterance } from './utterances.ts';

/** Words of meaning that two wordings of one utterance have in common at least, and their share of the shorter. */
const LEAST_SHARED = 3;
const LEAST_SHARE = 0.5;

/** A stem in more utterances of a speaker than this is what he always speaks of. */
const COMMON_IN = 12;

/**
 * Whole sentences of one named person, each in one report, that say the same in other words: each is the likest to the
 * other among all that the other's report quotes of him.
 */
export function paraphrasesAmong(context: StoryContext, utterances: readonly Utterance[]): Variants[] {
  const whole = utterances.filter(
    ({ isWhole, speaker, named }) => isWhole && speaker?.type === 'person' && named.length > 0,
  );
  return [...groupBy(whole, ({ named }) => named.at(-1)).values()].flatMap((own) => amongOne(context, own));
}

/** An utterance with the stems of its words of meaning. */
interface Sense {
  readonly one: Utterance;
  readonly stems: ReadonlySet<string>;
}

function amongOne(context: StoryContext, utterances: readonly Utterance[]): Variants[] {
  const senses = utterances.map((one): Sense => ({ one, stems: stemsOf(context, one) }));
  const carriers = groupBy(
    senses.flatMap(({ stems }, i) => [...stems].map((stem) => [stem, i] as const)),
    ([stem]) => stem,
  );
  const likest = senses.map((sense, i) => likestOf(context, senses, sense, neighboursOf(sense, i, carriers)));
  return likest.flatMap((j, i) => {
    const [first, second] = [senses[i]?.one, senses[j ?? -1]?.one];
    if (j === null || j < i || likest[j] !== i || !first || !second) return [];
    return [{ first, second, relation: relationBetween(first.wording, second.wording) }];
  });
}

function stemsOf({ story }: StoryContext, { report, span }: Utterance): ReadonlySet<string> {
  const tokens = tokensOf(reportAt(story, report));
  const stems = new Set<string>();
  for (let i = tokens.indexAt(span.start); i < tokens.size && tokens.startOf(i) < span.end; i++)
    if (isContentWord(tokens, i)) stems.add(stemOf(tokens.foldedOf(i)));
  return stems;
}

/** How many stems other utterances share with one. */
function neighboursOf(
  { stems }: Sense,
  own: number,
  carriers: ReadonlyMap<string, readonly (readonly [string, number])[]>,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const stem of stems) {
    const places = carriers.get(stem) ?? [];
    if (places.length > COMMON_IN) continue;
    for (const [, i] of places) if (i !== own) counts.set(i, (counts.get(i) ?? 0) + 1);
  }
  return counts;
}

/** The utterance of another report that shares most with one, or null where none shares enough or two share as much. */
function likestOf(
  context: StoryContext,
  senses: readonly Sense[],
  { one, stems }: Sense,
  counts: ReadonlyMap<number, number>,
): number | null {
  const fitting = [...counts]
    .map(([i, shared]) => ({ i, shared, share: shared / Math.min(stems.size, senses[i]?.stems.size ?? 1) }))
    .filter(({ i, shared, share }) => {
      const other = senses[i]?.one;
      const isElsewhere = other && context.carrierOf(other.report) !== context.carrierOf(one.report);
      const isOneVoice =
        other && isOneDay(one, other) && (other.speaker === one.speaker || mayBearOneName(one, other));
      return (
        isElsewhere && isOneVoice && shared >= LEAST_SHARED && share >= LEAST_SHARE && isOneLength(one, other)
      );
    })
    .sort((x, y) => y.share - x.share);
  const [best, next] = fitting;
  return best && best.share > (next?.share ?? 0) ? best.i : null;
}

/** Twice as long, it says more than the other. */
function isOneLength({ words: a }: Utterance, { words: b }: Utterance): boolean {
  return Math.max(a.length, b.length) <= 2 * Math.min(a.length, b.length);
}
