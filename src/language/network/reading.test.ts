import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../../eval/agreement.ts';
import { createFeatures } from '../features/index.ts';
import { createNameFinder } from '../names/index.ts';
import { goldenTexts, shippedPack } from '../testing.ts';
import { createTokenizer } from '../tokenizer/index.ts';
import { createNetwork, type NetworkOptions } from './index.ts';

const WIDTH = 96;
const pack = shippedPack();
const tokenizer = createTokenizer(pack.tables.tokenizer);
const features = createFeatures(pack.tables);
const goldens = goldenTexts();

describe.each<NetworkOptions>([{ precision: 'f32' }, { precision: 'i16' }])(
  'the network in $precision',
  (options) => {
    const found = agreementOf(pack, goldens, options);

    it.each(['tags', 'heads', 'labelled', 'starts', 'names'] as const)(
      'agrees with spaCy in %s',
      (column) => {
        expect(found[column]).toBeGreaterThanOrEqual(99.9);
      },
    );

    it.each(['tokens', 'ids', 'lemmas'] as const)('is as spaCy is in %s', (column) => {
      expect(found[column]).toBe(100);
    });
  },
);

describe('the network without WebAssembly', () => {
  it('reads as it does with it', () => {
    const few = goldens.filter(({ starts }) => starts.length < 40).slice(0, 12);
    expect(agreementOf(pack, few, { wasm: false })).toEqual(agreementOf(pack, few, { wasm: true }));
  });
});

describe('names', () => {
  it('come in order, apart, with a confidence', () => {
    const network = createNetwork(pack);
    const finder = createNameFinder(network);
    for (const golden of goldens.slice(0, 20)) {
      const tokens = features.textFeatures(tokenizer.tokenize(golden.text));
      const rows = new Float32Array(tokens.size * WIDTH);
      network.names.encode(tokens, rows);
      const sentenceStarts = Uint8Array.from(golden.sentenceStarts);
      let last = 0;
      for (const { first, end, confidence } of finder.findNames(rows, {
        sentenceStarts,
        isSpace: tokens.isSpace,
      })) {
        expect(first).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(first);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(sentenceStarts.slice(first + 1, end)).not.toContain(1);
        last = end;
      }
    }
  });
});
