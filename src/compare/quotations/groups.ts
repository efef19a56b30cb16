import { disjointSets, groupBy, relationBetween, type WordingRelation } from '../../text/index.ts';
import type { StoryContext } from '../context.ts';
import { mayBeOneCredit } from './credit.ts';
import type { Utterance } from './utterances.ts';

/** Utterances in the same words, or one a part of another: one thing said. */
export interface UtteranceGroup {
  readonly members: readonly Utterance[];
}

/** Two utterances that seem one thing said in other words. */
export interface Variants {
  readonly first: Utterance;
  readonly second: Utterance;
  readonly relation: WordingRelation;
}

/** So many words in a row are nobody's idiom: a quotation that holds another's words is a longer cut of it. */
const TELLING_WORDS = 3;

/** Shorter quotations differ by a word too easily to be variants of one another; those of one named speaker less. */
const SHORTEST_VARIANT = 5;
const SHORTEST_OF_ONE = 4;
const LEAST_LIKENESS = 0.6;

/** Shorter words come back: said on two days, they are a saying and no one utterance. */
const LONGEST_SAYING = 8;

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
    if (sets.find(i) === sets.find(j) || !mayBeOne(first, second)) continue;
    const relation = relationBetween(first.wording, second.wording);
    const [mine, theirs] = [voices[sets.find(i)] ?? first, voices[sets.find(j)] ?? second];
    const isOneVoice = !speakersDiffer(mine, theirs);
    const isOneText = isSame(first, second, relation);
    if (isOneText && (isOneVoice || isCreditedOtherwise(context, first, second))) {
      sets.join(i, j);
      voices[sets.find(i)] = isVoiced(mine) && (mine.speaker || !theirs.speaker) ? mine : theirs;
    } else if (context.carrierOf(first.report) !== context.carrierOf(second.report)) {
      if (isOneVoice && isOneDay(first, second) && isVariant(first, second, relation))
        variants.push({ first, second, relation });
      else if (isSwap(first, second)) swaps.push({ first, second, relation });
    }
  }
  const members = groupBy(utterances.entries(), ([i]) => sets.find(i));
  const groups = [...members.values()].map((own): UtteranceGroup => ({ members: own.map(([, one]) => one) }));
  return { groups, variants, swaps };
}

/** Whether two quotations have words enough in common, in whatever order, to be worth aligning. */
function mayBeOne(a: Utterance, b: Utterance): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  const left = new Map<string, number>();
  for (const word of long) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of short) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return shared >= LEAST_LIKENESS * short.length;
}

/** Shorter words two may have said. */
const SHORTEST_CREDITED = 6;

function isCreditedOtherwise(context: StoryContext, a: Utterance, b: Utterance): boolean {
  const least = Math.min(a.words.length, b.words.length);
  return least >= SHORTEST_CREDITED && mayBeOneCredit(context, a, b);
}

function isVoiced({ speaker, credited }: Utterance): boolean {
  return speaker !== null || credited.length > 0;
}

/** Two known entities, or two offices that are credited in words of which none is common. */
function speakersDiffer(a: Utterance, b: Utterance): boolean {
  if (a.speaker !== null && b.speaker !== null) return a.speaker !== b.speaker && !mayBearOneName(a, b);
  if (a.credited.length === 0 || b.credited.length === 0) return false;
  return !a.credited.some((word) => b.credited.includes(word));
}

/**
 * "Ruiz" and "Count Ana Ruiz" may be Ana Ruiz, where what ties the mentions of several reports has kept them apart. Ben
 * Ruiz is not.
 */
export function mayBearOneName(a: Utterance, b: Utterance): boolean {
  const [short, long] = a.named.length <= b.named.length ? [a.named, b.named] : [b.named, a.named];
  if (short.length === 0 || short.at(-1) !== long.at(-1)) return false;
  return a.speaker?.type === b.speaker?.type && short.every((word) => long.includes(word));
}

/** Said on two days, other words are another utterance: people repeat themselves, and change their minds. */
export function isOneDay(a: Utterance, b: Utterance): boolean {
  return a.day === null || b.day === null || a.day === b.day;
}

/**
 * The very words in the mouths of two people whose names have no word in common. Of a ministry, its statement and
 * the agency that carries it each may be credited with the same words.
 */
function isSwap(a: Utterance, b: Utterance): boolean {
  if (a.speaker?.type !== 'person' || b.speaker?.type !== 'person') return false;
  const isLong = Math.min(a.words.length, b.words.length) >= SHORTEST_SWAP;
  const isOneText = a.words.join(' ') === b.words.join(' ');
  return isLong && isOneText && !a.named.some((word) => b.named.includes(word));
}

/** Shorter words ("We are ready") two people may well have said. */
const SHORTEST_SWAP = 4;

/** The same words; or the words of one within the other, where they are many, or where both name one speaker. */
function isSame(
  a: Utterance,
  b: Utterance,
  { relation, changes, likeness, contained }: WordingRelation,
): boolean {
  const least = Math.min(a.words.length, b.words.length);
  if (least === 0 || (!isOneDay(a, b) && least < LONGEST_SAYING)) return false;
  const isWhole = changes.every((change) => change === 'joined' || change === 'insertion') && likeness === 1;
  const isPart = relation === 'partial' && (contained === 1 || likeness >= LEAST_LIKENESS);
  if (!isWhole && !isPart && relation !== 'editorial') return false;
  if (least >= TELLING_WORDS) return true;
  const isOneSpeaker = a.speaker !== null && a.speaker === b.speaker;
  return isWhole && (isOneSpeaker || least > 1);
}

/** Changed words that still are the same sentence, or a cut that turns what is kept. */
function isVariant(
  a: Utterance,
  b: Utterance,
  { relation, changes, likeness, contained }: WordingRelation,
): boolean {
  if (relation !== 'altered' && relation !== 'elided' && relation !== 'conflict') return false;
  const least = Math.min(a.words.length, b.words.length);
  if (contained === 1 && changes.includes('edge')) return least >= TELLING_WORDS;
  const isOneSpeaker = a.speaker !== null && a.speaker === b.speaker;
  if (least < (isOneSpeaker ? SHORTEST_OF_ONE : SHORTEST_VARIANT)) return false;
  return likeness >= LEAST_LIKENESS || (contained === 1 && changes.includes('ellipsis'));
}

/** Each utterance is laid beside the earlier ones it shares most with; a thousand copies need no million alignments. */
const MOST_PARTNERS = 24;

/** Pairs that share two words in a row, or are equal in their single word: close to linear through an index. */
function candidatePairs(utterances: readonly Utterance[]): (readonly [number, number])[] {
  const places = new Map<string, number[]>();
  return utterances.flatMap(({ words }, j) => {
    const counts = new Map<number, number>();
    for (const key of shinglesOf(words)) {
      const earlier = places.get(key) ?? [];
      for (const i of earlier) counts.set(i, (counts.get(i) ?? 0) + 1);
      if (earlier.length === 0) places.set(key, [j]);
      else if (earlier.length < COMMON_IN) earlier.push(j);
    }
    return [...counts]
      .sort(([a, most], [b, least]) => least - most || a - b)
      .slice(0, MOST_PARTNERS)
      .map(([i]) => [i, j] as const);
  });
}

function shinglesOf(words: readonly string[]): Set<string> {
  if (words.length < SHINGLE) return new Set(words);
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
}
