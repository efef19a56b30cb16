import { argmax } from '../network/argmax.ts';
import type { Network } from '../network/network.ts';
import { createScorer, type Scorer } from '../network/scorer.ts';
import type { Action } from '../pack/index.ts';
import { readLabels } from './labels.ts';
import { ParseState } from './state.ts';
import { finishTree, type Parse } from './tree.ts';

export interface Parser {
  /** The dependency labels; `Parse.labels` counts in them. */
  readonly labels: readonly string[];
  /**
   * Heads, labels and sentence starts, from the rows of the words' encoder (96 floats a token). `isSpace` is 1 for
   * tokens of white space.
   */
  parseTokens(rows: Float32Array, isSpace: Uint8Array): Parse;
}

/** The classes of one kind of action stand side by side in the pack: first and end of each kind. */
interface Kind {
  readonly from: number;
  readonly end: number;
}

type Kinds = Readonly<Record<'S' | 'D' | 'L' | 'R' | 'B', Kind>>;

/**
 * A greedy arc-eager parser (Nivre 2008, with the non-monotonic actions of Honnibal and Johnson 2015): at each state
 * the possible action with the greatest score is taken, until stack and buffer are empty.
 */
export function createParser(network: Network): Parser {
  const { actions } = network.pack.tables.parser;
  const scorer = createScorer(network, 'parser');
  const { labels, labelOf, root } = readLabels(actions.map(([, label]) => label));
  const kinds = {
    S: kind(actions, 'S'),
    D: kind(actions, 'D'),
    L: kind(actions, 'L'),
    R: kind(actions, 'R'),
    B: kind(actions, 'B'),
  };
  return {
    labels: labels.map(({ name }) => name),
    parseTokens(rows, isSpace) {
      const state = new ParseState(isSpace.length);
      scorer.turnTo(rows);
      while (!state.isFinal) step(state, scorer, kinds);
      const { heads, actions: taken } = state;
      return finishTree(
        {
          heads,
          labels: taken.map((action, i) => (heads[i] === -1 ? root : (labelOf[action] ?? 0))),
          isSpace,
        },
        labels,
      );
    },
  };
}

function kind(actions: readonly Action[], move: string): Kind {
  const from = actions.findIndex(([name]) => name === move);
  const end = actions.findLastIndex(([name]) => name === move) + 1;
  return { from, end };
}

function step(state: ParseState, scorer: Scorer, kinds: Kinds): void {
  look(state, scorer.features);
  const scores = scorer.score();
  const action = choose(state, scores, kinds);
  if (action < kinds.S.end) state.shift();
  else if (action < kinds.D.end) state.reduce();
  else if (action < kinds.L.end) state.attachLeft(action);
  else if (action < kinds.R.end) state.attachRight(action);
  else state.breakSentence();
}

/** What the scores depend on: the ends of buffer and stack, and the children attached last. */
function look(state: ParseState, features: Int32Array): void {
  const first = state.bufferAt(0);
  const top = state.stackAt(0);
  features[0] = first;
  features[1] = state.bufferAt(1);
  features[2] = top;
  features[3] = state.stackAt(1);
  features[4] = state.stackAt(2);
  features[5] = state.leftChild(first);
  features[6] = state.leftChild(top);
  features[7] = state.rightChild(top);
}

/** The first class with the greatest score among the kinds of action that are possible in the state. */
function choose(state: ParseState, scores: Float32Array, { S, D, L, R, B }: Kinds): number {
  const first = state.bufferAt(0);
  const hasTop = state.depth > 0;
  const mayLink = hasTop && first >= 0 && !state.isStart(first);
  let best = -1;
  const weigh = ({ from, end }: Kind): void => {
    const one = argmax(scores, from, end);
    if (best < 0 || (scores[one] ?? 0) > (scores[best] ?? 0)) best = one;
  };
  if (!hasTop || (state.left > 1 && mayLink && !state.isReturned(first))) weigh(S);
  if (hasTop) weigh(D);
  if (mayLink) {
    weigh(L);
    weigh(R);
  }
  const second = state.bufferAt(1);
  if (second === first + 1 && second > 0 && !state.isStart(second)) weigh(B);
  return best;
}
