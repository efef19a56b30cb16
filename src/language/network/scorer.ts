import { type Dense, placeDense } from './dense.ts';
import { type Heap, placeFloats, placeScores } from './heap.ts';
import { FLOAT, HIDDEN, HIDDEN_PIECES, WIDTH } from './kernel.ts';
import type { Network } from './network.ts';

/**
 * Scores the actions of a transition system from the tokens that its state looks at. The hidden layer is linear
 * before its maximum, so what a token adds to it in each place of the state is computed once.
 */
export interface Scorer {
  /** The actions that are scored, in the order of the pack. */
  readonly classes: number;
  /** The tokens that the state looks at, -1 for none: written by the caller before `score`. */
  readonly features: Int32Array;
  /** Turns to another text: 96 floats a token, as its encoder gave them. */
  turnTo(rows: Float32Array): void;
  /** A score for each class, in a place that the next call writes again. */
  score(): Float32Array;
}

/** The hidden layer's inputs of one feature: 64 units of two pieces, piece by piece. */
const PART = HIDDEN * HIDDEN_PIECES;
/** Tokens whose parts are computed together. */
const GROUP = 8;
/** Groups that are kept: 256 tokens, which is more than a sentence, and little enough for the second cache. */
const KEPT = 32;

/** The scorer whose tensors begin with `prefix`. */
export function createScorer({ heap, pack, precision }: Network, prefix: string): Scorer {
  const lowerW = pack.tensor(`${prefix}.lower.W`);
  const count = lowerW.shape[0] ?? 0;
  const upperB = pack.tensor(`${prefix}.upper.b`);
  const upper = placeScores(heap, pack.tensor(`${prefix}.upper.W`), upperB);
  const missing = placeFloats(heap, pack.tensor(`${prefix}.lower.pad`).values, count * PART, lowerRow);
  const bias = placeFloats(heap, pack.tensor(`${prefix}.lower.b`).values, PART, lowerRow);
  const hidden = heap.take(HIDDEN * FLOAT);
  const scores = heap.take(upper.blocks * PART * FLOAT);
  const addresses = heap.take(count * FLOAT);
  const inner = { w: pack.tensor(`${prefix}.in.W`), bias: pack.tensor(`${prefix}.in.b`), precision };
  const parts = createParts(heap, {
    inner: placeDense(heap, inner, { outputs: HIDDEN, inputs: WIDTH }),
    lower: placeDense(
      heap,
      { w: lowerW, bias: null, precision },
      { outputs: count * PART, inputs: HIDDEN, rowOf: lowerRow },
    ),
    count,
  });
  const features = new Int32Array(count);
  const classes = upperB.values.length;
  const view = heap.floats.subarray(scores / FLOAT, scores / FLOAT + classes);

  return {
    classes,
    features,
    turnTo: parts.turnTo,
    score() {
      parts.begin();
      for (let i = 0; i < count; i++) {
        const token = features[i] ?? -1;
        const row = token < 0 ? missing : parts.of(token, i);
        heap.addresses[addresses / FLOAT + i] = row + i * PART * FLOAT;
      }
      heap.kernel.score(addresses, count, bias, upper.w, upper.bias, upper.blocks, hidden, scores);
      return view;
    },
  };
}

/** Output `i` of the lower layer in memory (feature, piece, unit) as a row of the pack's weights (feature, unit, piece). */
function lowerRow(i: number): number {
  const feature = Math.floor(i / PART);
  const piece = Math.floor((i % PART) / HIDDEN);
  return feature * PART + (i % HIDDEN) * HIDDEN_PIECES + piece;
}

interface Layers {
  readonly inner: Dense;
  readonly lower: Dense;
  /** The number of features. */
  readonly count: number;
}

interface Parts {
  turnTo(rows: Float32Array): void;
  /** Begins a state: what `of` gives from here on stays valid until the next call. */
  begin(): void;
  /** The address of a token's parts for all features; `feature` is the one that asks. */
  of(token: number, feature: number): number;
}

/**
 * The parts of the tokens about the one being read. Groups of tokens have a place each by their number, and a later
 * group takes the place of an earlier one; a token asked for again, from deep in the stack, is computed again. Two
 * groups of one place in the same state: the second is put into a place kept for the feature that asks.
 */
function createParts(heap: Heap, { inner, lower, count }: Layers): Parts {
  const rowBytes = count * PART * FLOAT;
  const groupBytes = GROUP * rowBytes;
  const kept = heap.take((KEPT + count) * groupBytes);
  const staged = heap.take(GROUP * WIDTH * FLOAT);
  const narrow = heap.take(GROUP * HIDDEN * FLOAT);
  const owners = new Int32Array(KEPT).fill(-1);
  const usedIn = new Uint32Array(KEPT);
  let state = 0;
  let text: Float32Array = new Float32Array(0);

  const compute = (group: number, to: number): void => {
    const from = group * GROUP * WIDTH;
    heap.floats.set(text.subarray(from, from + GROUP * WIDTH), staged / FLOAT);
    inner.run(staged, GROUP, narrow, HIDDEN * FLOAT);
    lower.run(narrow, GROUP, to, rowBytes);
  };

  return {
    turnTo(rows) {
      text = rows;
      owners.fill(-1);
    },
    begin() {
      state = (state + 1) >>> 0;
    },
    of(token, feature) {
      const group = Math.floor(token / GROUP);
      const slot = group % KEPT;
      let place = slot;
      if (owners[slot] !== group) {
        if (usedIn[slot] === state) place = KEPT + feature;
        else owners[slot] = group;
        compute(group, kept + place * groupBytes);
      }
      if (place === slot) usedIn[slot] = state;
      return kept + place * groupBytes + (token % GROUP) * rowBytes;
    },
  };
}
