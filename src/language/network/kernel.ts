/**
 * The arithmetic of the networks: loops over the numbers of one memory. Arguments are byte addresses in that
 * memory, strides in bytes, or counts; `wasm/kernel.wat` says what each loop does. Both kinds of kernel add in the
 * same order, and so give the same bits.
 */
export interface Kernel {
  /** Sums `count` table rows a token and the bias, takes the maximum of three pieces, and normalises. */
  gather(
    rows: number,
    n: number,
    count: number,
    bias: number,
    gain: number,
    shift: number,
    zeros: number,
    out: number,
  ): void;
  /** A linear layer on `n` rows, a multiple of `ROWS_AT_ONCE`. */
  affine(
    x: number,
    xStride: number,
    n: number,
    k: number,
    w: number,
    panels: number,
    bias: number,
    out: number,
    outStride: number,
  ): void;
  /** Rows of `k` floats (a multiple of 8) as 16-bit whole numbers with a scale each. */
  quantise(x: number, n: number, k: number, q: number, scales: number): void;
  /** A linear layer on rows that `quantise` wrote; an output takes a row and the `parts - 1` rows after it. */
  affine16(
    q: number,
    scales: number,
    n: number,
    k: number,
    parts: number,
    w: number,
    panels: number,
    wScales: number,
    bias: number,
    out: number,
    outStride: number,
  ): void;
  /** The maximum of three pieces, normalised, plus the row that came in. */
  settle(from: number, n: number, gain: number, shift: number, residual: number, out: number): void;
  /** The scores of one state of a transition system. */
  score(
    rows: number,
    count: number,
    bias: number,
    w: number,
    wBias: number,
    blocks: number,
    hidden: number,
    out: number,
  ): void;
}

/** `affine` takes rows by four, so that each weight that it loads is used four times. */
export const ROWS_AT_ONCE = 4;
/** The outputs of one panel of `affine`, and of one block of `score`. */
export const PANEL = 8;
export const BLOCK = 28;
/** Rows of the encoders, and the maxout rows before the maximum of three pieces is taken. */
export const WIDTH = 96;
export const PIECES = 3;
export const HIDDEN = 64;
export const HIDDEN_PIECES = 2;
/** Added to the variance, so that a row of equal numbers does not divide by zero (thinc). */
export const EPSILON = 1e-8;
export const FLOAT = Float32Array.BYTES_PER_ELEMENT;
export const SHORT = Int16Array.BYTES_PER_ELEMENT;
/** The greatest 16-bit number in use: the sum of 96 products of two of them fits 32 bits. */
export const MOST_SHORT = 4729;
