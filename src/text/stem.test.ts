import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemOf } from './stem.ts';

describe('stemOf', () => {
  it.each([
    'shelling shelled shells',
    'close closed closing',
    'stop stopped stopping',
    'country countries',
    'kill killed kills',
  ])('gives one stem for %s', (words) => {
    expect(new Set(words.split(' ').map(stemOf)).size).toBe(1);
  });

  it('never cuts a word below three letters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abdeginlst'), minLength: 3, maxLength: 8 }),
        (word) => {
          expect(stemOf(word).length).toBeGreaterThanOrEqual(3);
        },
      ),
    );
  });
});
