import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointMap } from './code-points.ts';

const characters = fc.string({
  unit: fc.constantFrom('a', 'é', '한', '😀', '𐐀', '\u0301', '\n'),
  maxLength: 40,
});

describe('codePointMap', () => {
  it('counts as the text itself counts', () => {
    fc.assert(
      fc.property(characters, (text) => {
        const map = codePointMap(text);
        let units = 0;
        [...text].forEach((character, points) => {
          expect(map.toCodePoints(units)).toBe(points);
          expect(map.toCodeUnits(points)).toBe(units);
          units += character.length;
        });
        expect(map.toCodePoints(text.length)).toBe([...text].length);
        expect(map.toCodeUnits([...text].length)).toBe(text.length);
      }),
    );
  });

  it('never runs backwards, broken surrogates or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\ud83d', '\ude00', '😀') }), (text) => {
        const map = codePointMap(text);
        const points = Array.from({ length: text.length + 1 }, (_, units) => map.toCodePoints(units));
        expect(points.toSorted((a, b) => a - b)).toEqual(points);
        expect(points.at(-1)).toBe([...text].length);
      }),
    );
  });
});
