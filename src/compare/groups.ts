import type { OriginId } from '../model/index.ts';
import { disjointSets, groupBy } from '../text/index.ts';
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

/** Where one text lies behind two reports, sentences less alike may still be one sentence, reworded. */
const REWORDED_LIKENESS = 0.38;
const REWORDED_SHARED = 8;

/**
 * Groups of statements that say the same. Each statement is tied to its likest one in each other report where that
 * one holds it for its likest too, so that one loose sentence cannot draw others together; between reports of one
 * origin, which may have cut a sentence in two, one of the two is enough.
 */
export function statementGroups(context: GroupingContext): StatementGroup[] {
  const { statements } = context.statements;
  const sets = disjointSets(statements.length);
  const weakest = statements.map(() => 1);
  statements.forEach((statement, a) => {
    if (statement.isSpeech) return;
    for (const match of bestByReport(context, a)) {
      if (!isSame(match) && !isReworded(context, match)) continue;
      if (!isMutual(context, match) && !isReworded(context, match)) continue;
      const weakestYet = Math.min(
        weakest[sets.find(a)] ?? 1,
        weakest[sets.find(match.b)] ?? 1,
        match.likeness,
      );
      sets.join(a, match.b);
      weakest[sets.find(a)] = weakestYet;
    }
  });
  const groups = groupBy(statements.keys(), (i) => sets.find(i));
  return [...groups].map(([at, members]) => ({ members, likeness: weakest[at] ?? 1 }));
}

function isSame({ likeness, shared }: Match): boolean {
  return likeness >= SAME_LIKENESS && shared >= SAME_SHARED;
}

/** Many common words, in reports that have an origin in common. */
function isReworded(context: GroupingContext, { a, b, likeness, shared }: Match): boolean {
  if (likeness < REWORDED_LIKENESS || shared < REWORDED_SHARED) return false;
  const [mine, theirs] = [a, b].map((i) => context.originsOf(context.statements.statements[i]?.report ?? -1));
  return mine?.some((origin) => theirs?.includes(origin)) ?? false;
}

/** The likest statement in each other report. */
function bestByReport({ statements }: GroupingContext, a: number): Match[] {
  const best = new Map<number, Match>();
  for (const match of statements.matchesOf(a)) {
    const other = statements.statements[match.b];
    if (other && !other.isSpeech && !best.has(other.report)) best.set(other.report, match);
  }
  return [...best.values()];
}

function isMutual(context: GroupingContext, { a, b }: Match): boolean {
  const own = context.statements.statements[a]?.report;
  return bestByReport(context, b).some(
    (back) => context.statements.statements[back.b]?.report === own && back.b === a,
  );
}
