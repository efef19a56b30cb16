import { tokensOf } from '../language/index.ts';
import { wordsOf } from '../model/index.ts';
import { disjointSets, groupBy } from '../text/index.ts';
import { reportAt, type StoryContext } from './context.ts';
import { agentOf, type Count, countsOf, isForetold, placesOf } from './counts.ts';
import { sideOf } from './figures.ts';
import { tellsGrowth } from './growth.ts';
import { areClose, type Figure } from './quantities.ts';

/** Two counts further apart than this are hardly ever two tellings of one thing, unless one has grown into the other. */
const LARGEST_RATIO = 3;

/** From here on a nought too many is a slip: "60,000 doses", "600,000 doses". */
const TEN_SLIP = 100;

/** Common words outside names that tie the one count of a report to that of another; more, where there are others beside. */
const TYING_WORDS = 1;
const TYING_AROUND = 2;
const TYING_LEADS = 3;

/**
 * Counts and measures of one thing, a list for each thing: what a report counts once (tanks, warheads, a speed),
 * another counts once, in sentences that have a word in common.
 */
export function countedOnce(context: StoryContext): Figure[][] {
  const inReports = groupBy(context.statements.statements, ({ report }) => report);
  const counts = context.story.reports.flatMap((_, i) => countsOf(context, i, inReports.get(i) ?? []));
  return [...groupBy(counts, ({ kind }) => kind).values()].flatMap((own) => tied(context, own));
}

/** A kind counted more often than this in a story is no one thing, and its counts need not be held against each other. */
const MOST_COUNTS = 400;

/** The counts of one kind that are tied to one another. */
function tied(context: StoryContext, counts: readonly Count[]): Count[][] {
  if (counts.length > MOST_COUNTS) return [];
  const sets = disjointSets(counts.length);
  const ties = new Set<number>();
  for (const [i, a] of counts.entries()) {
    for (const [j, b] of counts.entries()) {
      if (j <= i || a.report === b.report || !areOneThing(context, a, b, counts)) continue;
      sets.join(i, j);
      ties.add(i).add(j);
    }
  }
  const tiedOnes = counts.flatMap((count, i) => (ties.has(i) ? [{ count, set: sets.find(i) }] : []));
  return [...groupBy(tiedOnes, ({ set }) => set).values()].map((own) => own.map(({ count }) => count));
}

function areOneThing(context: StoryContext, a: Count, b: Count, all: readonly Count[]): boolean {
  if (!areNear(context, a, b) || !areOneSide(context, a, b) || agentsDiffer(context, a, b)) return false;
  if (isForetold(context, a) !== isForetold(context, b) || isLimit(context, a) !== isLimit(context, b))
    return false;
  if (placesDiffer(context, a, b)) return false;
  if (a.isOnly && b.isOnly)
    return (
      isOfThing(a) ||
      (isLimit(context, a) && isLimit(context, b)) ||
      isDefinite(context, a) ||
      isDefinite(context, b) ||
      sharedWords(a, b) >= TYING_WORDS ||
      sharedAround(a, b) >= TYING_AROUND
    );
  return (
    sharedWords(a, b) >= TYING_LEADS && a.leads && b.leads && !tellsOther(a, b, all) && !tellsOther(b, a, all)
  );
}

/** A limit set on a thing: "allows no more than 120 warheads", "may have up to 150". */
function isLimit(context: StoryContext, { report, statement, quantity }: Count): boolean {
  const words = wordsOf(reportAt(context.story, report).text, statement.span);
  return quantity.approximation === 'at-most' && LIMITING.test(words);
}

const LIMITING = /\b(?:allow|permit|limit|ceiling|cap\b|capped|quota|maximum|may)/i;

/** A measure of one thing in both, by its noun: "in metre section". */
function isOfThing({ kind }: Count): boolean {
  return kind.startsWith('in ') && kind.split(' ').length > 2;
}

/** "The 241 passengers", "all nine coaches": a count of what has been told of. */
function isDefinite(context: StoryContext, { report, span, quantity }: Count): boolean {
  const tokens = tokensOf(reportAt(context.story, report));
  return (
    quantity.unit === undefined &&
    /^(?:the|all|its|their)$/.test(tokens.foldedOf(tokens.indexAt(span.start) - 1))
  );
}

/** Two values near enough to be of one thing. Of like parts, the sum is a multiple: "1,200 metres in all", two of 600. */
function areNear(context: StoryContext, a: Count, b: Count): boolean {
  const less = Math.min(a.quantity.value, b.quantity.value);
  const more = Math.max(a.quantity.value, b.quantity.value);
  const isSumOfParts = a.quantity.unit !== undefined && more > less && Number.isInteger(more / less);
  if (isSumOfParts) return false;
  const isSlip = more === less * 10 && less >= TEN_SLIP;
  return more <= less * LARGEST_RATIO || isSlip || tellsGrowth(context, a) || tellsGrowth(context, b);
}

/** Whether the report of one count gives the value of the other elsewhere. */
function tellsOther(a: Count, b: Count, all: readonly Count[]): boolean {
  return all.some(
    (count) => count !== a && count.report === a.report && areClose(count.quantity, b.quantity),
  );
}

function sharedWords({ statement: a, kind }: Count, { statement: b }: Count): number {
  const told = new Set(kind.split(' '));
  return [...a.narrative].filter((stem) => b.narrative.has(stem) && !told.has(stem)).length;
}

/** Common words with the sentence before, for sentences that begin "It allows". */
function sharedAround(a: Count, b: Count): number {
  const told = new Set(a.kind.split(' '));
  const theirs = new Set([...b.statement.narrative, ...(b.before?.narrative ?? [])]);
  const mine = new Set([...a.statement.narrative, ...(a.before?.narrative ?? [])]);
  return [...mine].filter((stem) => theirs.has(stem) && !told.has(stem)).length;
}

function areOneSide(context: StoryContext, a: Figure, b: Figure): boolean {
  const [mine, theirs] = [sideOf(context, a), sideOf(context, b)];
  return mine === '' || theirs === '' || mine === theirs;
}

/** Whether each is said to be in a place of its own: "46 degrees in Sarn", "41 degrees in Olm". */
function placesDiffer(context: StoryContext, a: Count, b: Count): boolean {
  const [mine, theirs] = [placesOf(context, a), placesOf(context, b)];
  return mine.size > 0 && theirs.size > 0 && ![...mine].some((place) => theirs.has(place));
}

/** Whether the counts hang on verbs with two named subjects: what each has bought, sent or lost is its own. */
function agentsDiffer(context: StoryContext, a: Figure, b: Figure): boolean {
  const [mine, theirs] = [agentOf(context, a), agentOf(context, b)];
  return mine !== null && theirs !== null && mine !== theirs;
}
