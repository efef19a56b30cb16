import type { Stretch, Tokens } from '../../language/index.ts';
import type { ForecastWords } from '../../lexicon/forecast-words.ts';
import type { Sentence } from '../../model/index.ts';
import { stretchOf, withRole } from './clauses.ts';

/** A clause that tells of what is not yet. */
export interface Foretelling {
  /** The word that the clause hangs on. */
  readonly root: number;
  /** The word that tells of the future: a modal, "unlikely", "expect". */
  readonly marker: number;
  readonly kind: 'modal' | 'predicate' | 'expectation' | 'exception';
}

/** The clauses of a sentence that may foretell, each by one word that does. */
export function foretellingsIn(
  tokens: Tokens,
  { first, end }: Sentence['tokens'],
  words: ForecastWords,
): readonly Foretelling[] {
  const found = new Map<number, Foretelling>();
  for (let i = first; i < end; i++) {
    const here =
      expectationAt(tokens, i) ??
      predicateAt(tokens, i, words) ??
      modalAt(tokens, i, words) ??
      exceptionAt(tokens, i);
    if (here !== null && !found.has(here.root)) found.set(here.root, here);
  }
  return [...found.values()];
}

/** "may consider", "will likely abstain": not "may have been", which looks back, nor what a relative clause adds. */
function modalAt(tokens: Tokens, i: number, words: ForecastWords): Foretelling | null {
  if (tokens.roleOf(i) !== 'auxiliary' || tokens.tagOf(i) !== 'MD' || !words.modals.has(tokens.foldedOf(i)))
    return null;
  const head = tokens.headOf(i);
  const root =
    tokens.roleOf(head) === 'modifier' && isVerb(tokens, tokens.headOf(head)) ? tokens.headOf(head) : head;
  if (!isVerb(tokens, root) || isPerfect(tokens, root) || isRelative(tokens, root)) return null;
  return { root, marker: i, kind: 'modal' };
}

/** "is unlikely to soften", "are expected to rise": told in the present. */
function predicateAt(tokens: Tokens, i: number, words: ForecastWords): Foretelling | null {
  if (!words.predicates.has(tokens.foldedOf(i))) return null;
  const goal = withRole(tokens, i, 'clausal-complement').find(
    (one) => tokens.tagOf(one) === 'VB' && hasTo(tokens, one),
  );
  if (goal === undefined) return null;
  const copula =
    tokens.roleOf(i) === 'attribute' ? tokens.headOf(i) : withRole(tokens, i, 'auxiliary').at(-1);
  if (
    copula === undefined ||
    !/^(?:am|is|are|'s|'re|be|looks?|seems?|appears?)$/.test(tokens.foldedOf(copula))
  )
    return null;
  const root = tokens.roleOf(i) === 'attribute' ? tokens.headOf(i) : i;
  return isRelative(tokens, root) ? null : { root, marker: i, kind: 'predicate' };
}

/** "we can expect more of the same": an expectation with its object, and no clause that tells it. */
function expectationAt(tokens: Tokens, i: number): Foretelling | null {
  if (!/^(?:expect|anticipate|foresee)$/.test(tokens.lemmaOf(i)) || !/^VBP?$/.test(tokens.tagOf(i)))
    return null;
  const [subject] = withRole(tokens, i, 'subject');
  const isOurs = subject !== undefined && /^(?:we|you|one)$/.test(tokens.foldedOf(subject));
  const tells =
    withRole(tokens, i, 'clausal-complement').length > 0 || withRole(tokens, i, 'object').length === 0;
  return isOurs && !tells ? { root: i, marker: i, kind: 'expectation' } : null;
}

/** "sees no benefit unless ...": what holds until something changes. */
function exceptionAt(tokens: Tokens, i: number): Foretelling | null {
  if (tokens.foldedOf(i) !== 'unless' || tokens.roleOf(i) !== 'marker') return null;
  let root = tokens.headOf(tokens.headOf(i));
  // "sees no reason to leave unless": the parser hangs the clause on "leave", and the present tense is in "sees".
  for (let steps = 0; steps < MOST_STEPS && !isPresent(tokens, root); steps++) root = tokens.headOf(root);
  const tells = isPresent(tokens, root) && tokens.roleOf(root) !== 'adverbial-clause';
  return tells ? { root, marker: i, kind: 'exception' } : null;
}

function isPresent(tokens: Tokens, i: number): boolean {
  return /^VB[ZP]$/.test(tokens.tagOf(i));
}

function isVerb(tokens: Tokens, i: number): boolean {
  return tokens.tagOf(i).startsWith('VB');
}

/** "have" of "may have gone". */
function isPerfect(tokens: Tokens, root: number): boolean {
  return withRole(tokens, root, 'auxiliary').some((one) => tokens.foldedOf(one) === 'have');
}

function hasTo(tokens: Tokens, verb: number): boolean {
  return withRole(tokens, verb, 'auxiliary').some((one) => tokens.foldedOf(one) === 'to');
}

/** "that could enhance": a clause about a thing, and not about what will be. */
function isRelative(tokens: Tokens, root: number): boolean {
  const isAsking = (i: number) => /^W/.test(tokens.tagOf(i));
  return subjectsOf(tokens, root).some(
    (one) => isAsking(one) || tokens.dependentsOf(one).some((of) => tokens.dependentsOf(of).some(isAsking)),
  );
}

/** The subjects of a clause; the parser hangs some on the adverb before the verb. */
export function subjectsOf(tokens: Tokens, root: number): readonly number[] {
  const own = withRole(tokens, root, 'subject');
  return own.length > 0
    ? own
    : withRole(tokens, root, 'modifier').flatMap((one) => withRole(tokens, one, 'subject'));
}

/** The words of the outcome: the clause from its subject on, without its condition and what is coordinated with it. */
export function outcomeOf(tokens: Tokens, root: number, condition: Stretch | null): Stretch {
  const apart = new Set(tokens.dependentsOf(root).filter((one) => isApart(tokens, one, condition)));
  const whole = stretchOf(tokens, root, apart);
  // "remains sceptical and is unlikely to soften": who is in the clause before.
  const isJoined = tokens.roleOf(root) === 'conjunct' && subjectsOf(tokens, root).length === 0;
  const [subject] = subjectsOf(tokens, isJoined ? tokens.headOf(root) : root);
  const first = subject === undefined ? whole.first : Math.min(root, stretchOf(tokens, subject).first);
  return withoutCondition({ first, last: whole.last }, condition);
}

function withoutCondition({ first, last }: Stretch, condition: Stretch | null): Stretch {
  if (condition === null || condition.first > last || condition.last < first) return { first, last };
  if (condition.first <= first) return { first: condition.last + 1, last };
  return condition.last >= last ? { first, last: condition.first - 1 } : { first, last };
}

function isApart(tokens: Tokens, i: number, condition: Stretch | null): boolean {
  if (condition !== null && i >= condition.first && i <= condition.last) return true;
  const isCoordinated = tokens.roleOf(i) === 'conjunct' && subjectsOf(tokens, i).length > 0;
  return isCoordinated || tokens.roleOf(i) === 'parataxis';
}

/** The condition of a clause: "if he decides", "until it is willing", "without concessions", on it or on what holds it. */
export function conditionOf(tokens: Tokens, told: Foretelling, words: ForecastWords): Stretch | null {
  const { root, marker, kind } = told;
  if (kind === 'exception') return stretchOf(tokens, tokens.headOf(marker));
  const places = [
    root,
    ...withRole(tokens, root, 'clausal-complement', 'attribute'),
    ...holdersOf(tokens, root),
    ...asideOf(tokens, root),
  ];
  for (const place of places) {
    for (const one of [
      ...tokens.dependentsOf(place),
      ...tokens.dependentsOf(place).flatMap((i) => tokens.dependentsOf(i)),
    ]) {
      const condition = opensCondition(tokens, one, words) ? stretchOf(tokens, one) : null;
      if (condition !== null && (root < condition.first || root > condition.last)) return condition;
    }
  }
  return null;
}

/** "If rain falls, the agency believes, output will rise": the verb of an aside, on which the parser hangs the condition. */
function asideOf(tokens: Tokens, root: number): readonly number[] {
  const verb = tokens.headOf(root);
  if (tokens.roleOf(root) !== 'clausal-complement' || tokens.foldedOf(verb + 1) !== ',') return [];
  const [subject] = subjectsOf(tokens, verb);
  const isAside = subject !== undefined && tokens.foldedOf(stretchOf(tokens, subject).first - 1) === ',';
  return isAside ? [verb] : [];
}

/** What holds a clause in "there is a possibility that it will": the noun, and the verb of that. */
function holdersOf(tokens: Tokens, root: number): readonly number[] {
  if (tokens.roleOf(root) !== 'relative-clause') return [];
  const noun = tokens.headOf(root);
  return tokens.roleOf(noun) === 'attribute' ? [tokens.headOf(noun)] : [];
}

/** Whether a clause stands within a condition: what it tells is only supposed. */
export function isSupposed(tokens: Tokens, root: number, words: ForecastWords): boolean {
  let at = root;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (tokens.roleOf(at) === 'adverbial-clause' && opensCondition(tokens, at, words)) return true;
    if (tokens.headOf(at) === at) return false;
    at = tokens.headOf(at);
  }
  return false;
}

function opensCondition(tokens: Tokens, i: number, { conditions }: ForecastWords): boolean {
  const word = tokens.foldedOf(i);
  if (tokens.roleOf(i) === 'preposition') return /^(?:without|provided|providing|assuming)$/.test(word);
  if (word === 'long') return /^(?:as|so)$/.test(tokens.foldedOf(i - 1)) && tokens.foldedOf(i + 1) === 'as';
  if (tokens.roleOf(i) !== 'adverbial-clause' || !/^VB[ZP]$|^VBN$|^VBG$/.test(tokens.tagOf(i))) return false;
  return tokens.dependentsOf(i).some((one) => conditions.has(tokens.foldedOf(one)));
}

/** The verb or noun of foreseeing that a clause depends on, "predict" or "concerns"; null where there is none. */
export function foreseerOf(tokens: Tokens, root: number, words: ForecastWords): number | null {
  let at = root;
  for (let steps = 0; steps < MOST_STEPS && tokens.headOf(at) !== at; steps++) {
    const role = tokens.roleOf(at);
    const head = tokens.headOf(at);
    const isClause = role === 'clausal-complement' || role === 'relative-clause' || role === 'other';
    const isOne = (word: string) => words.verbs.has(word) || words.nouns.has(word);
    if (isClause && (isOne(tokens.lemmaOf(head)) || isOne(tokens.foldedOf(head)))) return head;
    if (role !== 'conjunct') return null;
    at = head;
  }
  return null;
}

/** Clauses joined by "and" one after the other: more of them are a list. */
const MOST_STEPS = 4;
