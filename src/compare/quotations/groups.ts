import { disjointSets, groupBy, likeness } from '../../text/index.ts';
import type { StoryContext } from '../context.ts';
import type { Utterance } from './utterances.ts';

/** Utterances in the same words, or one a part of another: one thing said. */
export interface UtteranceGroup {
  readonly members: readonly Utterance[];
}

/** Two utterances that seem one thing said in other words. */
export interface Variants {
  readonly first: Utterance;
  readonly second: Utterance;
  readonly likeness: number;
}

/** So many words in a row are nobody's idiom: a quotation that holds another's words is a longer cut of it. */
const TELLING_WORDS = 3;

/** Shorter quotations differ by a word too easily to be variants of one another. */
const SHORTEST_VARIANT = 5;
const LEAST_LIKENESS = 0.6;

const SHINGLE = 2;

/** Two words in more quotations than this are grammar ("of the") and call nothing up, but for copies of one text. */
const COMMON_IN = 60;

/**
 * Groups of utterances in the same words by one speaker; pairs in other words; and pairs in the same words by two
 * speakers, all of reports that are not one series.
 */
export function compareUtterances(context: StoryContext, utterances: readonly Utterance[]) {
  const sets = disjointSets(utterances.length);
  const voices: (Utterance | undefined)[] = [...utterances];
  const variants: Variants[] = [];
  const swaps: Variants[] = [];
  for (const [i, j] of candidatePairs(utterances)) {
    const [first, second] = [utterances[i], utterances[j]];
    if (!first || !second || first.report === second.report) continue;
    const [mine, theirs] = [voices[sets.find(i)] ?? first, voices[sets.find(j)] ?? second];
    const isOneVoice = !speakersDiffer(mine, theirs);
    if (isOneVoice && isSame(first, second)) {
      sets.join(i, j);
      voices[sets.find(i)] = isVoiced(mine) ? mine : theirs;
    } else if (context.carrierOf(first.report) !== context.carrierOf(second.report)) {
      const like = variantLikeness(first, second);
      if (like >= LEAST_LIKENESS && isOneVoice && isOneDay(first, second))
        variants.push({ first, second, likeness: like });
      else if (!isOneVoice && isSwap(first, second)) swaps.push({ first, second, likeness: like });
    }
  }
  const members = groupBy(utterances.entries(), ([i]) => sets.find(i));
  const groups = [...members.values()].map((own): UtteranceGroup => ({ members: own.map(([, one]) => one) }));
  return { groups, variants, swaps };
}

function isVoiced({ speaker, credited }: Utterance): boolean {
  return speaker !== null || credited.length > 0;
}

/** Two known entities, or two offices that are credited in words of which none is common. */
function speakersDiffer(a: Utterance, b: Utterance): boolean {
  if (a.speaker !== null && b.speaker !== null) return a.speaker !== b.speaker;
  if (a.credited.length === 0 || b.credited.length === 0) return false;
  return !a.credited.some((word) => b.credited.includes(word));
}

/** Said on two days, other words are another utterance: people repeat themselves, and change their minds. */
function isOneDay(a: Utterance, b: Utterance): boolean {
  return a.day === null || b.day === null || a.day === b.day;
}

/**
 * The very words in the mouths of two people, whose names have no word in common. Of a ministry, its statement and
 * the agency that carries it each may be credited with the same words.
 */
function isSwap(a: Utterance, b: Utterance): boolean {
  if (a.speaker?.type !== 'person' || b.speaker?.type !== 'person') return false;
  const isLong = Math.min(a.words.length, b.words.length) >= SHORTEST_SWAP;
  return isLong && a.words.join(' ') === b.words.join(' ') && !shareName(a, b);
}

/** Shorter words ("We are ready") two people may well have said. */
const SHORTEST_SWAP = 4;

function shareName(a: Utterance, b: Utterance): boolean {
  const words = new Set(namesOf(a));
  return namesOf(b).some((word) => words.has(word));
}

function namesOf({ speaker, credited }: Utterance): string[] {
  const names = speaker?.names.flatMap((name) => name.toLowerCase().split(/[\s-]+/)) ?? [];
  return [...names, ...credited];
}

/** The same words; or the words of one within the other, where they are many, or where both name one speaker. */
function isSame(a: Utterance, b: Utterance): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.words.length === 0 || !isWithin(short.words, long.words) || isReversed(short, long)) return false;
  if (short.words.length >= TELLING_WORDS) return true;
  const isOneSpeaker = a.speaker !== null && a.speaker === b.speaker;
  return short.words.length === long.words.length && (isOneSpeaker || short.words.length > 1);
}

function isWithin(short: readonly string[], long: readonly string[]): boolean {
  for (let at = 0; at + short.length <= long.length; at++) {
    if (short.every((word, k) => long[at + k] === word)) return true;
  }
  return false;
}

/** Words that turn the sense of what they stand beside: left out, the rest says something else. */
const TURNING = new Set(
  'not never no nobody none nothing neither nor cannot only if unless until but except without hardly'.split(
    ' ',
  ),
);

/** Whether a cut leaves out, in the same sentence, what turns the sense. */
function isReversed(short: Utterance, long: Utterance): boolean {
  if (short.words.length === long.words.length) return false;
  const kept = new Set(short.words);
  return long.words.some((word) => !kept.has(word) && (TURNING.has(word) || word.endsWith("n't")));
}

function variantLikeness(a: Utterance, b: Utterance): number {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const isCut = short.words.length >= TELLING_WORDS && isWithin(short.words, long.words);
  if (isCut && isReversed(short, long)) return Math.max(LEAST_LIKENESS, likeness(a.words, b.words));
  if (Math.min(a.words.length, b.words.length) < SHORTEST_VARIANT) return 0;
  return likeness(a.words, b.words);
}

/** Pairs that share two words in a row, or are equal in their single word: close to linear through an index. */
function candidatePairs(utterances: readonly Utterance[]): (readonly [number, number])[] {
  const places = new Map<string, number[]>();
  const seen = new Set<string>();
  const pairs: (readonly [number, number])[] = [];
  utterances.forEach(({ words }, j) => {
    for (const key of shinglesOf(words)) {
      const earlier = places.get(key) ?? [];
      if (earlier.length < COMMON_IN) places.set(key, [...earlier, j]);
      for (const i of earlier) {
        if (seen.has(`${i} ${j}`)) continue;
        seen.add(`${i} ${j}`);
        pairs.push([i, j]);
      }
    }
  });
  return pairs;
}

function shinglesOf(words: readonly string[]): Set<string> {
  if (words.length < SHINGLE) return new Set(words);
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
}
