import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeWithin } from './within.ts';

const words = (maxLength: number) => fc.array(fc.constantFrom('a', 'b'), { maxLength });

it('finds the first place where a sequence stands in a row within another', () => {
  fc.assert(
    fc.property(words(5), words(20), (short, long) => {
      const places = long.map((_, i) => i).filter((i) => short.every((word, k) => long[i + k] === word));
      expect(placeWithin(short, long)).toBe(short.length === 0 ? 0 : (places[0] ?? -1));
    }),
  );
});
