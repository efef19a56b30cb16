import type { Tokens } from '../../language/index.ts';
import { type Span, span } from '../../model/index.ts';
import { type Concepts, conceptsOf } from '../concepts.ts';
import type { StoryContext } from '../context.ts';

/** Words that negate what they hang on. */
const NEGATING = new Set(['not', "n't", 'never', 'no', 'none', 'nobody', 'nothing', 'neither']);

/** After a negation these make a bound, a time or an addition of it: "no more than", "not yet", "not only". */
const NO_NEGATION = new Set(
  'more less fewer longer later sooner only just yet immediately least necessarily doubt matter comment'.split(
    ' ',
  ),
);

/** What somebody says of a report who denies it: "the reports were false". */
const FALSE = new Set('false untrue baseless unfounded groundless fabricated'.split(' '));

/** What a negation hangs on may say nothing by itself: "there was no", "he had no". */
const STEPS_UP = 2;

/**
 * What passages say is not so, as a concept: the verb or the thing that is negated in the first clause that they tell.
 * Null where they negate nothing, or a part of what they tell alone.
 */
export function deniedIn(context: StoryContext, report: number, spans: readonly Span[]): string | null {
  const concepts = conceptsOf(context, report);
  for (const where of spans) {
    for (const i of concepts.tokens.touching(where)) {
      const denied = deniedAt(concepts, i);
      if (denied !== null) return denied;
    }
  }
  return null;
}

function deniedAt(concepts: Concepts, i: number): string | null {
  const { tokens } = concepts;
  const word = tokens.foldedOf(i);
  if (FALSE.has(word)) return subjectOf(concepts, tokens.headOf(i));
  if (!NEGATING.has(word) || NO_NEGATION.has(tokens.foldedOf(i + 1)) || isPlan(tokens, i)) return null;
  return conceptAbove(concepts, tokens.headOf(i)) ?? subjectOf(concepts, tokens.headOf(i));
}

/** "Will not attend": what will not be is a plan and denies nothing. */
function isPlan(tokens: Tokens, i: number): boolean {
  return ['will', 'would', 'shall', "'ll", 'wo', 'can', 'could', 'should', 'must'].includes(
    tokens.foldedOf(i - 1),
  );
}

/** The concept of a word, or of the nearest above it that has one. */
function conceptAbove({ tokens, at }: Concepts, from: number): string | null {
  let i = from;
  for (let steps = 0; steps <= STEPS_UP; steps++) {
    const concept = at[i];
    if (concept !== undefined && concept !== null && !isLight(tokens, i)) return concept;
    i = tokens.headOf(i);
  }
  return null;
}

const LIGHT = new Set(['be', 'have', 'do', 'get', 'make', 'take', 'single', 'there']);

function isLight(tokens: Tokens, i: number): boolean {
  return LIGHT.has(tokens.lemmaOf(i));
}

/** What the subject of a verb is about: "limit" of "reports of a limit were false". */
function subjectOf({ tokens, at }: Concepts, verb: number): string | null {
  const subject = tokens.dependentsOf(verb).find((i) => tokens.roleOf(i) === 'subject');
  if (subject === undefined) return null;
  const under = tokens.dependentsOf(subject).flatMap((i) => tokens.dependentsOf(i));
  const content = [...under, subject].find((i) => at[i] !== null && tokens.uposOf(i) === 'NOUN');
  return content === undefined ? null : (at[content] ?? null);
}

/** Who denies by a verb of denying, and what. */
export interface DenialVerb {
  readonly subject: Span;
  readonly object: Span;
  readonly objectHead: number;
}

/** The first verb of denying with a subject and an object in a passage. */
export function denialVerbIn({ lexicon }: StoryContext, tokens: Tokens, where: Span): DenialVerb | null {
  for (const i of tokens.touching(where)) {
    if (tokens.uposOf(i) !== 'VERB' || !lexicon.cueWords.verbs.get(tokens.foldedOf(i))?.verb.denies) continue;
    const under = tokens.dependentsOf(i);
    const subject = under.find((one) => tokens.roleOf(one) === 'subject');
    const objectHead = under.find((one) => tokens.roleOf(one) === 'object');
    const isActive = !under.some((one) => tokens.roleOf(one) === 'auxiliary' && tokens.lemmaOf(one) === 'be');
    if (subject === undefined || objectHead === undefined || !isActive) continue;
    return { subject: phraseOf(tokens, subject), object: phraseOf(tokens, objectHead), objectHead };
  }
  return null;
}

/** The words that hang on a word, and those that hang on them. */
function phraseOf(tokens: Tokens, head: number): Span {
  let [first, last] = [head, head];
  const open = [head];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    first = Math.min(first, at);
    last = Math.max(last, at);
    open.push(...tokens.dependentsOf(at));
  }
  return span(tokens.startOf(first), tokens.endOf(last));
}

/** Words for what somebody is accused of, whatever it is. */
const CHARGES = new Set('accuse charge claim wrongdoing indictment'.split(' '));

/** Whether what is denied is named by such a word. */
export function isOfCharges({ at }: Concepts, head: number): boolean {
  return CHARGES.has(at[head] ?? '');
}

/** Whether a passage with these concepts accuses somebody. */
export function accuses(concepts: ReadonlySet<string>): boolean {
  return concepts.has('accuse') || concepts.has('charge');
}

/** Who denies these denies a part in what is told, and not that it happened. */
const PARTS = ['involve', 'involvement', 'role', 'part', 'responsib', 'responsibility', 'knowledg'];

export function isOfPart(concepts: ReadonlySet<string>): boolean {
  return PARTS.some((part) => concepts.has(part));
}
