import { ownSubjectOf, type Tokens } from '../../language/index.ts';
import type { Role, Span } from '../../model/index.ts';
import { stemOf } from '../../text/index.ts';
import { type Concepts, conceptsOf } from '../concepts.ts';
import type { StoryContext } from '../context.ts';
import { wordsUnder } from './phrases.ts';

/** What is said not to be so: a deed or a thing, and the concepts beside it that tell which. */
export interface Denied {
  readonly of: string;
  readonly about: ReadonlySet<string>;
}

/** Words that negate what they hang on. */
const NEGATING = new Set(['not', "n't", 'never', 'no', 'none', 'nobody', 'nothing', 'neither']);

/** What tells that something is not there, without a negation. */
const LACKING = new Set(['lack', 'absence', 'nor']);

/** After a negation these make a bound, a time or an addition of it: "no more than", "not yet", "not only". */
const NO_DENIAL = new Set(
  'more less fewer longer later sooner further additional only just yet immediately least necessarily doubt matter comment'.split(
    ' ',
  ),
);

/** What will not be is a plan, and what cannot be an opinion: neither denies a deed. */
const MODALS = new Set("will would shall 'll wo can ca could should must may might".split(' '));

/** What somebody says of a report who denies it: "the reports were false". */
const FALSE = new Set('false untrue baseless unfounded groundless fabricated'.split(' '));

/** Things that are missing and deny nothing: "no sign", "no need". */
const ABSTRACT = new Set(
  'time need way reason sign evidence information word idea choice chance plan intention question wonder surprise'
    .split(' ')
    .map(stemOf),
);

/** Verbs that tell nothing by themselves: what they link or own is told. */
const LIGHT = new Set(['be', 'have', 'do', 'get', 'make', 'take', 'use', 'there', 'single']);

/** Whether passages hold a negation of any kind, so that they assert nothing that could be denied. */
export function isNegatedIn(context: StoryContext, report: number, spans: readonly Span[]): boolean {
  const { tokens } = conceptsOf(context, report);
  return spans.some((where) =>
    tokens.touching(where).some((i) => {
      const word = tokens.foldedOf(i);
      return NEGATING.has(word) || LACKING.has(word) || isFalse(tokens, i) || deniesAt(context, tokens, i);
    }),
  );
}

/** "Were false", and not "false ballots". */
function isFalse(tokens: Tokens, i: number): boolean {
  return FALSE.has(tokens.foldedOf(i)) && tokens.roleOf(i) === 'attribute';
}

function deniesAt({ lexicon }: StoryContext, tokens: Tokens, i: number): boolean {
  return lexicon.cueWords.verbs.get(tokens.foldedOf(i))?.verb.denies ?? false;
}

/** What passages say is not so; null where they negate nothing that somebody could have claimed. */
export function deniedIn(context: StoryContext, report: number, spans: readonly Span[]): Denied | null {
  const concepts = conceptsOf(context, report);
  for (const where of spans) {
    for (const i of concepts.tokens.touching(where)) {
      const denied = deniedAt(concepts, i);
      if (denied !== null) return denied;
    }
  }
  return null;
}

function deniedAt(concepts: Concepts, i: number): Denied | null {
  const { tokens } = concepts;
  const word = tokens.foldedOf(i);
  if (isFalse(tokens, i)) return ofSubject(concepts, tokens.headOf(i));
  if (isUndoing(concepts, i)) return undone(concepts, i);
  if (!NEGATING.has(word) || NO_DENIAL.has(tokens.foldedOf(i + 1))) return null;
  if (MODALS.has(tokens.foldedOf(i - 1))) return null;
  const head = tokens.headOf(i);
  const refuted = refutedUnder(tokens, head);
  if (refuted !== undefined) return deniedBy(concepts, refuted);
  return LIGHT.has(tokens.lemmaOf(head)) ? ofLight(concepts, head) : deniedBy(concepts, head);
}

const TRUE = new Set('true correct right accurate case'.split(' '));

/** "It is not true that the gate was locked": the verb of what is not true. */
function refutedUnder(tokens: Tokens, verb: number): number | undefined {
  const under = tokens.dependentsOf(verb);
  const told = under.find((i) => TRUE.has(tokens.foldedOf(i)));
  if (told === undefined) return undefined;
  const isClause = (i: number) => tokens.roleOf(i) === 'clausal-complement';
  return [...under, ...tokens.dependentsOf(told)].find((i) => i > told && isClause(i));
}

/** What says of the sentence before it that it is not so: "That is false.", "The company has denied this." */
export function deniesBefore(context: StoryContext, report: number, where: Span): boolean {
  const { tokens } = conceptsOf(context, report);
  return tokens.touching(where).some((i) => {
    const under = tokens.dependentsOf(i);
    const hangs = (role: RegExp, words: ReadonlySet<string>) =>
      under.some((one) => role.test(tokens.roleOf(one)) && words.has(tokens.foldedOf(one)));
    if (deniesAt(context, tokens, i)) return hangs(/^object$/, THAT);
    if (refutedUnder(tokens, i) !== undefined) return false;
    const isNegated = hangs(/^negation$/, NEGATING);
    return hangs(/^subject$/, THAT) && (isNegated ? hangs(/^attribute$/, TRUE) : hangs(/^attribute$/, FALSE));
  });
}

const THAT = new Set(['that', 'this', 'it']);

/**
 * A word that is negated, with the words right beside it in the parse, and for a thing what it hangs on as well: "no
 * rubber bullets were used".
 */
function deniedBy(concepts: Concepts, head: number): Denied | null {
  const { tokens, at } = concepts;
  const of = at[head];
  const above = tokens.uposOf(head) === 'NOUN' ? [tokens.headOf(head)] : [];
  if (of === null || of === undefined || ABSTRACT.has(of)) return null;
  if ([head, ...above].some((i) => isBounded(tokens, i))) return null;
  const about = [...argumentsOf(tokens, head), ...above].flatMap((i) => at[i] ?? []);
  return { of, about: new Set(about.filter((one) => one !== of)) };
}

/** "Did not want to", "had not been made yet", "were not fired when": denied of a part of what could be claimed. */
function isBounded(tokens: Tokens, head: number): boolean {
  return tokens
    .dependentsOf(head)
    .some((i) => BOUNDING.has(tokens.roleOf(i)) || tokens.foldedOf(i) === 'yet');
}

const BOUNDING: ReadonlySet<Role> = new Set<Role>([
  'clausal-complement',
  'adverbial-clause',
  'relative-clause',
]);

/** The heads of what hangs on a word, past prepositions; pronouns and adverbs tell nothing that could be compared. */
function argumentsOf(tokens: Tokens, head: number): number[] {
  const under = tokens.dependentsOf(head);
  return under
    .flatMap((i) => (tokens.uposOf(i) === 'ADP' ? tokens.dependentsOf(i) : [i]))
    .filter((i) => !/^(?:PRON|ADV)$/.test(tokens.uposOf(i)));
}

/** "Were not safe", "there was no stuffing": what a verb links or owns, told of its subject where it has one. */
function ofLight(concepts: Concepts, verb: number): Denied | null {
  const { tokens, at } = concepts;
  const under = tokens.dependentsOf(verb);
  const subject = ownSubjectOf(tokens, verb);
  const told = under.find((i) => /^(?:attribute|object)$/.test(tokens.roleOf(i)) && at[i]);
  // "Tear gas was not used": what is denied is the gas.
  if (told === undefined) return subject === undefined ? null : ofUsed(concepts, verb, subject);
  const denied = deniedBy(concepts, told);
  if (denied === null || subject === undefined || tokens.lemmaOf(subject) === 'there') return denied;
  return { of: denied.of, about: subjectConcepts(concepts, subject) };
}

function ofUsed(concepts: Concepts, verb: number, subject: number): Denied | null {
  const { tokens, at } = concepts;
  const of = at[subject];
  if (tokens.lemmaOf(verb) !== 'use' || !of) return null;
  const about = argumentsOf(tokens, verb)
    .concat(argumentsOf(tokens, subject))
    .flatMap((i) => at[i] ?? []);
  return { of, about: new Set(about.filter((one) => one !== of)) };
}

/** What a subject is: its head, or what it is a part of ("most of the buildings"). */
function subjectConcepts({ tokens, at }: Concepts, subject: number): Set<string> {
  const own = [subject, ...argumentsOf(tokens, subject)].flatMap((i) => at[i] ?? []);
  return new Set(own.slice(0, 1));
}

/** "Reports of a limit on withdrawals were false": what the subject of a verb is about. */
function ofSubject(concepts: Concepts, verb: number): Denied | null {
  const { tokens, at } = concepts;
  const subject = ownSubjectOf(tokens, verb);
  if (subject === undefined) return null;
  const told = wordsUnder(tokens, subject).find((i) => i !== subject && at[i] && tokens.uposOf(i) === 'NOUN');
  return told === undefined ? null : deniedBy(concepts, told);
}

/** "The trial had been unfair" denies that it had been fair. */
function isUndoing({ tokens }: Concepts, i: number): boolean {
  return /^un\p{L}{4,}/u.test(tokens.foldedOf(i)) && tokens.roleOf(i) === 'attribute';
}

function undone(concepts: Concepts, i: number): Denied | null {
  const { tokens } = concepts;
  const of = stemOf(tokens.foldedOf(i).slice('un'.length));
  const subject = tokens.dependentsOf(tokens.headOf(i)).find((one) => tokens.roleOf(one) === 'subject');
  return subject === undefined ? null : { of, about: subjectConcepts(concepts, subject) };
}

/** Whether passages tell what would, may or will be: nobody denies that by a negation of what is. */
export function isOpenIn({ tokens }: Concepts, spans: readonly Span[]): boolean {
  return spans.some((where) => tokens.touching(where).some((i) => MODALS.has(tokens.foldedOf(i))));
}
