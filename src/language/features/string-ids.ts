import { foldHigh, multiply, type Word64, word64, xor } from './word64.ts';

/** The multiplier of MurmurHash64A (Austin Appleby, public domain), in halves, and its shift. */
const FACTOR_LOW = 0x5bd1e995;
const FACTOR_HIGH = 0xc6a4a793;
const SHIFT = 47;
/** spaCy hashes strings with this seed. */
const SEED = 1;
const BLOCK = 8;
/** Enough for the longest token; longer strings (runs of white space) grow the buffer. */
const FIRST_BUFFER = 1024;
/** A UTF-16 code unit takes three bytes of UTF-8 at most; a pair takes four. */
const BYTES_A_UNIT = 3;

/** Writes the id of a string into `id`. */
export type StringIds = (text: string, id: Word64) => void;

/**
 * The ids of strings as spaCy has them: 0 for the empty string, the number in the symbol table for its strings, else
 * MurmurHash64A of the UTF-8 bytes with seed 1. Strings are well formed.
 */
export function stringIds(symbols: ReadonlyMap<string, number>): StringIds {
  const encoder = new TextEncoder();
  const part = word64();
  let buffer = new Uint8Array(FIRST_BUFFER);
  let view = new DataView(buffer.buffer);
  return (text, id) => {
    const symbol = symbols.get(text);
    if (symbol !== undefined || text === '') {
      id[0] = symbol ?? 0;
      id[1] = 0;
      return;
    }
    if (text.length * BYTES_A_UNIT > buffer.length) {
      buffer = new Uint8Array(text.length * BYTES_A_UNIT);
      view = new DataView(buffer.buffer);
    }
    hash(view, encode(text, buffer, encoder), id, part);
  };
}

/** The number of bytes written. Short ASCII words, nearly all there are, are not worth a call of the encoder. */
function encode(text: string, buffer: Uint8Array, encoder: TextEncoder): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return encoder.encodeInto(text, buffer).written;
    buffer[i] = code;
  }
  return text.length;
}

function hash(bytes: DataView, length: number, h: Word64, k: Word64): void {
  h[0] = length;
  h[1] = 0;
  multiply(h, FACTOR_LOW, FACTOR_HIGH);
  h[0] = (h[0] ?? 0) ^ SEED;
  const blocks = length - (length % BLOCK);
  for (let i = 0; i < blocks; i += BLOCK) {
    k[0] = bytes.getUint32(i, true);
    k[1] = bytes.getUint32(i + 4, true);
    multiply(k, FACTOR_LOW, FACTOR_HIGH);
    foldHigh(k, SHIFT);
    multiply(k, FACTOR_LOW, FACTOR_HIGH);
    xor(h, k);
    multiply(h, FACTOR_LOW, FACTOR_HIGH);
  }
  if (blocks < length) {
    readTail(bytes, blocks, length, k);
    xor(h, k);
    multiply(h, FACTOR_LOW, FACTOR_HIGH);
  }
  foldHigh(h, SHIFT);
  multiply(h, FACTOR_LOW, FACTOR_HIGH);
  foldHigh(h, SHIFT);
}

/** The last one to seven bytes as a little-endian number. */
function readTail(bytes: DataView, from: number, to: number, into: Word64): void {
  into.fill(0);
  for (let i = from; i < to; i++) {
    const half = i - from < 4 ? 0 : 1;
    into[half] = (into[half] ?? 0) | (bytes.getUint8(i) << (8 * ((i - from) % 4)));
  }
}
