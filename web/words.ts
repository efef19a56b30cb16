import type {
  DerivationJson,
  FindingJson,
  OriginJson,
  QuotationJson,
  SpeakerJson,
} from '../src/dossier/schema.ts';
import type { FindingKind } from './marks.ts';

/** How a kind of finding is told: its sign (never colour alone), its name, what it means, and what none means. */
export interface KindWords {
  readonly sign: string;
  readonly name: string;
  readonly one: string;
  readonly many: string;
  readonly meaning: string;
  readonly none: string;
}

/** In the order in which findings are told. */
export const KINDS: Readonly<Record<FindingKind, KindWords>> = {
  conflicting: {
    sign: '≠',
    name: 'Conflicting',
    one: 'conflict',
    many: 'conflicts',
    meaning: 'Versions that cannot all hold. Which of them does is not said here.',
    none: 'No conflict was found between these reports. That does not mean that they agree: a difference told in words that were not recognised is not shown.',
  },
  updated: {
    sign: '↗',
    name: 'Updated',
    one: 'update',
    many: 'updates',
    meaning: 'A later figure or a correction in the place of an earlier one. No conflict.',
    none: 'No figure was found to have been replaced by a later one.',
  },
  'altered-quotation': {
    sign: '≈',
    name: 'Altered quotations',
    one: 'altered quotation',
    many: 'altered quotations',
    meaning: 'The same utterance, given in other words. What changed is named.',
    none: 'No quotation was found in two wordings. Quotations that stand in one report only could not be compared.',
  },
  disputed: {
    sign: '⇄',
    name: 'Disputed',
    one: 'disputed claim',
    many: 'disputed claims',
    meaning: 'A claim and its denial, each credited to its own source.',
    none: 'No claim was found beside its denial.',
  },
  'not-in-record': {
    sign: '∉',
    name: 'Not in the record',
    one: 'quotation not in the record',
    many: 'quotations not in the record',
    meaning: 'A quotation that the record of its occasion does not hold.',
    none: 'No quotation was found missing from a record. Without a record among the inputs nothing can be.',
  },
  corroborated: {
    sign: '∥',
    name: 'Corroborated',
    one: 'corroborated',
    many: 'corroborated',
    meaning: 'Stated by two independent origins or more. Reports of one origin count once.',
    none: 'Nothing was found that two independent origins state. Several reports may still say it: see Repeated.',
  },
  repeated: {
    sign: '≡',
    name: 'Repeated',
    one: 'repeated',
    many: 'repeated',
    meaning: 'Carried by several reports that share one origin, or that credit one source.',
    none: 'Nothing was found that several reports carry from one origin.',
  },
  'single-source': {
    sign: '•',
    name: 'Single source',
    one: 'single-source',
    many: 'single-source',
    meaning: 'Rests on one report alone.',
    none: 'Nothing was found that rests on one report alone.',
  },
  omitted: {
    sign: '∅',
    name: 'Omitted',
    one: 'omitted',
    many: 'omitted',
    meaning: 'Carried elsewhere and absent from these reports. Never a reproach: every outlet chooses.',
    none: 'No report was found to lack what the others carry.',
  },
};

export const KIND_ORDER = Object.keys(KINDS) as readonly FindingKind[];

const SLOTS: Readonly<Record<NonNullable<FindingJson['slot']>, string>> = {
  quantity: 'how many',
  name: 'name',
  title: 'title',
  place: 'where',
  time: 'when',
  attribution: 'who said it',
  wording: 'wording',
  negation: 'whether or not',
  certainty: 'how certain',
};

const CHANGES: Readonly<Record<string, string>> = {
  cut: 'cut short',
  ellipsis: 'words left out',
  'word-changed': 'a word changed',
  'negation-dropped': 'a negation dropped',
  'number-changed': 'a figure changed',
  'speaker-changed': 'another speaker',
  'attribution-dropped': 'told without its source',
  paraphrase: 'paraphrased',
  translation: 'translated otherwise',
};

const BASES: Readonly<Record<OriginJson['basis'], string>> = {
  report: 'a report among these',
  agency: 'an agency that the reports credit',
  record: 'a record of the occasion',
  presumed: 'presumed from common passages; not among these reports',
  unknown: 'outlets not stated; counted together as one',
};

const DERIVATIONS: Readonly<Record<DerivationJson['kind'], string>> = {
  copy: 'copy',
  rewrite: 'rewrite',
  excerpt: 'excerpt',
  revision: 'revision',
  merged: 'merged',
  'common-origin': 'common origin',
};

const STANDINGS: Readonly<Record<SpeakerJson['standing'], string>> = {
  named: 'named',
  anonymous: 'not named',
  institutional: 'institution',
};

const QUOTATIONS: Readonly<Record<QuotationJson['kind'], string>> = {
  direct: 'direct',
  indirect: 'indirect',
  mixed: 'mixed',
};

export const slotWords = (slot: NonNullable<FindingJson['slot']>): string => SLOTS[slot];
export const changeWords = (change: string): string => CHANGES[change] ?? change.replaceAll('-', ' ');
export const basisWords = (basis: OriginJson['basis']): string => BASES[basis];
export const derivationWords = (kind: DerivationJson['kind']): string => DERIVATIONS[kind];
export const standingWords = (standing: SpeakerJson['standing']): string => STANDINGS[standing];
export const quotationWords = (kind: QuotationJson['kind']): string => QUOTATIONS[kind];

/** Where the words for a confidence begin; the same steps that the text export names. */
const CONFIDENCES = [
  [0.85, 'high'],
  [0.6, 'moderate'],
  [0, 'low'],
] as const;

export function confidenceWords(confidence: number): string {
  return CONFIDENCES.find(([from]) => confidence >= from)?.[1] ?? 'low';
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
