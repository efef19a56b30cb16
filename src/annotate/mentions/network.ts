import type { Stretch, Tokens } from '../../language/index.ts';
import type { MentionType, NetworkName } from '../../model/index.ts';

/** What the network says of a stretch: one witness, heard where no table and no head of a body decides. */
export interface NetworkStretch extends Stretch {
  readonly type: MentionType;
  /** How sure the network is, 0 to 1. */
  readonly confidence: number;
}

/** The network's names by each of their tokens. */
export type NetworkNames = ReadonlyMap<number, NetworkStretch>;

/** The labels of OntoNotes that name somebody or something; dates, numbers, laws and languages do not. */
const TYPES: Readonly<Record<string, MentionType>> = {
  PERSON: 'person',
  ORG: 'organization',
  GPE: 'place',
  LOC: 'place',
  FAC: 'facility',
  NORP: 'group',
  EVENT: 'event',
  WORK_OF_ART: 'work',
  PRODUCT: 'product',
};

/** The names of the network as stretches of tokens, without leading article and possessive ending. */
export function networkNames(tokens: Tokens, names: Iterable<NetworkName>): NetworkNames {
  const byToken = new Map<number, NetworkStretch>();
  for (const { span, label, confidence } of names) {
    const type = TYPES[label];
    if (type === undefined) continue;
    const stretch = bare(tokens, { first: tokens.indexAt(span.start), last: tokens.indexAt(span.end - 1) });
    for (let i = stretch.first; i <= stretch.last; i++) byToken.set(i, { ...stretch, type, confidence });
  }
  return byToken;
}

function bare(tokens: Tokens, { first, last }: Stretch): Stretch {
  const from = /^(?:the|an?)$/.test(tokens.foldedOf(first)) ? first + 1 : first;
  const word = tokens.foldedOf(last);
  return { first: from, last: word === "'s" || word === "'" ? last - 1 : last };
}

/** The network's name over exactly these tokens, or null. */
export function networkAt(names: NetworkNames, { first, last }: Stretch): NetworkStretch | null {
  const name = names.get(first);
  return name !== undefined && name.first === first && name.last === last ? name : null;
}

/** What the network says of a name over all the places where it stands. */
export interface NetworkVote {
  readonly type: MentionType;
  /** 0 to 1: as many names as this, in a hundred, have the type. */
  readonly weight: number;
}

/**
 * How much a name of the network weighs at full confidence: three in four of those that nothing else types are right
 * (measured on news of many countries). It falls with the square, as the share that is right does.
 */
const FULL_WEIGHT = 0.75;

/**
 * What the network says most of one name. Its mistakes about a name repeat themselves, so that ten places weigh no more
 * than one: the mean counts, and a place where it finds nothing there counts as nothing.
 */
export function networkVote(places: readonly (NetworkStretch | null)[]): NetworkVote | null {
  const sums = new Map<MentionType, number>();
  for (const place of places) {
    if (place === null) continue;
    sums.set(place.type, (sums.get(place.type) ?? 0) + FULL_WEIGHT * place.confidence ** 2);
  }
  let best: NetworkVote | null = null;
  for (const [type, sum] of sums) {
    const weight = sum / places.length;
    if (best === null || weight > best.weight) best = { type, weight };
  }
  return best;
}
