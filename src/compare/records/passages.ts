import { type Span, span } from '../../model/index.ts';
import { editsBetween, foldText, unfoldSpan } from '../../text/index.ts';

/** A record as it is searched: its words as they are compared, and where each stands. */
export interface SearchedRecord {
  readonly words: readonly string[];
  readonly spans: readonly Span[];
  /** Where pairs of words, and words, begin. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Words of a record, from the first to the last, and how much of the quoted words they share, 0 to 1. */
export interface Passage {
  readonly first: number;
  readonly last: number;
  readonly likeness: number;
}

/** A word or pair in more places than this is grammar and calls nothing up. */
const MOST_PLACES = 48;

const WORD = /[\p{L}\p{N}]+(?:['.,:-][\p{L}\p{N}]+)*/gu;

export function searchedRecord(text: string): SearchedRecord {
  const folded = foldText(text);
  const found = [...folded.folded.matchAll(WORD)];
  const words = found.map(([word]) => word);
  const spans = found.map(({ index, 0: word }) => unfoldSpan(folded, span(index, index + word.length)));
  const places = new Map<string, number[]>();
  words.forEach((word, i) => {
    for (const key of [word, `${word} ${words[i + 1] ?? ''}`]) {
      const known = places.get(key);
      if (known) known.push(i);
      else places.set(key, [i]);
    }
  });
  return { words, spans, places };
}

/** The passage that has the very words, among those that begin where it is allowed; null where there is none. */
export function sameWords(
  { words, places }: SearchedRecord,
  quoted: readonly string[],
  isAllowed: (at: number) => boolean,
): Passage | null {
  const { offset, at: begins } = rarestOf(places, quoted);
  for (const begin of begins) {
    const at = begin - offset;
    if (isAllowed(at) && quoted.every((word, i) => words[at + i] === word))
      return { first: at, last: at + quoted.length - 1, likeness: 1 };
  }
  return null;
}

/** The pair of quoted words, or the only word, that stands in fewest places. */
function rarestOf(places: SearchedRecord['places'], quoted: readonly string[]) {
  const pairs = quoted.slice(1).map((word, i) => `${quoted[i]} ${word}`);
  const keys = pairs.length > 0 ? pairs : quoted;
  return keys
    .map((key, offset) => ({ offset, at: places.get(key) ?? [] }))
    .reduce((best, one) => (one.at.length < best.at.length ? one : best), {
      offset: 0,
      at: places.get(keys[0] ?? '') ?? [],
    });
}

/** Places are gathered by this many words: what is altered moves the rest by a few. */
const BUCKET = 8;
const BUCKETS_TRIED = 4;

/** The passage that is likest to quoted words, or null where none has a telling word of them. */
export function likestWords(
  record: SearchedRecord,
  quoted: readonly string[],
  isAllowed: (at: number) => boolean,
): Passage | null {
  const votes = new Map<number, number>();
  const vote = (key: string, weight: number, i: number) => {
    const places = record.places.get(key) ?? [];
    if (places.length > MOST_PLACES) return;
    for (const at of places) {
      if (!isAllowed(at)) continue;
      const bucket = Math.floor((at - i) / BUCKET);
      for (const near of [bucket - 1, bucket])
        votes.set(near, (votes.get(near) ?? 0) + weight / places.length);
    }
  };
  quoted.forEach((word, i) => {
    vote(word, 1, i);
    vote(`${word} ${quoted[i + 1] ?? ''}`, 2, i);
  });
  const best = [...votes].sort(([a, x], [b, y]) => y - x || a - b).slice(0, BUCKETS_TRIED);
  return best
    .map(([bucket]) => alignedAt(record, quoted, bucket * BUCKET, isAllowed))
    .reduce<Passage | null>((most, one) => (one && one.likeness > (most?.likeness ?? 0) ? one : most), null);
}

/** The quoted words laid on the record from about here on, and the passage cut to the words that they share. */
function alignedAt(
  { words }: SearchedRecord,
  quoted: readonly string[],
  around: number,
  isAllowed: (at: number) => boolean,
): Passage | null {
  const from = Math.max(0, around - BUCKET);
  const to = Math.min(words.length, around + quoted.length + 3 * BUCKET);
  let start = from;
  while (start < to && !isAllowed(start)) start++;
  let end = start;
  while (end < to && isAllowed(end)) end++;
  const runs: Run[] = [];
  let at = start;
  for (const { kind, start: s, end: e } of editsBetween(words.slice(start, end), quoted)) {
    if (kind === 'same') runs.push({ at, length: e - s });
    if (kind !== 'added') at += e - s;
  }
  return densest(runs, quoted.length);
}

/** Words in common, by their place in the record. */
interface Run {
  readonly at: number;
  readonly length: number;
}

/** From which run of common words to which the passage is likest: a stray "the" far off is no part of it. */
function densest(runs: readonly Run[], quoted: number): Passage | null {
  let best: Passage | null = null;
  for (const [i, { at: first }] of runs.entries()) {
    let kept = 0;
    for (const { at, length } of runs.slice(i)) {
      kept += length;
      const last = at + length - 1;
      const likeness = (2 * kept) / (quoted + last - first + 1);
      if (likeness > (best?.likeness ?? 0)) best = { first, last, likeness };
    }
  }
  return best;
}
