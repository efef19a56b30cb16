import type { Lexicon } from '../../lexicon/index.ts';
import { oncePerStory, type StoryContext } from '../context.ts';
import type { TiedWord } from './surroundings.ts';

/** How much two values' surroundings share, each 0 to 1. */
export interface Likeness {
  /** Words of like meaning, those weighing most that are tied most to the value. */
  readonly tied: number;
  /** The same, wherever in the sentence they stand. */
  readonly loose: number;
  /** The same words alone. */
  readonly same: number;
}

/** Verbs of one group, and words that share a sense, mean as much as the same. */
const ONE_GROUP = 0.95;
const ONE_SENSE = 0.85;
/** Below this cosine two words have nothing to do with each other; above the other, no more than a sense in common. */
const LEAST_COSINE = 0.3;
const MOST_COSINE = 0.9;

/** How near two dictionary forms are in what they mean, 0 to 1; 0 for an empty one. */
export function wordLikeness(context: StoryContext, a: string, b: string): number {
  return likenessesOf(context)(a, b);
}

type WordLikeness = (a: string, b: string) => number;

/** Each pair of words is looked up once in a story: its reports say the same words again and again. */
const likenessesOf = oncePerStory(({ lexicon }): WordLikeness => {
  const known = new Map<string, Map<string, number>>();
  return (a, b) => {
    if (a === '' || b === '') return 0;
    if (a === b) return 1;
    const [first, second] = a < b ? [a, b] : [b, a];
    const row = known.get(first) ?? new Map<string, number>();
    known.set(first, row);
    const found = row.get(second) ?? likenessOf(lexicon, first, second);
    row.set(second, found);
    return found;
  };
});

function likenessOf({ thesaurus, wordVectors, verbGroups }: Lexicon, a: string, b: string): number {
  if ((verbGroups.get(a) ?? a) === (verbGroups.get(b) ?? b)) return ONE_GROUP;
  const cosine = wordVectors.likenessOf(a, b);
  const senses = thesaurus.sensesOf(b);
  if (thesaurus.sensesOf(a).some((sense) => senses.includes(sense))) return Math.max(ONE_SENSE, cosine);
  return cosine < LEAST_COSINE ? 0 : Math.min(MOST_COSINE, cosine);
}

/** How near two words about two values are: a name only to itself. */
function tiedLikeness(like: WordLikeness, a: TiedWord, b: TiedWord): number {
  if (a.key === b.key) return 1;
  return a.isName || b.isName ? 0 : like(a.lemma, b.lemma);
}

/** The best likeness among words of the two; null where one has none. */
export function bestLikeness(
  context: StoryContext,
  a: readonly TiedWord[],
  b: readonly TiedWord[],
): number | null {
  if (a.length === 0 || b.length === 0) return null;
  const like = likenessesOf(context);
  return Math.max(...a.map((x) => Math.max(...b.map((y) => tiedLikeness(like, x, y)))));
}

/** How much of the words of each side has its like on the other, by weight. */
export function likenessOfWords(
  context: StoryContext,
  a: readonly TiedWord[],
  b: readonly TiedWord[],
): Likeness {
  const like = likenessesOf(context);
  const table = a.map((x) => b.map((y) => tiedLikeness(like, x, y)));
  const turned = b.map((_, j) => a.map((_, i) => table[i]?.[j] ?? 0));
  const sums = { tied: 0, loose: 0, same: 0, ties: 0, weights: 0 };
  addSide(sums, a, b, table);
  addSide(sums, b, a, turned);
  const share = (sum: number, total: number) => (total === 0 ? 0 : sum / total);
  return {
    tied: share(sums.tied, sums.ties),
    loose: share(sums.loose, sums.weights),
    same: share(sums.same, sums.ties),
  };
}

interface Sums {
  tied: number;
  loose: number;
  same: number;
  ties: number;
  weights: number;
}

function addSide(
  sums: Sums,
  words: readonly TiedWord[],
  others: readonly TiedWord[],
  table: readonly (readonly number[])[],
): void {
  for (const [i, { weight, tie }] of words.entries()) {
    const row = table[i] ?? [];
    let [tied, loose, same] = [0, 0, 0];
    for (const [j, other] of others.entries()) {
      // A word close to one value and far from the other ties them half.
      const near = 0.5 + 0.5 * Math.min(1, other.tie / tie);
      const like = row[j] ?? 0;
      tied = Math.max(tied, like * near);
      loose = Math.max(loose, like);
      if (like === 1) same = Math.max(same, near);
    }
    sums.tied += weight * tie * tied;
    sums.same += weight * tie * same;
    sums.loose += weight * loose;
    sums.ties += weight * tie;
    sums.weights += weight;
  }
}
