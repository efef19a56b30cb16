import {
  type Annotation,
  type Finding,
  type LayerType,
  QUANTITIES,
  QUOTATIONS,
  type Reason,
  TIMES,
} from '../../model/index.ts';
import { type Comparison, reportAt, type StoryContext } from '../context.ts';
import { byCarrier, byOrigin, evidenceFor, originsFor } from '../evidence.ts';
import type { StatementGroup } from '../groups.ts';
import { quantitiesAgree } from '../quantities.ts';
import { LOOSE_LIKENESS, type Statement } from '../statements.ts';
import { areIndependent } from './credited.ts';

/**
 * What is stated in narrative: corroborated where reports of two origins state it, repeated where several reports
 * of one origin do or where all credit one source, single-source where one report alone does.
 */
export const agreementComparison: Comparison = {
  name: 'agreement',
  compare: (context) =>
    context.groups.flatMap((group) => {
      const members = group.members.flatMap((i) => context.statements.statements[i] ?? []);
      const accounts = accountsOf(context, members);
      if (accounts.length < 2) return singleSource(context, group, members);
      return isContradictory(context, accounts) ? [] : [agreed(context, group, accounts)];
    }),
};

/** What one carrier states of a matter, in one sentence or in several. */
type Account = readonly [Statement, ...Statement[]];

/** The statements by carrier; of several versions of a report those of the first that has any. */
function accountsOf(context: StoryContext, members: readonly Statement[]): Account[] {
  const first = byCarrier(context, members).map(({ report }) => report);
  return first.flatMap((report) => {
    const [lead, ...rest] = members.filter((one) => one.report === report);
    return lead === undefined ? [] : [[lead, ...rest] as const];
  });
}

/** Figures that differ, or a negation on one side only: what agrees in its words does not agree in what it says. */
function isContradictory(context: StoryContext, [first, ...rest]: readonly Account[]): boolean {
  const isNegated = (account: Account) => account.some((statement) => statement.isNegated);
  return (
    first !== undefined &&
    rest.some((other) => isNegated(first) !== isNegated(other) || !quantitiesAgree(context, first, other))
  );
}

function agreed(context: StoryContext, group: StatementGroup, accounts: readonly Account[]): Finding {
  const carriers = accounts.flat();
  const base = {
    about: 'claim' as const,
    confidence: Math.round((0.4 + group.likeness * 0.6) * 100) / 100,
  };
  const detail = `${accounts.length} reports, ${Math.round(group.likeness * 100)} % alike`;
  const [first, second, ...more] = byOrigin(context, carriers);
  if (first && second && areIndependent(context, carriers)) {
    return {
      kind: 'corroborated',
      ...base,
      byOrigin: [first, second, ...more],
      why: [{ rule: 'same-statement', detail }],
    };
  }
  const rule = first && second ? 'same-statement-credited-to-one-source' : 'same-statement-of-one-origin';
  const why: readonly [Reason, ...Reason[]] = [{ rule, detail }];
  const evidence = evidenceFor(context, carriers);
  return { kind: 'repeated', ...base, evidence, origins: originsFor(context, carriers), why };
}

/** A statement that no other report comes near, and that holds something to check. */
function singleSource(
  context: StoryContext,
  group: StatementGroup,
  members: readonly Statement[],
): Finding[] {
  const [only] = byCarrier(context, members);
  if (!only || only.isHeadline || only.isSpeech || isMetElsewhere(context, group, only)) return [];
  if (!isCheckable(context, only)) return [];
  return [
    {
      kind: 'single-source',
      about: 'claim',
      evidence: evidenceFor(context, [only]),
      origins: originsFor(context, [only]),
      confidence: 0.6,
      why: [{ rule: 'stated-in-one-report-only' }],
    },
  ];
}

/** Enough words of its own that another report's silence means something, and a figure, a time or a source. */
const CHECKABLE_STEMS = 6;

function isCheckable(context: StoryContext, { report, span, stems }: Statement): boolean {
  const own = reportAt(context.story, report);
  const holds = <A extends Annotation>(type: LayerType<A>) =>
    own.has(type) && own.layer(type).touching(span).length > 0;
  return stems.size >= CHECKABLE_STEMS && (holds(QUANTITIES) || holds(TIMES) || holds(QUOTATIONS));
}

function isMetElsewhere(context: StoryContext, { members }: StatementGroup, only: Statement): boolean {
  const carrier = context.carrierOf(only.report);
  return members.some((i) =>
    context.statements
      .matchesOf(i)
      .filter(({ likeness }) => likeness >= LOOSE_LIKENESS)
      .some(
        ({ b }) => context.carrierOf(context.statements.statements[b]?.report ?? only.report) !== carrier,
      ),
  );
}
