import type { Conflicting, ReportedVersion } from '../../model/index.ts';
import type { Comparison, StoryContext } from '../context.ts';
import { byCarrier, versionOf } from '../evidence.ts';
import type { StatementGroup } from '../groups.ts';
import type { Statement } from '../statements.ts';

/** Only sentences so like that little but the negation differs. */
const ONE_SENTENCE = 0.75;

/** What is stated here and denied there, in sentences that otherwise are one. */
export const negationConflicts: Comparison = {
  name: 'negation conflicts',
  compare: (context) => context.groups.flatMap((group) => conflictIn(context, group) ?? []),
};

function conflictIn(context: StoryContext, { members, likeness }: StatementGroup): Conflicting | null {
  if (members.length < 2 || likeness < ONE_SENTENCE) return null;
  const statements = byCarrier(
    context,
    members.flatMap((i) => context.statements.statements[i] ?? []),
  );
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

function versionFrom(context: StoryContext, statements: readonly Statement[]): ReportedVersion | null {
  const [first] = statements;
  return first ? versionOf(context, first, statements) : null;
}
