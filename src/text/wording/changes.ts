import { type Edit, editsBetween } from '../edits.ts';
import { placeWithin } from '../within.ts';
import { turningIn } from './clauses.ts';
import { areContraries, isJoining, isModal, isNegation, isTurning } from './turning.ts';
import { isStop, type Seam, type Stretch, type Wording } from './wording.ts';

/** What was done to the words of one wording to make another of them, the gravest first. */
export const WORDING_CHANGES = [
  'polarity',
  'number',
  'condition',
  'joined',
  'name',
  'modality',
  'order',
  'word',
  'cut',
  'ellipsis',
  'insertion',
  'edge',
] as const;
export type WordingChange = (typeof WORDING_CHANGES)[number];

/** One place in which two wordings differ: words that only the first has, and words that only the second has. */
export interface Difference {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** Where they stand in each. */
  readonly from: Stretch;
  readonly to: Stretch;
}

/** The places in which two sequences of words differ, from left to right. */
function differencesBetween(from: readonly string[], to: readonly string[]): Difference[] {
  const places: Difference[] = [];
  let [i, j] = [0, 0];
  let open: Difference | null = null;
  const lengthOf = ({ start, end }: Edit) => end - start;
  for (const edit of editsBetween(from, to)) {
    if (edit.kind === 'same') {
      if (open) places.push(open);
      open = null;
      i += lengthOf(edit);
      j += lengthOf(edit);
      continue;
    }
    const start: Difference = open ?? {
      removed: [],
      added: [],
      from: { start: i, end: i },
      to: { start: j, end: j },
    };
    if (edit.kind === 'removed') i += lengthOf(edit);
    else j += lengthOf(edit);
    open = {
      removed: from.slice(start.from.start, i),
      added: to.slice(start.to.start, j),
      from: { start: start.from.start, end: i },
      to: { start: start.to.start, end: j },
    };
  }
  return open ? [...places, open] : places;
}

/** Whether two wordings have the same words in the same order. */
export function hasSameWords(a: Wording, b: Wording): boolean {
  return a.words.length === b.words.length && a.words.every((word, i) => word === b.words[i]);
}

/** The places in which two wordings differ; where one stands in a row within the other, at its edges alone. */
export function placesBetween(from: Wording, to: Wording): Difference[] {
  if (hasSameWords(from, to)) return [];
  const isShorter = to.words.length < from.words.length;
  const [short, long] = isShorter ? [to.words, from.words] : [from.words, to.words];
  const at = short.length === 0 ? -1 : placeWithin(short, long);
  if (at < 0) return differencesBetween(from.words, to.words);
  const edges = [
    { start: 0, end: at },
    { start: at + short.length, end: long.length },
  ];
  return edges
    .filter(({ start, end }) => end > start)
    .map((whole): Difference => {
      const place = whole.start === 0 ? 0 : short.length;
      const words = long.slice(whole.start, whole.end);
      const none = { start: place, end: place };
      return isShorter
        ? { removed: words, added: [], from: whole, to: none }
        : { removed: [], added: words, from: none, to: whole };
    });
}

/** Every kind of change in the places where two wordings differ, the gravest first; none where nothing is changed. */
export function changesIn(places: readonly Difference[], from: Wording, to: Wording): WordingChange[] {
  const kinds = new Set(places.flatMap((place) => kindsOf(place, from, to)));
  if ([...to.inserted, ...from.inserted].some(isTurning)) kinds.add('polarity');
  else if (to.inserted.length > 0 || from.inserted.length > 0) kinds.add('insertion');
  if (isMoved(places)) {
    kinds.delete('word');
    kinds.delete('cut');
    kinds.add('order');
  }
  if (isJoinedByMarks(places, from, to)) kinds.add('joined');
  return WORDING_CHANGES.filter((kind) => kinds.has(kind));
}

function kindsOf(place: Difference, from: Wording, to: Wording): WordingChange[] {
  const { removed, added } = place;
  if (added.length === 0) return leftOut(place.from, from, seamAt(place.from, from, to, place.to.start));
  if (removed.length === 0) return putIn(place, from, to);
  return [exchanged(place, from, to)];
}

/** What words left out do to the sense, and how it shows that they are. */
function leftOut(range: Stretch, whole: Wording, seam: Seam | undefined): WordingChange[] {
  const turning = turningIn(range, whole);
  const manner = mannerOf(range, whole, seam);
  return turning === null ? [manner] : [turning, manner];
}

function mannerOf(range: Stretch, whole: Wording, seam: Seam | undefined): WordingChange {
  const words = whole.words.slice(range.start, range.end);
  if (seam === 'gap') return 'ellipsis';
  if (seam === 'editorial' || isAside(range, whole)) return 'insertion';
  if (range.start === 0 || range.end === whole.words.length) return 'edge';
  if (words.some(isFigure)) return 'number';
  if (words.every(isModal)) return 'modality';
  return spansStop(range, whole) ? 'joined' : 'cut';
}

/** Whether words stand in round brackets, and nothing beside them. */
function isAside({ start, end }: Stretch, { asides }: Wording): boolean {
  for (let i = start; i < end; i++) if (!asides.has(i)) return false;
  return true;
}

/** The seam where words are left out, which may stand some words before where the alignment puts it ("the ... the siege"). */
function seamAt(
  { start, end }: Stretch,
  { words }: Wording,
  { seams }: Wording,
  at: number,
): Seam | undefined {
  for (let k = 0; k <= start; k++) {
    const seam = seams.get(at - k);
    if (seam !== undefined || words[start - 1 - k] !== words[end - 1 - k]) return seam;
  }
  return undefined;
}

/** Words put in are words that the first would have left out. */
function putIn({ added, to: range, from: at }: Difference, from: Wording, to: Wording): WordingChange[] {
  const isTie =
    added.every((word) => isJoining(word) || word === 'but') &&
    isStop(from, at.start - 1) &&
    !isStop(to, range.start - 1);
  return isTie ? ['joined'] : leftOut(range, to, seamAt(range, to, from, at.start));
}

function exchanged(
  { removed, added, from: was, to: is }: Difference,
  from: Wording,
  to: Wording,
): WordingChange {
  const isPair = removed.length === 1 && added.length === 1;
  if (isOdd(removed) !== isOdd(added)) return 'polarity';
  if (isPair && areContraries(removed[0] ?? '', added[0] ?? '')) return 'polarity';
  if ([...removed, ...added].some(isFigure)) return 'number';
  if (removed.some((word) => isTurning(word)) !== added.some((word) => isTurning(word))) return 'condition';
  if (to.seams.get(is.start) === 'editorial' || from.seams.get(was.start) === 'editorial') return 'insertion';
  if (isPair && isModal(removed[0] ?? '') && isModal(added[0] ?? '')) return 'modality';
  if (spansStop(was, from) && !spansStop(is, to)) return 'joined';
  return isName(was, from) && isName(is, to) ? 'name' : 'word';
}

/** Two negations make none. */
function isOdd(words: readonly string[]): boolean {
  return words.filter(isNegation).length % 2 === 1;
}

/** A number, or a sign of money or share. */
function isFigure(word: string): boolean {
  return /\p{N}|\p{Sc}|%/u.test(word);
}

/** Capitals inside a sentence. */
function isName({ start, end }: Stretch, wording: Wording): boolean {
  const isInside = start > 0 && !isStop(wording, start - 1);
  return isInside && wording.forms.slice(start, end).every((form) => /^\p{Lu}/u.test(form));
}

function spansStop({ start, end }: Stretch, wording: Wording): boolean {
  for (let i = start - 1; i < end; i++) if (isStop(wording, i)) return true;
  return false;
}

/** The words that are missing in one place stand in another. */
function isMoved(places: readonly Difference[]): boolean {
  const removed = places.flatMap((place) => place.removed).sort();
  const added = places.flatMap((place) => place.added).sort();
  return removed.length > 0 && removed.join(' ') === added.join(' ');
}

/** Two sentences made one by their marks alone: between words that both have, a stop in the first and no pause in the second. */
function isJoinedByMarks(places: readonly Difference[], from: Wording, to: Wording): boolean {
  return [...from.marks.keys()].some((at) => {
    if (!isStop(from, at) || at + 1 >= from.words.length) return false;
    const before = places.filter((place) => place.from.start <= at + 1);
    if (before.some((place) => place.from.end > at && place.from.start <= at + 1)) return false;
    const last = before.at(-1);
    const there = last ? at - last.from.end + last.to.end : at;
    return (to.marks.get(there) ?? 'comma') === 'comma' && !to.seams.has(there + 1);
  });
}
