import { overlaps, QUOTATIONS, type Role, type Span } from '../model/index.ts';
import { conceptsIn, conceptsOf, isNamed } from './concepts.ts';
import { oncePerStory, reportAt, type StoryContext } from './context.ts';
import type { Passage } from './evidence.ts';
import { figuresWithin } from './quantities.ts';
import type { Statement } from './statements.ts';
import { tellingsOfTime } from './times.ts';

/** The sentences of a story as what they tell, and for each its likest in each other report, by report. */
export interface Retellings {
  readonly tellings: readonly Telling[];
  readonly best: readonly ReadonlyMap<number, Tie>[];
}

/** Which sentences of different reports tell the same in other words. */
export const retellingsOf = oncePerStory((context): Retellings => {
  const tellings = tellingsIn(context);
  const search: Search = { context, tellings, ...indexOf(tellings) };
  return { tellings, best: tellings.map((_, i) => likestOf(search, i)) };
});

/** The sentences of other reports that are likest to one and hold it for their likest too, so much alike at least. */
export function mutualTies({ tellings, best }: Retellings, i: number, least: number): Tie[] {
  const own = tellings[i]?.report ?? -1;
  return [...(best[i]?.values() ?? [])].filter(
    ({ to, share }) => share >= least && best[to]?.get(own)?.to === i,
  );
}

/** A sentence as what it tells: entities, deeds and things by whatever word, and values. */
export interface Telling extends Passage {
  readonly statement: Statement;
  readonly index: number;
  readonly group: number;
  readonly concepts: ReadonlySet<string>;
  /** What its main verb tells, or what hangs on a verb that tells nothing by itself. */
  readonly main: ReadonlySet<string>;
}

interface Search {
  readonly context: StoryContext;
  readonly tellings: readonly Telling[];
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly weightOf: (concept: string) => number;
}

export interface Tie {
  readonly to: number;
  readonly share: number;
}

/** Fewer concepts tell too little to be met in other words. */
const LEAST_CONCEPTS = 4;

function tellingsIn(context: StoryContext): Telling[] {
  const groups = new Map(
    context.groups.flatMap(({ members }, group) => members.map((member) => [member, group] as const)),
  );
  return context.statements.statements.flatMap((statement, index) => {
    if (statement.isHeadline || statement.isSpeech) return [];
    const { report, span } = statement;
    const concepts = new Set([
      ...conceptsIn(conceptsOf(context, report), [span]),
      ...valuesIn(context, statement),
    ]);
    if (concepts.size < LEAST_CONCEPTS) return [];
    const main = mainOf(context, statement);
    return [{ report, span, statement, index, group: groups.get(index) ?? -1, concepts, main }];
  });
}

/** What the main clause tells; of what is reported as said, that which was said. */
function mainOf(context: StoryContext, { report, span }: Passage): Set<string> {
  const { tokens, at } = conceptsOf(context, report);
  const words = [...tokens.touching(span)];
  const root = words.find((i) => tokens.headOf(i) === i) ?? words[0] ?? 0;
  const said = isCue(context, report, tokens.spanOf(root))
    ? tokens.dependentsOf(root).find((i) => tokens.roleOf(i) === 'clausal-complement')
    : undefined;
  const verb = said ?? root;
  const under = tokens
    .dependentsOf(verb)
    .flatMap((i) =>
      tokens.roleOf(i) === 'preposition' ? tokens.dependentsOf(i) : BESIDE.has(tokens.roleOf(i)) ? [i] : [],
    );
  const told = LIGHT.has(tokens.lemmaOf(verb)) && under.length > 0 ? under : [verb];
  return new Set(told.flatMap((i) => at[i] ?? []));
}

const LIGHT = new Set(
  'be have get make take give find hold carry put go come do become remain stay keep'.split(' '),
);
const BESIDE: ReadonlySet<Role> = new Set<Role>(['attribute', 'object', 'oblique']);

function isCue({ story }: StoryContext, report: number, where: Span): boolean {
  const own = reportAt(story, report);
  if (!own.has(QUOTATIONS)) return false;
  const layer = own.layer(QUOTATIONS);
  return layer.touching(where).some((ref) => {
    const { cue } = layer.at(ref);
    return cue !== null && overlaps(cue, where);
  });
}

function valuesIn(context: StoryContext, passage: Passage): string[] {
  return [
    ...figuresWithin(context, passage).map(({ quantity }) => `# ${quantity.value} ${quantity.unit ?? ''}`),
    ...tellingsOfTime(context, passage).map(({ value }) => `t ${value}`),
  ];
}

/** Concepts in more sentences than this call none up. */
const COMMON_IN = 40;

function indexOf(tellings: readonly Telling[]): Pick<Search, 'places' | 'weightOf'> {
  const places = new Map<string, number[]>();
  for (const [i, { concepts }] of tellings.entries()) {
    for (const concept of concepts) {
      const own = places.get(concept);
      if (own) own.push(i);
      else places.set(concept, [i]);
    }
  }
  const weightOf = (concept: string) => Math.log(1 + tellings.length / (places.get(concept)?.length ?? 1));
  return { places, weightOf };
}

/** The likest sentence of each other report. */
function likestOf(search: Search, i: number): ReadonlyMap<number, Tie> {
  const { tellings, places } = search;
  const own = tellings[i];
  const best = new Map<number, Tie>();
  if (own === undefined) return best;
  const met = new Set<number>();
  for (const concept of own.concepts) {
    const others = places.get(concept) ?? [];
    if (others.length <= COMMON_IN) for (const to of others) met.add(to);
  }
  for (const to of [...met].sort((a, b) => a - b)) {
    const other = tellings[to];
    if (!other || !mayBeOne(search, own, other)) continue;
    const share = shareOf(search, own, other);
    if (share > (best.get(other.report)?.share ?? 0)) best.set(other.report, { to, share });
  }
  return best;
}

function mayBeOne({ context }: Search, a: Telling, b: Telling): boolean {
  return context.carrierOf(a.report) !== context.carrierOf(b.report) && a.group !== b.group;
}

/** So many concepts must be shared, a deed or thing among them, and not names alone. */
const LEAST_SHARED = 3;
const LEAST_UNNAMED = 2;

function shareOf({ weightOf }: Search, a: Telling, b: Telling): number {
  const [short, long] = a.concepts.size <= b.concepts.size ? [a, b] : [b, a];
  if (![...short.main].some((one) => long.concepts.has(one))) return 0;
  const sum = (concepts: Iterable<string>) => [...concepts].reduce((all, one) => all + weightOf(one), 0);
  const shared = [...a.concepts].filter((one) => b.concepts.has(one));
  const unnamed = shared.filter((one) => !isNamed(one));
  if (shared.length < LEAST_SHARED || unnamed.length < LEAST_UNNAMED) return 0;
  return sum(shared) / Math.min(sum(a.concepts), sum(b.concepts));
}
