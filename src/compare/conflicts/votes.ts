import { type Tokens, tokensOf } from '../../language/index.ts';
import { type Conflicting, QUANTITIES, type Report, SENTENCES, type Sentence } from '../../model/index.ts';
import { groupBy } from '../../text/index.ts';
import { type Comparison, reportAt, type StoryContext } from '../context.ts';
import type { Passage } from '../evidence.ts';
import { isOfOtherEvent } from '../figures.ts';
import { rivalsAmong } from './versions.ts';

/** The votes on a motion, as one report tells them. */
interface Vote extends Passage {
  readonly ayes: number;
  readonly noes: number;
  readonly isLost: boolean;
}

/** Counts of one vote that differ: "by 112 votes to 98" and "121 for and 98 against". */
export const voteConflicts: Comparison = {
  name: 'vote conflicts',
  compare(context) {
    const votes = context.story.reports.flatMap((_, index) => votesIn(context, index));
    return [...groupBy(votes, ({ isLost }) => isLost).values()].flatMap(
      (own) => conflictAmong(context, own) ?? [],
    );
  },
};

function conflictAmong(context: StoryContext, votes: readonly Vote[]): Conflicting | null {
  const rivals = rivalsAmong(context, votes, {
    areOne: (a, b) => a.ayes === b.ayes && a.noes === b.noes,
    areNear: areOfOneHouse,
  });
  if (rivals === null) return null;
  return {
    kind: 'conflicting',
    about: 'quantity',
    slot: 'quantity',
    versions: rivals.versions,
    confidence: 0.8,
    why: [
      { rule: 'vote-counts', detail: `${rivals.versions.length} counts in ${rivals.carried.length} reports` },
    ],
  };
}

/** Further apart in all votes cast, two counts are of two votes. */
const ONE_HOUSE = 0.2;

function areOfOneHouse(a: Vote, b: Vote): boolean {
  const [mine, theirs] = [a.ayes + a.noes, b.ayes + b.noes];
  return Math.abs(mine - theirs) <= ONE_HOUSE * Math.max(mine, theirs);
}

/** The first vote of each outcome that a report tells of: others are of amendments. */
function votesIn(context: StoryContext, report: number): Vote[] {
  const own = reportAt(context.story, report);
  const tokens = tokensOf(own);
  const scene: Scene = { tokens, report, countAt: countFinder(own, tokens) };
  const votes = [...own.layer(SENTENCES)].flatMap((sentence) => {
    if (isOfOtherEvent(context, report, sentence.span)) return [];
    return voteIn(scene, sentence) ?? [];
  });
  return [...groupBy(votes, ({ isLost }) => isLost).values()].flatMap((alike) => alike[0] ?? []);
}

/** A report while its votes are sought: its tokens, and the count that begins at one of them. */
interface Scene {
  readonly tokens: Tokens;
  readonly report: number;
  readonly countAt: (token: number) => number | null;
}

/** Numbers in words are read with the quantities. */
function countFinder(report: Report, tokens: Tokens): Scene['countAt'] {
  const counts = new Map<number, number>();
  const quantities = report.has(QUANTITIES) ? [...report.layer(QUANTITIES)] : [];
  for (const { span, value, unit } of quantities)
    if (unit === undefined && Number.isInteger(value)) counts.set(tokens.indexAt(span.start), value);
  return (token) => counts.get(token) ?? null;
}

const VOTING = new Set(
  'vote votes voted ballot ballots pass passed passes approve approved adopt adopted ratify ratified back backed carried tally motion bill'.split(
    ' ',
  ),
);
const LOSING = new Set('fail failed fails reject rejected rejects defeat defeated lost down'.split(' '));

function voteIn(scene: Scene, { tokens: { first, end } }: Sentence): Vote | null {
  const { tokens, report } = scene;
  const words = Array.from({ length: end - first }, (_, i) => tokens.foldedOf(first + i));
  const isLost = words.some((word) => LOSING.has(word));
  if (!isLost && !words.some((word) => VOTING.has(word))) return null;
  const numbers = words.map((word, i) => (/^\d{1,4}$/.test(word) ? Number(word) : scene.countAt(first + i)));
  for (const [i] of words.entries()) {
    const found = toNoes(words, numbers, i) ?? forAndAgainst(words, numbers, i);
    if (found === null) continue;
    const { ayes, noes, last } = found;
    return { report, span: tokens.spanFrom(first + i, first + last), ayes, noes, isLost };
  }
  return null;
}

interface Counted {
  readonly ayes: number;
  readonly noes: number;
  /** Index of the last word of the count. */
  readonly last: number;
}

type Numbers = readonly (number | null)[];

/** "112 votes to 98", "141 to 62", "112-98". */
function toNoes(words: readonly string[], numbers: Numbers, i: number): Counted | null {
  const to = words[i + 1] === 'votes' ? i + 2 : i + 1;
  const [ayes, noes] = [numbers[i] ?? null, numbers[to + 1] ?? null];
  if (ayes === null || noes === null || !/^(?:to|-|–)$/.test(words[to] ?? '')) return null;
  return { ayes, noes, last: to + 1 };
}

/** How many words may stand between a number and its side, and between the two numbers. */
const NEAR = 6;
const ASIDE = 10;

/** "121 for the bill and 98 against", "27 went up against the motion and 14 for it". */
function forAndAgainst(words: readonly string[], numbers: Numbers, i: number): Counted | null {
  const first = numbers[i] ?? null;
  const side = first === null ? null : sideAfter(words, numbers, i);
  if (first === null || side === null) return null;
  for (let at = side.at + 1; at <= side.at + ASIDE; at++) {
    const second = numbers[at] ?? null;
    if (second === null) continue;
    const other = sideAfter(words, numbers, at);
    if (other === null || other.isFor === side.isFor) return null;
    const [ayes, noes] = side.isFor ? [first, second] : [second, first];
    return { ayes, noes, last: other.at };
  }
  return null;
}

/** The side that a number is of, by the first such word after it and before the next number. */
function sideAfter(words: readonly string[], numbers: Numbers, i: number) {
  for (let at = i + 1; at <= i + NEAR && (numbers[at] ?? null) === null; at++) {
    const word = words[at] ?? '';
    if (/^(?:for|favour|favor|against)$/.test(word)) return { at, isFor: word !== 'against' };
  }
  return null;
}
