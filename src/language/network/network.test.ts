import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFeatures, type TextFeatures } from '../features/index.ts';
import { goldenTexts, shippedPack } from '../testing.ts';
import { createTokenizer } from '../tokenizer/index.ts';
import { createNetwork, type Encoder, type Network, type Precision } from './index.ts';

const WIDTH = 96;
/** Tokens of the texts that the slow kernel reads too. */
const SHORT = 40;
const pack = shippedPack();
const tokenizer = createTokenizer(pack.tables.tokenizer);
const features = createFeatures(pack.tables);
const goldens = goldenTexts();
const texts = goldens.map((golden) => features.textFeatures(tokenizer.tokenize(golden.text)));
const exact = createNetwork(pack, { precision: 'f32' });
const fast = createNetwork(pack);

function encode(encoder: Encoder, tokens: TextFeatures): Float32Array {
  const rows = new Float32Array(tokens.size * WIDTH);
  encoder.encode(tokens, rows);
  return rows;
}

/** The greatest difference between what an encoder gives for the golden texts and what it should give. */
function worst(network: Network, which: 'words' | 'names'): number {
  let most = 0;
  goldens.forEach(({ rows }, i) => {
    const tokens = texts[i];
    if (!rows || !tokens) return;
    const found = encode(network[which], tokens);
    rows.at.forEach((token, k) => {
      (which === 'words' ? rows.tok2vec : rows.ner)[k]?.forEach((value, j) => {
        most = Math.max(most, Math.abs(value - (found[token * WIDTH + j] ?? Number.NaN)));
      });
    });
  });
  return most;
}

/** Some of the tokens of a text. */
function part({ rows, isSpace }: TextFeatures, from: number, end: number): TextFeatures {
  const columns = rows.length / isSpace.length;
  return {
    size: end - from,
    rows: rows.slice(from * columns, end * columns),
    isSpace: isSpace.slice(from, end),
  };
}

describe('the encoders', () => {
  // The shipped weights have 11 bits: that alone moves a row by some thousandths. Rows reach about 10.
  it.each<readonly ['words' | 'names', Precision, number]>([
    ['words', 'f32', 0.01],
    ['names', 'f32', 0.01],
    ['words', 'i16', 0.02],
    ['names', 'i16', 0.02],
  ])('of %s in %s give the rows that spaCy gives', (which, precision, most) => {
    expect(worst(precision === 'f32' ? exact : fast, which)).toBeLessThan(most);
  });

  it.each<Precision>(['f32', 'i16'])('give the same bits without WebAssembly, in %s', (precision) => {
    const plain = createNetwork(pack, { wasm: false, precision });
    const quick = precision === 'f32' ? exact : fast;
    for (const tokens of texts.filter(({ size }) => size < SHORT).slice(0, 12)) {
      expect(encode(plain.words, tokens)).toEqual(encode(quick.words, tokens));
      expect(encode(plain.names, tokens)).toEqual(encode(quick.names, tokens));
    }
  });

  it('see four tokens on each side and nothing beyond', () => {
    const long = texts.reduce((most, tokens) => (tokens.size > most.size ? tokens : most));
    const whole = encode(fast.words, long);
    const bounds = fc.tuple(fc.nat(long.size), fc.nat(long.size));
    fc.assert(
      fc.property(bounds, ([a, b]) => {
        const from = Math.min(a, b);
        const end = Math.max(a, b);
        const cut = encode(fast.words, part(long, from, end));
        const first = from === 0 ? 0 : 4;
        const last = end === long.size ? end - from : Math.max(end - from - 4, first);
        const same = whole.subarray((from + first) * WIDTH, (from + last) * WIDTH);
        expect(cut.subarray(first * WIDTH, last * WIDTH)).toEqual(same);
      }),
      { numRuns: 10 },
    );
  });

  it('give nothing for no tokens', () => {
    expect(
      encode(
        fast.words,
        part(texts[0] ?? { size: 0, rows: new Uint16Array(), isSpace: new Uint8Array() }, 0, 0),
      ),
    ).toHaveLength(0);
  });
});
