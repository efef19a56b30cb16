import { type Tokens, tokensOf } from '../../language/index.ts';
import { TIMES, type TimeExpression } from '../../model/index.ts';
import { stemOf } from '../../text/index.ts';
import { conceptsOf, isNamed } from '../concepts.ts';
import { reportAt, type StoryContext } from '../context.ts';
import { isBackground, isInHeadline } from '../figures.ts';
import { SIDES } from '../frames.ts';
import { figuresWithin, isSameKind, quantitiesAgree } from '../quantities.ts';
import type { Act } from './acts.ts';
import type { Phrase } from './phrases.ts';

/** What two acts have in common beside the deed. */
export interface Likeness {
  /** Whether one and the same did it, or it befell one and the same. */
  readonly hasCore: boolean;
  readonly weight: number;
}

/** A clause, by its words. */
type Clause = Pick<Act, 'report' | 'span' | 'words'>;

/** What is in common weighs: who or whom; something with a name, a figure or a time; anything else. */
const CORE = 1;
const VALUE = 1;
const ASIDE = 0.5;

/** What two acts have in common; null where anything that is known of them parts them. */
export function likenessOf(context: StoryContext, a: Act, b: Act): Likeness | null {
  if (differ(context, a, b) || differ(context, b, a)) return null;
  const core = coreShared(a, b);
  if (core === null) return null;
  const known = new Set([a, b].flatMap(({ who, whom }) => [...(who?.all ?? []), ...(whom?.all ?? [])]));
  let weight = core.length * CORE + valuesShared(context, a, b);
  for (const concept of a.told) {
    if (core.includes(concept) || !b.told.has(concept)) continue;
    weight += isNamed(concept) && !known.has(concept) ? VALUE : ASIDE;
  }
  return { hasCore: core.length > 0, weight };
}

/** Who and whom both have, a concept for each; null where they are others. */
function coreShared(a: Act, b: Act): string[] | null {
  const shared: string[] = [];
  for (const [mine, theirs] of pairsOf(a, b)) {
    if (mine === null || theirs === null) continue;
    const head = [...mine.heads].find((one) => theirs.heads.has(one));
    if (head === undefined || areMarkedOff(mine, b, theirs, a)) return null;
    shared.push(head);
  }
  return shared;
}

/** Of "the bridge collapsed" and "the collapse of the bridge" the one who did it is held against what it befell. */
function pairsOf(a: Act, b: Act): (readonly [Phrase | null, Phrase | null])[] {
  const isTurned = a.isNoun !== b.isNoun && (a.isNoun ? b : a).whom === null;
  if (isTurned) return a.isNoun ? [[a.whom ?? a.who, b.who]] : [[a.who, b.whom ?? b.who]];
  return [
    [a.who, b.who],
    [a.whom, b.whom],
  ];
}

/** Words for a place or for somebody that mark nothing off from another. */
const ANY = new Set('city town countri area region place peopl person part'.split(' '));

/** Whether each of two phrases is marked by something that the other's act does not tell: two resolutions, two men. */
function areMarkedOff(mine: Phrase, others: Act, theirs: Phrase, own: Act): boolean {
  return alone(mine, others).length > 0 && alone(theirs, own).length > 0;
}

function alone({ all }: Phrase, { told, deeds }: Act): string[] {
  return [...all].filter((one) => !told.has(one) && !deeds.has(one) && !ANY.has(one));
}

function differ(context: StoryContext, a: Act, b: Act): boolean {
  return (
    signOf(context, a) !== signOf(context, b) ||
    tensesDiffer(context, a, b) ||
    areTurned(a, b) ||
    areApart(a, b) ||
    haveTheirOwn(numbersIn(context, a), numbersIn(context, b)) ||
    haveTheirOwn(sidesIn(context, a), sidesIn(context, b)) ||
    !quantitiesAgree(context, [a], [b]) ||
    !timesAgree(context, a, b) ||
    isBackground(context, a.report, a.sentence) !== isBackground(context, b.report, b.sentence)
  );
}

/** Whether what is told beside parts two acts: by one tie other things, names on both sides, or sides. */
function areApart(a: Act, b: Act): boolean {
  const isOther = (mine: Phrase) => b.beside.some(({ tie }) => tie === mine.tie) && alone(mine, b).length > 0;
  const theirs = (tie: string) => b.beside.some((one) => one.tie === tie && alone(one, a).length > 0);
  if (a.beside.some((one) => isOther(one) && theirs(one.tie))) return true;
  return without(a.told, b).some(isNamed) && without(b.told, a).some(isNamed);
}

function without(told: ReadonlySet<string>, { told: others, deeds }: Act): string[] {
  return [...told].filter((one) => !others.has(one) && !deeds.has(one));
}

/** Whether both have some, and each one that the other has not. */
export function haveTheirOwn(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((one) => !b.has(one)) && [...b].some((one) => !a.has(one));
}

export function sidesIn({ story }: StoryContext, { report, words }: Clause): Set<string> {
  const tokens = tokensOf(reportAt(story, report));
  return new Set(words.map((i) => tokens.foldedOf(i)).filter((word) => SIDES.has(word)));
}

/** Numbers that are neither figures nor times: "flight 204", "3-1". */
function numbersIn(context: StoryContext, act: Act): Set<string> {
  const { tokens } = conceptsOf(context, act.report);
  const known = [...figuresWithin(context, act), ...timesIn(context, act)].map(({ span }) => span);
  const isFree = (i: number) =>
    !known.some(({ start, end }) => tokens.startOf(i) >= start && tokens.endOf(i) <= end);
  return new Set(
    act.words
      .filter(isFree)
      .map((i) => tokens.foldedOf(i))
      .filter((word) => /\d/.test(word)),
  );
}

const NEGATING = new Set("not n't never no none nobody nothing neither nor".split(' '));
const OPEN = new Set(
  "will would shall 'll wo may might can could should must usually often always regularly frequently routinely normally sometimes if unless whether perhaps possibly probably likely allegedly reportedly suspected alleged scheduled planned upcoming forthcoming expected proposed due future".split(
    ' ',
  ),
);
/** "half of", "some of", "most of": told of a part; "not only": of more. */
const PARTS = new Set('half part some most many few several only'.split(' '));

/** "A second exchange", "the previous visit": one of several. */
const ONE_OF_SEVERAL = new Set(
  'second third fourth fifth another other previous earlier last next again return'.split(' '),
);

/** How an act is told: as a fact, as denied, as possible or to come, of a part, turned by a word. Only acts told alike are one. */
function signOf(context: StoryContext, { report, words: own, head, isNoun }: Act): string {
  const { tokens, at } = conceptsOf(context, report);
  const { turningStems } = context.lexicon;
  const isInside = isNoun || tokens.roleOf(head) === 'clausal-complement';
  const words = isInside ? [...own, ...governing(tokens, head)] : own;
  const has = (of: (i: number) => boolean) => (words.some(of) ? 1 : 0);
  const folded = (i: number) => tokens.foldedOf(i);
  return [
    has((i) => NEGATING.has(folded(i))),
    has((i) => OPEN.has(folded(i)) || (folded(i) === 'to' && tokens.roleOf(i) === 'auxiliary')),
    has((i) => ONE_OF_SEVERAL.has(folded(i)) && isMarking(tokens, i, head)),
    has((i) => PARTS.has(folded(i)) && /^(?:of|not)$/.test(folded(i + (folded(i) === 'only' ? -1 : 1)))),
    ...own.filter((i) => tokens.roleOf(i) === 'particle').map(folded),
    ...words.filter((i) => i !== head && turningStems.has(stemOf(folded(i)))).map((i) => at[i] ?? folded(i)),
  ].join(' ');
}

/** "Strikes every year" is another telling than "struck on Sunday". Headlines tell in the present what has been done. */
function tensesDiffer(context: StoryContext, a: Act, b: Act): boolean {
  const [mine, theirs] = [a, b].map((act) => tenseOf(context, act));
  return !!mine && !!theirs && mine !== theirs;
}

function tenseOf({ story }: StoryContext, { report: index, head, isNoun, span }: Act): string | null {
  const report = reportAt(story, index);
  const tokens = tokensOf(report);
  if (isNoun || isInHeadline(report, span)) return null;
  const helpers = tokens.dependentsOf(head).filter((i) => tokens.roleOf(i) === 'auxiliary');
  const tags = [head, ...helpers].map((i) => tokens.tagOf(i));
  const isDone = tags.includes('VBD') || helpers.some((i) => tokens.lemmaOf(i) === 'have');
  if (isDone) return 'past';
  return tags.some((tag) => /^VB[ZP]$/.test(tag)) ? 'present' : null;
}

/** Whether a word marks the deed or who took part in it, and no time ("last week"). */
function isMarking(tokens: Tokens, i: number, head: number): boolean {
  const over = tokens.headOf(i);
  return over === head || /^(?:subject|object)$/.test(tokens.roleOf(over));
}

/** The verb that a deed is told under, with the words that turn or open it: "refused to", "offered his resignation". */
function governing(tokens: Tokens, head: number): number[] {
  const above = tokens.headOf(head);
  if (above === head) return [];
  const small = tokens.dependentsOf(above).filter((i) => /^(?:auxiliary|negation)$/.test(tokens.roleOf(i)));
  return [above, ...small];
}

/** Whether the one who did it here is the one whom it befell there. */
function areTurned(a: Act, b: Act): boolean {
  if (a.isNoun || b.isNoun || !a.who || !b.whom) return false;
  return [...a.who.heads].some((one) => b.whom?.heads.has(one) && !b.who?.heads.has(one));
}

function timesIn(context: StoryContext, { report, span }: Clause): TimeExpression[] {
  const own = reportAt(context.story, report);
  if (!own.has(TIMES)) return [];
  const layer = own.layer(TIMES);
  return layer.within(span).map((ref) => layer.at(ref));
}

/** Whether two times can be one: their days overlap, where both are known, and they tell no two hours. */
function meet(a: TimeExpression, b: TimeExpression): boolean | null {
  const [hour, other] = [a, b].map(({ value }) => /T.+$/.exec(value)?.[0]);
  if (hour !== undefined && other !== undefined && hour !== other) return false;
  if (!a.earliest || !a.latest || !b.earliest || !b.latest) return null;
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

/** Whether no time of one clause shuts out all that the other tells. */
export function timesAgree(context: StoryContext, a: Clause, b: Clause): boolean {
  const theirs = timesIn(context, b);
  return timesIn(context, a).every((time) => {
    const met = theirs.map((other) => meet(time, other)).filter((one) => one !== null);
    return met.length === 0 || met.includes(true);
  });
}

/** The figures of one kind and value, and the times, that both tell. */
function valuesShared(context: StoryContext, a: Act, b: Act): number {
  const figures = figuresWithin(context, b);
  const same = figuresWithin(context, a).filter((one) =>
    figures.some(
      (other) => isSameKind(one, other) && one.head !== null && one.quantity.value === other.quantity.value,
    ),
  );
  const times = timesIn(context, b);
  const together = timesIn(context, a).filter((time) => times.some((other) => meet(time, other)));
  return (same.length > 0 ? VALUE : 0) + (together.length > 0 ? VALUE : 0);
}
