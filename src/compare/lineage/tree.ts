import type { Reason, Report } from '../../model/index.ts';
import type { SharedRun } from '../passages.ts';
import { isPublishedBefore } from '../published.ts';
import type { ReportWords } from '../words.ts';
import { credits } from './credit.ts';
import type { Relation } from './relation.ts';

/** One edge of the stemma: `child` was made from `parent` (indexes into the reports of the story). */
export interface Edge {
  readonly child: number;
  readonly parent: number;
  readonly kind: 'copy' | 'rewrite' | 'excerpt' | 'revision' | 'merged';
  readonly relation: Relation;
  readonly why: readonly [Reason, ...Reason[]];
}

/** Two reports that share a text which neither has from the other, or whose direction nothing shows. */
export interface Siblings {
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
  readonly why: readonly [Reason, ...Reason[]];
}

export interface Stemma {
  readonly edges: readonly Edge[];
  readonly siblings: readonly Siblings[];
}

/** Nearly all of a report: what is missing is a dateline, a word, a last line. */
const NEARLY_ALL = 0.85;

/** So many of the passages' ends, or of a copy's own words, before somebody else's work shows. */
const MOSTLY_WHOLE = 0.6;

/** A second parent counts where it alone explains this much of a report's narrative. */
const SECOND_PARENT = 0.2;

/**
 * The least tree that explains the passages: every report gets the parent it shares most with, among those that
 * can be its parent. Where no direction can be told, the two are siblings.
 */
export function stemmaOf(reports: readonly ReportWords[], relations: readonly Relation[]): Stemma {
  const edges: Edge[] = [];
  const siblings: Siblings[] = [];
  const offers = new Map<number, Offer[]>();
  for (const relation of relations) {
    const direction = directionOf(reports, relation);
    if (direction === null) siblings.push({ ...relation, relation, why: relation.why });
    else offers.set(direction.child, [...(offers.get(direction.child) ?? []), { ...direction, relation }]);
  }
  for (const [child, own] of [...offers].sort(([a], [b]) => a - b)) {
    edges.push(...parentsOf(child, own, reports));
  }
  return { edges, siblings };
}

interface Offer {
  readonly child: number;
  readonly parent: number;
  readonly relation: Relation;
  readonly reason: Reason;
}

/** Who was first, by the strongest sign there is: a stated revision, a credit, the time, inclusion. */
function directionOf(reports: readonly ReportWords[], relation: Relation): Omit<Offer, 'relation'> | null {
  const { a, b } = relation;
  const [first, second] = [reports[a]?.report, reports[b]?.report];
  if (!first || !second) return null;
  const forward = { parent: a, child: b };
  const backward = { parent: b, child: a };
  if (second.parts.revisionOf === first.id) return { ...forward, reason: { rule: 'stated-revision' } };
  if (first.parts.revisionOf === second.id) return { ...backward, reason: { rule: 'stated-revision' } };
  if (relation.kind !== 'derived') return null;
  if (first.parts.role === 'record') return { ...forward, reason: { rule: 'record' } };
  if (second.parts.role === 'record') return { ...backward, reason: { rule: 'record' } };
  if (credits(second, first))
    return { ...forward, reason: { rule: 'credit', detail: second.metadata.agency?.value ?? '' } };
  if (credits(first, second))
    return { ...backward, reason: { rule: 'credit', detail: first.metadata.agency?.value ?? '' } };
  if (isPublishedBefore(first, second)) return { ...forward, reason: earlier(first, second) };
  if (isPublishedBefore(second, first)) return { ...backward, reason: earlier(second, first) };
  if (relation.shareOfB >= NEARLY_ALL && relation.shareOfA < NEARLY_ALL)
    return { ...forward, reason: { rule: 'inclusion' } };
  if (relation.shareOfA >= NEARLY_ALL && relation.shareOfB < NEARLY_ALL)
    return { ...backward, reason: { rule: 'inclusion' } };
  return null;
}

function earlier(first: Report, second: Report): Reason {
  const detail = `${first.metadata.published?.value} before ${second.metadata.published?.value}`;
  return { rule: 'published-earlier', detail };
}

/** The best parent, and a second one where it explains what the first leaves unexplained. */
function parentsOf(child: number, offers: readonly Offer[], reports: readonly ReportWords[]): Edge[] {
  const ranked = offers.toSorted(
    (x, y) =>
      Number(isRevision(y, reports)) - Number(isRevision(x, reports)) ||
      explained(y, []) - explained(x, []) ||
      x.parent - y.parent,
  );
  const [best, ...rest] = ranked;
  if (!best) return [];
  const narrative = reports[child]?.narrative ?? 1;
  const covered = runsIn(best);
  const second = rest
    .map((offer) => ({ offer, adds: explained(offer, covered) }))
    .sort((x, y) => y.adds - x.adds || x.offer.parent - y.offer.parent)
    .find(({ adds }) => adds / narrative >= SECOND_PARENT);
  if (second && !isRevision(best, reports)) {
    return [best, second.offer].map((offer) => edgeOf(offer, 'merged'));
  }
  return [edgeOf(best, kindOf(best, reports))];
}

function edgeOf({ child, parent, relation, reason }: Offer, kind: Edge['kind']): Edge {
  return { child, parent, kind, relation, why: [...relation.why, reason] };
}

/** The stretches of the child's words that an offer explains, as half-open ranges. */
function runsIn({ child, relation }: Offer): readonly (readonly [number, number])[] {
  const startOf = (run: SharedRun) => (child === relation.b ? run.b : run.a);
  return relation.evidence.map((run) => [startOf(run), startOf(run) + run.length]);
}

/** The narrative words that an offer explains outside the ranges that are explained already. */
function explained(offer: Offer, covered: readonly (readonly [number, number])[]): number {
  const { child, relation } = offer;
  let sum = 0;
  for (const run of relation.evidence) {
    const start = child === relation.b ? run.b : run.a;
    const taken = covered.reduce(
      (words, [from, to]) => words + Math.max(0, Math.min(to, start + run.length) - Math.max(from, start)),
      0,
    );
    sum += run.narrative * (1 - taken / run.length);
  }
  return sum;
}

function sharesOf({ child, relation }: Offer): { ofChild: number; ofParent: number } {
  const isLater = child === relation.b;
  return {
    ofChild: isLater ? relation.shareOfB : relation.shareOfA,
    ofParent: isLater ? relation.shareOfA : relation.shareOfB,
  };
}

function isRevision({ child, parent, relation, reason }: Offer, reports: readonly ReportWords[]): boolean {
  const outletOf = (i: number) => reports[i]?.report.metadata.outlet?.value.toLowerCase();
  const isOneOutlet = outletOf(child) !== undefined && outletOf(child) === outletOf(parent);
  return (
    reason.rule === 'stated-revision' ||
    (isOneOutlet && Math.max(relation.shareOfA, relation.shareOfB) >= NEARLY_ALL)
  );
}

/**
 * A copy has nearly all of its parent, an excerpt has nearly nothing else; in both the common passages begin and end
 * where sentences do. Where they break off within sentences, somebody has rewritten them.
 */
function kindOf(offer: Offer, reports: readonly ReportWords[]): Edge['kind'] {
  if (isRevision(offer, reports)) return 'revision';
  const { ofChild, ofParent } = sharesOf(offer);
  if (wholeSentences(offer, reports[offer.child]) < MOSTLY_WHOLE) return 'rewrite';
  if (ofParent >= NEARLY_ALL && ofChild >= MOSTLY_WHOLE) return 'copy';
  return ofChild >= NEARLY_ALL ? 'excerpt' : 'rewrite';
}

/** The share of the ends of common passages, in the child, that are ends of sentences. */
function wholeSentences(offer: Offer, child: ReportWords | undefined): number {
  const ranges = runsIn(offer);
  const isEnd = (i: number) => i < 0 || child?.endsSentence[i] === 1;
  const clean = ranges.reduce((sum, [from, to]) => sum + Number(isEnd(from - 1)) + Number(isEnd(to - 1)), 0);
  return ranges.length === 0 ? 0 : clean / (2 * ranges.length);
}
