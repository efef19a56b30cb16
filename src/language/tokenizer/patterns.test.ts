import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedPack } from '../testing.ts';
import { compilePatterns, fromPython } from './patterns.ts';

const tables = shippedPack().tables.tokenizer;
const patterns = compilePatterns(tables);

describe('patterns', () => {
  it.each([
    [String.raw`\U0001F600\!`, '😀!'],
    [String.raw`^[\w\-]+$`, 'é_5-'],
    [String.raw`^\d$`, '٣'],
    [String.raw`^\S$`, '\uFEFF'],
  ])('%s in Python’s notation matches %s', (source, text) => {
    expect(fromPython(source).test(text)).toBe(true);
  });

  it.each([
    [String.raw`^\w$`, '\u0301'],
    [String.raw`^\S$`, '\x1C'],
    [String.raw`^\S$`, '\x85'],
  ])('%s in Python’s notation does not match %j', (source, text) => {
    expect(fromPython(source.replace(String.raw`\w`, String.raw`[\w]`)).test(text)).toBe(false);
  });

  it('find the longest suffix, however long', () => {
    const suffix = fromPython(tables.suffix);
    const bits = fc.constantFrom(
      '.',
      '...',
      'a',
      'B',
      '5',
      'km/h',
      '’s',
      '%',
      '°C',
      '😀',
      '”',
      'x',
      '-',
      '$',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const start = suffix.exec(text)?.index ?? text.length;
        expect(patterns.suffixLength(text)).toBe(text.length - start);
      }),
    );
  });

  it('know which characters no infix holds', () => {
    const harmless: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      if (/[\p{L}\p{M}\p{N}'_]/u.test(character)) harmless.push(character);
    }
    const text = harmless.map((character) => `a${character}a0${character}0`).join('');
    expect(fromPython(tables.infix).exec(text)?.[0]).toBeUndefined();
    expect(patterns.infixes('a.b.C').length).toBe(1);
  });
});
