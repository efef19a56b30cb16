import type { Tokens } from '../../language/index.ts';
import { TIMES, type TimeExpression } from '../../model/index.ts';
import { stemOf } from '../../text/index.ts';
import { conceptsOf, isNamed } from '../concepts.ts';
import { reportAt, type StoryContext } from '../context.ts';
import { isBackground } from '../figures.ts';
import { figuresWithin, isSameKind, quantitiesAgree } from '../quantities.ts';
import type { Act } from './acts.ts';

/** What a concept in common weighs: who did it or whom it befell in both, or something with a name; in one; in neither. */
const CORE = 1;
const HALF_CORE = 0.75;
const ASIDE = 0.5;
/** A figure or a time in common. */
const VALUE = 1;

/** How much two acts have in common beside the deed; 0 where anything parts them. */
export function alikeness(context: StoryContext, a: Act, b: Act): number {
  if (differ(context, a, b) || differ(context, b, a)) return 0;
  const [coreA, coreB] = [a, b].map(({ agents, patients }) => new Set([...agents, ...patients]));
  let sum = 0;
  if (areDisjoint(a.patients, b) && areDisjoint(b.patients, a)) sum -= OTHERS;
  if (areDisjoint(a.agents, b) && areDisjoint(b.agents, a)) sum -= BY_OTHERS;
  for (const concept of new Set([...(coreA ?? []), ...a.others])) {
    const sides = [coreA?.has(concept), coreB?.has(concept)].filter((isCore) => isCore).length;
    if (!coreB?.has(concept) && !b.others.has(concept)) continue;
    sum += isNamed(concept) ? CORE : ([ASIDE, HALF_CORE, CORE][sides] ?? 0);
  }
  return sum + valuesShared(context, a, b);
}

/** Acts that befell different things are seldom one, nor are those that different ones did. */
const OTHERS = 1;
const BY_OTHERS = 0.5;

function areDisjoint(mine: ReadonlySet<string>, { agents, patients, others }: Act): boolean {
  return mine.size > 0 && ![...mine].some((one) => agents.has(one) || patients.has(one) || others.has(one));
}

function differ(context: StoryContext, a: Act, b: Act): boolean {
  return (
    signOf(context, a) !== signOf(context, b) ||
    areTurned(a, b) ||
    namesOthers(a.agents, b.agents) ||
    namesOthers(a.patients, b.patients) ||
    !quantitiesAgree(context, [a], [b]) ||
    !timesAgree(context, a, b) ||
    isBackground(context, a.report, a.sentence) !== isBackground(context, b.report, b.sentence)
  );
}

const NEGATING = new Set("not n't never no none nobody nothing neither nor".split(' '));
const OPEN = new Set(
  "will would shall 'll wo may might can could should must usually often always normally sometimes if unless whether perhaps possibly probably likely allegedly reportedly suspected alleged".split(
    ' ',
  ),
);
/** "half of", "some of", "most of": told of a part. */
const PARTS = new Set('half part some most many few several'.split(' '));

/** "A second exchange", "the previous visit": one of several. */
const ONE_OF_SEVERAL = new Set(
  'second third fourth fifth another previous earlier last other next again'.split(' '),
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
    has((i) => ONE_OF_SEVERAL.has(folded(i)) && tokens.headOf(i) === head),
    has((i) => PARTS.has(folded(i)) && folded(i + 1) === 'of'),
    ...words.filter((i) => i !== head && turningStems.has(stemOf(folded(i)))).map((i) => at[i] ?? folded(i)),
  ].join(' ');
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
  if (a.isNoun || b.isNoun) return false;
  return [...a.agents].some((one) => b.patients.has(one) && !b.agents.has(one));
}

/** Whether both name somebody in a role, and nobody in common. */
function namesOthers(mine: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  const [names, others] = [mine, theirs].map((from) => [...from].filter(isNamed));
  if (!names?.length || !others?.length) return false;
  return !names.some((name) => others.includes(name));
}

function timesIn(context: StoryContext, { report, span }: Act): TimeExpression[] {
  const own = reportAt(context.story, report);
  if (!own.has(TIMES)) return [];
  const layer = own.layer(TIMES);
  return layer.within(span).map((ref) => layer.at(ref));
}

/** Whether two times can be one: their days overlap, where both are known. */
function meet(a: TimeExpression, b: TimeExpression): boolean | null {
  if (!a.earliest || !a.latest || !b.earliest || !b.latest) return null;
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

function timesAgree(context: StoryContext, a: Act, b: Act): boolean {
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
