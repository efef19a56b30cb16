import { type Span, span } from '../model/index.ts';
import { commonRuns, indexShingles, type Run, shingleAt } from '../text/index.ts';
import type { ReportWords } from './words.ts';

/**
 * A stretch of words that two reports share: how many of its words are narrative in both, and their weight as
 * evidence that one text lies behind both. A word that either report uses once weighs 1, one that both use n
 * times 1/n: the words of the subject ("nuclear", "test") stand in every report on it.
 */
export interface SharedRun extends Run {
  readonly narrative: number;
  readonly weight: number;
}

/** What two reports have in common, word for word. `a` and `b` are indexes into the reports of the story. */
export interface PairPassages {
  readonly a: number;
  readonly b: number;
  readonly runs: readonly SharedRun[];
}

/** Four words in a row: shorter runs are idiom more often than not. */
const SHORTEST_RUN = 4;

/** Each report is laid beside the earlier ones it shares most with; a thousand copies need no million pairs. */
const MOST_PARTNERS = 24;

/** The pairs of reports that share runs of words. Close to linear through an index of shingles over all reports. */
export function sharedPassages(reports: readonly ReportWords[]): PairPassages[] {
  const carriers = new Map<number, number[]>();
  const pairs: PairPassages[] = [];
  const indexes = reports.map(({ words }) => indexShingles(words, SHORTEST_RUN));
  reports.forEach(({ words }, b) => {
    for (const a of partnersOf(words, carriers)) {
      const first = reports[a];
      const index = indexes[a];
      if (!first || !index) continue;
      const runs = commonRuns(first.words, index, words, SHORTEST_RUN).map((run) =>
        weighed(run, first, reports[b] ?? first),
      );
      if (runs.length > 0) pairs.push({ a, b, runs });
    }
    addCarrier(words, b, carriers);
  });
  return pairs.sort((x, y) => x.a - y.a || x.b - y.b);
}

/** The earlier reports that carry most of this one's shingles, in the order of the story. */
function partnersOf(words: Int32Array, carriers: ReadonlyMap<number, readonly number[]>): number[] {
  const counts = new Map<number, number>();
  for (const key of shinglesOf(words)) {
    for (const report of carriers.get(key) ?? []) counts.set(report, (counts.get(report) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, most], [b, least]) => least - most || a - b)
    .slice(0, MOST_PARTNERS)
    .map(([report]) => report);
}

function addCarrier(words: Int32Array, report: number, carriers: Map<number, number[]>): void {
  for (const key of shinglesOf(words)) {
    const known = carriers.get(key);
    if (known) known.push(report);
    else carriers.set(key, [report]);
  }
}

function shinglesOf(words: Int32Array): Set<number> {
  const keys = new Set<number>();
  for (let i = 0; i + SHORTEST_RUN <= words.length; i++) keys.add(shingleAt(words, i, SHORTEST_RUN));
  return keys;
}

function weighed(run: Run, a: ReportWords, b: ReportWords): SharedRun {
  let narrative = 0;
  let weight = 0;
  for (let i = 0; i < run.length; i++) {
    if (a.isPublic[run.a + i] !== 0 || b.isPublic[run.b + i] !== 0) continue;
    narrative++;
    if (a.isContent[run.a + i] === 0) continue;
    const word = a.words[run.a + i] ?? -1;
    weight += 1 / Math.max(1, Math.min(a.counts.get(word) ?? 1, b.counts.get(word) ?? 1));
  }
  return { ...run, narrative, weight };
}

/** The characters of a stretch of words. */
export function spanOfWords({ starts, ends }: ReportWords, first: number, length: number): Span {
  return span(starts[first] ?? 0, ends[first + length - 1] ?? 0);
}
