import { type Edit, editsBetween } from '../edits.ts';
import { areContraries, isJoining, isModal, isNegation, isTurning } from './turning.ts';
import type { Seam, Wording } from './wording.ts';

/** What was done to the words of one wording to make another of them, the gravest first. */
export const WORDING_CHANGES = [
  'polarity',
  'number',
  'condition',
  'joined',
  'name',
  'modality',
  'order',
  'cut',
  'word',
  'ellipsis',
  'insertion',
  'edge',
] as const;
export type WordingChange = (typeof WORDING_CHANGES)[number];

/** One place in which two wordings differ: words that only the first has, and words that only the second has. */
export interface Difference {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** Half-open ranges in the words of each. */
  readonly from: { readonly start: number; readonly end: number };
  readonly to: { readonly start: number; readonly end: number };
}

/** The places in which two sequences of words differ, from left to right. */
export function differencesBetween(from: readonly string[], to: readonly string[]): Difference[] {
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

/** Every kind of change between two wordings, the gravest first; none where they are the same words. */
export function changesBetween(from: Wording, to: Wording): WordingChange[] {
  const places = hasSameWords(from, to) ? [] : differencesBetween(from.words, to.words);
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
  if (added.length === 0) return [leftOut(place.from, from, seamAt(place.from, from, to, place.to.start))];
  if (removed.length === 0) return [putIn(place, from, to)];
  return [exchanged(place, from, to)];
}

/** What words left out do, with what stands in their place. */
function leftOut(range: Difference['from'], whole: Wording, seam: Seam | undefined): WordingChange {
  const { words } = whole;
  const turning = turningIn(range, whole);
  if (turning !== null) return turning;
  const isEdge = range.start === 0 || range.end === words.length;
  if (seam === 'gap') return 'ellipsis';
  if (seam === 'editorial') return 'insertion';
  if (isEdge) return 'edge';
  if (words.slice(range.start, range.end).some(isFigure)) return 'number';
  if (words.slice(range.start, range.end).every(isModal)) return 'modality';
  return spansStop(range, whole) ? 'joined' : 'cut';
}

/** The seam where words are left out, which may stand some words before where the alignment puts it ("the ... the siege"). */
function seamAt(
  { start, end }: Difference['from'],
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
function putIn({ added, to: range, from: at }: Difference, from: Wording, to: Wording): WordingChange {
  const isTie = added.every(isJoining) && isStop(from, at.start - 1) && !isStop(to, range.start - 1);
  return isTie ? 'joined' : leftOut(range, to, seamAt(range, to, from, at.start));
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
function isName({ start, end }: Difference['from'], wording: Wording): boolean {
  const isInside = start > 0 && !isStop(wording, start - 1);
  return isInside && wording.forms.slice(start, end).every((form) => /^\p{Lu}/u.test(form));
}

function spansStop({ start, end }: Difference['from'], wording: Wording): boolean {
  for (let i = start - 1; i < end; i++) if (isStop(wording, i)) return true;
  return false;
}

function isStop({ marks }: Wording, at: number): boolean {
  return marks.get(at) === 'stop';
}

/**
 * How words left out turn what is kept: those of the sentences alone that are kept in part, and not those of a clause
 * that only goes on ("and nobody can stop us").
 */
function turningIn({ start, end }: Difference['from'], wording: Wording): WordingChange | null {
  const { words } = wording;
  const cuts = [];
  for (let i = Math.max(0, start - 1); i < end; i++) if (isStop(wording, i)) cuts.push(i + 1);
  const before = start === 0 ? [] : words.slice(start, cuts[0] ?? end);
  const after = end === words.length ? [] : words.slice(cuts.at(-1) ?? start, end);
  const goesOn = before[0] === 'and' && !bindsOn(before[1] ?? '');
  const wentOn = words[end - 1] === 'and' && wording.marks.get(end - 2) === 'comma';
  const isOther = cuts.length > 0 || before.length === 0;
  const own = [...(goesOn ? [] : before), ...(isOther && !wentOn ? after : [])];
  if (!own.some(isTurning)) return null;
  return own.every((word) => !isTurning(word) || isNegation(word)) ? 'polarity' : 'condition';
}

/** "And only if", "and not": what is bound on says something of what it is bound to. */
function bindsOn(word: string): boolean {
  return isTurning(word) && !PRONOUNS.has(word);
}

const PRONOUNS = new Set(['nobody', 'nothing', 'none', 'no', 'but']);

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
