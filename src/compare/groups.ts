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
  const ties = statements.map((statement, a) => (statement.isSpeech ? [] : tiesOf(context, a)));
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
function tiesOf(context: GroupingContext, a: number): Match[] {
  return context.statements.matchesOf(a).filter((match) => {
    if (context.statements.statements[match.b]?.isSpeech) return false;
    const ways =
      Number(isBest(context, match)) + Number(isBest(context, { ...match, a: match.b, b: match.a }));
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

/** Whether b is the likest to a in its report. */
function isBest({ statements }: GroupingContext, { a, b }: Match): boolean {
  const report = statements.statements[b]?.report;
  const best = statements
    .matchesOf(a)
    .find(
      (match) =>
        statements.statements[match.b]?.report === report && !statements.statements[match.b]?.isSpeech,
    );
  return best?.b === b;
}
