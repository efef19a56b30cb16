import type { AnyLayer, LayerKey, Maker } from './layer.ts';
import type { Notice } from './notice.ts';
import type { Report } from './report.ts';

/** What an annotator found: its layers, and what a reader should know of how it went. */
export interface Reading {
  readonly layers: readonly AnyLayer[];
  readonly notices?: readonly Notice[];
}

/**
 * One step of reading: pure and synchronous, from a report and tables to layers. The order of annotators
 * follows from what they read and write. `R` is the tables it needs.
 */
export interface Annotator<R = unknown> {
  readonly writes: readonly LayerKey[];
  readonly reads: readonly LayerKey[];
  /** BCP 47 primary languages it reads; `*` for what is done with the languages that no other reads. */
  readonly languages: readonly string[];
  readonly maker: Maker;
  annotate(report: Report, resources: R): Reading;
}

/**
 * The annotators in an order in which each comes after those that write what it reads, otherwise as given.
 * Throws an Error for a circle, or for a layer that nobody writes and that is not among `given`.
 */
export function inReadingOrder<R>(
  annotators: readonly Annotator<R>[],
  given: readonly LayerKey[],
): readonly Annotator<R>[] {
  const known = new Set(given.map((key) => key.name));
  const waiting = [...annotators];
  const ordered: Annotator<R>[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex((one) => one.reads.every((key) => known.has(key.name)));
    const [ready] = next < 0 ? [] : waiting.splice(next, 1);
    if (ready === undefined)
      throw new Error(`nothing writes what these read: ${waiting.map((one) => one.maker.name)}`);
    for (const key of ready.writes) known.add(key.name);
    ordered.push(ready);
  }
  return ordered;
}
