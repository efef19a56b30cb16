import {
  type Conflicting,
  evidenceIn,
  overlaps,
  QUOTATIONS,
  type ReportedVersion,
  wordsOf,
} from '../../model/index.ts';
import { type Comparison, reportAt, type StoryContext } from '../context.ts';
import { byCarrier, restsWithin, versionOf } from '../evidence.ts';
import type { StatementGroup } from '../groups.ts';
import type { Statement } from '../statements.ts';
import { doingConflicts } from './doings.ts';

/** Only sentences so like that little but the negation differs. */
const ONE_SENTENCE = 0.75;

/**
 * What is stated here and denied there, in sentences that otherwise are one, or in clauses of one doing; and what
 * is told as done here and as possible there.
 */
export const negationConflicts: Comparison = {
  name: 'negation conflicts',
  compare(context) {
    const bySentence = context.groups.flatMap((group) => conflictIn(context, group) ?? []);
    const told = bySentence.flatMap(evidenceIn);
    const byClause = doingConflicts(context).filter((finding) => !restsWithin(finding, told));
    return [...bySentence, ...byClause];
  },
};

function conflictIn(context: StoryContext, { members, likeness }: StatementGroup): Conflicting | null {
  if (members.length < 2 || likeness < ONE_SENTENCE) return null;
  const statements = byCarrier(
    context,
    members.flatMap((i) => context.statements.statements[i] ?? []),
  ).filter((statement) => !quotes(context, statement) && !isUntil(context, statement));
  if (new Set(statements.map((statement) => isFuture(context, statement))).size > 1) return null;
  const [first, second] = [false, true]
    .map((isNegated) => statements.filter((statement) => statement.isNegated === isNegated))
    .map((side) => versionFrom(context, side));
  if (!first || !second) return null;
  return {
    kind: 'conflicting',
    about: 'claim',
    slot: 'negation',
    versions: [first, second],
    confidence: 0.7,
    why: [{ rule: 'same-statement-negated', detail: `${Math.round(likeness * 100)} % alike` }],
  };
}

/** "Was not released until Friday": it was, on that day. */
function isUntil({ story }: StoryContext, { report, span, isNegated }: Statement): boolean {
  return isNegated && /\b(?:until|till|only)\b/i.test(wordsOf(reportAt(story, report).text, span));
}

function isFuture({ story }: StoryContext, { report, span }: Statement): boolean {
  return /\b(?:will|won['’]t|shall)\b/i.test(wordsOf(reportAt(story, report).text, span));
}

/** What somebody's words turn from one report to the other is an altered quotation. */
function quotes({ story }: StoryContext, { report, span }: Statement): boolean {
  const own = reportAt(story, report);
  return (
    own.has(QUOTATIONS) &&
    [...own.layer(QUOTATIONS)].some(({ quoted }) => quoted.some((one) => overlaps(one, span)))
  );
}

function versionFrom(context: StoryContext, statements: readonly Statement[]): ReportedVersion | null {
  const [first] = statements;
  return first ? versionOf(context, first, statements) : null;
}
