import { SENTENCES, type Span, ZONES } from '../../model/index.ts';
import type { Passage } from '../evidence.ts';
import { SPEAKING_ZONES } from '../statements.ts';
import type { CheckScene } from './scene.ts';
import { namedBehind, strengthOf, type Term, termsOf } from './terms.ts';

/** A sentence of a report, with its place among those of all reports. */
export interface Source extends Passage {
  readonly place: number;
  readonly terms: readonly Term[];
  /** The token of the first word that stands under a key, -1 for a name that only a pronoun stands for. */
  readonly byKey: ReadonlyMap<string, number>;
  /** The token of the first word of a dictionary form. */
  readonly byLemma: ReadonlyMap<string, number>;
  /** The keys under which several of its words stand, of which any may be meant. */
  readonly twice: ReadonlySet<string>;
}

/** How a sentence of a report bears the words of a passage of the draft. */
export interface Alignment {
  readonly source: Source;
  /** The share of the passage's words, by what they tell, that the sentence has: 0 to 1. */
  readonly cover: number;
  /** The words of the passage that it has, with the words that meet them. */
  readonly pairs: readonly Pair[];
  /** The words of the passage that it has with the sentences before and after it. */
  readonly wide: readonly Pair[];
}

export interface Pair {
  readonly term: Term;
  /** The token in the report. */
  readonly met: number;
  /** The key by which they meet. */
  readonly key: string;
  readonly strength: number;
}

/** The sentences of the reports, ready to be asked what bears a passage. */
export interface Sources {
  readonly all: readonly Source[];
  weightOf(term: Term): number;
  /** The sentences that bear a passage best, the best first; those of one report alone where that is given. */
  nearest(terms: readonly Term[], report?: number): readonly Alignment[];
  /** How well the reports together have a word: 0 where none has it. */
  known(term: Term): number;
  /** The words of the reports that mean nearly what a word means, the likest first. */
  likes(term: Term): readonly Like[];
}

/** What the most frequent words of the language weigh beside rare ones. */
const LEAST_WEIGHT = 0.3;
/** Keys in more sentences than this call none up. */
const COMMON_IN = 200;
/** So many sentences are looked at closely. */
const LOOKED_AT = 8;

export function sourcesOf(scene: CheckScene): Sources {
  const all = scene.reports
    .flatMap((report) => sentencesOf(scene, report))
    .map((source, place) => ({ ...source, place }));
  const carriers = carriersOf(all);
  const vectors = scene.lexicon.wordVectors;
  const rarity = (key: string) => Math.log(1 + all.length / (carriers.get(key)?.length ?? 0.5));
  const weightOf = ({ keys, lemma }: Term) =>
    rarity(keys[0] ?? '') * (lemma === '' ? 1 : LEAST_WEIGHT + (1 - LEAST_WEIGHT) * vectors.weightOf(lemma));
  const known = ({ keys }: Term) =>
    Math.max(0, ...keys.filter((key) => carriers.has(key)).map((key) => strengthOf(key)));
  const likes = likesIn(scene, all);
  const index = { all, carriers, weightOf, likes };
  return { all, weightOf, known, likes, nearest: (terms, report) => nearest(terms, index, report) };
}

function sentencesOf(scene: CheckScene, report: number): Source[] {
  const own = scene.report(report);
  const zones = [...own.layer(ZONES)].filter(({ kind }) => SPEAKING_ZONES.has(kind));
  const layer = own.layer(SENTENCES);
  const spans: Span[] = zones.flatMap(({ span }) => layer.within(span).map((ref) => layer.at(ref).span));
  return spans.map((span) => {
    const terms = termsOf(scene, report, span);
    const byKey = new Map<string, number>();
    const byLemma = new Map<string, number>();
    const twice = new Set<string>();
    for (const { token, keys, lemma } of terms) {
      if (lemma !== '' && !byLemma.has(lemma)) byLemma.set(lemma, token);
      for (const key of keys) {
        if (byKey.has(key)) twice.add(key);
        else byKey.set(key, token);
      }
    }
    for (const key of namedBehind(scene, report, span)) if (!byKey.has(key)) byKey.set(key, -1);
    return { report, span, place: 0, terms, byKey, byLemma, twice };
  });
}

function carriersOf(all: readonly Source[]): Map<string, number[]> {
  const carriers = new Map<string, number[]>();
  all.forEach(({ byKey }, i) => {
    for (const key of byKey.keys()) {
      const own = carriers.get(key);
      if (own) own.push(i);
      else carriers.set(key, [i]);
    }
  });
  return carriers;
}

/** A word of the reports that means nearly the same as one of the draft. */
export interface Like {
  readonly lemma: string;
  readonly strength: number;
  /** The sentences that have it. */
  readonly places: readonly number[];
}

/** Below this cosine words have nothing to do with each other; at the other they are as good as of one sense. */
const LEAST_COSINE = 0.4;
const FULL_COSINE = 0.8;
/** How well a word is met by one of like meaning at most. */
const MOST_LIKE = 0.65;
/** More words of like meaning than these add none that counts. */
const MOST_LIKES = 12;

function likesIn({ lexicon }: CheckScene, all: readonly Source[]): (term: Term) => readonly Like[] {
  const places = new Map<string, number[]>();
  all.forEach(({ byLemma }, i) => {
    for (const lemma of byLemma.keys()) {
      const own = places.get(lemma);
      if (own) own.push(i);
      else places.set(lemma, [i]);
    }
  });
  const found = new Map<string, readonly Like[]>();
  return ({ lemma }) => {
    if (lemma === '') return [];
    const known = found.get(lemma);
    if (known !== undefined) return known;
    const likes = [...places]
      .filter(([other]) => other !== lemma)
      .map(([other, own]) => ({ lemma: other, places: own, strength: strengthOfLike(lexicon, lemma, other) }))
      .filter(({ strength }) => strength > 0)
      .sort((a, b) => b.strength - a.strength)
      .slice(0, MOST_LIKES);
    found.set(lemma, likes);
    return likes;
  };
}

function strengthOfLike({ wordVectors }: CheckScene['lexicon'], a: string, b: string): number {
  const cosine = wordVectors.likenessOf(a, b);
  if (cosine < LEAST_COSINE) return 0;
  return (Math.min(cosine, FULL_COSINE) / FULL_COSINE) * MOST_LIKE;
}

interface Index {
  readonly all: readonly Source[];
  readonly carriers: ReadonlyMap<string, readonly number[]>;
  readonly likes: (term: Term) => readonly Like[];
  readonly weightOf: (term: Term) => number;
}

function nearest(
  terms: readonly Term[],
  { all, carriers, weightOf, likes }: Index,
  report?: number,
): Alignment[] {
  const sums = new Map<number, number>();
  for (const term of terms) {
    const best = new Map<number, number>();
    for (const key of term.keys) {
      const places = carriers.get(key) ?? [];
      if (places.length > COMMON_IN) continue;
      for (const i of places) best.set(i, Math.max(best.get(i) ?? 0, strengthOf(key)));
    }
    for (const { places, strength } of likes(term)) {
      if (places.length > COMMON_IN) continue;
      for (const i of places) best.set(i, Math.max(best.get(i) ?? 0, strength));
    }
    for (const [i, strength] of best) sums.set(i, (sums.get(i) ?? 0) + strength * weightOf(term));
  }
  const ranked = [...sums]
    .filter(([i]) => report === undefined || all[i]?.report === report)
    .sort(([i, x], [j, y]) => y - x || i - j)
    .slice(0, LOOKED_AT);
  const whole = terms.reduce((sum, term) => sum + weightOf(term), 0);
  const share = (pairs: readonly Pair[]) =>
    pairs.reduce((sum, { term, strength }) => sum + strength * weightOf(term), 0) / Math.max(whole, 1e-9);
  return ranked.flatMap(([i]) => {
    const source = all[i];
    if (!source) return [];
    const pairs = pairsWith(terms, [source], likes);
    const wide = pairsWith(terms, neighbours(all, i), likes);
    return [{ source, pairs, wide, cover: share(pairs) }];
  });
}

/** A sentence with those before and after it in its report. */
function neighbours(all: readonly Source[], i: number): Source[] {
  return [all[i - 1], all[i], all[i + 1]].flatMap((one) =>
    one !== undefined && one.report === all[i]?.report ? [one] : [],
  );
}

function pairsWith(terms: readonly Term[], sources: readonly Source[], likes: Index['likes']): Pair[] {
  return terms.flatMap((term) => {
    const met = sources
      .flatMap((source) => [...byKeys(term, source), ...byLikeness(term, source, likes)])
      .sort((a, b) => b.strength - a.strength)[0];
    return met === undefined ? [] : [met];
  });
}

function byKeys(term: Term, { byKey }: Source): Pair[] {
  return term.keys.flatMap((key) => {
    const met = byKey.get(key);
    return met === undefined ? [] : [{ term, met, key, strength: strengthOf(key) }];
  });
}

function byLikeness(term: Term, { byLemma }: Source, likes: Index['likes']): Pair[] {
  return likes(term).flatMap(({ lemma, strength }) => {
    const met = byLemma.get(lemma);
    return met === undefined ? [] : [{ term, met, key: `≈${lemma}`, strength }];
  });
}
