import type { Tokens } from '../../language/index.ts';
import { QUOTATIONS, type Report, type Role, SENTENCES, type Span, span } from '../../model/index.ts';
import { type Concepts, conceptsOf } from '../concepts.ts';
import { reportAt, type StoryContext } from '../context.ts';
import type { Passage } from '../evidence.ts';

/** Something that a report tells to have been done: a verb, or a noun for a deed, with who and what took part. */
export interface Act extends Passage {
  /** The deed, as concepts: "convicted" and "found guilty" have one in common. */
  readonly deeds: ReadonlySet<string>;
  /** Who did it, whom or what it befell, and what else is told of it. */
  readonly agents: ReadonlySet<string>;
  readonly patients: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  /** The words that are its own, without the clauses inside it. */
  readonly words: readonly number[];
  readonly sentence: Span;
  /** Whether a noun tells it, and whether it takes a word of the table to know that it is a deed. */
  readonly isNoun: boolean;
  readonly isNamedByNoun: boolean;
  /** The word that tells it, and for a noun what that hangs on: "offered his resignation". */
  readonly head: number;
}

/** What is told inside a clause as another one. */
const INNER: ReadonlySet<Role> = new Set<Role>([
  'clausal-complement',
  'adverbial-clause',
  'relative-clause',
  'parataxis',
]);

/** Verbs that leave it to another word what was done: "was in custody", "found guilty", "carried out an attack". */
const LIGHT = new Set(
  'be have get make take give find hold carry put go come do become remain stay keep'.split(' '),
);

/** More words of its own than these are no one clause, but a parse that failed. */
const LONGEST = 40;

/** The acts that a report tells, in order. */
export function actsIn(context: StoryContext, report: number): Act[] {
  const concepts = withoutSources(conceptsOf(context, report), reportAt(context.story, report));
  return [...reportAt(context.story, report).layer(SENTENCES)].flatMap(
    ({ tokens: { first, end }, span: where }) => {
      const acts: Act[] = [];
      for (let i = first; i < end; i++) {
        const act = actAt(concepts, report, i, where);
        if (act !== null) acts.push(act);
      }
      return acts;
    },
  );
}

/** Who is credited, and the verb that credits, take no part in what is told. */
function withoutSources({ tokens, at }: Concepts, report: Report): Concepts {
  const own = [...at];
  if (!report.has(QUOTATIONS)) return { tokens, at };
  for (const { source, cue } of report.layer(QUOTATIONS)) {
    for (const where of [source?.span, cue])
      for (const i of where ? tokens.touching(where) : []) own[i] = null;
  }
  return { tokens, at: own };
}

/** "To meet", hanging on another word: told as wished, planned or allowed. "Are to meet" stands by itself. */
function isInfinitive(tokens: Tokens, i: number): boolean {
  const hasTo = tokens
    .dependentsOf(i)
    .some((one) => tokens.foldedOf(one) === 'to' && tokens.roleOf(one) === 'auxiliary');
  return hasTo && tokens.lemmaOf(tokens.headOf(i)) !== 'be';
}

function actAt(concepts: Concepts, report: number, i: number, sentence: Span): Act | null {
  const { tokens, at } = concepts;
  const upos = tokens.uposOf(i);
  const isNoun = upos === 'NOUN';
  if (!isNoun && upos !== 'VERB' && !(upos === 'AUX' && tokens.roleOf(i) !== 'auxiliary')) return null;
  const words = ownWords(tokens, i);
  const deeds = isInfinitive(tokens, i) ? new Set<string>() : deedsOf(concepts, i, words);
  if (deeds.size === 0 || words.length < 2 || words.length > LONGEST) return null;
  const isLight = !isNoun && LIGHT.has(tokens.lemmaOf(i));
  const told = (from: readonly number[]) =>
    new Set(from.flatMap((one) => at[one] ?? []).filter((one) => !deeds.has(one)));
  const agents = withNames(tokens, agentsOf(tokens, i));
  const patients = withNames(tokens, patientsOf(tokens, i));
  const core = new Set([...agents, ...patients]);
  const where = span(tokens.startOf(words[0] ?? i), tokens.endOf(words.at(-1) ?? i));
  const others = told(words.filter((one) => !core.has(one)));
  return {
    report,
    span: where,
    sentence,
    deeds,
    agents: told(agents),
    patients: told(patients),
    others,
    words,
    isNoun,
    isNamedByNoun: isNoun || isLight,
    head: i,
  };
}

/** A word with the words that hang on it, without clauses inside it and without verbs beside it. */
function ownWords(tokens: Tokens, head: number): number[] {
  const found: number[] = [];
  const open = [head];
  for (let i = open.pop(); i !== undefined && found.length <= LONGEST; i = open.pop()) {
    if (tokens.uposOf(i) !== 'PUNCT') found.push(i);
    open.push(...tokens.dependentsOf(i).filter((one) => !isInner(tokens, one)));
  }
  return found.sort((a, b) => a - b);
}

function isInner(tokens: Tokens, i: number): boolean {
  const role = tokens.roleOf(i);
  const isBeside = role === 'conjunct' && /^(?:VERB|AUX)$/.test(tokens.uposOf(i));
  return INNER.has(role) || isBeside || role === 'coordinator' || role === 'marker';
}

function deedsOf({ tokens, at }: Concepts, head: number, words: readonly number[]): Set<string> {
  const own = at[head];
  if (!LIGHT.has(tokens.lemmaOf(head))) return new Set(own ? [own] : []);
  const linked = words.filter(
    (i) => i > head && /^(?:attribute|object|oblique)$/.test(tokens.roleOf(i)) && isNear(tokens, i, head),
  );
  return new Set(linked.flatMap((i) => at[i] ?? []));
}

/** Whether a word hangs on another, by itself or by a preposition. */
function isNear(tokens: Tokens, i: number, head: number): boolean {
  return tokens.headOf(i) === head || tokens.headOf(tokens.headOf(i)) === head;
}

/** "The banker Estela Mondt", "the captain, Jan Orre": by whichever word somebody is known. */
function withNames(tokens: Tokens, heads: readonly number[]): number[] {
  const isBeside = (i: number) =>
    tokens.roleOf(i) === 'apposition' || (tokens.roleOf(i) === 'compound' && tokens.isCapitalised(i));
  return heads.flatMap((head) => [head, ...tokens.dependentsOf(head).filter(isBeside)]);
}

function isPassive(tokens: Tokens, verb: number): boolean {
  return tokens
    .dependentsOf(verb)
    .some(
      (i) => tokens.roleOf(i) === 'auxiliary' && tokens.lemmaOf(i) === 'be' && tokens.tagOf(verb) === 'VBN',
    );
}

function agentsOf(tokens: Tokens, head: number): number[] {
  const under = tokens.dependentsOf(head);
  if (tokens.lemmaOf(head) === 'be') return [];
  if (!isPassive(tokens, head)) return under.filter((i) => tokens.roleOf(i) === 'subject');
  const by = under.filter((i) => tokens.roleOf(i) === 'agent');
  return by.flatMap((i) => tokens.dependentsOf(i));
}

/** The object, the subject of a passive verb or of a state, and of a noun what stands after "of". */
function patientsOf(tokens: Tokens, head: number): number[] {
  const under = tokens.dependentsOf(head);
  const isState = tokens.lemmaOf(head) === 'be' || isPassive(tokens, head);
  const role = isState ? 'subject' : 'object';
  const own = under.filter((i) => tokens.roleOf(i) === role);
  const of = under.filter((i) => tokens.foldedOf(i) === 'of').flatMap((i) => tokens.dependentsOf(i));
  return [...own, ...(tokens.uposOf(head) === 'NOUN' ? of : [])];
}
