/** One step from one sequence to another: words kept, taken out of the first, or put into the second. */
export interface Edit {
  readonly kind: 'same' | 'removed' | 'added';
  /** Half-open range of indexes: in the first sequence for `removed`, in the second otherwise. */
  readonly start: number;
  readonly end: number;
}

/** Quotations and sentences only: past this many words on either side the two count as wholly different. */
const LONGEST_COMPARED = 400;

/** A shortest way from one sequence of words to another, by the longest common subsequence. */
export function editsBetween(first: readonly string[], second: readonly string[]): Edit[] {
  if (first.length > LONGEST_COMPARED || second.length > LONGEST_COMPARED)
    return whollyDifferent(first, second);
  const lengths = commonLengths(first, second);
  const at = (i: number, j: number) => lengths[i * (second.length + 1) + j] ?? 0;
  const edits: Edit[] = [];
  let i = 0;
  let j = 0;
  while (i < first.length || j < second.length) {
    const isSame = i < first.length && j < second.length && first[i] === second[j];
    if (isSame) push(edits, 'same', j);
    else if (j >= second.length || (i < first.length && at(i + 1, j) >= at(i, j + 1)))
      push(edits, 'removed', i);
    else push(edits, 'added', j);
    const kind = edits.at(-1)?.kind;
    if (kind !== 'added') i++;
    if (kind !== 'removed') j++;
  }
  return edits;
}

/** How much two sequences share, from 0 to 1: twice the kept words over all words (Dice over the alignment). */
export function likeness(first: readonly string[], second: readonly string[]): number {
  const kept = editsBetween(first, second)
    .filter((edit) => edit.kind === 'same')
    .reduce((sum, edit) => sum + edit.end - edit.start, 0);
  const all = first.length + second.length;
  return all === 0 ? 0 : (2 * kept) / all;
}

function push(edits: Edit[], kind: Edit['kind'], at: number): void {
  const last = edits.at(-1);
  if (last?.kind === kind && last.end === at) edits[edits.length - 1] = { ...last, end: at + 1 };
  else edits.push({ kind, start: at, end: at + 1 });
}

function whollyDifferent(first: readonly string[], second: readonly string[]): Edit[] {
  return [
    { kind: 'removed', start: 0, end: first.length },
    { kind: 'added', start: 0, end: second.length },
  ];
}

/** `[i * (m + 1) + j]`: the length of the longest common subsequence of what follows i and j. */
function commonLengths(first: readonly string[], second: readonly string[]): Uint16Array {
  const width = second.length + 1;
  const lengths = new Uint16Array((first.length + 1) * width);
  for (let i = first.length - 1; i >= 0; i--) {
    for (let j = second.length - 1; j >= 0; j--) {
      const after = lengths[(i + 1) * width + j + 1] ?? 0;
      const skip = Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
      lengths[i * width + j] = first[i] === second[j] ? after + 1 : skip;
    }
  }
  return lengths;
}
