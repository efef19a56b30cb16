import type { OriginId } from '../model/index.ts';
import type { Match, StatementIndex } from './statements.ts';

/** Statements of different reports that say the same: indexes into the statements of the story. */
export interface StatementGroup {
  readonly members: readonly number[];
  /** The weakest likeness that holds it together. */
  readonly likeness: number;
}

/** What grouping needs to know of a story. */
interface GroupingContext {
  readonly statements: StatementIndex;
  originsOf(report: number): readonly OriginId[];
}

/** From this likeness two sentences state the same; with fewer common words than these it is chance. */
const SAME_LIKENESS = 0.45;
const SAME_SHARED = 4;

/** Two sentences on one body ("the Geological Survey said") share its name; saying the same takes more. */
const SAME_NARRATIVE = 2;

/** Where one text lies behind two reports, sentences less alike may still be one sentence, reworded. */
const REWORDED_LIKENESS = 0.38;
const REWORDED_SHARED = 8;

/**
 * Groups of statements that say the same, each around the one that is likest to all of its others: a chain of
 * sentences, each a little like the next, is no group. Every statement is in exactly one, alone too.
 */
export function statementGroups(context: GroupingContext): StatementGroup[] {
  const { statements } = context.statements;
  const likest = statements.map((_, a) => likestByReport(context, a));
  const ties = statements.map((statement, a) => (statement.isSpeech ? [] : tiesOf(context, a, likest)));
  const pulls = ties.map((own) => own.reduce((sum, { likeness }) => sum + likeness, 0));
  const centres = [...statements.keys()].sort((a, b) => (pulls[b] ?? 0) - (pulls[a] ?? 0) || a - b);
  const taken = new Set<number>();
  const groups: StatementGroup[] = [];
  for (const centre of centres) {
    if (taken.has(centre)) continue;
    const own = (ties[centre] ?? []).filter(({ b }) => !taken.has(b));
    const members = [centre, ...own.map(({ b }) => b)].sort((a, b) => a - b);
    for (const member of members) taken.add(member);
    groups.push({ members, likeness: Math.min(1, ...own.map(({ likeness }) => likeness)) });
  }
  return groups.sort((x, y) => (x.members[0] ?? 0) - (y.members[0] ?? 0));
}

/**
 * The statements that say the same as one: its likest in each other report, where that one holds it for its likest
 * too; between reports of one origin, which may have cut a sentence in two, either is enough.
 */
function tiesOf(
  context: GroupingContext,
  a: number,
  likest: readonly ReadonlyMap<number, number>[],
): Match[] {
  const { statements } = context.statements;
  const isLikest = (of: number, one: number) => likest[of]?.get(statements[one]?.report ?? -1) === one;
  return context.statements.matchesOf(a).filter((match) => {
    if (statements[match.b]?.isSpeech) return false;
    const ways = Number(isLikest(a, match.b)) + Number(isLikest(match.b, a));
    if (isReworded(context, match)) return ways > 0;
    return ways === 2 && isSame(match);
  });
}

function isSame({ likeness, shared, sharedNarrative }: Match): boolean {
  return likeness >= SAME_LIKENESS && shared >= SAME_SHARED && sharedNarrative >= SAME_NARRATIVE;
}

/** Many common words, in reports that have an origin in common. */
function isReworded(context: GroupingContext, { a, b, likeness, shared }: Match): boolean {
  if (likeness < REWORDED_LIKENESS || shared < REWORDED_SHARED) return false;
  const [mine, theirs] = [a, b].map((i) => context.originsOf(context.statements.statements[i]?.report ?? -1));
  return mine?.some((origin) => theirs?.includes(origin)) ?? false;
}

/** The likest statement of each other report, by report. */
function likestByReport({ statements }: GroupingContext, a: number): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const { b } of statements.matchesOf(a)) {
    const other = statements.statements[b];
    if (other && !other.isSpeech && !best.has(other.report)) best.set(other.report, b);
  }
  return best;
}
