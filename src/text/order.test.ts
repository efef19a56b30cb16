import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareText, firstWhere } from './order.ts';

it('orders text as JavaScript orders strings, whatever the locale', () => {
  expect(['é', 'z', 'a', 'Z', '10', '9'].sort(compareText)).toEqual(['10', '9', 'Z', 'a', 'z', 'é']);
});

it('finds by bisection what a walk finds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(20), (numbers, limit) => {
      const growing = numbers.toSorted((a, b) => a - b);
      const walked = growing.findIndex((number) => number >= limit);
      expect(firstWhere(growing.length, (i) => (growing[i] ?? 0) >= limit)).toBe(
        walked < 0 ? growing.length : walked,
      );
    }),
  );
});
