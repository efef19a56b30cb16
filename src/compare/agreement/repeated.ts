import { type Citation, type Finding, overlaps } from '../../model/index.ts';
import { groupBy } from '../../text/index.ts';

/** Findings without what one report alone is told to carry where the same words are told as repeated. */
export function withoutRepeated(findings: readonly Finding[]): Finding[] {
  const repeated = findings.flatMap((one) => (one.kind === 'repeated' ? one.evidence : []));
  const byReport = groupBy(repeated, ({ report }) => report);
  const isRepeated = ({ report, span }: Citation) =>
    byReport.get(report)?.some((held) => overlaps(held.span, span)) === true;
  // A nation or a place that is added to a figure is a detail of the sentence, and is in no other report.
  return findings.filter(
    (one) => one.kind !== 'single-source' || one.about === 'quantity' || !one.evidence.every(isRepeated),
  );
}
