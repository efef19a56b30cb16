/**
 * A 64-bit word as two unsigned halves, changed in place: `word[0]` is the low half, `word[1]` the high one. The
 * hashes need products modulo 2^64; BigInt gives them about forty times more slowly.
 */
export type Word64 = Uint32Array;

export function word64(low = 0, high = 0): Word64 {
  return Uint32Array.of(low, high);
}

export function setWord(word: Word64, low: number, high: number): void {
  word[0] = low;
  word[1] = high;
}

const LIMB = 0xffff;
const LIMB_BITS = 16;
const HALF_BITS = 32;

/** `word *= (high, low)` modulo 2^64. The low product is made of 16-bit limbs, whose sums a double holds exactly. */
export function multiply(word: Word64, low: number, high: number): void {
  const own = word[0] ?? 0;
  const a = own & LIMB;
  const b = own >>> LIMB_BITS;
  const c = low & LIMB;
  const d = low >>> LIMB_BITS;
  const first = a * c;
  const second = b * c + (first >>> LIMB_BITS);
  const third = a * d + (second & LIMB);
  const carry = b * d + (second >>> LIMB_BITS) + (third >>> LIMB_BITS);
  word[1] = (carry + Math.imul(word[1] ?? 0, low) + Math.imul(own, high)) | 0;
  word[0] = (third << LIMB_BITS) | (first & LIMB);
}

/** `word ^= word >>> bits`, for 33 to 63 bits. */
export function foldHigh(word: Word64, bits: number): void {
  word[0] = (word[0] ?? 0) ^ ((word[1] ?? 0) >>> (bits - HALF_BITS));
}

export function xor(word: Word64, other: Word64): void {
  word[0] = (word[0] ?? 0) ^ (other[0] ?? 0);
  word[1] = (word[1] ?? 0) ^ (other[1] ?? 0);
}

export function add(word: Word64, other: Word64): void {
  const sum = (word[0] ?? 0) + (other[0] ?? 0);
  word[0] = sum;
  word[1] = (word[1] ?? 0) + (other[1] ?? 0) + (sum > 0xffffffff ? 1 : 0);
}

/** Rotates left by fewer than 32 bits. */
export function rotateLeft(word: Word64, bits: number): void {
  const low = word[0] ?? 0;
  const high = word[1] ?? 0;
  word[0] = (low << bits) | (high >>> (HALF_BITS - bits));
  word[1] = (high << bits) | (low >>> (HALF_BITS - bits));
}
