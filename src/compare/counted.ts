import { disjointSets, groupBy } from '../text/index.ts';
import type { StoryContext } from './context.ts';
import { type Count, countsOf } from './counts.ts';
import { areClose, type Figure } from './quantities.ts';

/** Two counts further apart than this are hardly ever two tellings of one thing, unless one has grown into the other. */
const LARGEST_RATIO = 3;

/** From here on a nought too many is a slip: "60,000 doses", "600,000 doses". */
const TEN_SLIP = 100;

/** Common words outside names that tie the one count of a report to that of another; more, where there are others beside. */
const TYING_WORDS = 1;
const TYING_MEASURES = 2;
const TYING_AROUND = 3;
const TYING_LEADS = 3;

/**
 * Counts and measures of one thing, a list for each thing: what a report counts once (tanks, warheads, a speed),
 * another counts once, in sentences that have a word in common.
 */
export function countedOnce(context: StoryContext): Figure[][] {
  const counts = context.story.reports.flatMap((_, i) => countsOf(context, i));
  return [...groupBy(counts, ({ kind }) => kind).values()].flatMap(tied);
}

/** A kind counted more often than this in a story is no one thing, and its counts need not be held against each other. */
const MOST_COUNTS = 400;

/** The counts of one kind that are tied to one another; none where all tell one value. */
function tied(counts: readonly Count[]): Count[][] {
  const [one] = counts;
  if (counts.length > MOST_COUNTS || counts.every((count) => one && areClose(one.quantity, count.quantity)))
    return [];
  const sets = disjointSets(counts.length);
  const ties = new Set<number>();
  for (const [i, a] of counts.entries()) {
    for (const [j, b] of counts.entries()) {
      if (j <= i || a.report === b.report || !areOneThing(a, b)) continue;
      sets.join(i, j);
      ties.add(i).add(j);
    }
  }
  const tiedOnes = counts.flatMap((count, i) => (ties.has(i) ? [{ count, set: sets.find(i) }] : []));
  return [...groupBy(tiedOnes, ({ set }) => set).values()].map((own) => own.map(({ count }) => count));
}

function areOneThing(a: Count, b: Count): boolean {
  if (!areNear(a, b) || !areToldAlike(a.traits, b.traits)) return false;
  const shared = sharedIn(a.traits.stems, b.traits.stems);
  if (!a.isOnly || !b.isOnly)
    return shared >= TYING_LEADS && a.leads && b.leads && !givesOther(a, b) && !givesOther(b, a);
  return (
    isOfThing(a) ||
    a.traits.isLimit ||
    a.traits.isDefinite ||
    b.traits.isDefinite ||
    shared >= (a.quantity.unit === undefined ? TYING_WORDS : TYING_MEASURES) ||
    sharedIn(a.traits.around, b.traits.around) >= TYING_AROUND
  );
}

/** Two values near enough to be of one thing. Of like parts, the sum is a multiple: "1,200 metres in all", two of 600. */
function areNear(a: Count, b: Count): boolean {
  const less = Math.min(a.quantity.value, b.quantity.value);
  const more = Math.max(a.quantity.value, b.quantity.value);
  const isSumOfParts = a.quantity.unit !== undefined && more > less && Number.isInteger(more / less);
  if (isSumOfParts) return false;
  const isSlip = more === less * 10 && less >= TEN_SLIP;
  return more <= less * LARGEST_RATIO || isSlip || a.traits.grows || b.traits.grows;
}

/**
 * Whether nothing tells two counts apart: not whose they are, who has bought, sent or lost them, or where; both a
 * limit or neither, both expected or neither.
 */
function areToldAlike(a: Count['traits'], b: Count['traits']): boolean {
  if (a.isForetold !== b.isForetold || a.isDemanded !== b.isDemanded || a.isLimit !== b.isLimit) return false;
  if (a.thing !== null && b.thing !== null && a.thing !== b.thing) return false;
  if (a.side !== '' && b.side !== '' && a.side !== b.side) return false;
  if (a.agent !== null && b.agent !== null && a.agent !== b.agent) return false;
  return a.places.size === 0 || b.places.size === 0 || sharedIn(a.places, b.places) > 0;
}

/** A measure of one thing in both, by its noun: "in metre section". */
function isOfThing({ kind }: Count): boolean {
  return kind.startsWith('in ') && kind.split(' ').length > 2;
}

/** Whether the report of one count gives the value of the other elsewhere. */
function givesOther({ others }: Count, { quantity }: Count): boolean {
  return others.some((other) => areClose(other, quantity));
}

function sharedIn<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared++;
  return shared;
}
