import type { Reason } from '../../model/index.ts';
import type { PairPassages, SharedRun } from '../passages.ts';
import type { ReportWords } from '../words.ts';

/** How two reports of a story stand to each other. `a` is the earlier in the order of the story. */
export interface Relation extends PairPassages {
  readonly kind: 'derived' | 'common-origin';
  /** The runs that are evidence: those with enough narrative. */
  readonly evidence: readonly SharedRun[];
  /** The weight of the evidence beyond what any two reports could share. */
  readonly weight: number;
  /** Shares of the narrative words of each that stand in the evidence, 0 to 1. */
  readonly shareOfA: number;
  readonly shareOfB: number;
  readonly why: readonly [Reason, ...Reason[]];
}

/** A run counts as evidence with this many narrative words: fewer are idiom ("said in a statement on"). */
const LEAST_NARRATIVE = 3;

/** From this share of the narrative of either, with one long run, one was made from the other. */
const DERIVED_SHARE = 0.3;
const LONG_RUN = 10;

/**
 * Reworded siblings keep scattered runs of rare words. Each run must bring more than the one rare word that any
 * two reports on a happening could share; together, so much is no accident.
 */
const FREE_WEIGHT = 1;
const SIBLING_WEIGHT = 3;

/** One passage alone may be a formula ("the front-runner for the nomination"): it has to weigh more, or be seconded. */
const LONE_WEIGHT = 5;
const SECOND_WEIGHT = 0.5;

/** What two reports share, as a relation, or null where it is no more than reports on one happening share. */
export function relationOf(pair: PairPassages, a: ReportWords, b: ReportWords): Relation | null {
  const evidence = isOneText(pair, a, b)
    ? pair.runs
    : pair.runs.filter((run) => run.narrative >= LEAST_NARRATIVE);
  const shared = evidence.reduce((sum, run) => sum + run.narrative, 0);
  const longest = Math.max(0, ...evidence.map((run) => run.narrative));
  const weight = evidence.reduce((sum, run) => sum + Math.max(0, run.weight - FREE_WEIGHT), 0);
  const shareOfA = shared / Math.max(1, a.narrative);
  const shareOfB = shared / Math.max(1, b.narrative);
  const base = { ...pair, evidence, weight, shareOfA, shareOfB };
  const detail = `${shared} words of narrative in ${evidence.length} passages, ${longest} in the longest`;
  if (isOneText(pair, a, b)) {
    return { ...base, kind: 'derived', shareOfA: 1, shareOfB: 1, why: [{ rule: 'one-text' }] };
  }
  if (Math.max(shareOfA, shareOfB) >= DERIVED_SHARE && longest >= LONG_RUN) {
    return { ...base, kind: 'derived', why: [{ rule: 'narrative-in-common', detail }] };
  }
  const telling = evidence.filter((run) => run.weight - FREE_WEIGHT >= SECOND_WEIGHT).length;
  if (weight < SIBLING_WEIGHT || (telling < 2 && weight < LONE_WEIGHT)) return null;
  return { ...base, kind: 'common-origin', why: [{ rule: 'scattered-narrative-in-common', detail }] };
}

/** Nearly every word of both, whatever is narrative in them: a short text has little that is not a name or a figure. */
const WHOLE_TEXT = 0.9;

function isOneText({ runs }: PairPassages, a: ReportWords, b: ReportWords): boolean {
  const common = runs.reduce((sum, run) => sum + run.length, 0);
  return common >= WHOLE_TEXT * Math.max(a.words.length, b.words.length);
}
