import type { Stretch } from '../../language/index.ts';
import type { NetworkStretch } from './network.ts';
import { FIRM, type Found, isPossessive, type SentenceReading } from './reading.ts';
import { KNOWN, settled } from './segment.ts';

/** From this confidence on the network settles where a name begins and ends (two in three right, measured). */
const SURE = 0.9;
/** A body that holds a known name is rather one name: "Seoul | Administrative Court". */
const SURE_OF_KNOWN = 0.7;

/**
 * The names of a sentence with the boundaries of the network, where it is sure of them and no firm witness speaks
 * against: a body's name that capitals tear apart ("Ministry of Trade | and | Fisheries"), and a person's name with
 * words before it that are none of it.
 */
export function settleBoundaries(reading: SentenceReading, names: readonly Found[]): Found[] {
  const out: Found[] = [];
  for (let k = 0; k < names.length; k++) {
    const name = names[k];
    if (name === undefined) continue;
    const network = networkAfter(reading, name, out.at(-1));
    const count = network === null ? 0 : coveredFrom(names, k, network);
    if (network !== null && isTorn(reading, network, names.slice(k, k + count))) {
      out.push(settled(reading, network));
      k += count - 1;
    } else if (network !== null && isTooLong(network, name)) out.push(settled(reading, network));
    else out.push(name);
  }
  return out;
}

/** The network's name at the end of a name, where it does not reach back over the name before. */
function networkAfter(
  reading: SentenceReading,
  name: Found,
  before: Found | undefined,
): NetworkStretch | null {
  const network = reading.network.get(name.last);
  return network !== undefined && network.first > (before?.last ?? -1) ? network : null;
}

/** How many names from the `k`th on lie inside the network's; none where one goes over its edge. */
function coveredFrom(names: readonly Found[], k: number, { first, last }: Stretch): number {
  let count = 0;
  for (let at = k; at < names.length; at++) {
    const name = names[at];
    if (name === undefined || name.first > last) break;
    if ((name.title?.first ?? name.first) < first || name.last > last) return 0;
    count++;
  }
  return count;
}

/** Whether names are parts of one that the network finds whole. */
function isTorn(reading: SentenceReading, network: NetworkStretch, parts: readonly Found[]): boolean {
  const [part] = parts;
  if (part === undefined || parts.some(({ title }) => title !== undefined)) return false;
  if (part.first === network.first && part.last === network.last) return false;
  if (network.confidence < (needed(network, parts) ?? 1)) return false;
  return holdsTogether(reading, network, parts);
}

/** The confidence that asks for; null where the network is not to be asked. */
function needed({ type }: NetworkStretch, parts: readonly Found[]): number | null {
  const isKnown = parts.some(({ weight }) => weight === KNOWN);
  const isFirm = parts.some(({ weight }) => weight >= FIRM);
  if (type === 'organization') return isKnown && parts.length > 1 ? SURE_OF_KNOWN : SURE;
  if (type === 'place' || type === 'facility') return SURE;
  return type === 'person' && !isFirm && parts.length === 1 ? SURE : null;
}

/** No bracket or colon stands in it, and no possessive ending after a name that is a part. */
function holdsTogether(reading: SentenceReading, { first, last }: Stretch, parts: readonly Found[]): boolean {
  for (let i = first; i <= last; i++) if (/^[()[\]{}:;]$/.test(reading.tokens.textOf(i))) return false;
  return parts.every((part) => part.last === last || !isPossessive(reading, part.last + 1));
}

/** "Opposition | Abbo Tarnel": the network’s person ends where a name ends that nobody is sure of, and begins later. */
function isTooLong({ first, last, type, confidence }: NetworkStretch, name: Found): boolean {
  return (
    type === 'person' &&
    confidence >= SURE &&
    name.weight < FIRM &&
    name.title === undefined &&
    first > name.first &&
    last === name.last
  );
}
