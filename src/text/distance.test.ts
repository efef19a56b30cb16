import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestWord } from './distance.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'vey', 3],
    ['ilena', 'ilena', 0],
    ['ilena', 'elena', 1],
    ['report', 'raport', 1],
    ['kitten', 'sitting', 3],
  ])('of %j and %j is %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is a distance: the same both ways, nought for the same alone, and never shortened by a way round', () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
});

describe('nearestWord', () => {
  it.each([
    ['raport.txt', ['report.txt', 'notes.txt'], 'report.txt'],
    ['REPORT.TXT', ['report.txt'], 'report.txt'],
    ['bat', ['cat', 'bar'], 'bar'],
    ['bat', ['summary'], null],
    ['bat', [], null],
  ])('of %j among %j is %j', (wanted, words, nearest) => {
    expect(nearestWord(wanted, words)).toBe(nearest);
  });
});
