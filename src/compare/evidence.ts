import {
  type Citation,
  compareSpans,
  type Evidence,
  evidenceIn,
  evidenceOf,
  type Finding,
  type ItemRef,
  itemRef,
  type OriginEvidence,
  type OriginId,
  originsOf,
  overlaps,
  type Reason,
  type ReportedVersion,
  SENTENCES,
  type Span,
  wordsOf,
} from '../model/index.ts';
import { groupBy } from '../text/index.ts';
import { reportAt, type StoryContext } from './context.ts';
import { isRead } from './words.ts';

/** A passage of a report, by the report's index in the story. */
export interface Passage {
  readonly report: number;
  readonly span: Span;
}

/** One passage a carrier: of several versions of a report the first that has it, in the order of the story. */
export function byCarrier<P extends Passage>(context: StoryContext, passages: readonly P[]): P[] {
  const first = new Map<number, P>();
  for (const passage of inOrder(passages)) {
    const carrier = context.carrierOf(passage.report);
    if (!first.has(carrier)) first.set(carrier, passage);
  }
  return [...first.values()];
}

function inOrder<P extends Passage>(passages: readonly P[]): P[] {
  return passages.toSorted((x, y) => x.report - y.report || compareSpans(x.span, y.span));
}

export function citationsOf(context: StoryContext, passages: readonly Passage[]): Citation[] {
  return inOrder(passages).map(({ report, span }) => context.cite(report, span));
}

/** Why something counts as carried by one report alone: what those say that are not read, nobody knows. */
export function aloneBy({ story }: StoryContext, rule: string): readonly [Reason, ...Reason[]] {
  const unread = story.reports.filter((report) => !isRead(report)).length;
  return unread === 0
    ? [{ rule }]
    : [{ rule }, { rule: 'others-not-read', detail: `${unread} ${unread === 1 ? 'report' : 'reports'}` }];
}

/** The evidence of passages; throws a RangeError where there are none, since nothing rests on nothing. */
export function evidenceFor(context: StoryContext, passages: readonly Passage[]): Evidence {
  const evidence = evidenceOf(citationsOf(context, passages));
  if (evidence === null) throw new RangeError('a finding without evidence');
  return evidence;
}

/** The origins of the reports that carry passages, each once, in the order of the story. */
export function originsFor(context: StoryContext, passages: readonly Passage[]): OriginId[] {
  return [...new Set(inOrder(passages).flatMap(({ report }) => context.originsOf(report)))];
}

/** A version: the words at `says` as they stand, with the passages that carry it and the origins behind them. */
export function versionOf(
  context: StoryContext,
  says: Passage,
  passages: readonly Passage[],
): ReportedVersion {
  return {
    says: context.cite(says.report, says.span).exact,
    evidence: evidenceFor(context, passages),
    origins: originsFor(context, passages),
  };
}

/**
 * The passages by origin. A report that merges two origins is evidence for neither against the other: it counts
 * under one of them alone, the one that most of the passages have.
 */
export function byOrigin(context: StoryContext, passages: readonly Passage[]): OriginEvidence[] {
  const carriers = new Map<OriginId, number>();
  for (const origin of passages.flatMap(({ report }) => context.originsOf(report)))
    carriers.set(origin, (carriers.get(origin) ?? 0) + 1);
  const placed = passages.flatMap((passage) => {
    const own = context.originsOf(passage.report);
    const [origin] = own.toSorted((x, y) => (carriers.get(y) ?? 0) - (carriers.get(x) ?? 0));
    return origin === undefined ? [] : [{ origin, passage }];
  });
  return [...groupBy(placed, ({ origin }) => origin)].map(([origin, own]) => ({
    origin,
    evidence: evidenceFor(
      context,
      own.map(({ passage }) => passage),
    ),
  }));
}

/** Whether a finding rests on words that others rest on already. */
export function restsWithin(finding: Finding, told: readonly Citation[]): boolean {
  return haveWordsInCommon(evidenceIn(finding), told);
}

/** Whether some words are cited by both. */
export function haveWordsInCommon(a: readonly Citation[], b: readonly Citation[]): boolean {
  return a.some((mine) => b.some(({ report, span }) => report === mine.report && overlaps(span, mine.span)));
}

/** Items of one layer that a finding concerns, by the reports' indexes and their own. */
export function itemsIn(
  { story }: StoryContext,
  layer: { readonly name: string },
  items: readonly { readonly report: number; readonly index: number }[],
): ItemRef[] {
  return items.map(({ report, index }) => itemRef(reportAt(story, report).id, layer, index));
}

/** The sentence that holds a passage, or the passage itself where none does. */
export function sentenceAt({ story }: StoryContext, { report, span }: Passage): Passage {
  const sentences = reportAt(story, report).layer(SENTENCES);
  const [first] = sentences.touching(span);
  return { report, span: first === undefined ? span : sentences.at(first).span };
}

/** The words of the sentence that holds a passage. */
export function sentenceWords(context: StoryContext, passage: Passage): string {
  const { report, span } = sentenceAt(context, passage);
  return wordsOf(reportAt(context.story, report).text, span);
}

/**
 * The passages of origins that somebody stands behind. Reports whose outlet nobody states may be copies of anything:
 * they are no second origin to others.
 */
export function ofStatedOutlets<P extends Passage>(
  { story, lineage }: StoryContext,
  passages: readonly P[],
): P[] {
  return passages.filter(({ report }) =>
    originsOf(lineage, reportAt(story, report).id).some(({ basis }) => basis !== 'unknown'),
  );
}
