import type { Tensor } from '../pack/index.ts';
import { BLOCK, FLOAT, HIDDEN, type Kernel } from './kernel.ts';

/** Vectors and cache lines begin at multiples of this. */
const ALIGNMENT = 64;

/** The memory of a network with its kernel. Places are taken while loading and never given back. */
export interface Heap {
  readonly kernel: Kernel;
  readonly floats: Float32Array;
  /** The same memory as 16-bit whole numbers, and as addresses. */
  readonly shorts: Int16Array;
  readonly addresses: Uint32Array;
  /** The address of a new place of so many bytes, all zero. */
  take(bytes: number): number;
}

export function createHeap(kernel: Kernel, memory: ArrayBuffer): Heap {
  let next = ALIGNMENT;
  return {
    kernel,
    floats: new Float32Array(memory),
    shorts: new Int16Array(memory),
    addresses: new Uint32Array(memory),
    take(bytes) {
      const at = next;
      next += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
      if (next > memory.byteLength)
        throw new RangeError(`the network needs more than ${memory.byteLength} bytes`);
      return at;
    },
  };
}

/** The last layer of a transition system in blocks for `score`, padded with zeros to `blocks * BLOCK` outputs. */
export function placeScores(
  heap: Heap,
  w: Tensor,
  bias: Tensor,
): { blocks: number; w: number; bias: number } {
  const count = bias.values.length;
  const blocks = Math.ceil(count / BLOCK);
  const placed = {
    blocks,
    w: heap.take(blocks * BLOCK * HIDDEN * FLOAT),
    bias: placeFloats(heap, bias.values, blocks * BLOCK),
  };
  for (let output = 0; output < count; output++) {
    const to = placed.w / FLOAT + Math.floor(output / BLOCK) * BLOCK * HIDDEN + (output % BLOCK);
    for (let i = 0; i < HIDDEN; i++) heap.floats[to + i * BLOCK] = w.values[output * HIDDEN + i] ?? 0;
  }
  return placed;
}

/** Floats in memory, in another order where one is given. */
export function placeFloats(
  heap: Heap,
  values: Float32Array,
  room = values.length,
  indexOf = (i: number) => i,
): number {
  const at = heap.take(room * FLOAT);
  for (let i = 0; i < values.length; i++) heap.floats[at / FLOAT + i] = values[indexOf(i)] ?? 0;
  return at;
}
