import {
  type Citation,
  compareSpans,
  evidenceIn,
  FINDING_KINDS,
  type Finding,
  type Version,
} from '../model/index.ts';
import { compareText } from '../text/index.ts';
import { distinct, idOf } from './ids.ts';
import type { CitationJson, FindingJson, VersionJson } from './schema.ts';
import { citationToJson } from './values.ts';

/** Findings in the shape and order of the contract: by kind, then by their first citation. */
export function findingsToJson(
  findings: readonly Finding[],
  reportOrder: ReadonlyMap<string, number>,
): FindingJson[] {
  const keyed = findings.map((finding) => ({
    finding,
    first: evidenceIn(finding)[0],
    id: findingId(finding),
  }));
  keyed.sort((a, b) => {
    const kind = FINDING_KINDS.indexOf(a.finding.kind) - FINDING_KINDS.indexOf(b.finding.kind);
    if (kind !== 0 || !a.first || !b.first) return kind;
    const report = (reportOrder.get(a.first.report) ?? 0) - (reportOrder.get(b.first.report) ?? 0);
    return report || compareSpans(a.first.span, b.first.span) || compareText(a.id, b.id);
  });
  const ids = distinct(keyed.map((one) => one.id));
  return keyed.map(({ finding }, i) => findingToJson(finding, ids[i] ?? ''));
}

/** A digest of kind, slot and citations, as the contract has it. */
function findingId(finding: Finding): string {
  const places = evidenceIn(finding).flatMap(({ report, span }) => [report, span.start, span.end]);
  return idOf('f', [finding.kind, finding.slot ?? '', ...places]);
}

function findingToJson(finding: Finding, id: string): FindingJson {
  const { about, slot, confidence, why, items } = finding;
  const base = {
    id,
    about,
    ...(slot && { slot }),
    confidence,
    why: why.map((reason) => ({ ...reason })),
    ...(items && { items: items.map((item) => ({ ...item })) }),
  };
  switch (finding.kind) {
    case 'conflicting':
    case 'updated':
      return { kind: finding.kind, ...base, versions: finding.versions.map(versionToJson) };
    case 'altered-quotation':
      return {
        kind: finding.kind,
        ...base,
        versions: finding.versions.map(versionToJson),
        change: finding.change,
      };
    case 'disputed':
      return {
        kind: finding.kind,
        ...base,
        claim: citations(finding.claim),
        denial: citations(finding.denial),
        ...(finding.claimedBy && { claimedBy: [...finding.claimedBy] }),
        ...(finding.deniedBy && { deniedBy: [...finding.deniedBy] }),
      };
    case 'not-in-record':
      return { kind: finding.kind, ...base, evidence: citations(finding.evidence), record: finding.record };
    case 'corroborated':
      return {
        kind: finding.kind,
        ...base,
        byOrigin: finding.byOrigin.map(({ origin, evidence }) => ({ origin, evidence: citations(evidence) })),
      };
    case 'omitted':
      return {
        kind: finding.kind,
        ...base,
        elsewhere: citations(finding.elsewhere),
        missingFrom: [...finding.missingFrom],
      };
    default:
      return {
        kind: finding.kind,
        ...base,
        evidence: citations(finding.evidence),
        origins: [...finding.origins],
      };
  }
}

function versionToJson(version: Version): VersionJson {
  const { says, evidence, origins } = version;
  const base = { says, evidence: citations(evidence), origins: [...origins] };
  return 'actor' in version ? { ...base, actor: { ...version.actor } } : base;
}

function citations(evidence: readonly Citation[]): CitationJson[] {
  return evidence.map(citationToJson);
}
