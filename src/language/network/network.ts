import type { Pack } from '../pack/index.ts';
import { createKernel } from './create-kernel.ts';
import type { Precision } from './dense.ts';
import { createEncoder, type Encoder, takeBuffers } from './encoder.ts';
import { createHeap, type Heap } from './heap.ts';
import { FLOAT, PIECES, WIDTH } from './kernel.ts';

export interface NetworkOptions {
  /** Whether to compute with WebAssembly where the machine has it. */
  readonly wasm?: boolean;
  /** How the large layers compute. */
  readonly precision?: Precision;
}

/**
 * The weights of a pack, ready to compute with, and the two encoders. One network serves one thread: it computes in
 * a memory of its own, about 35 MB; the bytes of the pack may be shared. After loading nothing in it changes from
 * text to text.
 */
export interface Network {
  readonly pack: Pack;
  readonly heap: Heap;
  readonly precision: Precision;
  /** The rows that tagger and parser read. */
  readonly words: Encoder;
  /** The rows that the finder of names reads. */
  readonly names: Encoder;
}

const WORD_COLUMNS = ['norm', 'prefix', 'suffix', 'shape', 'spacy', 'isspace'];
const NAME_COLUMNS = WORD_COLUMNS.slice(0, 4);
/** What the weights of the layers (about 5 MB) and all buffers (about 3 MB) take. */
const BESIDE_TABLES = 10 * 2 ** 20;

export function createNetwork(pack: Pack, { wasm = true, precision = 'i16' }: NetworkOptions = {}): Network {
  const tables = tableBytes(pack, 'tok2vec', WORD_COLUMNS) + tableBytes(pack, 'ner', NAME_COLUMNS);
  const { kernel, memory } = createKernel(tables + BESIDE_TABLES, wasm);
  const heap = createHeap(kernel, memory);
  const shared = { heap, pack, precision, buffers: takeBuffers(heap) };
  return {
    pack,
    heap,
    precision,
    words: createEncoder({ ...shared, prefix: 'tok2vec', columns: WORD_COLUMNS }),
    names: createEncoder({ ...shared, prefix: 'ner', columns: NAME_COLUMNS }),
  };
}

/** The size of the folded tables of an encoder. */
function tableBytes(pack: Pack, prefix: string, columns: readonly string[]): number {
  const rows = columns.map((column) => pack.tensor(`${prefix}.embed.${column}`).shape[0] ?? 0);
  return rows.reduce((sum, count) => sum + count, 0) * PIECES * WIDTH * FLOAT;
}
