import { argmax } from '../network/argmax.ts';
import { placeDense } from '../network/dense.ts';
import { FLOAT, WIDTH } from '../network/kernel.ts';
import type { Network } from '../network/network.ts';

export interface Tagger {
  readonly labels: readonly string[];
  /** The tag of each token as an index of `labels`, from the rows of the words' encoder (96 floats a token). */
  tagTokens(rows: Float32Array): Uint8Array;
}

/** Tokens tagged together. */
const BLOCK_TOKENS = 64;

/** A tagger: one linear layer over each token's row; the tag with the greatest score is taken. */
export function createTagger({ heap, pack }: Network): Tagger {
  const { labels } = pack.tables.tagger;
  const count = labels.length;
  const weights = { w: pack.tensor('tagger.W'), bias: pack.tensor('tagger.b'), precision: 'f32' } as const;
  const layer = placeDense(heap, weights, { outputs: count, inputs: WIDTH });
  const staged = heap.take(BLOCK_TOKENS * WIDTH * FLOAT);
  const stride = layer.width;
  const scores = heap.take(BLOCK_TOKENS * stride * FLOAT);

  return {
    labels,
    tagTokens(rows) {
      const tags = new Uint8Array(rows.length / WIDTH);
      for (let start = 0; start < tags.length; start += BLOCK_TOKENS) {
        const end = Math.min(start + BLOCK_TOKENS, tags.length);
        heap.floats.set(rows.subarray(start * WIDTH, end * WIDTH), staged / FLOAT);
        layer.run(staged, BLOCK_TOKENS, scores, stride * FLOAT);
        for (let i = start; i < end; i++) {
          const at = scores / FLOAT + (i - start) * stride;
          tags[i] = argmax(heap.floats, at, at + count) - at;
        }
      }
      return tags;
    },
  };
}
