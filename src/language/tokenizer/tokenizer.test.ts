import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goldenTexts, shippedPack } from '../testing.ts';
import { createTokenizer, type Pieces } from './index.ts';

const tables = shippedPack().tables.tokenizer;
const tokenizer = createTokenizer(tables);

/** The tokens of a text with `|` between them. */
function cut(text: string): string {
  const { starts, ends } = tokenizer.tokenize(text);
  return Array.from(starts, (start, i) => text.slice(start, ends[i])).join('|');
}

/** Whether every character is in exactly one token, or is the space that a token says follows it. */
function isWhole(text: string, { size, starts, ends, spaces }: Pieces): boolean {
  let at = 0;
  for (let i = 0; i < size; i++) {
    if (starts[i] !== at || (ends[i] ?? 0) <= at) return false;
    at = (ends[i] ?? 0) + (spaces[i] ?? 0);
    if (spaces[i] && text[at - 1] !== ' ') return false;
  }
  return at === text.length;
}

describe('a tokenizer', () => {
  it('cuts the golden texts exactly as spaCy does', () => {
    for (const { id, text, starts, ends, spaces } of goldenTexts()) {
      const pieces = tokenizer.tokenize(text);
      expect([...pieces.starts], id).toEqual(starts);
      expect([...pieces.ends], id).toEqual(ends);
      expect([...pieces.spaces], id).toEqual(spaces);
    }
  });

  it.each([
    ['“We won’t,” said Reck.', '“|We|wo|n’t|,|”|said|Reck|.'],
    ['The U.S. left (10km.).', 'The|U.S.|left|(|10|km|.|)|.'],
    ['north-south, rain/snow A$5', 'north|-|south|,|rain|/|snow|A$|5'],
    ['see https://halmar.example/a-b?c=1.', 'see|https://halmar.example/a-b?c=1|.'],
    ['Halmar’s ‘road’', 'Halmar|’s|‘|road|’'],
    ['3.5–4.0%', '3.5–4.0|%'],
    ['so:),', 'so|:)|,'],
    ['', ''],
  ])('cuts %j into %s', (text, tokens) => {
    expect(cut(text)).toBe(tokens);
  });

  it('makes a token of white space, but not of a single space after a word', () => {
    expect(cut('a b  c\n\nd ')).toBe('a|b| |c|\n\n|d');
    expect([...tokenizer.tokenize('a b  c\n\nd ').spaces]).toEqual([1, 1, 0, 0, 0, 1]);
    expect(cut('  a')).toBe('  |a');
    expect(cut('a\u00A0b\u3000c\u0085d')).toBe('a|\u00A0|b|\u3000|c|\u0085|d');
  });

  it('gives the norms of special cases with the words', () => {
    const { words, distinct } = tokenizer.tokenize("can't can");
    expect(Array.from(words, (word) => distinct[word])).toMatchObject([
      { text: 'ca', norm: 'can' },
      { text: "n't", norm: 'not' },
      { text: 'can', norm: null },
    ]);
  });

  it('keeps all of any text, at exact offsets, whatever was read before', () => {
    const bits = fc.constantFrom(
      'Reck',
      "n't",
      'U.S.',
      ':-)',
      '\n',
      ' ',
      '  ',
      '\uD800',
      '😀',
      '’s',
      '10',
      'km',
      '.',
      '-',
      '"',
      '(',
    );
    const text = fc.oneof(
      fc.array(bits, { maxLength: 40 }).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 20, maxLength: 20 }), (texts) => {
        const all = texts.map((any) => tokenizer.tokenize(any));
        texts.forEach((any, t) => {
          const pieces = all[t];
          if (!pieces) return;
          expect(isWhole(any, pieces)).toBe(true);
          const read = any.replace(/\p{Surrogate}/gu, '\uFFFD');
          expect(Array.from(pieces.words, (word) => pieces.distinct[word]?.text)).toEqual(
            Array.from(pieces.starts, (start, i) => read.slice(start, pieces.ends[i])),
          );
        });
        const other = createTokenizer(tables);
        expect(texts.toReversed().map((any) => other.tokenize(any))).toEqual(all.toReversed());
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['a word', 'a'.repeat(100_000)],
    ['brackets', '('.repeat(10_000) + ')'.repeat(10_000)],
    ['addresses', 'http://a.'.repeat(10_000)],
    ['white space', ' \n'.repeat(50_000)],
    ['lone surrogates', '\uDC00\uD800'.repeat(10_000)],
    ['pairs of surrogates at the cut', `a${'😀'.repeat(10_000)}`],
    ['special cases that overlap', "'".repeat(20_000)],
  ])('cuts %s without end and without loss', (_, text) => {
    const pieces = tokenizer.tokenize(text);
    expect(isWhole(text, pieces)).toBe(true);
    const longest = Math.max(
      ...Array.from(pieces.starts, (start, i) => text.slice(start, pieces.ends[i]).trim().length),
    );
    expect(longest).toBeLessThanOrEqual(300);
  });
});
