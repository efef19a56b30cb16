import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Twelve hexadecimal digits: a story would need ten million items before two shared an id by chance (1 in 6). */
const ID_DIGITS = 12;

/** An id from content: the same parts give the same id, always and everywhere. */
export function idOf(prefix: string, parts: readonly (string | number)[]): string {
  const digest = bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts))));
  return `${prefix}-${digest.slice(0, ID_DIGITS)}`;
}

/** Tells equal ids apart by `-2`, `-3` in the order given. */
export function distinct(ids: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}
