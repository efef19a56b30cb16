import type { DossierJson } from '../schema.ts';
import { citationsIn } from './citations.ts';

/**
 * Why nothing of one report was held against another, in a sentence; null where something was. To be told before any
 * list: a dossier without a conflict would else read as agreement.
 */
export function whyNothingCompared(dossier: DossierJson): string | null {
  const reports = dossier.reports.filter(({ role }) => role === 'report').length;
  const isHeld = isHeldAgainstRecord(dossier);
  if (reports === 1 && isHeld)
    return 'One report alone: its quotations were held against the record, and nothing else was compared.';
  if (joinsReports(dossier)) return null;
  if (reports === 0) return 'No report is among the inputs: nothing was compared.';
  if (reports === 1) return 'One report alone: nothing was compared.';
  if (isHeld)
    return 'Quotations were held against the record. Nothing else that one of these reports states was found in another.';
  return 'Nothing that one of these reports states was found in another: nothing was compared. Check that they tell one story.';
}

function isHeldAgainstRecord({ occasions }: DossierJson): boolean {
  return occasions.some(({ checks = [] }) => checks.some(({ result }) => result !== 'not-checked'));
}

/** Whether a report was found to be made from another, or a finding rests on two reports. */
function joinsReports({ findings, lineage }: DossierJson): boolean {
  if (lineage.derivations.length > 0) return true;
  return findings.some((finding) => new Set(citationsIn(finding).map(({ report }) => report)).size > 1);
}
