import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareSpans,
  contains,
  cover,
  intersection,
  overlaps,
  type Span,
  span,
  trimSpan,
  wordsOf,
} from './span.ts';

/** Spans of a text of a hundred characters, empty ones among them. */
const spans = fc.tuple(fc.nat(100), fc.nat(100)).map(([a, b]) => span(Math.min(a, b), Math.max(a, b)));

function charactersOf({ start, end }: Span): Set<number> {
  return new Set(Array.from({ length: end - start }, (_, i) => start + i));
}

describe('span', () => {
  it.each([
    [-1, 2],
    [3, 2],
    [0.5, 2],
    [0, Number.NaN],
  ])('refuses %d to %d', (start, end) => {
    expect(() => span(start, end)).toThrow(RangeError);
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(span(1, 2))).toBe(true);
  });
});

describe('spans as sets of characters', () => {
  it('overlap where they share one', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const shared = sharedBy(a, b);
        expect(overlaps(a, b)).toBe(shared.size > 0);
        const both = intersection(a, b);
        expect(both === null ? new Set() : charactersOf(both)).toEqual(shared);
      }),
    );
  });

  it('contain another where they hold all its characters', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        fc.pre(b.end > b.start);
        expect(contains(a, b)).toBe([...charactersOf(b)].every((one) => charactersOf(a).has(one)));
      }),
    );
  });

  it('have a cover that holds them all, and that none could narrow', () => {
    fc.assert(
      fc.property(fc.array(spans, { minLength: 1 }), (all) => {
        const [first, ...rest] = all;
        if (!first) return;
        const whole = cover(first, ...rest);
        expect(all.every((one) => contains(whole, one))).toBe(true);
        expect(all.some((one) => one.start === whole.start)).toBe(true);
        expect(all.some((one) => one.end === whole.end)).toBe(true);
      }),
    );
  });

  it('stand in one order whatever order they come in', () => {
    fc.assert(
      fc.property(fc.array(spans), (all) => {
        expect(all.toReversed().sort(compareSpans)).toEqual(all.toSorted(compareSpans));
      }),
    );
  });
});

describe('trimSpan', () => {
  it('leaves out white space at the ends and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(' ', '\n', '\t', 'a', 'é', '\u00a0', '😀') }), (text) => {
        const trimmed = trimSpan(text, span(0, text.length));
        expect(wordsOf(text, trimmed)).toBe(text.trim());
      }),
    );
  });

  it('is empty at its start where there is nothing else', () => {
    expect(trimSpan('ab   cd', span(2, 5))).toEqual({ start: 2, end: 2 });
  });
});

function sharedBy(a: Span, b: Span): Set<number> {
  const there = charactersOf(b);
  return new Set([...charactersOf(a)].filter((one) => there.has(one)));
}
