import { likeness } from '../edits.ts';
import type { WordingFlag } from './appearance.ts';
import { changesBetween, hasSameWords, type WordingChange } from './changes.ts';
import { type Wording, wordingOf } from './wording.ts';

/**
 * What a wording is to another that stands for the same words:
 *
 * - `same`: the same words, whatever their capitals, marks, spaces, or way of writing a number
 * - `look-alike`: they look the same and consist of other characters
 * - `partial`: cut at its edges, the sense kept
 * - `elided`: words left out where an ellipsis says so, the sense kept
 * - `editorial`: words in square brackets put in or put for others, the sense kept
 * - `altered`: the words say something else, or were changed and nothing shows it
 * - `conflict`: the same words in somebody else's mouth
 * - `other`: too far apart to be one wording
 */
export type WordingRelationKind =
  | 'same'
  | 'look-alike'
  | 'partial'
  | 'elided'
  | 'editorial'
  | 'altered'
  | 'conflict'
  | 'other';

export interface WordingRelation {
  readonly relation: WordingRelationKind;
  /** The gravest first; `speaker` and `attribution` are changes of who is credited, told in words beside the quoted ones. */
  readonly changes: readonly (WordingChange | 'speaker' | 'attribution')[];
  /** What either holds that a reader does not see. */
  readonly flags: readonly WordingFlag[];
  /** How much of their words they share, from 0 to 1. */
  readonly likeness: number;
}

/** Less alike, and none within the other: two wordings of different things. */
const ONE_WORDING = 0.5;

/**
 * What the second of two wordings is to the first: `wordingRelation('We will not go.', 'We will go.')` is altered,
 * its polarity changed. Pure, and linear but for the alignment of what differs, which is bounded.
 */
export function wordingRelation(first: string, second: string): WordingRelation {
  return relationBetween(wordingOf(first), wordingOf(second));
}

/** The same of wordings that are read already. */
export function relationBetween(from: Wording, to: Wording): WordingRelation {
  const flags = [...new Set([...from.flags, ...to.flags])];
  if (from.text === to.text) return { relation: 'same', changes: [], flags, likeness: 1 };
  if (!hasSameWords(from, to)) {
    const [first, second] = [from, to].map(withoutHyphens);
    if (first && second && hasSameWords(first, second)) return relationBetween(first, second);
    if (lookAlike(from, to))
      return { relation: 'look-alike', changes: [], flags: [...flags, 'look-alike'], likeness: 1 };
  }
  const credit = creditChange(from, to);
  const kinds = changesBetween(from, to);
  const changes = credit === null ? kinds : [credit, ...kinds];
  const like = hasSameWords(from, to) ? 1 : likeness(from.words, to.words);
  return { relation: kindOf(from, to, changes, like), changes, flags, likeness: like };
}

/** Changes that are shown, or that only shorten. */
const HARMLESS: ReadonlySet<string> = new Set(['ellipsis', 'insertion', 'edge']);

function kindOf(
  from: Wording,
  to: Wording,
  changes: WordingRelation['changes'],
  like: number,
): WordingRelationKind {
  if (changes.includes('speaker')) return 'conflict';
  if (changes.some((change) => !HARMLESS.has(change))) return like < ONE_WORDING ? 'other' : 'altered';
  if (changes.includes('ellipsis')) return 'elided';
  if (changes.includes('insertion')) return 'editorial';
  if (changes.includes('edge')) return 'partial';
  return from.isDisguised || to.isDisguised ? 'look-alike' : 'same';
}

/** Another is credited; or nobody is any more, in words that stand without quotation marks. */
function creditChange(from: Wording, to: Wording): 'speaker' | 'attribution' | null {
  if (from.credited === null) return null;
  if (to.credited === null) return to.isMarked ? null : 'attribution';
  const [mine, theirs] = [from.credited, to.credited].map((name) => name.toLowerCase().split(/[ -]+/));
  const isShared = theirs?.includes(mine?.at(-1) ?? '') || mine?.includes(theirs?.at(-1) ?? '');
  return isShared ? null : 'speaker';
}

/** "Co-operate" and a word broken at the end of a line. */
function withoutHyphens(wording: Wording): Wording {
  const text = wording.text.replace(/(?<=\p{L})[-‐‑]\s{0,2}(?=\p{L})/gu, '');
  return text === wording.text ? wording : wordingOf(text);
}

/** Words that differ in signs alone that look alike in many typefaces (UTS #39): "I", "l" and "1", "rn" and "m". */
function lookAlike({ forms: mine }: Wording, { forms: theirs }: Wording): boolean {
  return (
    mine.length === theirs.length &&
    mine.every((form, i) => {
      const other = theirs[i] ?? '';
      return (
        form === other || (/\p{L}/u.test(form + other) && skeletonOfForm(form) === skeletonOfForm(other))
      );
    })
  );
}

function skeletonOfForm(form: string): string {
  return form.replace(/[I1|]/g, 'l').replace(/0/g, 'o').replace(/rn/g, 'm').toLowerCase();
}
