import { disjointSets, groupBy } from '../text/index.ts';
import { type Clause, clausesOf, type Participant } from './clauses.ts';
import { oncePerStory } from './context.ts';

/** A verb told more often than this in a story tells of no one thing. */
const MOST_CLAUSES = 200;

/** Clauses that tell of one doing, whether as done or as not done: a list of two clauses or more for each. */
export const doingsOf = oncePerStory((context): readonly (readonly Clause[])[] =>
  [...groupBy(clausesOf(context), ({ verb }) => verb).values()].flatMap(ofOneDoing),
);

function ofOneDoing(clauses: readonly Clause[]): (readonly Clause[])[] {
  if (clauses.length > MOST_CLAUSES) return [];
  const sets = disjointSets(clauses.length);
  for (const [i, a] of clauses.entries())
    for (const [j, b] of clauses.entries())
      if (j > i && a.report !== b.report && areOneDoing(a, b)) sets.join(i, j);
  const groups = groupBy(clauses.entries(), ([i]) => sets.find(i));
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((own) => own.map(([, clause]) => clause));
}

/** Whether two clauses of one verb have the same participants, as far as both tell them. */
function areOneDoing(a: Clause, b: Clause): boolean {
  const agents = meeting(a.agent, b.agent);
  const patients = meeting(a.patient, b.patient);
  if (agents === 'other' || patients === 'other') return false;
  return agents === 'same' || patients === 'same';
}

/** Whether two participants are one, two, or not told by one of the clauses. */
export function meeting(a: Participant | null, b: Participant | null): 'same' | 'other' | 'open' {
  if (a === null || b === null || a.keys.size === 0 || b.keys.size === 0) return 'open';
  if (part(a.sides, b.sides) || part(a.kinds, b.kinds) || part(entitiesIn(a), entitiesIn(b))) return 'other';
  return share(a.keys, b.keys) ? 'same' : 'other';
}

/** Whether both tell something of the kind, and nothing in common. */
function part(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && !share(a, b);
}

/** The keys of a participant that are entities of the story. */
export function entitiesIn({ keys }: Participant): ReadonlySet<string> {
  return new Set([...keys].filter((key) => key.startsWith('e ')));
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((key) => b.has(key));
}
