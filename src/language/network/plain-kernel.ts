import {
  BLOCK,
  EPSILON,
  FLOAT,
  HIDDEN,
  HIDDEN_PIECES,
  type Kernel,
  MOST_SHORT,
  PANEL,
  PIECES,
  ROWS_AT_ONCE,
  SHORT,
  WIDTH,
} from './kernel.ts';

const { fround } = Math;
/** Vectors of the kernel that this one repeats: sums over a row run in four lanes. */
const LANES = 4;
const ROW = WIDTH * FLOAT;
/** Keeps a row of zeros from dividing by zero. */
const LEAST_DIVISOR = fround(1e-30);
const ROUNDED_EPSILON = fround(EPSILON);

/** The kernel's memory, as numbers of each kind. */
interface Views {
  readonly floats: Float32Array;
  readonly addresses: Uint32Array;
  readonly shorts: Int16Array;
}

/** The kernel without WebAssembly, for machines that lack it: the same sums in the same order, so the same bits. */
export function plainKernel(memory: ArrayBuffer): Kernel {
  const views = {
    floats: new Float32Array(memory),
    addresses: new Uint32Array(memory),
    shorts: new Int16Array(memory),
  };
  return {
    gather: gatherIn(views),
    affine: affineIn(views),
    quantise: quantiseIn(views),
    affine16: affine16In(views),
    settle: settleIn(views),
    score: scoreIn(views),
  };
}

function gatherIn({ floats, addresses }: Views): Kernel['gather'] {
  return (rows, n, count, bias, gain, shift, zeros, out) => {
    const sums = new Float32Array(PIECES * WIDTH);
    for (let i = 0; i < n; i++) {
      sums.set(floats.subarray(bias / FLOAT, bias / FLOAT + sums.length));
      for (let j = 0; j < count; j++) {
        addRow(sums, floats, (addresses[rows / FLOAT + i * count + j] ?? 0) / FLOAT, sums.length);
      }
      const to = out + i * ROW;
      maximum(floats, to / FLOAT, sums, 0);
      normalise(floats, to / FLOAT, gain / FLOAT, shift / FLOAT, zeros / FLOAT);
    }
  };
}

function affineIn({ floats }: Views): Kernel['affine'] {
  return (x, xStride, n, k, w, panels, bias, out, outStride) => {
    const [width, stride, outputs] = [xStride / FLOAT, outStride / FLOAT, panels * PANEL];
    for (let output = 0; output < outputs; output++) {
      const weights = w / FLOAT + Math.floor(output / PANEL) * PANEL * k + (output % PANEL);
      const first = floats[bias / FLOAT + output] ?? 0;
      for (let i = 0; i < n; i += ROWS_AT_ONCE) {
        const to = out / FLOAT + i * stride + output;
        multiplyFour(floats, { x: x / FLOAT + i * width, width, k, w: weights, bias: first, to, stride });
      }
    }
  };
}

function quantiseIn({ floats, shorts }: Views): Kernel['quantise'] {
  return (x, n, k, q, scales) => {
    for (let i = 0; i < n; i++) {
      const row = floats.subarray(x / FLOAT + i * k, x / FLOAT + (i + 1) * k);
      floats[scales / FLOAT + i] = quantiseRow(row, shorts.subarray(q / SHORT + i * k));
    }
  };
}

function affine16In({ floats, shorts }: Views): Kernel['affine16'] {
  const products = new Int32Array(ROWS_AT_ONCE);
  const sums = new Float32Array(ROWS_AT_ONCE);
  return (q, scales, n, k, parts, w, panels, wScales, bias, out, outStride) => {
    for (let output = 0; output < panels * PANEL; output++) {
      const weights = w / SHORT + Math.floor(output / PANEL) * PANEL * k * parts + (output % PANEL) * 2;
      const scale = floats[wScales / FLOAT + output] ?? 0;
      const first = floats[bias / FLOAT + output] ?? 0;
      for (let i = 0; i < n; i += ROWS_AT_ONCE) {
        sums.fill(0);
        for (let part = i; part < i + parts; part++) {
          multiplyShorts(shorts, q / SHORT + part * k, k, weights + (part - i) * k * PANEL, products);
          addScaled(sums, products, floats, scales / FLOAT + part);
        }
        for (let row = 0; row < ROWS_AT_ONCE; row++) {
          floats[(out + (i + row) * outStride) / FLOAT + output] = fround((sums[row] ?? 0) * scale) + first;
        }
      }
    }
  };
}

/** Adds whole-number products, each with the scale of its row. */
function addScaled(sums: Float32Array, products: Int32Array, scales: Float32Array, at: number): void {
  for (let row = 0; row < sums.length; row++) {
    const product = fround(fround(products[row] ?? 0) * (scales[at + row] ?? 0));
    sums[row] = (sums[row] ?? 0) + product;
  }
}

function settleIn({ floats }: Views): Kernel['settle'] {
  return (from, n, gain, shift, residual, out) => {
    for (let i = 0; i < n; i++) {
      const to = (out + i * ROW) / FLOAT;
      maximum(floats, to, floats, (from + i * ROW * PIECES) / FLOAT);
      normalise(floats, to, gain / FLOAT, shift / FLOAT, (residual + i * ROW) / FLOAT);
    }
  };
}

function scoreIn({ floats, addresses }: Views): Kernel['score'] {
  return (rows, count, bias, w, wBias, blocks, hidden, out) => {
    const sums = new Float32Array(HIDDEN_PIECES * HIDDEN);
    for (let j = 0; j < count; j++) {
      addRow(sums, floats, (addresses[rows / FLOAT + j] ?? 0) / FLOAT, sums.length);
    }
    addRow(sums, floats, bias / FLOAT, sums.length);
    for (let i = 0; i < HIDDEN; i++) {
      floats[hidden / FLOAT + i] = Math.max(sums[i] ?? 0, sums[HIDDEN + i] ?? 0);
    }
    for (let block = 0; block < blocks; block++) {
      const start = block * BLOCK;
      scoreBlock(
        floats,
        hidden / FLOAT,
        w / FLOAT + start * HIDDEN,
        wBias / FLOAT + start,
        out / FLOAT + start,
      );
    }
  };
}

function addRow(sums: Float32Array, floats: Float32Array, at: number, length: number): void {
  for (let i = 0; i < length; i++) sums[i] = (sums[i] ?? 0) + (floats[at + i] ?? 0);
}

/** The maximum of the three pieces of a row, 96 floats at `to`. */
function maximum(into: Float32Array, to: number, from: Float32Array, at: number): void {
  for (let i = at; i < at + WIDTH; i++) {
    into[to + i - at] = Math.max(Math.max(from[i] ?? 0, from[i + WIDTH] ?? 0), from[i + 2 * WIDTH] ?? 0);
  }
}

/** One output for four rows: the rows, how far apart they and the results stand, the weights, the bias. */
interface FourRows {
  readonly x: number;
  readonly width: number;
  readonly k: number;
  readonly w: number;
  readonly bias: number;
  readonly to: number;
  readonly stride: number;
}

/** Four sums side by side, so that none waits for its own last addition. */
function multiplyFour(floats: Float32Array, { x, width, k, w, bias, to, stride }: FourRows): void {
  const [round, step] = [Math.fround, PANEL];
  const [x1, x2, x3] = [x + width, x + 2 * width, x + 3 * width];
  let [a, b, c, d] = [bias, bias, bias, bias];
  for (let i = 0, at = w; i < k; i++, at += step) {
    const weight = floats[at] ?? 0;
    a = round(a + round((floats[x + i] ?? 0) * weight));
    b = round(b + round((floats[x1 + i] ?? 0) * weight));
    c = round(c + round((floats[x2 + i] ?? 0) * weight));
    d = round(d + round((floats[x3 + i] ?? 0) * weight));
  }
  floats[to] = a;
  floats[to + stride] = b;
  floats[to + 2 * stride] = c;
  floats[to + 3 * stride] = d;
}

/** The whole-number products of four rows and one output's weights, which stand two by two, a panel apart. */
function multiplyShorts(shorts: Int16Array, x: number, k: number, w: number, into: Int32Array): void {
  const step = PANEL * 2;
  const [x1, x2, x3] = [x + k, x + 2 * k, x + 3 * k];
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0, at = w; i < k; i += 2, at += step) {
    const v = shorts[at] ?? 0;
    const u = shorts[at + 1] ?? 0;
    a = (a + Math.imul(shorts[x + i] ?? 0, v) + Math.imul(shorts[x + i + 1] ?? 0, u)) | 0;
    b = (b + Math.imul(shorts[x1 + i] ?? 0, v) + Math.imul(shorts[x1 + i + 1] ?? 0, u)) | 0;
    c = (c + Math.imul(shorts[x2 + i] ?? 0, v) + Math.imul(shorts[x2 + i + 1] ?? 0, u)) | 0;
    d = (d + Math.imul(shorts[x3 + i] ?? 0, v) + Math.imul(shorts[x3 + i + 1] ?? 0, u)) | 0;
  }
  into[0] = a;
  into[1] = b;
  into[2] = c;
  into[3] = d;
}

/** Writes a row as whole numbers, halves to the even one; gives the scale. */
export function quantiseRow(row: Float32Array, into: Int16Array): number {
  const most = row.reduce((top, x) => Math.max(top, Math.abs(x)), 0);
  const factor = fround(MOST_SHORT / Math.max(most, LEAST_DIVISOR));
  row.forEach((x, i) => {
    const exact = fround(x * factor);
    const near = Math.round(exact);
    into[i] = near - exact === 0.5 && near % 2 !== 0 ? near - 1 : near;
  });
  return fround(most / MOST_SHORT);
}

function scoreBlock(floats: Float32Array, x: number, w: number, bias: number, to: number): void {
  const [round, step, units] = [Math.fround, BLOCK, HIDDEN];
  for (let o = 0; o < step; o++) {
    let sum = floats[bias + o] ?? 0;
    for (let i = 0, at = w + o; i < units; i++, at += step) {
      sum = round(sum + round((floats[x + i] ?? 0) * (floats[at] ?? 0)));
    }
    floats[to + o] = sum;
  }
}

/** Layer norm of the row at `at` in place, plus the row at `residual`. */
function normalise(floats: Float32Array, at: number, gain: number, shift: number, residual: number): void {
  const mean = fround(sumInLanes(floats, at, (x) => x) / WIDTH);
  for (let i = at; i < at + WIDTH; i++) floats[i] = (floats[i] ?? 0) - mean;
  const variance = fround(sumInLanes(floats, at, (x) => fround(x * x)) / WIDTH);
  const scale = fround(1 / fround(Math.sqrt(fround(variance + ROUNDED_EPSILON))));
  for (let i = 0; i < WIDTH; i++) {
    const scaled = fround((floats[gain + i] ?? 0) * fround((floats[at + i] ?? 0) * scale));
    floats[at + i] = (floats[residual + i] ?? 0) + fround((floats[shift + i] ?? 0) + scaled);
  }
}

/** A row added up as four lanes do it: each every fourth number, then (0 + 1) + (2 + 3). */
function sumInLanes(floats: Float32Array, at: number, of: (x: number) => number): number {
  const lanes = new Float32Array(LANES);
  for (let i = 0; i < WIDTH; i++) {
    const lane = i % LANES;
    lanes[lane] = fround((lanes[lane] ?? 0) + of(floats[at + i] ?? 0));
  }
  const [a = 0, b = 0, c = 0, d = 0] = lanes;
  return fround(fround(a + b) + fround(c + d));
}
