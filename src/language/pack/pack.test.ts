import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VariorumError } from '../../model/index.ts';
import { decodeHalves, halfTable } from './halves.ts';
import { readPack } from './pack.ts';

const ABOUT = { format: 1, name: 'tiny', version: '1', language: 'en', licence: 'MIT' };
const encoder = new TextEncoder();

/** The bytes of a pack with this header and, after it, these bytes. */
function packed(header: object, body: Uint8Array): Uint8Array {
  const text = encoder.encode(JSON.stringify(header));
  const start = Math.ceil((12 + text.length) / 64) * 64;
  const bytes = new Uint8Array(start + body.length);
  bytes.set(encoder.encode('VARIOPK1'));
  new DataView(bytes.buffer).setUint32(8, text.length, true);
  bytes.set(text, 12);
  bytes.set(body, start);
  return bytes;
}

const tensors = [
  { name: 'floats', shape: [2, 2], dtype: 'f32', offset: 0, bytes: 16 },
  { name: 'halves', shape: [3], dtype: 'f16', offset: 64, bytes: 6 },
  { name: 'bytes', shape: [2, 2], dtype: 'i8', offset: 128, bytes: 4, scale: 'bytes.scale' },
  { name: 'bytes.scale', shape: [2], dtype: 'f32', offset: 192, bytes: 8 },
];
const body = new Uint8Array(200);
body.set(new Uint8Array(Float32Array.of(1, -2, 3.5, 0).buffer), 0);
body.set(new Uint8Array(Uint16Array.of(0x3c00, 0xc000, 0x3555).buffer), 64);
body.set(new Uint8Array(Int8Array.of(127, -127, 1, 0).buffer), 128);
body.set(new Uint8Array(Float32Array.of(0.5, 2).buffer), 192);
const tiny = packed({ ...ABOUT, tensors, tables: { symbols: { X: 101 } } }, body);

describe('a model pack', () => {
  it.each([
    ['floats', [2, 2], [1, -2, 3.5, 0]],
    ['halves', [3], [1, -2, 0.333251953125]],
    ['bytes', [2, 2], [63.5, -63.5, 2, 0]],
  ])('gives %s as 32-bit floats', (name, shape, values) => {
    expect(readPack(tiny).tensor(name)).toEqual({ shape, values: Float32Array.from(values) });
  });

  it('may lie anywhere in memory, and be shared between threads', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(tiny.length + 3), 3);
    shared.set(tiny);
    expect(readPack(shared).tensor('floats').values).toEqual(Float32Array.of(1, -2, 3.5, 0));
    expect(readPack(shared).tensor('halves').values[1]).toBe(-2);
  });

  it('looks words up that objects have of themselves', () => {
    const { symbols } = readPack(tiny).tables;
    expect(symbols.get('X')).toBe(101);
    expect(symbols.get('constructor')).toBeUndefined();
  });

  it('refuses another kind of file, one cut off anywhere, and another format, and says which', () => {
    expect(() => readPack(encoder.encode('<!doctype html>'))).toThrow('another kind of file');
    expect(() => readPack(packed({ ...ABOUT, format: 9, tensors: [] }, body))).toThrow('its format is 9');
    expect(() => readPack(packed([null], body))).toThrow('its format is undefined');
    expect(() => readPack(packed({ ...ABOUT, tensors: [null] }, body))).toThrow('lists no tensors');
    expect(() => readPack(tiny).tensor('nothing')).toThrow('no tensor nothing');
    fc.assert(
      fc.property(fc.nat(tiny.length - 1), (length) => {
        expect(() => readPack(tiny.subarray(0, length))).toThrow(VariorumError);
      }),
    );
  });

  it.each([
    ['a size that is not that of its shape', { bytes: 12 }, 'its shape wants 16'],
    ['no alignment', { offset: 4 }, 'multiple of 64'],
    ['a place beyond the end', { offset: 6400 }, 'cut off before the end'],
    ['an unknown type', { dtype: 'f64' }, 'its shape wants NaN'],
    ['bytes without a scale', { dtype: 'i8', bytes: 4 }, 'has no scale'],
  ])('refuses a tensor with %s', (_, change, message) => {
    const broken = packed({ ...ABOUT, tensors: [{ ...tensors[0], ...change }] }, body);
    expect(() => readPack(broken)).toThrow(message);
  });
});

describe('16-bit floats', () => {
  const table = halfTable();

  it.each([
    [0x0001, 2 ** -24],
    [0x03ff, 1023 * 2 ** -24],
    [0x0400, 2 ** -14],
    [0x7bff, 65504],
    [0x7c00, Number.POSITIVE_INFINITY],
    [0xfc01, Number.NaN],
  ])('%i is %d', (bits, value) => {
    expect(table[bits]).toBe(value);
  });

  it('grow with their bits, and change only their sign with the first', () => {
    const at = (bits: number) => table[bits] ?? Number.NaN;
    const bits = Array.from({ length: 0x7c00 }, (_, i) => i + 1);
    expect(bits.filter((i) => at(i) <= at(i - 1))).toEqual([]);
    expect(bits.filter((i) => at(i + 0x8000) !== -at(i))).toEqual([]);
  });

  it('are read two bytes a value, wherever they lie', () => {
    const bytes = Uint8Array.of(9, 0x00, 0x3c, 0x00, 0xc0).subarray(1);
    expect(decodeHalves(bytes, table)).toEqual(Float32Array.of(1, -2));
  });
});

describe('the shipped pack', () => {
  const bytes = readFileSync(new URL('../../../data/en/model/en-small.pack', import.meta.url));
  const pack = readPack(bytes);

  it('says where it comes from, under which licence, and how good it is', () => {
    expect(pack).toMatchObject({ name: 'en-small', language: 'en', licence: expect.stringContaining('MIT') });
    expect(pack.source.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(pack.metrics.ents_f).toBeCloseTo(0.843, 3);
  });

  it.each([
    ['tok2vec.embed.norm', [5000, 96]],
    ['tok2vec.mix.W', [96, 3, 576]],
    ['ner.mix.W', [96, 3, 384]],
    ['ner.conv4.W', [96, 3, 288]],
    ['tagger.W', [50, 96]],
    ['parser.lower.W', [8, 64, 2, 64]],
    ['parser.lower.pad', [1, 8, 64, 2]],
    ['parser.upper.W', [106, 64]],
    ['ner.upper.b', [74]],
  ])('has %s', (name, shape) => {
    const tensor = pack.tensor(name);
    expect(tensor.shape).toEqual(shape);
    expect(tensor.values.every(Number.isFinite)).toBe(true);
  });

  it('has a class for each score, and all tables', () => {
    const { tagger, parser, ner, tokenizer, norms, symbols, ruler, lemmas } = pack.tables;
    expect([tagger.labels.length, parser.actions.length, ner.actions.length]).toEqual([50, 106, 74]);
    expect(tokenizer.exceptions.get("don't")).toEqual([
      ['do', 'do'],
      ["n't", 'not'],
    ]);
    expect(norms.lexemes.size).toBe(3510);
    expect(symbols.get('NOUN')).toBe(92);
    expect(ruler.length).toBe(179);
    expect(lemmas.exceptions.get('noun')?.split('\n')).toContain('wolves wolf');
  });

  it('holds 8,000,000 bytes at most', () => {
    expect(bytes.length).toBeLessThanOrEqual(8_000_000);
  });
});
