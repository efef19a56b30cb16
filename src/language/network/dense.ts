import type { Tensor } from '../pack/index.ts';
import type { Heap } from './heap.ts';
import { FLOAT, PANEL, ROWS_AT_ONCE, SHORT } from './kernel.ts';
import { quantiseRow } from './plain-kernel.ts';

/**
 * How linear layers compute: in 32-bit floats, or in 16-bit whole numbers with a scale for each row and each output,
 * which is nearly twice as fast and moves a result by about a thousandth.
 */
export type Precision = 'f32' | 'i16';

/** A linear layer in memory. */
export interface Dense {
  /** Outputs of a row, rounded up to whole panels. */
  readonly width: number;
  /** Computes `n` rows, rounded up to whole fours, from the rows at `x`; the results stand `stride` bytes apart. */
  run(x: number, n: number, out: number, stride: number): void;
}

/** Which of the pack's weights make up a layer. */
export interface Shape {
  /** The outputs, and the row of the weights that each is; its own number unless given. */
  readonly outputs: number;
  readonly rowOf?: (output: number) => number;
  /** The numbers of one input row, and how many rows one after another an output takes. */
  readonly inputs: number;
  readonly parts?: number;
  /** The first number of a row of the weights that is used, and the length of such a row. */
  readonly from?: number;
  readonly rowLength?: number;
}

/** Rows that one call of `run` may take, at most. */
export const MOST_ROWS = 64;

/** Puts a linear layer into memory. Without a bias it adds nothing. */
export function placeDense(
  heap: Heap,
  { w, bias, precision }: { readonly w: Tensor; readonly bias: Tensor | null; readonly precision: Precision },
  shape: Shape,
): Dense {
  const { outputs, rowOf = (output: number) => output, inputs, parts = 1 } = shape;
  const { from = 0, rowLength = inputs * parts } = shape;
  const panels = Math.ceil(outputs / PANEL);
  const biasAt = heap.take(panels * PANEL * FLOAT);
  const rows = Array.from({ length: outputs }, (_, output) => {
    const row = rowOf(output);
    heap.floats[biasAt / FLOAT + output] = bias?.values[row] ?? 0;
    return w.values.subarray(row * rowLength + from, row * rowLength + from + inputs * parts);
  });
  const placed = { heap, rows, panels, bias: biasAt, inputs, parts };
  const run = precision === 'f32' ? placeFloatRows(placed) : placeShortRows(placed);
  return { width: panels * PANEL, run };
}

interface Placed {
  readonly heap: Heap;
  /** The weights of each output. */
  readonly rows: readonly Float32Array[];
  readonly panels: number;
  readonly bias: number;
  readonly inputs: number;
  readonly parts: number;
}

/** Panels of eight outputs: for each input eight weights. */
function placeFloatRows({ heap, rows, panels, bias, inputs, parts }: Placed): Dense['run'] {
  const length = inputs * parts;
  const at = heap.take(panels * PANEL * length * FLOAT);
  rows.forEach((row, output) => {
    const to = at / FLOAT + Math.floor(output / PANEL) * PANEL * length + (output % PANEL);
    for (let i = 0; i < length; i++) heap.floats[to + i * PANEL] = row[i] ?? 0;
  });
  return (x, n, out, stride) =>
    heap.kernel.affine(x, inputs * FLOAT, wholeRows(n), length, at, panels, bias, out, stride);
}

/** Panels of eight outputs: for each pair of inputs eight pairs of weights. */
function placeShortRows({ heap, rows, panels, bias, inputs, parts }: Placed): Dense['run'] {
  const length = inputs * parts;
  const at = heap.take(panels * PANEL * length * SHORT);
  const wScales = heap.take(panels * PANEL * FLOAT);
  const short = new Int16Array(length);
  rows.forEach((row, output) => {
    heap.floats[wScales / FLOAT + output] = quantiseRow(row, short);
    const to = at / SHORT + Math.floor(output / PANEL) * PANEL * length + (output % PANEL) * 2;
    for (let i = 0; i < length; i++) heap.shorts[to + (i >> 1) * PANEL * 2 + (i & 1)] = short[i] ?? 0;
  });
  const most = MOST_ROWS + parts - 1;
  const q = heap.take(most * inputs * SHORT);
  const scales = heap.take(most * FLOAT);
  return (x, n, out, stride) => {
    const whole = wholeRows(n);
    heap.kernel.quantise(x, whole + parts - 1, inputs, q, scales);
    heap.kernel.affine16(q, scales, whole, inputs, parts, at, panels, wScales, bias, out, stride);
  };
}

function wholeRows(n: number): number {
  return Math.ceil(n / ROWS_AT_ONCE) * ROWS_AT_ONCE;
}
