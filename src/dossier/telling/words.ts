import type { DerivationJson, FindingJson, OriginJson, SpeakerJson } from '../../dossier/schema.ts';
import type { FindingKind } from '../../model/index.ts';

/** How a kind of finding is told: its heading, one and many of it in a count, and what it means. */
export interface KindWords {
  readonly heading: string;
  readonly one: string;
  readonly many: string;
  readonly meaning: string;
}

export const KIND_WORDS: Readonly<Record<FindingKind, KindWords>> = {
  conflicting: {
    heading: 'Conflicting',
    one: 'conflict',
    many: 'conflicts',
    meaning: 'Versions that cannot all hold. Which of them does is not said here.',
  },
  updated: {
    heading: 'Updated',
    one: 'update',
    many: 'updates',
    meaning: 'A later figure or a correction in the place of an earlier one: no conflict.',
  },
  'altered-quotation': {
    heading: 'Altered quotations',
    one: 'altered quotation',
    many: 'altered quotations',
    meaning: 'The same utterance in other words, or told without the one who said it.',
  },
  disputed: {
    heading: 'Disputed',
    one: 'disputed claim',
    many: 'disputed claims',
    meaning: 'A claim and its denial, each credited to its own source.',
  },
  'not-in-record': {
    heading: 'Not in the record',
    one: 'quotation not in the record',
    many: 'quotations not in the record',
    meaning: 'Quotations that the record of their occasion does not hold.',
  },
  corroborated: {
    heading: 'Corroborated',
    one: 'corroborated',
    many: 'corroborated',
    meaning: 'Stated by two origins or more. Reports of one origin count once.',
  },
  repeated: {
    heading: 'Repeated',
    one: 'repeated',
    many: 'repeated',
    meaning: 'Carried by several reports of one origin, or credited by several to one source.',
  },
  'single-source': {
    heading: 'Single source',
    one: 'single-source',
    many: 'single-source',
    meaning: 'Rests on one origin alone.',
  },
  omitted: {
    heading: 'Omitted',
    one: 'omission',
    many: 'omissions',
    meaning: 'Carried elsewhere and absent from the reports named. Never a reproach.',
  },
};

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

type Change = Extract<FindingJson, { readonly kind: 'altered-quotation' }>['change'];

const CHANGES: Readonly<Record<Change, string>> = {
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
  agency: 'an agency that the reports credit, not among them',
  record: 'a record of the occasion',
  presumed: 'presumed from common passages, not among these reports',
  unknown: 'outlets not stated, counted together as one',
};

const DERIVATIONS: Readonly<Record<DerivationJson['kind'], string>> = {
  copy: 'copy of',
  rewrite: 'rewritten from',
  excerpt: 'excerpt of',
  revision: 'later version of',
  merged: 'merges passages of',
  'common-origin': 'goes back, with others, to',
};

const STANDINGS: Readonly<Record<SpeakerJson['standing'], string>> = {
  named: '',
  anonymous: 'not named',
  institutional: 'institution',
};

export const slotWords = (slot: NonNullable<FindingJson['slot']>): string => SLOTS[slot];
export const basisWords = (basis: OriginJson['basis']): string => BASES[basis];
export const derivationWords = (kind: DerivationJson['kind']): string => DERIVATIONS[kind];
export const standingWords = (standing: SpeakerJson['standing']): string => STANDINGS[standing];

/** The change of a quotation in words; one that is not known keeps its name. */
export function changeWords(change: string): string {
  return Object.hasOwn(CHANGES, change) ? CHANGES[change as Change] : change;
}

/** "1 conflict", "0 conflicts". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "1, 2 and 5". */
export function listed(words: readonly string[]): string {
  const [last = '', ...before] = words.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
}
