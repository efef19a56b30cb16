import type { ReportId } from './report-id.ts';
import type { Span } from './span.ts';

/**
 * A passage with its words: `exact` is what stands at `span` in the text of `report`, to the character.
 * Made by `report.cite`, the only place that can know.
 */
export interface Citation {
  readonly report: ReportId;
  readonly span: Span;
  readonly exact: string;
}

/** What a finding rests on: one citation at least, so that a finding without evidence does not compile. */
export type Evidence = readonly [Citation, ...Citation[]];

/** Citations as evidence, or null where there are none. */
export function evidenceOf(citations: readonly Citation[]): Evidence | null {
  const [first, ...rest] = citations;
  return first === undefined ? null : [first, ...rest];
}

/** An item of a layer, named across reports. */
export interface ItemRef {
  readonly report: ReportId;
  readonly layer: string;
  readonly index: number;
}

/** Names the layer's item across reports: a `Ref` alone has no meaning outside its report. */
export function itemRef(report: ReportId, layer: { readonly name: string }, ref: number): ItemRef {
  return { report, layer: layer.name, index: ref };
}
