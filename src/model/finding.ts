import type { Evidence, ItemRef } from './citation.ts';
import type { Judgement } from './reason.ts';
import type { ReportId } from './report-id.ts';
import type { OriginId } from './story.ts';

export type FindingAbout = 'claim' | 'quotation' | 'event' | 'name' | 'quantity' | 'time';

/** The place in a claim at which versions differ. */
export type FindingSlot =
  | 'quantity'
  | 'name'
  | 'title'
  | 'place'
  | 'time'
  | 'attribution'
  | 'wording'
  | 'negation'
  | 'certainty';

export type QuotationChange =
  | 'cut'
  | 'ellipsis'
  | 'word-changed'
  | 'negation-dropped'
  | 'number-changed'
  | 'speaker-changed'
  | 'attribution-dropped'
  | 'paraphrase'
  | 'translation';

interface FindingBase extends Judgement {
  readonly about: FindingAbout;
  readonly slot?: FindingSlot;
  /** The layer items it concerns, where it concerns items and not only characters. */
  readonly items?: readonly ItemRef[];
}

/** One wording or value among several: the words of the slot as they stand, who carries them, from which origins. */
export interface ReportedVersion {
  readonly says: string;
  readonly evidence: Evidence;
  readonly origins: readonly OriginId[];
}

/** A version from the dated record of offices and not from a report: it has an actor in place of evidence. */
export interface RecordedVersion {
  readonly says: string;
  readonly evidence: readonly [];
  readonly origins: readonly [];
  readonly actor: {
    readonly id: string;
    readonly role: string;
    readonly from?: string;
    readonly to?: string;
  };
}

export type Version = ReportedVersion | RecordedVersion;

/** Two versions at least, and one of them stands in a report: the record of offices alone contradicts nobody. */
export type Versions = readonly [ReportedVersion, Version, ...Version[]];

export interface OriginEvidence {
  readonly origin: OriginId;
  readonly evidence: Evidence;
}

/** Stated by two origins or more: with evidence from a single one it does not compile. */
export interface Corroborated extends FindingBase {
  readonly kind: 'corroborated';
  readonly byOrigin: readonly [OriginEvidence, OriginEvidence, ...OriginEvidence[]];
}

/** Carried by several reports of one origin, or credited by several to one and the same source. */
export interface Repeated extends FindingBase {
  readonly kind: 'repeated';
  readonly evidence: Evidence;
  readonly origins: readonly OriginId[];
}

export interface SingleSource extends FindingBase {
  readonly kind: 'single-source';
  readonly evidence: Evidence;
  readonly origins: readonly OriginId[];
}

/** Versions that cannot all hold; they may stand in one report. */
export interface Conflicting extends FindingBase {
  readonly kind: 'conflicting';
  readonly versions: Versions;
}

/** A later figure or a correction: no conflict. */
export interface Updated extends FindingBase {
  readonly kind: 'updated';
  readonly versions: Versions;
}

export interface AlteredQuotation extends FindingBase {
  readonly kind: 'altered-quotation';
  readonly versions: Versions;
  readonly change: QuotationChange;
}

/** A claim and its denial, each credited to its source: no conflict between reports. */
export interface Disputed extends FindingBase {
  readonly kind: 'disputed';
  readonly claim: Evidence;
  readonly denial: Evidence;
  /** Who claims and who denies, by name or in the words that credit them, where the reading knows them. */
  readonly claimedBy?: readonly [string, ...string[]];
  readonly deniedBy?: readonly [string, ...string[]];
}

/** A quotation that the record of its occasion does not hold. */
export interface NotInRecord extends FindingBase {
  readonly kind: 'not-in-record';
  readonly evidence: Evidence;
  readonly record: ReportId;
}

/** What the story's other origins carry and these reports lack. Never a reproach. */
export interface Omitted extends FindingBase {
  readonly kind: 'omitted';
  readonly elsewhere: Evidence;
  readonly missingFrom: readonly [ReportId, ...ReportId[]];
}

/** The result of comparing. The union is closed: who handles findings handles all of them. */
export type Finding =
  | Conflicting
  | Updated
  | AlteredQuotation
  | Disputed
  | NotInRecord
  | Corroborated
  | Repeated
  | SingleSource
  | Omitted;

export type FindingKind = Finding['kind'];

/** The order in which findings are told: what differs first, what is missing last. */
export const FINDING_KINDS = [
  'conflicting',
  'updated',
  'altered-quotation',
  'disputed',
  'not-in-record',
  'corroborated',
  'repeated',
  'single-source',
  'omitted',
] as const satisfies readonly FindingKind[];

/** Every citation a finding rests on, in the order in which it is told. */
export function evidenceIn(finding: Finding): Evidence | readonly [] {
  switch (finding.kind) {
    case 'conflicting':
    case 'updated':
    case 'altered-quotation': {
      const [first, ...rest] = finding.versions;
      return [...first.evidence, ...rest.flatMap((version) => version.evidence)];
    }
    case 'disputed':
      return [...finding.claim, ...finding.denial];
    case 'corroborated': {
      const [first, ...rest] = finding.byOrigin;
      return [...first.evidence, ...rest.flatMap((group) => group.evidence)];
    }
    case 'omitted':
      return finding.elsewhere;
    default:
      return finding.evidence;
  }
}
