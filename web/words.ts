import type { QuotationJson } from '../src/dossier/schema.ts';
import { KIND_WORDS } from '../src/dossier/telling/words.ts';
import type { FindingKind } from './marks.ts';

/** The sign of a kind of finding, so that colour never tells alone. */
export const SIGNS: Readonly<Record<FindingKind, string>> = {
  conflicting: '≠',
  updated: '↗',
  'altered-quotation': '≈',
  disputed: '⇄',
  'not-in-record': '∉',
  corroborated: '∥',
  repeated: '≡',
  'single-source': '•',
  omitted: '∅',
};

/** What it means that there is none of a kind, for those whose absence is told; of others only presence is news. */
export const NONE: Partial<Readonly<Record<FindingKind, string>>> = {
  conflicting:
    'No conflict was found between these reports. That does not mean that they agree: a difference told in words that were not recognised is not shown.',
  'altered-quotation':
    'No quotation was found in two wordings. Quotations that stand in one report only could not be compared.',
  corroborated:
    'Nothing was found that two independent origins state. Several reports may still say it: see Repeated.',
};

export const KIND_ORDER = Object.keys(KIND_WORDS) as readonly FindingKind[];

const QUOTATIONS: Readonly<Record<QuotationJson['kind'], string>> = {
  direct: 'direct',
  indirect: 'indirect',
  mixed: 'mixed',
};

export const quotationWords = (kind: QuotationJson['kind']): string => QUOTATIONS[kind];

/** Where the words for a confidence begin. */
const CONFIDENCES = [
  [0.85, 'high'],
  [0.6, 'moderate'],
  [0, 'low'],
] as const;

export function confidenceWords(confidence: number): string {
  return CONFIDENCES.find(([from]) => confidence >= from)?.[1] ?? 'low';
}
