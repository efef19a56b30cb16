import { describe, expect, it } from 'vitest';
import { idsOf } from '../../../eval/agreement.ts';
import { goldenTexts, shippedPack } from '../testing.ts';
import { createTokenizer } from '../tokenizer/index.ts';
import { createFeatures } from './index.ts';
import { prefixOf, shapeOf, suffixOf } from './shape.ts';

const { tables } = shippedPack();
const tokenizer = createTokenizer(tables.tokenizer);
const features = createFeatures(tables);

describe('the features of words', () => {
  it('have the ids that spaCy gives the golden texts', () => {
    for (const golden of goldenTexts()) {
      const { words, distinct } = tokenizer.tokenize(golden.text);
      const found = Array.from(words, (word) => distinct[word]).map((word) =>
        word ? idsOf(features.wordFeatures(word.text, word.norm)) : [],
      );
      const { ids, norm, prefix, suffix, shape } = golden;
      const wanted = norm.map((_, i) => [norm, prefix, suffix, shape].map((column) => ids[column[i] ?? 0]));
      expect(found, golden.id).toEqual(wanted);
    }
  });

  it('have the numbers of the symbol table for its strings', () => {
    expect(idsOf(features.wordFeatures('I', null))[3]).toBe('101');
    expect(idsOf(features.wordFeatures('mark', null))[0]).toBe('423');
    expect(idsOf(features.wordFeatures('', null))).toEqual(['0', '0', '0', '0']);
  });

  it.each([
    ['Halmar', [2986, 178, 1979, 4119, 713, 29, 155, 215, 1715, 2149, 303, 624, 714, 447, 1963, 1109]],
    ['X', [1084, 1396, 4126, 946, 172, 553, 820, 132, 2373, 1277, 426, 2377, 730, 2338, 1936, 2202]],
    ['10,000', [2142, 2547, 2065, 2673, 433, 554, 305, 447, 670, 2145, 2458, 468, 2356, 556, 1650, 1909]],
    ['東京', [2112, 2430, 872, 3850, 448, 693, 438, 844, 869, 612, 765, 1989, 657, 2435, 372, 2068]],
  ])('%s has the rows that thinc hashes it to', (word, rows) => {
    expect([...features.wordFeatures(word, null).rows.slice(0, 16)]).toEqual(rows);
  });

  it('say which tokens are white space and which a space follows', () => {
    const { size, rows, isSpace } = features.textFeatures(tokenizer.tokenize('Rain fell\n'));
    expect(size).toBe(3);
    expect([...isSpace]).toEqual([0, 0, 1]);
    const flags = [0, 1, 2].map((i) => [...rows.slice(i * 24 + 16, i * 24 + 24)]);
    expect(flags).toEqual([
      [6, 13, 20, 22, 14, 41, 15, 38],
      [38, 25, 37, 40, 14, 41, 15, 38],
      [38, 25, 37, 40, 42, 11, 7, 14],
    ]);
  });
});

describe('the shape of a word', () => {
  it.each([
    ['Halmar’s', 'Xxxxx’x'],
    ['F-16', 'X-dd'],
    ['12,000,000', 'dd,ddd,ddd'],
    ['km²', 'xxd'],
    ['Ⅷ①', 'Ⅷd'],
    ['東京都庁舎', 'xxxx'],
    ['!!!!!!', '!!!!'],
    ['ǅ😀', 'x😀'],
    ['a'.repeat(99), 'xxxx'],
    ['a'.repeat(100), 'LONG'],
  ])('%s is %s', (word, shape) => {
    expect(shapeOf(word)).toBe(shape);
  });
});

describe('the ends of a word', () => {
  it.each([
    ['Halmar', 'H', 'mar'],
    ['a', 'a', 'a'],
    ['😀b😁c', '😀', 'b😁c'],
    ['😀😁', '😀', '😀😁'],
  ])('%s begins with %s and ends with %s', (word, prefix, suffix) => {
    expect([prefixOf(word), suffixOf(word)]).toEqual([prefix, suffix]);
  });
});
