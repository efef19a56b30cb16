import type { Lexicon } from '../lexicon/index.ts';
import {
  CHAINS,
  type Chain,
  type Citation,
  chainNumbers,
  type Entity,
  type Finding,
  type Lineage,
  MENTIONS,
  type Mention,
  type OriginId,
  originsOf,
  type Quotation,
  type Ref,
  type Report,
  type Span,
  type Story,
} from '../model/index.ts';
import { type StatementGroup, statementGroups } from './groups.ts';
import type { StatementIndex } from './statements.ts';
import type { ReportWords } from './words.ts';

/** What every comparison may look at: made once for a story. Reports are named by their index in it. */
export interface StoryContext {
  readonly story: Story;
  readonly lexicon: Lexicon;
  readonly words: readonly ReportWords[];
  readonly entities: readonly Entity[];
  readonly lineage: Lineage;
  readonly statements: StatementIndex;
  /** Statements that say the same. */
  readonly groups: readonly StatementGroup[];
  /** The first report of the series that a report belongs to: versions of one report are one carrier. */
  carrierOf(report: number): number;
  originsOf(report: number): readonly OriginId[];
  /** The entity that a mention names, or null where nothing ties it to one. */
  entityOf(report: number, mention: Ref<Mention>): Entity | null;
  /** The chains of an entity. */
  chainsOf(entity: Entity): readonly PlacedChain[];
  /** Every mention of an entity, in the order of its chains. */
  mentionsOf(entity: Entity): readonly PlacedMention[];
  cite(report: number, span: Span): Citation;
}

/** The reports and what is known before reading: all that reading figures and times off a passage takes. */
export type StoryTexts = Pick<StoryContext, 'story' | 'lexicon'>;

/** A mention, by the index of its report in the story. */
export interface PlacedMention {
  readonly report: number;
  readonly mention: Mention;
}

/** A chain, by the index of its report in the story. */
export interface PlacedChain {
  readonly report: number;
  readonly chain: Chain;
}

/** One way of comparing: from a story to findings of certain kinds. Pure; listed in `comparisons`. */
export interface Comparison {
  readonly name: string;
  compare(context: StoryContext): readonly Finding[];
}

export function contextOf(
  parts: Pick<StoryContext, 'story' | 'lexicon' | 'words' | 'entities' | 'lineage' | 'statements'>,
): StoryContext {
  const { story, entities, lineage } = parts;
  const carriers = carriersOf(story.reports, lineage);
  const origins = story.reports.map((report) => originsOf(lineage, report.id).map((origin) => origin.id));
  const named = new Map<string, Entity>(
    entities.flatMap((entity) =>
      entity.chains.map(({ report, chain }) => [`${report}\n${chain}`, entity] as const),
    ),
  );
  const chains = story.reports.map((report) => (report.has(CHAINS) ? [...report.layer(CHAINS)] : []));
  const numbers = chains.map(chainNumbers);
  const places = placesOf(story.reports);
  const chainsOf = ({ chains: own }: Entity): PlacedChain[] =>
    own.flatMap(({ report: id, chain: index }) => {
      const report = places.get(id) ?? -1;
      const chain = chains[report]?.[index];
      return chain === undefined ? [] : [{ report, chain }];
    });
  const mentioned = new Map<Entity, readonly PlacedMention[]>();
  const originsOfReport = (report: number) => origins[report] ?? [];
  return {
    ...parts,
    groups: statementGroups({ statements: parts.statements, originsOf: originsOfReport }),
    carrierOf: (report) => carriers[report] ?? report,
    originsOf: originsOfReport,
    entityOf: (report, mention) =>
      named.get(`${story.reports[report]?.id}\n${numbers[report]?.get(mention)}`) ?? null,
    chainsOf,
    mentionsOf: (entity) => {
      const known = mentioned.get(entity) ?? mentionsIn(story, chainsOf(entity));
      mentioned.set(entity, known);
      return known;
    },
    cite: (report, span) => reportAt(story, report).cite(span),
  };
}

function mentionsIn(story: Story, chains: readonly PlacedChain[]): PlacedMention[] {
  return chains.flatMap(({ report, chain }) => {
    const mentions = reportAt(story, report).layer(MENTIONS);
    return chain.mentions.map((ref) => ({ report, mention: mentions.at(ref) }));
  });
}

/** A function of a story whose result is made when it is first asked for, and kept as long as the story is compared. */
export function oncePerStory<T>(make: (context: StoryContext) => T): (context: StoryContext) => T {
  const made = new WeakMap<StoryContext, { readonly value: T }>();
  return (context) => {
    const known = made.get(context) ?? { value: make(context) };
    made.set(context, known);
    return known.value;
  };
}

export function reportAt(story: Story, index: number): Report {
  const report = story.reports[index];
  if (report === undefined)
    throw new RangeError(`the story holds ${story.reports.length} reports, none at ${index}`);
  return report;
}

function placesOf(reports: readonly Report[]): ReadonlyMap<string, number> {
  return new Map(reports.map((report, i) => [report.id, i]));
}

/** Each report's first version, by the revisions of the lineage. */
function carriersOf(reports: readonly Report[], lineage: Lineage): number[] {
  const places = placesOf(reports);
  const earlier = new Map<string, string>(
    lineage.derivations.filter(({ kind }) => kind === 'revision').map(({ report, from }) => [report, from]),
  );
  return reports.map((report) => {
    let at: string = report.id;
    // Inputs may state revisions that run in a ring: no chain of them is longer than there are reports.
    for (let steps = 0; steps < reports.length && earlier.has(at); steps++) at = earlier.get(at) ?? at;
    return places.get(at) ?? 0;
  });
}

/** Who a quotation is credited to, as far as it can be told across reports. */
export function speakerOf(
  context: Pick<StoryContext, 'entityOf'>,
  report: number,
  { source }: Quotation,
): Entity | null {
  return source === null || source.mention === null ? null : context.entityOf(report, source.mention);
}
