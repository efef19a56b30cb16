import type { Conflicting, FindingSlot } from '../../model/index.ts';
import type { Clause } from '../clauses.ts';
import type { StoryContext } from '../context.ts';
import { doingsOf } from '../doings.ts';
import { byCarrier, versionOf } from '../evidence.ts';
import { isOfOtherEvent } from '../figures.ts';

/** What one report tells as done and another as not done, or as no more than possible. */
export function doingConflicts(context: StoryContext): Conflicting[] {
  return doingsOf(context).flatMap((clauses) => conflictIn(context, clauses) ?? []);
}

function conflictIn(context: StoryContext, clauses: readonly Clause[]): Conflicting | null {
  const current = clauses.filter(
    (clause) => !isOfOtherEvent(context, clause.report, clause.span) && !isNarrowed(clause),
  );
  const told = current.filter(({ mood }) => mood === 'told');
  if (complementsDiffer(current)) return null;
  const future = current.filter(({ mood }) => mood === 'future');
  const isNegated = ({ isNegated: own }: Clause) => own;
  return (
    apart(context, told, { differ: isNegated, slot: 'negation', rule: 'done-and-not-done' }) ??
    apart(context, future, { differ: isNegated, slot: 'negation', rule: 'foretold-and-ruled-out' }) ??
    apart(
      context,
      current.filter((clause) => clause.mood !== 'future' && !clause.isNegated),
      { differ: ({ mood }) => mood === 'possible', slot: 'certainty', rule: 'done-and-possibly-done' },
    )
  );
}

/** "Did not resign over the scandal", "was not freed until Friday": what is denied is the reason or the time. */
function isNarrowed({ isNegated, complements }: Clause): boolean {
  return isNegated && NARROWING.some((preposition) => complements.has(preposition));
}

const NARROWING = ['until', 'till', 'before', 'over', 'because', 'due'];

/** "resigned from the board", "did not resign from the party"; "on Monday" and "on Friday". */
function complementsDiffer(clauses: readonly Clause[]): boolean {
  return clauses.some((a) =>
    clauses.some((b) =>
      [...a.complements].some(([preposition, head]) => (b.complements.get(preposition) ?? head) !== head),
    ),
  );
}

interface Difference {
  readonly differ: (clause: Clause) => boolean;
  readonly slot: FindingSlot;
  readonly rule: string;
}

/** Two versions of a doing, where no report carries both. */
function apart(
  context: StoryContext,
  clauses: readonly Clause[],
  { differ, slot, rule }: Difference,
): Conflicting | null {
  const sides = [false, true].map((value) =>
    byCarrier(
      context,
      clauses.filter((clause) => differ(clause) === value),
    ),
  );
  const [first = [], second = []] = sides;
  const carriers = new Set(first.map(({ report }) => context.carrierOf(report)));
  if (second.some(({ report }) => carriers.has(context.carrierOf(report)))) return null;
  const [a, b] = [first[0], second[0]];
  if (!a || !b) return null;
  return {
    kind: 'conflicting',
    about: 'claim',
    slot,
    versions: [versionOf(context, a, first), versionOf(context, b, second)],
    confidence: 0.7,
    why: [{ rule, detail: a.verb }],
  };
}
