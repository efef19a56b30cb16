import { type Tokens, tokensOf } from '../../language/index.ts';
import { type Conflicting, QUANTITIES, type Report, SENTENCES, type Sentence } from '../../model/index.ts';
import { groupBy, stemOf } from '../../text/index.ts';
import { type Comparison, reportAt, type StoryContext } from '../context.ts';
import type { Passage } from '../evidence.ts';
import { isOfOtherEvent } from '../figures.ts';
import { rivalsAmong } from './versions.ts';

/** The votes on a motion, as one report tells them. */
interface Vote extends Passage {
  readonly ayes: number;
  readonly noes: number;
  readonly isLost: boolean;
  /** The stems of what its sentence tells beside. */
  readonly about: ReadonlySet<string>;
}

/** Counts of one vote that differ: "by 112 votes to 98" and "121 for and 98 against". */
export const voteConflicts: Comparison = {
  name: 'vote conflicts',
  compare(context) {
    const all = context.story.reports.flatMap((_, index) => votesIn(context, index));
    const votes = all.filter((vote) => isAlone(vote, all) && isUnmatched(vote, all));
    return [...groupBy(votes, ({ isLost }) => isLost).values()].flatMap(
      (own) => conflictAmong(context, own) ?? [],
    );
  },
};

/** The same count, told from either side: "rejected by 112 votes to 98", "failed, by 98 votes to 112". */
function areOneCount(a: Vote, b: Vote): boolean {
  return (a.ayes === b.ayes && a.noes === b.noes) || (a.ayes === b.noes && a.noes === b.ayes);
}

/** Of a report that tells of two votes of an outcome, neither is held against others. */
function isAlone(vote: Vote, all: readonly Vote[]): boolean {
  return all.every((other) => other === vote || other.report !== vote.report || other.isLost !== vote.isLost);
}

/** Whether no report that tells several votes has the very count among them. */
function isUnmatched({ report, ayes, noes }: Vote, all: readonly Vote[]): boolean {
  return !all.some(
    (other) =>
      other.report !== report &&
      !isAlone(other, all) &&
      ((other.ayes === ayes && other.noes === noes) || (other.ayes === noes && other.noes === ayes)),
  );
}

function conflictAmong(context: StoryContext, votes: readonly Vote[]): Conflicting | null {
  const rivals = rivalsAmong(context, votes, {
    areOne: areOneCount,
    areNear: areOfOneVote,
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

/** Words that any vote is told in, and that tie none to another. */
const OF_ANY_VOTE = new Set(
  'adopted adopts approved approves passed passes ratified ratify rejected rejects backed backs favour favor against parliament parliaments assembly assemblies deputies lawmakers members council senate senators committee chamber general minister prime president abstained abstentions abstaining reading session debate members opposition government which after'
    .split(' ')
    .map(stemOf),
);

/** "For", "that", "with" are in every sentence. */
const SHORT = 4;
/** So many words in common, or one side of the count, make two counts of one vote. */
const ONE_MOTION = 2;

/** Whether two counts are of one vote: of one house, and of one motion as far as their sentences tell. */
function areOfOneVote(a: Vote, b: Vote): boolean {
  const shared = [...a.about].filter((stem) => b.about.has(stem) && !OF_ANY_VOTE.has(stem)).length;
  const isOneSide = [a.ayes, a.noes].some((count) => count === b.ayes || count === b.noes);
  if (DISTINCTIONS.some((words) => areToldApart(a, b, words))) return false;
  return areOfOneHouse(a, b) && (isOneSide || shared >= ONE_MOTION);
}

/** Words of a kind of which each tells of another vote: houses, and one of several. */
const DISTINCTIONS = [
  ['senate', 'lower', 'upper', 'committee', 'council', 'court', 'cabinet'],
  ['first', 'second', 'third', 'final', 'another'],
  ['confidence', 'procedural', 'amendment', 'motion'],
].map((words) => words.map(stemOf));

/** Whether both tell which of the kind they are of, and not the same. */
function areToldApart(a: Vote, b: Vote, words: readonly string[]): boolean {
  const [mine, theirs] = [a, b].map(({ about }) => words.filter((word) => about.has(word)));
  if (!mine?.length || !theirs?.length) return false;
  return !mine.some((word) => theirs.includes(word));
}

/** Further apart in all votes cast, two counts are of two votes. */
const ONE_HOUSE = 0.2;

function areOfOneHouse(a: Vote, b: Vote): boolean {
  const [mine, theirs] = [a.ayes + a.noes, b.ayes + b.noes];
  return Math.abs(mine - theirs) <= ONE_HOUSE * Math.max(mine, theirs);
}

/** Every vote that a report tells of. */
function votesIn(context: StoryContext, report: number): Vote[] {
  const own = reportAt(context.story, report);
  const tokens = tokensOf(own);
  const scene: Scene = { tokens, report, countAt: countFinder(own, tokens) };
  return [...own.layer(SENTENCES)].flatMap((sentence) =>
    isOfOtherEvent(context, report, sentence.span) ? [] : (voteIn(scene, sentence) ?? []),
  );
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

const VOTING = new Set('vote votes voted voting ballot ballots tally'.split(' '));
/** What is voted on: with one of these a bare "54 to 41" is a vote too. */
const VOTED_ON = new Set(
  'bill motion law act budget treaty accord resolution amendment reform levy parliament senate chamber deputies lawmakers assembly'.split(
    ' ',
  ),
);
const LOSING = new Set('fail failed fails reject rejected rejects defeat defeated lost down'.split(' '));

/** The score of a match, told on the day of a vote. */
const PLAYED = new Set(
  'match goal goals game cup score scored scoreline half-time halftime league'.split(' '),
);

function voteIn(scene: Scene, { tokens: { first, end } }: Sentence): Vote | null {
  const { tokens, report } = scene;
  const words = Array.from({ length: end - first }, (_, i) => tokens.foldedOf(first + i));
  const isLost = words.some((word) => LOSING.has(word));
  if (!words.some((word) => VOTING.has(word) || VOTED_ON.has(word))) return null;
  if (words.some((word) => PLAYED.has(word))) return null;
  const numbers = words.map((word, i) => (/^\d{1,4}$/.test(word) ? Number(word) : scene.countAt(first + i)));
  for (const [i] of words.entries()) {
    const found = toNoes(words, numbers, i) ?? forAndAgainst(words, numbers, i);
    if (found === null) continue;
    const { ayes, noes, last } = found;
    const about = new Set(
      words.filter((word) => word.length > SHORT && !VOTING.has(word) && !/\d/.test(word)).map(stemOf),
    );
    return { report, span: tokens.spanFrom(first + i, first + last), ayes, noes, isLost, about };
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
