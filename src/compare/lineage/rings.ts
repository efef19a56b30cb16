import { tokensOf } from '../../language/index.ts';
import { type Report, SENTENCES, type StoryNotice, ZONES } from '../../model/index.ts';
import { skeletonOf } from '../../text/index.ts';
import type { ReportWords } from '../words.ts';
import { outletKey } from './credit.ts';

/** What a report has from another outlet stands in its first sentences. */
const LEADING = 5;

/** Words with which a report passes on what another outlet tells. */
const PASSING_ON = new Set(
  'report reports reported reporting story according citing cites cited learnt learned says said wrote writes post posted published broke'.split(
    ' ',
  ),
);

/** "Told us", "we asked": a report with people of its own to ask rests on more than other outlets. */
const OWN =
  /\b(?:told|tells|showed|assures?d?) us\b|\bwe (?:asked|spoke|saw|found|visited)\b|\bour (?:reporter|correspondent)/i;

/**
 * Reports that have it from one another in a ring: A from B, B from C, C from A. Behind them stands nobody who could be
 * named, and together they are one origin. Pairs of indexes, each with the report that it cites.
 */
export function ringsAmong(reports: readonly ReportWords[]): (readonly [number, number])[] {
  const outlets = new Map<string, number>();
  reports.forEach(({ report }, i) => {
    const key = outletKey(report);
    if (key !== null && !outlets.has(key)) outlets.set(key, i);
  });
  const cites = reports.map(({ report }, i) => citedIn(report, outlets).filter((j) => j !== i));
  return cites.flatMap((own, i) =>
    own.filter((j) => leadsBack(cites, j, i)).map((j): readonly [number, number] => [i, j]),
  );
}

/** Notices on the reports of such rings. */
export function ringNotices(reports: readonly ReportWords[]): StoryNotice[] {
  const rings = ringsAmong(reports);
  return reports.flatMap(({ report }, i) => {
    const cited = rings.filter(([from]) => from === i).flatMap(([, to]) => reports[to]?.report.id ?? []);
    if (cited.length === 0) return [];
    const message = `This report has it from ${cited.join(', ')}, which has it from this one, straight or through others: no origin stands behind them.`;
    return [{ report: report.id, code: 'circular-sourcing', message }];
  });
}

/** The reports of the story whose outlets a report names as having told it. */
function citedIn(report: Report, outlets: ReadonlyMap<string, number>): number[] {
  if (OWN.test(report.text)) return [];
  const tokens = tokensOf(report);
  const found = new Set<number>();
  for (const { tokens: range } of leadOf(report)) {
    const words = Array.from({ length: range.end - range.first }, (_, k) => tokens.foldedOf(range.first + k));
    if (!words.some((word) => PASSING_ON.has(word))) continue;
    for (let k = 0; k < words.length; k++) {
      if (!tokens.isCapitalised(range.first + k)) continue;
      for (const name of namesFrom(words, k)) {
        const cited = outlets.get(name);
        if (cited !== undefined) found.add(cited);
      }
    }
  }
  return [...found];
}

/** The names of up to four words that begin at a place. */
function namesFrom(words: readonly string[], at: number): string[] {
  return [1, 2, 3, 4].map((length) => skeletonOf(words.slice(at, at + length).join(' ')));
}

function leadOf(report: Report) {
  const sentences = report.layer(SENTENCES);
  const zones = [...report.layer(ZONES)].filter(({ kind }) => kind === 'body');
  return zones
    .flatMap(({ span }) => sentences.within(span))
    .slice(0, LEADING)
    .map((ref) => sentences.at(ref));
}

function leadsBack(cites: readonly (readonly number[])[], from: number, to: number): boolean {
  const seen = new Set<number>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(cites[at] ?? []));
  }
  return false;
}
