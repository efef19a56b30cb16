import type { Derivation, Lineage, Origin, OriginId, Report, ReportId } from '../../model/index.ts';
import { disjointSets } from '../../text/index.ts';
import { hundredths } from '../confidence.ts';
import { spanOfWords } from '../passages.ts';
import type { ReportWords } from '../words.ts';
import { outletKey, supplierOf } from './credit.ts';
import type { Relation } from './relation.ts';
import { ringsAmong } from './rings.ts';
import type { Edge, Siblings, Stemma } from './tree.ts';

/**
 * The origins behind a stemma: each tree is one, trees joined by siblings are one, reports that credit one agency
 * are one, reports that have it from one another in a ring are one, and reports whose outlet nobody states are one together, so that volume buys nothing.
 */
export function lineageOf(reports: readonly ReportWords[], stemma: Stemma): Lineage {
  const groups = groupReports(reports, stemma);
  const origins = groups.map((group) => originOf(group, reports, stemma));
  const nameOf = new Map<number, OriginId>();
  groups.forEach((group, i) => {
    for (const member of group) nameOf.set(member, origins[i]?.id ?? originId(''));
  });
  const derivations = [
    ...stemma.edges.map((edge) => derivationOf(edge, reports)),
    ...commonOrigins(reports, stemma, nameOf),
  ];
  return { origins, derivations: inStoryOrder(derivations, reports) };
}

function originId(name: string): OriginId {
  return `o-${name}` as OriginId;
}

/** By child, then by parent; an origin that is no report of the story goes before all of them. */
function inStoryOrder(derivations: readonly Derivation[], reports: readonly ReportWords[]): Derivation[] {
  const places = new Map<string, number>(reports.map(({ report }, i) => [report.id, i]));
  const place = (id: string) => places.get(id) ?? -1;
  return derivations.toSorted((x, y) => place(x.report) - place(y.report) || place(x.from) - place(y.from));
}

/** What ties the reports whose outlet nobody states. */
const UNSTATED = 'unstated';

/** Indexes of the reports of each origin, in the order of the story. Merged reports stand in several. */
function groupReports(reports: readonly ReportWords[], { edges, siblings }: Stemma): number[][] {
  const { find, join } = disjointSets(reports.length);
  const merged = new Set(edges.filter((edge) => edge.kind === 'merged').map((edge) => edge.child));
  for (const { child, parent: from } of edges) if (!merged.has(child)) join(child, from);
  for (const { a, b } of siblings) if (!merged.has(a) && !merged.has(b)) join(a, b);
  for (const [a, b] of ringsAmong(reports)) if (!merged.has(a) && !merged.has(b)) join(a, b);
  const first = new Map<string, number>();
  reports.forEach(({ report }, i) => {
    for (const tie of merged.has(i) ? [] : tiesOf(report)) {
      const known = first.get(tie);
      if (known === undefined) first.set(tie, i);
      else join(known, i);
    }
  });
  const groups = new Map<number, number[]>();
  const put = (root: number, member: number) => groups.set(root, [...(groups.get(root) ?? []), member]);
  reports.forEach((_, i) => {
    if (!merged.has(i)) put(find(i), i);
    else for (const edge of edges) if (edge.child === i) put(rootOf(edge.parent, edges, find), i);
  });
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([, members]) => [...new Set(members)].sort((a, b) => a - b));
}

/** The group of a report; one that is merged itself leads on to its first parent. */
function rootOf(member: number, edges: readonly Edge[], find: (i: number) => number): number {
  let at = member;
  for (let steps = 0; steps < edges.length; steps++) {
    const up = edges.find((edge) => edge.child === at && edge.kind === 'merged');
    if (!up) break;
    at = up.parent;
  }
  return find(at);
}

/** What ties reports without common passages: one outlet, one agency credited, or no outlet stated at all. */
function tiesOf(report: Report): string[] {
  if (report.parts.role === 'record') return [];
  const supplier = supplierOf(report);
  const outlet = outletKey(report);
  const ties = supplier === null ? [] : [`agency ${supplier}`];
  if (outlet !== null) return [...ties, `outlet ${outlet}`];
  return supplier === null ? [UNSTATED] : ties;
}

function isSupplied(report: Report | undefined): boolean {
  return report !== undefined && supplierOf(report) !== null;
}

function originOf(
  group: readonly number[],
  reports: readonly ReportWords[],
  { edges, siblings }: Stemma,
): Origin {
  const members = group.flatMap((i) => reports[i]?.report ?? []);
  const roots = group.filter((i) => !edges.some((edge) => edge.child === i && group.includes(edge.parent)));
  const [first, ...rest] = members.map((report) => report.id);
  const root = roots.length === 1 ? reports[roots[0] ?? -1]?.report : undefined;
  if (first === undefined) throw new RangeError('an origin without reports');
  const base = { id: originId(first), reports: [first, ...rest] as const };
  const agencies = new Set(
    members.flatMap((report) => (isSupplied(report) ? (report.metadata.agency?.value ?? []) : [])),
  );
  const [agency] = agencies;
  if (root && supplierOf(root) === null) {
    const outlet = outletKey(root) === null ? undefined : root.metadata.outlet?.value;
    if (root.parts.role === 'record')
      return { ...base, known: true, basis: 'record', ...(outlet && { name: outlet }) };
    return outlet
      ? { ...base, known: true, basis: 'report', name: outlet }
      : { ...base, known: false, basis: 'unknown' };
  }
  if (agency !== undefined && agencies.size === 1 && roots.every((i) => isSupplied(reports[i]?.report))) {
    return { ...base, known: true, basis: 'agency', name: agency };
  }
  const outlets = new Set(members.map(outletKey));
  const outlet = first === undefined ? undefined : members[0]?.metadata.outlet?.value;
  if (outlets.size === 1 && !outlets.has(null) && outlet !== undefined)
    return { ...base, known: true, basis: 'report', name: outlet };
  const isTied = siblings.some(({ a, b }) => group.includes(a) && group.includes(b));
  return { ...base, known: false, basis: isTied ? 'presumed' : 'unknown' };
}

function derivationOf(edge: Edge, reports: readonly ReportWords[]): Derivation {
  const [child, parent] = [reports[edge.child], reports[edge.parent]];
  if (!child || !parent) throw new RangeError('a derivation between reports that are not there');
  return {
    report: child.report.id,
    from: parent.report.id,
    kind: edge.kind,
    passages: passagesOf(edge.relation, edge.child, child, parent).map(({ here, there }) => ({
      here,
      there,
    })),
    confidence: confidenceOf(edge),
    why: edge.why,
  };
}

/** A stated revision is certain; else the surer the more of the child's narrative stands in the parent. */
function confidenceOf({ kind, relation, child, why }: Edge): number {
  if (kind === 'revision' && why.some(({ rule }) => rule === 'stated-revision')) return 1;
  const share = child === relation.b ? relation.shareOfB : relation.shareOfA;
  return hundredths(0.5 + share / 2);
}

function passagesOf(relation: Relation, here: number, child: ReportWords, parent: ReportWords) {
  return relation.evidence
    .map((run) => {
      const [mine, theirs] = here === relation.b ? [run.b, run.a] : [run.a, run.b];
      return { here: spanOfWords(child, mine, run.length), there: spanOfWords(parent, theirs, run.length) };
    })
    .sort((x, y) => x.here.start - y.here.start);
}

/** One derivation a report that shares an origin outside the set, with the sibling that shows it best. */
function commonOrigins(
  reports: readonly ReportWords[],
  { siblings }: Stemma,
  nameOf: ReadonlyMap<number, OriginId>,
): Derivation[] {
  const best = new Map<number, Siblings>();
  for (const pair of siblings) {
    for (const member of [pair.a, pair.b]) {
      const known = best.get(member);
      if (!known || pair.relation.weight > known.relation.weight) best.set(member, pair);
    }
  }
  return [...best].flatMap(([member, { a, b, relation, why }]) => {
    const other = member === a ? b : a;
    const [mine, sibling, from] = [reports[member], reports[other], nameOf.get(member)];
    if (!mine || !sibling || from === undefined) return [];
    const passages = passagesOf(relation, member, mine, sibling).map(({ here, there }) => ({
      here,
      there: { ...there, report: sibling.report.id as ReportId },
    }));
    const confidence = hundredths(Math.min(0.95, 0.5 + relation.weight / 40));
    return [{ report: mine.report.id, from, kind: 'common-origin' as const, passages, confidence, why }];
  });
}
