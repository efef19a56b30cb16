import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { span, wordsOf } from '../model/index.ts';
import { foldText, unfoldSpan } from './fold.ts';

const texts = fc.string({
  unit: fc.constantFrom(
    'a',
    'B',
    ' ',
    '\n',
    '\u00a0',
    '“',
    '’',
    '—',
    '\u200b',
    '\u00ad',
    'É',
    'İ',
    '😀',
    '.',
  ),
  maxLength: 40,
});

describe('foldText', () => {
  it.each([
    ['“We  will NOT,”\nshe said', '"we will not," she said'],
    ['a so\u00adcalled cease\u2011fire', 'a socalled cease-fire'],
    ['Reck’s 9–10', "reck's 9-10"],
    ['  \u200bRain', 'rain'],
  ])('reads %j as %j', (text, folded) => {
    expect(foldText(text).folded).toBe(folded);
  });

  it('is done in one step', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { folded } = foldText(text);
        expect(foldText(folded).folded).toBe(folded);
      }),
    );
  });

  it('keeps an origin for every character, in order, and the end of the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { folded, origins } = foldText(text);
        expect(origins).toHaveLength(folded.length + 1);
        expect(origins.at(-1)).toBe(text.length);
        expect([...origins].sort((a, b) => a - b)).toEqual([...origins]);
      }),
    );
  });
});

describe('unfoldSpan', () => {
  it('leads back to words that fold to the same', () => {
    const places = texts.chain((text) => fc.tuple(fc.constant(text), fc.nat(), fc.nat()));
    fc.assert(
      fc.property(places, ([text, a, b]) => {
        const fold = foldText(text);
        const [start = 0, end = 0] = [a, b].map((n) => n % (fold.folded.length + 1)).sort((x, y) => x - y);
        const words = wordsOf(text, unfoldSpan(fold, span(start, end)));
        const wanted = fold.folded.slice(start, end).trim();
        expect(foldText(words).folded.trim()).toContain(wanted);
      }),
    );
  });

  it('opens a passage on its exact characters', () => {
    const text = 'He said: “The road\n is SHORT.”';
    const fold = foldText(text);
    const start = fold.folded.indexOf('the road is short');
    const found = unfoldSpan(fold, span(start, start + 'the road is short'.length));
    expect(wordsOf(text, found)).toBe('The road\n is SHORT');
  });
});
