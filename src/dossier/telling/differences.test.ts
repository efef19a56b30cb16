import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markDifferences } from './differences.ts';

/** Wordings with what differs in brackets. */
const marked = (...wordings: readonly string[]) =>
  markDifferences(wordings).map((stretches) =>
    stretches.map(({ words, differs }) => (differs ? `[${words}]` : words)).join(''),
  );

describe('markDifferences', () => {
  test.each([
    [
      ['We will not open the road', 'We will open the road'],
      ['We will [not] open the road', 'We will open the road'],
    ],
    [
      ['We will not wait for another winter,', 'We will wait for no other winter,'],
      ['We will [not] wait for [another] winter,', 'We will wait for [no other] winter,'],
    ],
    [
      ['12 people', '14 people'],
      ['[12] people', '[14] people'],
    ],
    [
      ['about 4,000 people', 'about 4,500 people'],
      ['about [4,000] people', 'about [4,500] people'],
    ],
    [
      ['the old, stone bridge', 'the bridge'],
      ['the [old, stone] bridge', 'the bridge'],
    ],
  ])('marks what the one has and the other lacks: %j', (wordings, expected) => {
    expect(marked(...wordings)).toEqual(expected);
  });

  test('small and great letters, and the shape of marks, are no difference', () => {
    const wordings = ['We don’t know, he said', "we don't know he said"];
    expect(marked(...wordings)).toEqual(wordings);
  });

  test('wordings without a word in common stay unmarked', () => {
    expect(marked('the harbour', 'a mill')).toEqual(['the harbour', 'a mill']);
  });

  test('of several, each is held against the first', () => {
    expect(marked('at least 38 hurt', 'at least 45 hurt', '38 hurt')).toEqual([
      '[at least 38] hurt',
      'at least [45] hurt',
      '38 hurt',
    ]);
  });

  test('keeps every character, whatever the wordings are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', '’', '7', '\u2067') })),
        (wordings) => {
          const told = markDifferences(wordings).map((pieces) => pieces.map(({ words }) => words).join(''));
          expect(told).toEqual(wordings);
        },
      ),
    );
  });
});
