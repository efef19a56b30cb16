import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportOf } from '../test/browser/fixture-reports.ts';
import { marksByBlock, paragraphsOf, segmentsOf } from './blocks.ts';
import type { Mark } from './marks.ts';

const TEXT = 'Headline\n\nPORT — It rained.\n\nRead our letter.\n\nIt rained again.';
const report = reportOf({
  id: 'r',
  text: TEXT,
  outlet: null,
  published: null,
  zones: { 'PORT — ': 'dateline' },
  removed: 'Read our letter.',
});

const mark = fc
  .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
  .map(([a, b]): Mark => ({ start: Math.min(a, b), end: Math.max(a, b), kind: 'omitted', item: '' }));

describe('paragraphsOf', () => {
  test('keeps zones of one line together and shows what was left out', () => {
    const shown = paragraphsOf(report).map((paragraph) =>
      paragraph.map((block) => `${block.kind}: ${TEXT.slice(block.start, block.end)}`),
    );
    expect(shown).toEqual([
      ['headline: Headline'],
      ['dateline: PORT — ', 'body: It rained.'],
      ['removed: Read our letter.'],
      ['body: It rained again.'],
    ]);
  });

  test('shows every word of a report, in order, whatever its zones are', () => {
    const zone = mark.map(({ start, end }) => ({ kind: 'body' as const, start, end }));
    fc.assert(
      fc.property(fc.array(zone), (zones) => {
        const blocks = paragraphsOf({ ...report, zones }).flat();
        const words = blocks.map((block) => TEXT.slice(block.start, block.end)).join('');
        expect(words.replace(/\s/g, '')).toBe(TEXT.replace(/\s/g, ''));
      }),
    );
  });
});

describe('segmentsOf', () => {
  test('cuts a block without a gap, and each segment has exactly the marks that cover it', () => {
    const block = { start: 10, end: 40 };
    fc.assert(
      fc.property(fc.array(mark), (drawn) => {
        const marks = drawn.toSorted((a, b) => a.start - b.start || a.end - b.end);
        const segments = segmentsOf(block, marks);
        expect(segments.map((segment) => TEXT.slice(segment.start, segment.end)).join('')).toBe(
          TEXT.slice(10, 40),
        );
        for (const { start, end, marks: held } of segments) {
          const covering = marks.filter((one) => one.start <= start && one.end >= end && one.end > one.start);
          expect(new Set(held)).toEqual(new Set(covering));
        }
      }),
    );
  });
});

describe('marksByBlock', () => {
  test('gives each block the marks that touch it', () => {
    const blocks = paragraphsOf(report).flat();
    fc.assert(
      fc.property(fc.array(mark), (drawn) => {
        const marks = drawn.toSorted((a, b) => a.start - b.start || a.end - b.end);
        const held = marksByBlock(blocks, marks);
        for (const block of blocks) {
          const touching = marks.filter(
            (one) => one.start < block.end && one.end > block.start && one.end > one.start,
          );
          expect(held.get(block)?.filter((one) => one.end > one.start)).toEqual(touching);
        }
      }),
    );
  });
});
