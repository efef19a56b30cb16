import { type Edit, editsBetween, likeness } from '../text/index.ts';

/** From this likeness of their words in order, two sentences are built alike, and a place is a place in both. */
const ONE_FRAME = 0.6;

/** Longer stretches in one place are another way of putting things, and not another word. */
const LONGEST_SUBSTITUTE = 2;

/** Whether one frame holds in one place a word or two here, and others there. */
export function differInOnePlace(a: readonly string[], b: readonly string[]): boolean {
  if (likeness(a, b) < ONE_FRAME) return false;
  const edits = editsBetween(a, b);
  return edits.some((edit, i) => {
    const next = edits[i + 1];
    const isPair =
      edit.kind !== 'same' && next !== undefined && next.kind !== 'same' && next.kind !== edit.kind;
    return isPair && lengthOf(edit) <= LONGEST_SUBSTITUTE && lengthOf(next) <= LONGEST_SUBSTITUTE;
  });
}

function lengthOf({ start, end }: Edit): number {
  return end - start;
}
