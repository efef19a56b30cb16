import type { WordingFlag } from './appearance.ts';
import { changesIn, type Difference, hasSameWords, placesBetween, type WordingChange } from './changes.ts';
import { inSpellingOf } from './spelling.ts';
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
  /** How much of the shorter stands in the longer, in its order, from 0 to 1. */
  readonly contained: number;
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
export function relationBetween(from: Wording, given: Wording): WordingRelation {
  const to = inSpellingOf(from, given);
  const flags = [...new Set([...from.flags, ...to.flags])];
  if (from.text === to.text) return { relation: 'same', changes: [], flags, likeness: 1, contained: 1 };
  if (!hasSameWords(from, to)) {
    const [first, second] = [from, to].map(withoutHyphens);
    const isOther = first !== from || second !== to;
    if (isOther && first && second && hasSameWords(first, second)) return relationBetween(first, second);
    if (isFilledIn(from, to) || isFilledIn(to, from))
      return { relation: 'editorial', changes: ['insertion'], flags, likeness: 1, contained: 1 };
    if (lookAlike(from, to))
      return {
        relation: 'look-alike',
        changes: [],
        flags: [...flags, 'look-alike'],
        likeness: 1,
        contained: 1,
      };
  }
  const credit = creditChange(from, to);
  const places = placesBetween(from, to);
  const kinds = changesIn(places, from, to);
  const changes = credit === null ? kinds : [credit, ...kinds];
  const kept = keptOf(from, places);
  const all = from.words.length + to.words.length;
  const like = all === 0 ? 0 : (2 * kept) / all;
  const least = Math.min(from.words.length, to.words.length);
  const contained = least === 0 ? 0 : kept / least;
  return {
    relation: kindOf(from, to, changes, { like, isPart: contained === 1 }),
    changes,
    flags,
    likeness: like,
    contained,
  };
}

/** How many words of the first the second keeps. */
function keptOf({ words }: Wording, places: readonly Difference[]): number {
  return places.reduce((kept, { removed }) => kept - removed.length, words.length);
}

/** Changes that are shown, or that only shorten. */
const HARMLESS: ReadonlySet<string> = new Set(['ellipsis', 'insertion', 'edge']);

function kindOf(
  from: Wording,
  to: Wording,
  changes: WordingRelation['changes'],
  { like, isPart }: { readonly like: number; readonly isPart: boolean },
): WordingRelationKind {
  if (changes.includes('speaker')) return 'conflict';
  if (changes.some((change) => !HARMLESS.has(change)))
    return like < ONE_WORDING && !isPart ? 'other' : 'altered';
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

/** Whether a wording is the other with what an editor put in for a pronoun: "He [the governor] lied", "The governor lied". */
function isFilledIn(edited: Wording, other: Wording): boolean {
  if (edited.inserted.length === 0) return false;
  const text = edited.text.replace(FILLED, (_, name: string) => name);
  return text !== edited.text && hasSameWords(wordingOf(text), other);
}

const FILLED =
  /\b(?:he|she|it|they|him|her|them|his|hers|its|their|this|that|these|those|we|us|there)\s+\[([^[\]]{1,200})\]/giu;

/** "Co-operate" and a word broken at the end of a line. */
function withoutHyphens(wording: Wording): Wording {
  if (!/[-‐‑]/.test(wording.text)) return wording;
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
