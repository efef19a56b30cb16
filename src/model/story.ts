import type { Reason } from './reason.ts';
import type { Report } from './report.ts';
import type { ReportId } from './report-id.ts';
import type { Span } from './span.ts';

/** The reports on one happening, by published, then id: the order in which everything of a story is told. */
export interface Story {
  readonly reports: readonly Report[];
}

/**
 * A story from reports in any order: by the instant at which each says it was published, a bare day counting from
 * its first, then by id. Reports whose date nobody states come last.
 */
export function storyOf(reports: readonly Report[]): Story {
  const instants = new Map(
    reports.map((report) => [report, Date.parse(report.metadata.published?.value ?? '')]),
  );
  const key = (report: Report) => instants.get(report) || Number.POSITIVE_INFINITY;
  const byTime = (a: Report, b: Report) => order(key(a), key(b)) || order(a.id, b.id);
  return { reports: reports.toSorted(byTime) };
}

/** Numbers by size, words by code unit: the same in every place and language. */
function order<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

declare const isOriginId: unique symbol;
export type OriginId = string & { readonly [isOriginId]: true };

/**
 * What an origin rests on: a report among the inputs, an agency or record that they credit, a common origin
 * presumed from common passages, or nothing, because nobody states the outlets.
 */
export type OriginBasis = 'report' | 'agency' | 'record' | 'presumed' | 'unknown';

/** The root of a lineage: one independent account, however many reports carry it. */
export interface Origin {
  readonly id: OriginId;
  readonly reports: readonly [ReportId, ...ReportId[]];
  /** Whether the origin is identified. */
  readonly known: boolean;
  readonly basis: OriginBasis;
  readonly name?: string;
}

export type DerivationKind = 'copy' | 'rewrite' | 'excerpt' | 'revision' | 'merged' | 'common-origin';

/** A passage here and the passage there that it agrees with; `report` names the sibling of a common origin. */
export interface SharedPassage {
  readonly here: Span;
  readonly there: Span & { readonly report?: ReportId };
}

/** One report made from another, or from an origin that is not among the reports (W3C PROV: wasDerivedFrom). */
export interface Derivation {
  readonly report: ReportId;
  readonly from: ReportId | OriginId;
  readonly kind: DerivationKind;
  readonly passages: readonly SharedPassage[];
  readonly confidence: number;
  readonly why: readonly [Reason, ...Reason[]];
}

/** Who copied whom in a story. A report may belong to several origins where it merges them. */
export interface Lineage {
  readonly origins: readonly Origin[];
  readonly derivations: readonly Derivation[];
}

/** The origins that a report descends from. */
export function originsOf(lineage: Lineage, report: ReportId): readonly Origin[] {
  return lineage.origins.filter((origin) => origin.reports.includes(report));
}
