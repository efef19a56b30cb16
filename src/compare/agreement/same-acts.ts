import type { Finding } from '../../model/index.ts';
import { conceptsOf } from '../concepts.ts';
import type { Comparison, StoryContext } from '../context.ts';
import { byOrigin, ofStatedOutlets } from '../evidence.ts';
import { figuresWithin } from '../quantities.ts';
import { starsAmong } from '../stars.ts';
import { type Act, actsOf } from './acts.ts';
import { likenessOf } from './alike.ts';
import { areIndependent } from './credited.ts';

/** The same deed, told in other words by reports of several origins. */
export const actAgreement: Comparison = {
  name: 'act agreement',
  compare(context) {
    const acts = actsOf(context);
    const search: Search = { context, acts, byDeed: indexDeeds(acts), statementOf: statementFinder(context) };
    const best = acts.map((_, i) => bestInOthers(search, i));
    return starsOf(best, acts).flatMap((members) => agreed(search, members) ?? []);
  },
};

interface Search {
  readonly context: StoryContext;
  readonly acts: readonly Act[];
  readonly byDeed: ReadonlyMap<string, readonly number[]>;
  /** The group of statements that an act stands in. */
  readonly statementOf: (act: Act) => number | null;
}

/** Deeds told more often than this are the story's subject, told of everything; acts are looked up by rarer ones. */
const COMMON_IN = 600;

function indexDeeds(acts: readonly Act[]): Map<string, number[]> {
  const byDeed = new Map<string, number[]>();
  for (const [i, { deeds }] of acts.entries()) {
    for (const deed of deeds) {
      const own = byDeed.get(deed);
      if (own) own.push(i);
      else byDeed.set(deed, [i]);
    }
  }
  return byDeed;
}

/** What is said alike word for word is told by statements. */
function statementFinder(context: StoryContext): (act: Act) => number | null {
  const groups = new Map<string, number>();
  for (const [group, { members }] of context.groups.entries()) {
    for (const member of members) {
      const statement = context.statements.statements[member];
      if (statement && members.length > 1) groups.set(`${statement.report} ${statement.span.start}`, group);
    }
  }
  return ({ report, sentence }) => groups.get(`${report} ${sentence.start}`) ?? null;
}

interface Tie {
  readonly to: number;
  readonly weight: number;
}

/**
 * So much beside the deed makes two acts one; for a deed of the table that the story tells of little else, it is
 * enough that one did it or that it befell one.
 */
const ENOUGH = 2;
const ENOUGH_OF_RARE = 1;
const RARE_PER_REPORT = 2;

/** The likest act of each other report. */
function bestInOthers(search: Search, i: number): ReadonlyMap<number, Tie> {
  const { context, acts, byDeed, statementOf } = search;
  const own = acts[i];
  const best = new Map<number, Tie>();
  if (own === undefined) return best;
  const origins = context.originsOf(own.report);
  for (const deed of own.deeds) {
    const others = byDeed.get(deed) ?? [];
    if (others.length > COMMON_IN) continue;
    for (const to of others) {
      const other = acts[to];
      if (!other || context.originsOf(other.report).some((one) => origins.includes(one))) continue;
      if (own.isNoun && other.isNoun) continue;
      if ((own.isNoun || other.isNoun) && !isDeed(context, deed)) continue;
      if (statementOf(own) !== null && statementOf(own) === statementOf(other)) continue;
      const like = likenessOf(context, own, other);
      const enough = isRare(search, deed) ? ENOUGH_OF_RARE : ENOUGH;
      if (like?.hasCore && like.weight >= enough && like.weight > (best.get(other.report)?.weight ?? 0))
        best.set(other.report, { to, weight: like.weight });
    }
  }
  return best;
}

function isRare({ context, byDeed }: Search, deed: string): boolean {
  const told = byDeed.get(deed)?.length ?? 0;
  return isDeed(context, deed) && told <= RARE_PER_REPORT * context.story.reports.length;
}

/** Whether a concept is a deed even where nouns tell it. */
function isDeed({ lexicon }: StoryContext, concept: string): boolean {
  return lexicon.sameActs.deeds.has(concept);
}

/** Acts that are each other's likest, around the one that is likest to most: a chain of them is no group. */
function starsOf(best: readonly ReadonlyMap<number, Tie>[], acts: readonly Act[]): number[][] {
  const ties = best.map((own, i) =>
    [...own.values()].filter(({ to }) => best[to]?.get(acts[i]?.report ?? -1)?.to === i),
  );
  return starsAmong(ties, ({ weight }) => weight).map(({ centre, others }) =>
    [centre, ...others.map(({ to }) => to)].sort((x, y) => x - y),
  );
}

function agreed({ context, acts }: Search, members: readonly number[]): Finding | null {
  const told = members.flatMap((i) => acts[i] ?? []);
  if (told.every((act) => isCount(context, act))) return null;
  const [first, second, ...more] = byOrigin(context, ofStatedOutlets(context, told));
  if (!first || !second || !areIndependent(context, told)) return null;
  const shared = [...(told[0]?.deeds ?? [])].filter((deed) => told.every(({ deeds }) => deeds.has(deed)));
  if (shared.length === 0) return null;
  return {
    kind: 'corroborated',
    about: 'claim',
    byOrigin: [first, second, ...more],
    confidence: 0.55,
    why: [{ rule: 'same-act', detail: shared.join(', ') }],
  };
}

/** "Killed 14 people": how many is told as a figure. */
function isCount(context: StoryContext, act: Act): boolean {
  const { tokens } = conceptsOf(context, act.report);
  const { predicates } = context.lexicon;
  const isFate = predicates.has(tokens.foldedOf(act.head)) || predicates.has(tokens.lemmaOf(act.head));
  return isFate && figuresWithin(context, act).length > 0;
}
