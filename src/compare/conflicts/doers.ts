import type { Conflicting } from '../../model/index.ts';
import { groupBy, stemOf } from '../../text/index.ts';
import { type Clause, clausesOf, type Participant } from '../clauses.ts';
import type { Comparison, StoryContext } from '../context.ts';
import { entitiesIn, meeting } from '../doings.ts';
import { byCarrier, versionOf } from '../evidence.ts';
import { isOfOtherEvent } from '../figures.ts';

/** What one alone can have done: who else is named for it is another version. */
const EXCLUSIVE = new Set('order broker found invent claim'.split(' '));

/** Attacks are claimed by many, responsibility for one by one; victory by all. */
const CLAIMED = 'responsibility';

/** One deed that two are named for: "The raid was ordered by the prosecutor", "It was the police chief who ordered the raid". */
export const doerConflicts: Comparison = {
  name: 'doer conflicts',
  compare(context) {
    const deeds = clausesOf(context).filter((clause) => isDeed(context, clause));
    return [...groupBy(deeds, ({ verb }) => verb).values()].flatMap(
      (own) => conflictAmong(context, own) ?? [],
    );
  },
};

function isDeed(
  context: StoryContext,
  { verb, agent, patient, isNegated, mood, report, span }: Clause,
): boolean {
  if (!EXCLUSIVE.has(verb) || isNegated || mood !== 'told' || !patient || !agent) return false;
  if (verb === 'claim' && !patient.keys.has(stemOf(CLAIMED))) return false;
  return entitiesIn(agent).size > 0 && !isOfOtherEvent(context, report, span);
}

/** The first two who are named for one deed in different reports, with all who name them. */
function conflictAmong(context: StoryContext, deeds: readonly Clause[]): Conflicting | null {
  for (const [i, first] of deeds.entries()) {
    const other = deeds.slice(i + 1).find((deed) => areRivals(context, first, deed));
    if (other === undefined) continue;
    const carriersOf = (one: Clause) =>
      byCarrier(
        context,
        deeds.filter((deed) => isSameVersion(one, deed)),
      );
    return {
      kind: 'conflicting',
      about: 'event',
      slot: 'attribution',
      versions: [versionOf(context, first, carriersOf(first)), versionOf(context, other, carriersOf(other))],
      confidence: 0.7,
      why: [{ rule: 'one-deed-two-doers', detail: first.verb }],
    };
  }
  return null;
}

function areRivals(context: StoryContext, a: Clause, b: Clause): boolean {
  return (
    context.carrierOf(a.report) !== context.carrierOf(b.report) &&
    meeting(a.patient, b.patient) === 'same' &&
    meeting(a.agent, b.agent) === 'other' &&
    !bearOneName(a.agent, b.agent)
  );
}

/** Whether two doers have a word of their names in common, whatever has kept their mentions apart. */
function bearOneName(a: Participant | null, b: Participant | null): boolean {
  return [...(a?.keys ?? [])].some((key) => b?.keys.has(key));
}

function isSameVersion(a: Clause, b: Clause): boolean {
  return a === b || (meeting(a.patient, b.patient) === 'same' && meeting(a.agent, b.agent) === 'same');
}
