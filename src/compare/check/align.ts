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
  /** The keys under which several of its words stand, of which any may be meant. */
  readonly twice: ReadonlySet<string>;
}

/** How a sentence of a report bears the words of a passage of the draft. */
export interface Alignment {
  readonly source: Source;
  /** The share of the passage's words, by what they tell, that the sentence has: 0 to 1. */
  readonly cover: number;
  /** The same with the sentences before and after it. */
  readonly around: number;
  /** The words of the passage that it has, with the words that meet them. */
  readonly pairs: readonly Pair[];
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
  /** The sentences that bear a passage best, the best first. */
  nearest(terms: readonly Term[]): readonly Alignment[];
  /** How well the reports together have a word: 0 where none has it. */
  known(term: Term): number;
}

/** Keys in more sentences than this call none up. */
const COMMON_IN = 200;
/** So many sentences are looked at closely. */
const LOOKED_AT = 8;

export function sourcesOf(scene: CheckScene): Sources {
  const all = scene.reports
    .flatMap((report) => sentencesOf(scene, report))
    .map((source, place) => ({ ...source, place }));
  const carriers = carriersOf(all);
  const rarity = (key: string) => Math.log(1 + all.length / (carriers.get(key)?.length ?? 0.5));
  const weightOf = ({ keys }: Term) => rarity(keys[0] ?? '');
  const known = ({ keys }: Term) =>
    Math.max(0, ...keys.filter((key) => carriers.has(key)).map((key) => strengthOf(key)));
  return { all, weightOf, known, nearest: (terms) => nearest(terms, { all, carriers, weightOf }) };
}

function sentencesOf(scene: CheckScene, report: number): Source[] {
  const own = scene.report(report);
  const zones = [...own.layer(ZONES)].filter(({ kind }) => SPEAKING_ZONES.has(kind));
  const layer = own.layer(SENTENCES);
  const spans: Span[] = zones.flatMap(({ span }) => layer.within(span).map((ref) => layer.at(ref).span));
  return spans.map((span) => {
    const terms = termsOf(scene, report, span);
    const byKey = new Map<string, number>();
    const twice = new Set<string>();
    for (const { token, keys } of terms) {
      for (const key of keys) {
        if (byKey.has(key)) twice.add(key);
        else byKey.set(key, token);
      }
    }
    for (const key of namedBehind(scene, report, span)) if (!byKey.has(key)) byKey.set(key, -1);
    return { report, span, place: 0, terms, byKey, twice };
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

interface Index {
  readonly all: readonly Source[];
  readonly carriers: ReadonlyMap<string, readonly number[]>;
  readonly weightOf: (term: Term) => number;
}

function nearest(terms: readonly Term[], { all, carriers, weightOf }: Index): Alignment[] {
  const sums = new Map<number, number>();
  for (const term of terms) {
    const best = new Map<number, number>();
    for (const key of term.keys) {
      const places = carriers.get(key) ?? [];
      if (places.length > COMMON_IN) continue;
      for (const i of places) best.set(i, Math.max(best.get(i) ?? 0, strengthOf(key)));
    }
    for (const [i, strength] of best) sums.set(i, (sums.get(i) ?? 0) + strength * weightOf(term));
  }
  const ranked = [...sums].sort(([i, x], [j, y]) => y - x || i - j).slice(0, LOOKED_AT);
  const whole = terms.reduce((sum, term) => sum + weightOf(term), 0);
  const share = (pairs: readonly Pair[]) =>
    pairs.reduce((sum, { term, strength }) => sum + strength * weightOf(term), 0) / Math.max(whole, 1e-9);
  return ranked.flatMap(([i]) => {
    const source = all[i];
    if (!source) return [];
    const pairs = pairsWith(terms, [source]);
    return [{ source, pairs, cover: share(pairs), around: share(pairsWith(terms, neighbours(all, i))) }];
  });
}

/** A sentence with those before and after it in its report. */
function neighbours(all: readonly Source[], i: number): Source[] {
  return [all[i - 1], all[i], all[i + 1]].flatMap((one) =>
    one !== undefined && one.report === all[i]?.report ? [one] : [],
  );
}

function pairsWith(terms: readonly Term[], sources: readonly Source[]): Pair[] {
  return terms.flatMap((term) => {
    const met = sources
      .flatMap(({ byKey }) =>
        term.keys.flatMap((key) => {
          const token = byKey.get(key);
          return token === undefined ? [] : [{ term, met: token, key, strength: strengthOf(key) }];
        }),
      )
      .sort((a, b) => b.strength - a.strength)[0];
    return met === undefined ? [] : [met];
  });
}
