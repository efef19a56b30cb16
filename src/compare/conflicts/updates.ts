import { groupBy } from '../../text/index.ts';
import { reportAt, type StoryContext } from '../context.ts';
import { sentenceAt } from '../evidence.ts';
import { isDatedBefore } from '../figures.ts';
import { isPublishedBefore } from '../published.ts';
import { areClose, type Figure } from '../quantities.ts';

/**
 * The versions of a count that only time tells apart, from the earliest on; null where the figures are no such thing.
 * Counts of people grow, and fall where `mayFall` (the missing are found); each value was told first after the one before it, and
 * who tells an old value later has it from a report that told it in time.
 */
export function updateAmong(
  context: StoryContext,
  figures: readonly Figure[],
  mayFall: boolean,
): Figure[][] | null {
  const values = valuesOf(figures);
  if (values.length < 2 || figures.some((figure) => isSettled(context, figure))) return null;
  const rising = values.toSorted((a, b) => countOf(a) - countOf(b));
  const orders = mayFall ? [rising, rising.toReversed(), inTime(context, values)] : [rising];
  return orders.find((versions) => areToldInTurn(context, versions)) ?? null;
}

/**
 * The two values of a figure that an outlet has corrected or carried on in a later version of its report; null where
 * it has not, or where another report gives neither of them.
 */
export function revisedAmong(context: StoryContext, figures: readonly Figure[]): Figure[][] | null {
  for (const [i, early] of figures.entries()) {
    const late = figures.slice(i + 1).find((figure) => isVersionOf(context, figure, early));
    if (late === undefined) continue;
    const versions = [early, late].map(({ quantity }) =>
      figures.filter((figure) => areClose(figure.quantity, quantity)),
    );
    const isWhole = versions.reduce((sum, { length }) => sum + length, 0) === figures.length;
    if (isWhole && !areClose(early.quantity, late.quantity)) return versions;
  }
  return null;
}

/** Whether a figure stands in a later version of the report that another stands in. */
function isVersionOf(context: StoryContext, late: Figure, early: Figure): boolean {
  return late.report > early.report && context.carrierOf(late.report) === context.carrierOf(early.report);
}

/** After so many days a count has come to rest: another value is no later one. */
const SETTLED_DAYS = 10;

function isSettled(context: StoryContext, figure: Figure): boolean {
  return isDatedBefore(context, sentenceAt(context, figure), SETTLED_DAYS);
}

/** Figures by value; what comes close to another ("at least nine", "9") is with it. */
function valuesOf(figures: readonly Figure[]): Figure[][] {
  const values: Figure[][] = [];
  for (const own of groupBy(figures, ({ quantity }) => quantity.value).values()) {
    const near = values.find(([one]) => one && own[0] && areClose(one.quantity, own[0].quantity));
    if (near) near.push(...own);
    else values.push([...own]);
  }
  return values;
}

/** By when each value was first told: the missing may be counted up before they are found. */
function inTime({ story }: StoryContext, values: readonly Figure[][]): Figure[][] {
  const told = (figures: readonly Figure[]) =>
    Math.min(
      ...figures.map(({ report }) => Date.parse(reportAt(story, report).metadata.published?.value ?? '')),
    );
  return values.toSorted((a, b) => told(a) - told(b));
}

function countOf([first]: readonly Figure[]): number {
  return first?.quantity.value ?? 0;
}

function areToldInTurn(context: StoryContext, versions: readonly (readonly Figure[])[]): boolean {
  return versions.slice(1).every((later, i) => isToldAfter(context, later, versions[i] ?? []));
}

/** Whether a value was told after another, by everybody who does not copy it. */
function isToldAfter(context: StoryContext, later: readonly Figure[], earlier: readonly Figure[]): boolean {
  const inTime = earlier.filter((early) => later.every((late) => isBefore(context, early, late)));
  const stale = earlier.filter((early) => !inTime.includes(early));
  return (
    inTime.length > 0 && stale.every((one) => inTime.some((early) => haveOneOrigin(context, one, early)))
  );
}

function isBefore({ story }: StoryContext, early: Figure, late: Figure): boolean {
  return isPublishedBefore(reportAt(story, early.report), reportAt(story, late.report));
}

function haveOneOrigin(context: StoryContext, a: Figure, b: Figure): boolean {
  const theirs = context.originsOf(b.report);
  return context.originsOf(a.report).some((origin) => theirs.includes(origin));
}
