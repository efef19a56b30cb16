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

/** From this likeness a noun in the place of another alone tells two things apart: "the garrison", "the convoy". */
const ONE_SENTENCE = 0.75;

/** Words by which sides, places and parts are told apart, whatever else a sentence says. */
const CONTRASTING = new Set(
  'north south east west northern southern eastern western first second third upper lower left right'.split(
    ' ',
  ),
);

/** Those of them, and further ones, of which two passages that tell one thing tell none of their own on both sides. */
export const SIDES: ReadonlySet<string> = new Set([
  ...CONTRASTING,
  ...'northeast northwest southeast southwest up down in out men women morning evening'.split(' '),
]);

/** Whether two sentences of one frame tell of two things: a name in the place of another, or a word in a sentence that is else the same. */
export function tellOfTwoThings(a: Framed, b: Framed): boolean {
  if (nameTwoThings(a, b)) return true;
  if (likeness(a.sequence, b.sequence) < ONE_SENTENCE) return false;
  const edits = editsBetween(a.sequence, b.sequence);
  return substitutions(a, b, edits).length === 1 && edits.filter(({ kind }) => kind !== 'same').length === 2;
}

/** Whether two sentences of one frame have a name, a side or a place in it for another. */
export function nameTwoThings(a: Framed, b: Framed): boolean {
  if (likeness(a.sequence, b.sequence) < ONE_FRAME) return false;
  return substitutions(a, b, editsBetween(a.sequence, b.sequence)).some(
    ({ here, there }) => isTelling(here, a.names) && isTelling(there, b.names),
  );
}

/** A sentence's words in order, and which of them are of names. */
interface Framed {
  readonly sequence: readonly string[];
  readonly names: readonly string[];
}

function substitutions(a: Framed, b: Framed, edits: readonly Edit[]) {
  return edits.flatMap((edit, i) => substitution(a, b, edit, edits[i + 1]) ?? []);
}

function substitution(a: Framed, b: Framed, edit: Edit, next: Edit | undefined) {
  if (edit.kind === 'same' || next === undefined || next.kind === 'same' || next.kind === edit.kind)
    return null;
  if (lengthOf(edit) > LONGEST_SUBSTITUTE || lengthOf(next) > LONGEST_SUBSTITUTE) return null;
  const [removed, added] = edit.kind === 'removed' ? [edit, next] : [next, edit];
  return {
    here: a.sequence.slice(removed.start, removed.end),
    there: b.sequence.slice(added.start, added.end),
  };
}

function isTelling(words: readonly string[], names: readonly string[]): boolean {
  return words.some((word) => names.includes(word) || CONTRASTING.has(word));
}

function lengthOf({ start, end }: Edit): number {
  return end - start;
}
