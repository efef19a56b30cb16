import { describe, expect, it } from 'vitest';
import { createFeatures } from '../features/index.ts';
import { createNameFinder } from '../names/index.ts';
import { createParser } from '../parser/index.ts';
import { createTagger } from '../tagger/index.ts';
import { goldenTexts, shippedPack } from '../testing.ts';
import { createTokenizer } from '../tokenizer/index.ts';
import { createNetwork, type NetworkOptions } from './index.ts';

const WIDTH = 96;
const pack = shippedPack();
const tokenizer = createTokenizer(pack.tables.tokenizer);
const features = createFeatures(pack.tables);
const goldens = goldenTexts();

/** What tagger, parser and finder of names make of the golden texts, beside what spaCy makes of them. */
function agreement(options: NetworkOptions, texts = goldens) {
  const network = createNetwork(pack, options);
  const tagger = createTagger(network);
  const parser = createParser(network);
  const finder = createNameFinder(network);
  const counts = { tokens: 0, tags: 0, heads: 0, labelled: 0, starts: 0, wanted: 0, found: 0, right: 0 };
  for (const golden of texts) {
    const tokens = features.textFeatures(tokenizer.tokenize(golden.text));
    const rows = new Float32Array(tokens.size * WIDTH);
    network.words.encode(tokens, rows);
    const tags = tagger.tagTokens(rows);
    const { heads, labels, sentenceStarts } = parser.parseTokens(rows, tokens.isSpace);
    network.names.encode(tokens, rows);
    const names = finder.findNames(rows, { sentenceStarts, isSpace: tokens.isSpace });
    counts.tokens += tokens.size;
    for (let i = 0; i < tokens.size; i++) {
      const isHead = heads[i] === golden.heads[i];
      counts.tags += Number(tagger.labels[tags[i] ?? 0] === golden.taggerTags[i]);
      counts.heads += Number(isHead);
      counts.labelled += Number(isHead && parser.labels[labels[i] ?? 0] === golden.parserDeps[i]);
      counts.starts += Number(sentenceStarts[i] === golden.sentenceStarts[i]);
    }
    const wanted = new Set(golden.entities.map((entity) => entity.join()));
    counts.wanted += wanted.size;
    counts.found += names.length;
    counts.right += names.filter(({ first, end, label }) => wanted.has([first, end, label].join())).length;
  }
  return counts;
}

describe.each<NetworkOptions>([{ precision: 'f32' }, { precision: 'i16' }])(
  'the network in $precision',
  (options) => {
    const found = agreement(options);

    it.each(['tags', 'heads', 'labelled', 'starts'] as const)('agrees with spaCy in %s', (column) => {
      expect(found[column] / found.tokens).toBeGreaterThanOrEqual(0.999);
    });

    it('agrees with spaCy in names', () => {
      expect((2 * found.right) / (found.wanted + found.found)).toBeGreaterThanOrEqual(0.999);
    });
  },
);

describe('the network without WebAssembly', () => {
  it('reads as it does with it', () => {
    const few = goldens.filter(({ starts }) => starts.length < 40).slice(0, 12);
    expect(agreement({ wasm: false }, few)).toEqual(agreement({ wasm: true }, few));
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
