import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataFiles } from '../acquire/file/index.ts';
import { loadLexicon } from './lexicon.ts';
import { readNumber, readOrdinal } from './numbers.ts';

const { numberWords } = loadLexicon(readDataFiles());

/** The number that opens a line of tokens, as `value (words taken)`. */
function told(line: string, read: typeof readNumber): string | null {
  const words = line.split(' ');
  const number = read(numberWords, (i) => words[i] ?? '', 0);
  return number === null ? null : `${number.value} (${number.end})`;
}

describe('readNumber', () => {
  it.each([
    ['12,000 troops', '12000 (1)'],
    ['200 , 000 people', '200000 (3)'],
    ['5.9 percent', '5.9 (1)'],
    ['1 1 / 2 years', '1.5 (4)'],
    ['twenty - five boats', '25 (3)'],
    ['three hundred and six lorries', '306 (4)'],
    ['2.5 million tonnes', '2500000 (2)'],
    ['two and a half years', '2.5 (4)'],
    ['half a million', '500000 (3)'],
    ['a dozen boats', '12 (2)'],
    ['two thousand thirty - one', '2031 (5)'],
    ['a boat', null],
    ['boats', null],
    ['', null],
  ])('of %j is %s', (line, number) => {
    expect(told(line, readNumber)).toBe(number);
  });

  it('reads back any number written with commas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(told(value.toLocaleString('en-US'), readNumber)).toBe(`${value} (1)`);
      }),
    );
  });
});

describe('readOrdinal', () => {
  it.each([
    ['third time', '3 (1)'],
    ['21 st of May', '21 (2)'],
    ['twenty - first', '21 (3)'],
    ['twenty boats', null],
  ])('of %j is %s', (line, number) => {
    expect(told(line, readOrdinal)).toBe(number);
  });
});
