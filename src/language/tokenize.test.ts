import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataFiles } from '../acquire/file/index.ts';
import { loadLexicon } from '../lexicon/index.ts';
import { tokenize } from './tokenize.ts';

const { abbreviations } = loadLexicon(readDataFiles());

/** A text with `|` between its tokens; white space stays as it is. */
function marked(text: string): string {
  let told = '';
  let end = 0;
  for (const piece of tokenize(text, abbreviations)) {
    const gap = text.slice(end, piece.start);
    told += (gap === '' && end > 0 ? '|' : gap) + text.slice(piece.start, piece.end);
    end = piece.end;
  }
  return told + text.slice(end);
}

const withoutMarks = (text: string) => text.replaceAll('|', '');

describe('tokenize', () => {
  it.each([
    'The minister|’s aide ca|n’t say',
    'Mr. Reck left|.',
    'The U.S. and D.C. agreed at 9 a.m. sharp|.',
    'About 12,000 of 5.9 million at 13:53|, some 8|%',
    '“|We will not|,|” she said|.',
    'cease|-|fire',
    'O’Neill and J. Hale of Inc|/|Co',
    'wait|... or wait|-- then go',
    'They|’re Darov|’s|, it|’s said|; she|’d go|, I|’ll wait',
  ])('%s', (text) => {
    expect(marked(withoutMarks(text))).toBe(text);
  });

  it('puts every character that is no white space into exactly one token, in order', () => {
    const character = fc.constantFrom(...'aB.’\'-5,"“ \n\t%$é한', '😀', '\u0301');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 60 }), (text) => {
        const pieces = tokenize(text, abbreviations);
        let end = 0;
        for (const piece of pieces) {
          expect(piece.end).toBeGreaterThan(piece.start);
          expect(text.slice(end, piece.start).trim()).toBe('');
          expect(text.slice(piece.start, piece.end)).not.toMatch(/\s/);
          end = piece.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });

  it('ends a run that nothing breaks', () => {
    const pieces = tokenize('a'.repeat(1000), abbreviations);
    expect(Math.max(...pieces.map((piece) => piece.end - piece.start))).toBeLessThanOrEqual(300);
    expect(pieces.at(-1)?.end).toBe(1000);
  });
});
