import { groupBy } from '../../text/index.ts';
import type { StoryContext } from '../context.ts';
import { differInOnePlace } from '../frames.ts';
import { quantitiesAgree } from '../quantities.ts';
import type { Statement } from '../statements.ts';
import { tellingsOfTime } from '../times.ts';

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
export function areClearlyOne([first, ...rest]: readonly Account[]): boolean {
  if (first === undefined) return true;
  return rest.every(
    (other) =>
      isHedged(first) === isHedged(other) &&
      first.every((a) => other.every((b) => !differInOnePlace(a.sequence, b.sequence))),
  );
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
