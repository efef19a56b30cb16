import { disjointSets, groupBy } from '../text/index.ts';
import type { StoryContext } from './context.ts';
import { type Count, countsOf } from './counts.ts';
import { areClose, type Figure } from './quantities.ts';
import { areSetApart } from './settings.ts';

/** Two counts further apart than this are hardly ever two tellings of one thing, unless one has grown into the other. */
const LARGEST_RATIO = 3;

/** From here on a nought too many is a slip: "60,000 doses", "600,000 doses". */
const TEN_SLIP = 100;
const TEN = 10;

/** So much ties the one count of a report to that of another; more, where its sentences tell less, or there are others beside. */
const TYING_COUNTS = 2;
const TYING_MEASURES = 3;
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
  if (!a.isOnly || !b.isOnly) return areLeading(a, b);
  return (
    isOfThing(a) ||
    a.traits.isLimit ||
    a.traits.isDefinite ||
    b.traits.isDefinite ||
    tieOf(a, b) >= (a.quantity.unit === undefined ? TYING_COUNTS : TYING_MEASURES) ||
    sharedIn(a.traits.around, b.traits.around) + Number(areSlips(a, b)) >= TYING_AROUND
  );
}

/** Whether two counts that each have others of their kind beside them are those that their reports lead with, of one thing. */
function areLeading(a: Count, b: Count): boolean {
  const isGrown = isOfThing(a) && (a.traits.grows || b.traits.grows);
  const isTied = isGrown || sharedIn(a.traits.stems, b.traits.stems) >= TYING_LEADS;
  return isTied && a.leads && b.leads && !givesOther(a, b) && !givesOther(b, a);
}

/** How much two sentences have in common that count one kind of thing: words, a name, whose it is, the digits. */
function tieOf(one: Count, other: Count): number {
  const [a, b] = [one.traits, other.traits];
  const isOnes = a.side !== '' && a.side === b.side;
  const isNamed = sharedIn(a.names, b.names) > 0;
  const isOfOne = a.setting.subject !== null && a.setting.subject === b.setting.subject;
  const isPartOfOne = a.whole !== null && a.whole === b.whole;
  const signs = [isOnes, isNamed, isOfOne, isPartOfOne, areSlips(one, other)];
  return sharedIn(a.stems, b.stems) + signs.filter((sign) => sign).length;
}

/** Digits put in another order, or one too many: "38", "83"; "9", "19"; "60,000", "600,000". */
function areSlips({ quantity: { value: a } }: Count, { quantity: { value: b } }: Count): boolean {
  const [short, long] = [a, b].map((value) => String(value).replace(/[.]|0+$/g, '')).sort(byLength);
  const [less, more] = [Math.min(a, b), Math.max(a, b)];
  if (short === undefined || long === undefined || less === more) return false;
  if (short === long) return more === less * TEN && less >= TEN_SLIP;
  const isTurned = short.length > 1 && [...short].sort().join('') === [...long].sort().join('');
  return isTurned || (long.length === short.length + 1 && long.endsWith(short));
}

function byLength(a: string, b: string): number {
  return a.length - b.length;
}

/** Two values near enough to be of one thing. Of like parts, the sum is a multiple: "1,200 metres in all", two of 600. */
function areNear(a: Count, b: Count): boolean {
  const less = Math.min(a.quantity.value, b.quantity.value);
  const more = Math.max(a.quantity.value, b.quantity.value);
  const isSumOfParts = a.quantity.unit !== undefined && more > less && Number.isInteger(more / less);
  if (isSumOfParts) return false;
  return (
    more <= less * LARGEST_RATIO ||
    (more === less * TEN && less >= TEN_SLIP) ||
    a.traits.grows ||
    b.traits.grows
  );
}

/**
 * Whether nothing tells two counts apart: not whose they are, who has bought, sent or lost them, or where; both of
 * one dimension (a depth is no distance from a place), both a limit or neither, both expected or neither.
 */
function areToldAlike(a: Count['traits'], b: Count['traits']): boolean {
  if (a.isForetold !== b.isForetold || a.isDemanded !== b.isDemanded || a.isLimit !== b.isLimit) return false;
  if (a.thing !== null && b.thing !== null && a.thing !== b.thing) return false;
  if (a.side !== '' && b.side !== '' && a.side !== b.side) return false;
  if (a.dimension !== b.dimension) return false;
  if (a.agent !== null && b.agent !== null && a.agent !== b.agent) return false;
  if (areSetApart(a.setting, b.setting)) return false;
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
