import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonRuns, indexShingles } from './runs.ts';

const LEAST = 3;
const sequences = fc.array(fc.nat(4), { maxLength: 30 }).map((all) => Int32Array.from(all));

function runs(a: Int32Array, b: Int32Array) {
  return commonRuns(a, indexShingles(a, LEAST), b, LEAST);
}

describe('commonRuns', () => {
  it('finds a passage that moved', () => {
    const a = Int32Array.from([9, 1, 2, 3, 4, 8, 5, 6, 7]);
    const b = Int32Array.from([5, 6, 7, 1, 2, 3, 4]);
    expect(runs(a, b)).toEqual([
      { a: 6, b: 0, length: 3 },
      { a: 1, b: 3, length: 4 },
    ]);
  });

  it('claims only words that are the same in both, and each word once', () => {
    fc.assert(
      fc.property(sequences, sequences, (a, b) => {
        const found = runs(a, b);
        const claimed = (side: 'a' | 'b') =>
          found.flatMap((run) => Array.from({ length: run.length }, (_, i) => run[side] + i));
        for (const run of found) {
          expect(run.length).toBeGreaterThanOrEqual(LEAST);
          expect(a.slice(run.a, run.a + run.length)).toEqual(b.slice(run.b, run.b + run.length));
        }
        for (const side of ['a', 'b'] as const)
          expect(new Set(claimed(side)).size).toBe(claimed(side).length);
      }),
    );
  });

  it('finds the whole of a copy', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1000), { minLength: LEAST, maxLength: 40 }), (all) => {
        const words = Int32Array.from(all);
        expect(runs(words, words)).toEqual([{ a: 0, b: 0, length: words.length }]);
      }),
    );
  });
});
