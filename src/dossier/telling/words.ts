import type { FindingKind } from '../../model/finding.ts';
import type { DerivationJson, FindingJson, OriginJson, SpeakerJson } from '../schema.ts';

/** How a kind of finding is told: its name, one and many of it in a count, and what it means. */
export interface KindWords {
  readonly name: string;
  readonly one: string;
  readonly many: string;
  readonly meaning: string;
}

/** In the order in which findings are told. */
export const KIND_WORDS: Readonly<Record<FindingKind, KindWords>> = {
  conflicting: {
    name: 'Conflicting',
    one: 'conflict',
    many: 'conflicts',
    meaning: 'Versions that cannot all hold. Which of them does is not said here.',
  },
  updated: {
    name: 'Updated',
    one: 'update',
    many: 'updates',
    meaning: 'A later figure or a correction in the place of an earlier one: no conflict.',
  },
  'altered-quotation': {
    name: 'Altered quotations',
    one: 'altered quotation',
    many: 'altered quotations',
    meaning: 'The same utterance in other words, or told without the one who said it. What changed is named.',
  },
  disputed: {
    name: 'Disputed',
    one: 'disputed claim',
    many: 'disputed claims',
    meaning: 'A claim and its denial, each credited to its own source.',
  },
  'not-in-record': {
    name: 'Not in the record',
    one: 'quotation not in the record',
    many: 'quotations not in the record',
    meaning: 'Quotations that the record of their occasion does not hold.',
  },
  corroborated: {
    name: 'Corroborated',
    one: 'corroborated',
    many: 'corroborated',
    meaning: 'Stated by two independent origins or more. Reports of one origin count once.',
  },
  repeated: {
    name: 'Repeated',
    one: 'repeated',
    many: 'repeated',
    meaning: 'Carried by several reports. That many carry it corroborates nothing.',
  },
  'single-source': {
    name: 'Single source',
    one: 'single-source',
    many: 'single-source',
    meaning: 'Carried by one report alone.',
  },
  omitted: {
    name: 'Omitted',
    one: 'omission',
    many: 'omissions',
    meaning: 'Carried elsewhere and absent from the reports named. Never a reproach: every outlet chooses.',
  },
};

/** What stands in the place of a headline where none is stated. */
export const NO_HEADLINE = 'No headline stated';

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

/** No change says which version was first: that is not always known. */
const CHANGES: Readonly<Record<Change, string>> = {
  cut: 'cut short',
  ellipsis: 'words left out',
  'word-changed': 'a word changed',
  'negation-dropped': 'a negation in one version only',
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

interface DerivationWords {
  /** "copy": beside a line that is drawn. */
  readonly name: string;
  /** "copy of": between the one report and the other. */
  readonly phrase: string;
}

const DERIVATIONS: Readonly<Record<DerivationJson['kind'], DerivationWords>> = {
  copy: { name: 'copy', phrase: 'copy of' },
  rewrite: { name: 'rewrite', phrase: 'rewritten from' },
  excerpt: { name: 'excerpt', phrase: 'excerpt of' },
  revision: { name: 'later version', phrase: 'later version of' },
  merged: { name: 'merged', phrase: 'merges passages of' },
  'common-origin': { name: 'common origin', phrase: 'goes back, with others, to' },
};

const STANDINGS: Readonly<Record<SpeakerJson['standing'], string>> = {
  named: 'named',
  anonymous: 'not named',
  institutional: 'institution',
};

export const slotWords = (slot: NonNullable<FindingJson['slot']>): string => SLOTS[slot];
export const basisWords = (basis: OriginJson['basis']): string => BASES[basis];
export const derivationWords = (kind: DerivationJson['kind']): DerivationWords => DERIVATIONS[kind];
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

/** "1 corroborated": how many findings of a kind there are. */
export function countedKind(findings: readonly { readonly kind: FindingKind }[], kind: FindingKind): string {
  const { one, many } = KIND_WORDS[kind];
  return counted(findings.filter((finding) => finding.kind === kind).length, one, many);
}

/** What keeps quoted words from being a plain assertion of who is credited: they must never be read as one. */
export function reservationWords(quotation: {
  readonly negated?: boolean | undefined;
  readonly hypothetical?: boolean | undefined;
  readonly belief?: boolean | undefined;
}): string[] {
  return [
    ...(quotation.negated ? ['denied, or told as not said'] : []),
    ...(quotation.hypothetical ? ['hypothetical'] : []),
    ...(quotation.belief ? ['belief or intention'] : []),
  ];
}
