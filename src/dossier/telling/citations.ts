import type { CitationJson, FindingJson } from '../schema.ts';

/** Every citation a finding rests on, in the order in which it is told. */
export function citationsIn(finding: FindingJson): readonly CitationJson[] {
  switch (finding.kind) {
    case 'conflicting':
    case 'updated':
    case 'altered-quotation':
      return finding.versions.flatMap((version) => version.evidence);
    case 'disputed':
      return [...finding.claim, ...finding.denial];
    case 'corroborated':
      return finding.byOrigin.flatMap((group) => group.evidence);
    case 'omitted':
      return finding.elsewhere;
    default:
      return finding.evidence;
  }
}
