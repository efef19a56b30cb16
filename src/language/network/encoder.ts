import { ROWS_A_TOKEN, type TextFeatures } from '../features/features.ts';
import { ROWS_AN_ID } from '../features/rows.ts';
import type { Pack } from '../pack/index.ts';
import { type Dense, MOST_ROWS, type Precision, placeDense } from './dense.ts';
import { type Heap, placeFloats } from './heap.ts';
import { FLOAT, PIECES, ROWS_AT_ONCE, WIDTH } from './kernel.ts';

/** Turns tokens into rows of 96 floats that hold what a token and its neighbours say. */
export interface Encoder {
  /** Encodes the tokens of a text into `into`, which has room for 96 floats a token. */
  encode(tokens: TextFeatures, into: Float32Array): void;
}

/** What an encoder is made of. */
export interface EncoderSetup {
  readonly heap: Heap;
  readonly pack: Pack;
  readonly precision: Precision;
  readonly buffers: Buffers;
  /** What the names of its tensors in the pack begin with. */
  readonly prefix: string;
  /** Its embedding tables, in the order of the rows of `TextFeatures`. */
  readonly columns: readonly string[];
}

/** Places that all encoders of a network compute in. */
export interface Buffers {
  readonly addresses: number;
  readonly maxout: number;
  readonly rows: readonly [number, number];
  readonly zeros: number;
}

/** A maxout layer with its layer norm. */
interface Maxout extends Norm {
  readonly dense: Dense;
}

interface Norm {
  readonly gain: number;
  readonly shift: number;
}

const ROW = WIDTH * FLOAT;
const MAXOUT_ROW = PIECES * ROW;
const CONVOLUTIONS = [1, 2, 3, 4] as const;
/** A convolution sees a token and the ones before and after it. */
const WINDOW = 3;
/** So four of them see four tokens on each side. Beyond the text stand zeros. */
const MARGIN = CONVOLUTIONS.length;
/** Tokens encoded at once: with the margins, 2 % of the work is done twice, and the rows stay in the cache. */
const BLOCK_TOKENS = 248;
const BLOCK_ROWS = BLOCK_TOKENS + 2 * MARGIN;

export function takeBuffers(heap: Heap): Buffers {
  // One row before and one after the block for the windows at its edges, and room to round up to whole fours.
  const rows = (BLOCK_ROWS + 2 + ROWS_AT_ONCE) * ROW;
  return {
    addresses: heap.take(BLOCK_ROWS * ROWS_A_TOKEN * FLOAT),
    maxout: heap.take(MOST_ROWS * MAXOUT_ROW),
    rows: [heap.take(rows), heap.take(rows)],
    zeros: heap.take(ROW),
  };
}

/**
 * An encoder: hash embeddings of a token's features, mixed by a maxout layer, then four convolutions over a token
 * and its neighbours. The mixer is linear before its maximum, so each table is multiplied with its part of the mixer
 * while loading, and a token needs additions only.
 */
export function createEncoder(setup: EncoderSetup): Encoder {
  const { heap, buffers } = setup;
  const embed = createEmbedding(setup);
  const layers = CONVOLUTIONS.map((i) => placeMaxout(setup, `conv${i}`));
  return {
    encode(tokens, into) {
      for (let start = 0; start < tokens.size; start += BLOCK_TOKENS) {
        const end = Math.min(start + BLOCK_TOKENS, tokens.size);
        embed(tokens, start - MARGIN, end + MARGIN);
        const out = convolve(heap, layers, buffers, end - start + 2 * MARGIN);
        const at = (out + (1 + MARGIN) * ROW) / FLOAT;
        into.set(heap.floats.subarray(at, at + (end - start) * WIDTH), start * WIDTH);
      }
    },
  };
}

/** Writes embeddings of the tokens `first`..`end`, zeros beyond the text, after the first row of the first buffer. */
function createEmbedding(setup: EncoderSetup): (tokens: TextFeatures, first: number, end: number) => void {
  const { heap, pack, buffers, prefix, columns } = setup;
  const tables = columns.map((_, i) => foldTable(setup, i));
  const bias = placeFloats(heap, pack.tensor(`${prefix}.mix.b`).values, PIECES * WIDTH, maxoutRow);
  const { gain, shift } = placeNorm(setup, 'mix');
  const count = columns.length * ROWS_AN_ID;

  return (tokens, first, end) => {
    const from = Math.max(first, 0);
    const n = Math.min(end, tokens.size) - from;
    for (let i = 0, to = buffers.addresses / FLOAT; i < n; i++) {
      const row = (from + i) * ROWS_A_TOKEN;
      for (let j = 0; j < count; j++) {
        const table = tables[Math.floor(j / ROWS_AN_ID)] ?? 0;
        heap.addresses[to++] = table + (tokens.rows[row + j] ?? 0) * MAXOUT_ROW;
      }
    }
    const at = buffers.rows[0] + ROW;
    const to = at + (from - first) * ROW;
    heap.floats.fill(0, at / FLOAT, to / FLOAT);
    heap.kernel.gather(buffers.addresses, n, count, bias, gain, shift, buffers.zeros, to);
    heap.floats.fill(0, to / FLOAT + n * WIDTH, at / FLOAT + (end - first + 1) * WIDTH);
  };
}

/** Runs the convolutions over `rows` rows of the first buffer; gives the buffer that holds the result. */
function convolve(heap: Heap, layers: readonly Maxout[], buffers: Buffers, rows: number): number {
  let [from, to] = buffers.rows;
  for (const { dense, gain, shift } of layers) {
    for (let strip = 0; strip < rows; strip += MOST_ROWS) {
      const n = Math.min(MOST_ROWS, rows - strip);
      const before = from + strip * ROW;
      dense.run(before, n, buffers.maxout, MAXOUT_ROW);
      heap.kernel.settle(buffers.maxout, n, gain, shift, before + ROW, to + (strip + 1) * ROW);
    }
    // Zeros after the last row, for the next layer's last window; the row before the first is never written.
    const after = (to + (rows + 1) * ROW) / FLOAT;
    heap.floats.fill(0, after, after + WIDTH);
    [from, to] = [to, from];
  }
  return from;
}

/** Output `i` of a maxout layer in memory (piece by piece) as a row of the pack's weights (unit by unit). */
function maxoutRow(i: number): number {
  return (i % WIDTH) * PIECES + Math.floor(i / WIDTH);
}

function placeMaxout(setup: EncoderSetup, name: string): Maxout {
  const { heap, pack, prefix, precision } = setup;
  const bias = pack.tensor(`${prefix}.${name}.b`);
  const shape = { outputs: PIECES * WIDTH, rowOf: maxoutRow, inputs: WIDTH, parts: WINDOW };
  const dense = placeDense(heap, { w: pack.tensor(`${prefix}.${name}.W`), bias, precision }, shape);
  return { dense, ...placeNorm(setup, name) };
}

function placeNorm({ heap, pack, prefix }: EncoderSetup, name: string): Norm {
  return {
    gain: placeFloats(heap, pack.tensor(`${prefix}.${name}.g`).values),
    shift: placeFloats(heap, pack.tensor(`${prefix}.${name}.beta`).values),
  };
}

/** Multiplies an embedding table with its part of the mixer: 288 floats a row. Gives the address of the result. */
function foldTable(
  { heap, pack, precision, prefix, columns, buffers }: EncoderSetup,
  column: number,
): number {
  const { shape, values } = pack.tensor(`${prefix}.embed.${columns[column]}`);
  const dense = placeDense(
    heap,
    { w: pack.tensor(`${prefix}.mix.W`), bias: null, precision },
    {
      outputs: PIECES * WIDTH,
      rowOf: maxoutRow,
      inputs: WIDTH,
      from: column * WIDTH,
      rowLength: columns.length * WIDTH,
    },
  );
  const size = Math.ceil((shape[0] ?? 0) / MOST_ROWS) * MOST_ROWS;
  const table = heap.take(size * MAXOUT_ROW);
  const staged = buffers.rows[0];
  for (let row = 0; row < size; row += MOST_ROWS) {
    heap.floats.set(values.subarray(row * WIDTH, (row + MOST_ROWS) * WIDTH), staged / FLOAT);
    dense.run(staged, MOST_ROWS, table + row * MAXOUT_ROW, MAXOUT_ROW);
  }
  heap.floats.fill(0, staged / FLOAT, staged / FLOAT + MOST_ROWS * WIDTH);
  return table;
}
