import { wordsOf } from '../../model/index.ts';
import { groupBy, stemOf } from '../../text/index.ts';
import { type Concepts, conceptsOf } from '../concepts.ts';
import { reportAt, type StoryContext } from '../context.ts';
import { differInOnePlace, SIDES } from '../frames.ts';
import { figuresWithin, quantitiesAgree } from '../quantities.ts';
import type { Statement } from '../statements.ts';
import { tellingsOfTime } from '../times.ts';
import { phraseAt } from './phrases.ts';

/** What one carrier states of a matter, in one sentence or in several. */
export type Account = readonly [Statement, ...Statement[]];

/** Whether accounts that agree in their words can agree in what they say: no negation on one side, no other figure. */
export function areConsistent(context: StoryContext, [first, ...rest]: readonly Account[]): boolean {
  return (
    first === undefined ||
    rest.every((other) => isNegated(first) === isNegated(other) && quantitiesAgree(context, first, other))
  );
}

/**
 * Whether accounts of several origins say the same beyond doubt. Two sentences in one frame that differ in a word at
 * one place ("rose" and "fell", "12th" and "13th") differ in what they say, and so do a possibility and a fact.
 */
export function areClearlyOne(context: StoryContext, [first, ...rest]: readonly Account[]): boolean {
  if (first === undefined) return true;
  return rest.every(
    (other) =>
      isHedged(first) === isHedged(other) &&
      first.every((a) => other.every((b) => !differInOnePlace(a.sequence, b.sequence))) &&
      !mayPart(context, first, other) &&
      !tellOfOthers(context, first, other),
  );
}

/** The stems of an account that another does not have. */
function ownStems(account: Account, other: Account): string[] {
  const theirs = new Set(other.flatMap(({ stems }) => [...stems]));
  return [...new Set(account.flatMap(({ stems }) => [...stems]))].filter((stem) => !theirs.has(stem));
}

/**
 * Whether what one account has alone may part it from the other: a word that turns what is told, or words of its own on
 * both sides where no figures that they share hold them together.
 */
function mayPart(context: StoryContext, a: Account, b: Account): boolean {
  const [mine, theirs] = [ownStems(a, b), ownStems(b, a)];
  if ([...mine, ...theirs].some((stem) => context.lexicon.turningStems.has(stem))) return true;
  if (tellOfPart(context, a) !== tellOfPart(context, b)) return true;
  if (mine.length === 0 || theirs.length === 0) return false;
  const figures = [a, b].map((account) => figuresOf(context, account));
  return figures[0] === '' || figures[0] !== figures[1];
}

/** "one of three lines", "half of the hall": told of a part, where another tells of all. */
const OF_PART = /\b(?:one|two|three|four|five|half|part|none) of\b/i;

export function tellOfPart(context: StoryContext, account: readonly Statement[]): boolean {
  return account.some(({ report, span }) =>
    OF_PART.test(wordsOf(reportAt(context.story, report).text, span)),
  );
}

function figuresOf(context: StoryContext, account: Account): string {
  const values = account.flatMap((one) => figuresWithin(context, one).map(({ quantity }) => quantity.value));
  return [...new Set(values)].toSorted((x, y) => x - y).join(' ');
}

function isHedged(account: Account): boolean {
  return account.some((statement) => statement.isHedged);
}

function isNegated(account: Account): boolean {
  return account.some((statement) => statement.isNegated);
}

/** Whether every time of the accounts has its like in each other that has times of the same kind. */
export function haveOneTime(context: StoryContext, [first, ...rest]: readonly Account[]): boolean {
  return first === undefined || rest.every((other) => timesAgree(context, first, other));
}

function timesAgree(context: StoryContext, a: Account, b: Account): boolean {
  const theirs = groupBy(
    b.flatMap((statement) => tellingsOfTime(context, statement)),
    ({ kind }) => kind,
  );
  const mine = groupBy(
    a.flatMap((statement) => tellingsOfTime(context, statement)),
    ({ kind }) => kind,
  );
  return [...mine].every(([kind, own]) => {
    const others = theirs.get(kind)?.map(({ value }) => value);
    return others === undefined || own.some(({ value }) => others.includes(value));
  });
}

/** Whether accounts name in one order whom they both name: "A struck B" and "B struck A" share all their words. */
export function haveOneOrder([first, ...rest]: readonly Account[]): boolean {
  if (first === undefined) return true;
  const mine = namesOf(first);
  return rest.every((other) => {
    const theirs = namesOf(other);
    const shared = mine.filter((name) => theirs.includes(name));
    return theirs.filter((name) => mine.includes(name)).every((name, i) => shared[i] === name);
  });
}

function namesOf(account: Account): string[] {
  return [...new Set(account.flatMap(({ names }) => names))];
}

/** Whether two accounts negate other words, tell other sides or parts, or tell of other subjects. */
function tellOfOthers(context: StoryContext, a: Account, b: Account): boolean {
  const [mine, theirs] = [a, b].map((account) => tokensIn(context, account));
  if (mine === undefined || theirs === undefined) return false;
  const pairs = [negatedIn, sidesIn].map((of) => [of(mine), of(theirs)] as const);
  if (pairs.some(([own, others]) => areBothAlone(own, others, own, others))) return true;
  if (partBySmallWords(mine, theirs) || partBySmallWords(theirs, mine)) return true;
  return areBothAlone(subjectsIn(mine), subjectsIn(theirs), wordsIn(mine), wordsIn(theirs));
}

/** "Called off the strike" beside "called the strike". */
function partBySmallWords(a: Words, b: Words): boolean {
  const theirs = verbsIn(b);
  return [...verbsIn(a)].some(
    ([verb, small]) => small !== '' && theirs.has(verb) && theirs.get(verb) !== small,
  );
}

/** The verbs with the particles that stand by them. */
function verbsIn(words: Words): Map<string, string> {
  const verbs = words.flatMap(({ concepts: { tokens }, at }) =>
    at
      .filter((i) => tokens.uposOf(i) === 'VERB')
      .map((i): [string, string] => {
        const small = tokens.dependentsOf(i).filter((one) => tokens.roleOf(one) === 'particle');
        return [tokens.lemmaOf(i), small.map((one) => tokens.foldedOf(one)).join(' ')];
      }),
  );
  return new Map(verbs);
}

/** Whether both have some, and none of them is among the words of the other. */
function areBothAlone(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  mine: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
): boolean {
  const isAlone = (own: ReadonlySet<string>, others: ReadonlySet<string>) =>
    own.size > 0 && ![...own].some((one) => others.has(one));
  return isAlone(a, theirs) && isAlone(b, mine);
}

/** The concepts of accounts with the numbers of their words. */
type Words = readonly { readonly concepts: Concepts; readonly at: readonly number[] }[];

function tokensIn(context: StoryContext, account: Account): Words {
  return account.map(({ report, span }) => {
    const concepts = conceptsOf(context, report);
    return { concepts, at: concepts.tokens.touching(span) };
  });
}

const NEGATING = new Set("not n't never no".split(' '));

/** The words that a negation hangs on. */
function negatedIn(words: Words): Set<string> {
  return new Set(
    words.flatMap(({ concepts: { tokens }, at }) =>
      at.filter((i) => NEGATING.has(tokens.foldedOf(i))).map((i) => stemOf(tokens.lemmaOf(tokens.headOf(i)))),
    ),
  );
}

function sidesIn(words: Words): Set<string> {
  const all = words.flatMap(({ concepts: { tokens }, at }) => at.map((i) => tokens.foldedOf(i)));
  return new Set(all.filter((word) => SIDES.has(word)));
}

/** By which words the subjects of the main verbs are known. */
function subjectsIn(words: Words): Set<string> {
  return new Set(
    words.flatMap(({ concepts, at }) =>
      at.flatMap((i) => {
        const { tokens } = concepts;
        const isMain = tokens.roleOf(i) === 'subject' && tokens.roleOf(tokens.headOf(i)) === 'root';
        return isMain ? [...(phraseAt(concepts, i, 'subject')?.heads ?? [])] : [];
      }),
    ),
  );
}

function wordsIn(words: Words): Set<string> {
  return new Set(words.flatMap(({ concepts, at }) => at.flatMap((i) => concepts.at[i] ?? [])));
}
