import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { span } from '../../model/index.ts';
import { findPassages } from './passages.ts';
import { quotationsOf } from './testing.ts';

const passagesOf = (text: string): readonly string[] =>
  findPassages(text, span(0, text.length)).map(({ inner }) => text.slice(inner.start, inner.end));

describe('a passage', () => {
  it.each([
    ['The minister said “we go” and “we stay”.', ['we go', 'we stay']],
    ['The minister said "{"Class":"null","A":"B"}" on Tuesday.', []],
    ['The minister said “,” and “…” and “ ” and “?”.', []],
    ['The minister said “😀”.', ['😀']],
  ])('holds words: %s', (text, inner) => {
    expect(passagesOf(text)).toEqual(inner);
  });
});

const parts = fc.array(
  fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    ',',
    '.',
    ' ',
    ':',
    '(',
    '{',
    'Sorel',
    ' said ',
    'that ',
    'no',
    '\n',
  ),
  { maxLength: 40 },
);

it('no quotation holds a span of nothing, or one that ends in white space', () => {
  fc.assert(
    fc.property(parts, (list) => {
      const text = `Sorel said ${list.join('')}`;
      for (const { content, quoted, cue, source } of quotationsOf(text)) {
        const spans = [...content, ...quoted, ...(cue ? [cue] : []), ...(source ? [source.span] : [])];
        for (const { start, end } of spans) expect(text.slice(start, end)).toMatch(/\S$/);
      }
    }),
    { numRuns: 1000 },
  );
});
