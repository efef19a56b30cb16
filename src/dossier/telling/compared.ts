import type { DossierJson } from '../schema.ts';
import { citationsIn } from './citations.ts';

/**
 * Why nothing of one report was held against another, in a sentence; null where something was. To be told before any
 * list: a dossier without a conflict would else read as agreement.
 */
export function whyNothingCompared(dossier: DossierJson): string | null {
  if (joinsReports(dossier)) return null;
  const reports = dossier.reports.filter(({ role }) => role === 'report').length;
  if (reports === 0) return 'No report is among the inputs: nothing was compared.';
  if (reports === 1) return 'One report alone: nothing was compared.';
  return 'Nothing that one of these reports states was found in another: nothing was compared. Check that they tell one story.';
}

/** Whether a report was found to be made from another, or a finding rests on two reports. */
function joinsReports({ findings, lineage }: DossierJson): boolean {
  if (lineage.derivations.length > 0) return true;
  return findings.some((finding) => new Set(citationsIn(finding).map(({ report }) => report)).size > 1);
}
