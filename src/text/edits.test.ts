import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edit, editsBetween, likeness } from './edits.ts';

const words = fc.array(fc.constantFrom('the', 'road', 'is', 'not', 'short', 'long'), { maxLength: 14 });

/** "We [-not-] {+never+} left": what edits say, on one line. */
function told(first: readonly string[], second: readonly string[]): string {
  const show = ({ kind, start, end }: Edit) => {
    const said = (kind === 'removed' ? first : second).slice(start, end).join(' ');
    return kind === 'same' ? said : kind === 'removed' ? `[-${said}-]` : `{+${said}+}`;
  };
  return editsBetween(first, second).map(show).join(' ');
}

describe('editsBetween', () => {
  it.each([
    ['we will not open the road', 'we will open the road', 'we will [-not-] open the road'],
    ['about 60 observers', 'about 80 observers', 'about [-60-] {+80+} observers'],
    ['it rained', 'it rained and snowed', 'it rained {+and snowed+}'],
  ])('from %j to %j', (first, second, edits) => {
    expect(told(first.split(' '), second.split(' '))).toBe(edits);
  });

  it('loses no word of either side', () => {
    fc.assert(
      fc.property(words, words, (first, second) => {
        const edits = editsBetween(first, second);
        const taken = (kind: Edit['kind'], from: readonly string[]) =>
          edits
            .filter((edit) => edit.kind === kind || edit.kind === 'same')
            .flatMap((edit) => from.slice(edit.start, edit.end));
        expect(taken('added', second)).toEqual(second);
        const kept = edits
          .filter((edit) => edit.kind === 'same')
          .flatMap((edit) => second.slice(edit.start, edit.end));
        const removed = edits
          .filter((edit) => edit.kind === 'removed')
          .flatMap((edit) => first.slice(edit.start, edit.end));
        expect([...kept, ...removed].sort()).toEqual([...first].sort());
      }),
    );
  });
});

describe('likeness', () => {
  it('is one for equal words, zero for words without anything in common, and the same both ways', () => {
    fc.assert(
      fc.property(words, words, (first, second) => {
        fc.pre(first.length + second.length > 0);
        expect(likeness(first, second)).toBeCloseTo(likeness(second, first), 12);
        expect(likeness(first, second)).toBeGreaterThanOrEqual(0);
        if (first.length > 0) expect(likeness(first, first)).toBe(1);
      }),
    );
    expect(likeness(['rain'], ['snow'])).toBe(0);
  });
});
