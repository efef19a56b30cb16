import { argmax } from '../network/argmax.ts';
import type { Network } from '../network/network.ts';
import { createScorer, type Scorer } from '../network/scorer.ts';
import type { Action } from '../pack/index.ts';

/** A name in a text: tokens `first` to `end` (half-open) with a label such as PERSON. */
export interface FoundName {
  readonly first: number;
  readonly end: number;
  readonly label: string;
  /** The share of the chosen actions among the possible ones (softmax), the least over the name's tokens; 0 to 1. */
  readonly confidence: number;
}

export interface NameFinder {
  readonly labels: readonly string[];
  /**
   * The names of a text in its order, from the rows of the names' encoder (96 floats a token). No name goes over a
   * sentence start, and none begins with white space.
   */
  findNames(rows: Float32Array, bounds: TokenBounds): readonly FoundName[];
}

/** One entry a token, 1 for yes. */
export interface TokenBounds {
  readonly sentenceStarts: Uint8Array;
  readonly isSpace: Uint8Array;
}

/** Classes by what they do, as indexes of the scores. */
interface Classes {
  readonly begin: Range;
  readonly unit: Range;
  readonly out: number;
  /** For each label that can begin: the classes that go on with it and that end it. */
  readonly inside: ReadonlyMap<number, readonly [inside: number, last: number]>;
  readonly labels: readonly string[];
}

interface Range {
  readonly from: number;
  readonly end: number;
}

interface OpenName {
  readonly first: number;
  /** The class that began it. */
  readonly begin: number;
  readonly confidence: number;
}

/** A finder of names: one pass over the tokens that begins, goes on with, ends or leaves out (BILUO). */
export function createNameFinder(network: Network): NameFinder {
  const { actions } = network.pack.tables.ner;
  const scorer = createScorer(network, 'ner');
  const classes = readClasses(actions);
  return {
    labels: [...new Set(classes.labels)].filter((label) => label !== ''),
    findNames(rows, bounds) {
      const names: FoundName[] = [];
      scorer.turnTo(rows);
      let open: OpenName | null = null;
      for (let token = 0; token < bounds.isSpace.length; token++) {
        const scores = scoreAt(scorer, token, open);
        open = open
          ? goOn(open, token, { scores, classes, bounds, names })
          : begin(token, { scores, classes, bounds, names });
      }
      return names;
    },
  };
}

interface Step {
  readonly scores: Float32Array;
  readonly classes: Classes;
  readonly bounds: TokenBounds;
  /** Where a finished name goes. */
  readonly names: FoundName[];
}

function scoreAt({ features, score }: Scorer, token: number, open: OpenName | null): Float32Array {
  features[0] = token;
  features[1] = open ? open.first : -1;
  features[2] = open ? token - 1 : -1;
  return score();
}

/** Whether a name may hold this token and the next. */
function mayGoOn(token: number, { sentenceStarts }: TokenBounds): boolean {
  return token + 1 < sentenceStarts.length && sentenceStarts[token + 1] !== 1;
}

/** Outside a name: begins one, finds one of a single token, or goes by. */
function begin(token: number, { scores, classes, bounds, names }: Step): OpenName | null {
  const { begin: begins, unit, out, labels } = classes;
  const isSpace = bounds.isSpace[token] === 1;
  const ranges: Range[] = [{ from: out, end: out + 1 }];
  if (!isSpace) ranges.unshift(unit);
  if (!isSpace && mayGoOn(token, bounds)) ranges.unshift(begins);
  const best = bestOf(scores, ranges);
  if (best === out) return null;
  const confidence = shareOf(scores, best, ranges);
  if (best < begins.end) return { first: token, begin: best, confidence };
  names.push({ first: token, end: token + 1, label: labels[best] ?? '', confidence });
  return null;
}

/** Inside a name: goes on with it or ends it; at the end of a sentence it can only end. */
function goOn(open: OpenName, token: number, { scores, classes, bounds, names }: Step): OpenName | null {
  const [inside, last] = classes.inside.get(open.begin) ?? [0, 0];
  const going = mayGoOn(token, bounds);
  const ends = !going || (scores[last] ?? 0) > (scores[inside] ?? 0);
  const share = going ? shareOfTwo(scores[ends ? last : inside] ?? 0, scores[ends ? inside : last] ?? 0) : 1;
  const confidence = Math.min(open.confidence, share);
  if (!ends) return { ...open, confidence };
  names.push({ first: open.first, end: token + 1, label: classes.labels[open.begin] ?? '', confidence });
  return null;
}

function bestOf(scores: Float32Array, ranges: readonly Range[]): number {
  let best = -1;
  for (const { from, end } of ranges) {
    const one = argmax(scores, from, end);
    if (best < 0 || (scores[one] ?? 0) > (scores[best] ?? 0)) best = one;
  }
  return best;
}

function shareOf(scores: Float32Array, chosen: number, ranges: readonly Range[]): number {
  const most = scores[chosen] ?? 0;
  let sum = 0;
  for (const { from, end } of ranges) {
    for (let i = from; i < end; i++) sum += Math.exp((scores[i] ?? 0) - most);
  }
  return 1 / sum;
}

function shareOfTwo(chosen: number, other: number): number {
  return 1 / (1 + Math.exp(other - chosen));
}

/** The class U without a label is for words that a caller forbids, and there are none: it is left out. */
function readClasses(actions: readonly Action[]): Classes {
  const indexOf = (move: string, label: string) => actions.findIndex(([m, l]) => m === move && l === label);
  const range = (move: string): Range => ({
    from: actions.findIndex(([m]) => m === move),
    end: actions.findLastIndex(([m, label]) => m === move && label !== '') + 1,
  });
  const inside = new Map(
    actions.flatMap(([move, label], i) =>
      move === 'B' ? [[i, [indexOf('I', label), indexOf('L', label)] as const] as const] : [],
    ),
  );
  const labels = actions.map(([, label]) => label);
  return { begin: range('B'), unit: range('U'), out: indexOf('O', ''), inside, labels };
}
