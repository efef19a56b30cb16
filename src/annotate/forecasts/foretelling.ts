import type { ForecastWords } from '../../lexicon/forecast-words.ts';
import { type Stretch, stretchOf, type Tree, withRole } from './clauses.ts';

/** A clause that tells of what is not yet. */
export interface Foretelling {
  /** The word that the clause hangs on. */
  readonly root: number;
  /** The word that tells of the future: a modal, "unlikely", "expect". */
  readonly marker: number;
  readonly kind: 'modal' | 'predicate' | 'expectation' | 'exception';
}

/** The clauses of a sentence that may foretell, each by one word that does. */
export function foretellingsIn(tree: Tree, words: ForecastWords): readonly Foretelling[] {
  const found = new Map<number, Foretelling>();
  for (let i = tree.first; i < tree.end; i++) {
    const here =
      expectationAt(tree, i) ??
      predicateAt(tree, i, words) ??
      modalAt(tree, i, words) ??
      exceptionAt(tree, i);
    if (here !== null && !found.has(here.root)) found.set(here.root, here);
  }
  return [...found.values()];
}

/** "may consider", "will likely abstain": not "may have been", which looks back, nor what a relative clause adds. */
function modalAt(tree: Tree, i: number, words: ForecastWords): Foretelling | null {
  const { tokens } = tree;
  if (tokens.roleOf(i) !== 'auxiliary' || tokens.tagOf(i) !== 'MD' || !words.modals.has(tokens.foldedOf(i)))
    return null;
  const head = tokens.headOf(i);
  const root =
    tokens.roleOf(head) === 'modifier' && isVerb(tree, tokens.headOf(head)) ? tokens.headOf(head) : head;
  if (!isVerb(tree, root) || isPerfect(tree, root) || isRelative(tree, root)) return null;
  return { root, marker: i, kind: 'modal' };
}

/** "is unlikely to soften", "are expected to rise": told in the present. */
function predicateAt(tree: Tree, i: number, words: ForecastWords): Foretelling | null {
  const { tokens } = tree;
  if (!words.predicates.has(tokens.foldedOf(i))) return null;
  const goal = withRole(tree, i, 'clausal-complement').find(
    (one) => tokens.tagOf(one) === 'VB' && hasTo(tree, one),
  );
  if (goal === undefined) return null;
  const copula = tokens.roleOf(i) === 'attribute' ? tokens.headOf(i) : withRole(tree, i, 'auxiliary').at(-1);
  if (
    copula === undefined ||
    !/^(?:am|is|are|'s|'re|be|looks?|seems?|appears?)$/.test(tokens.foldedOf(copula))
  )
    return null;
  const root = tokens.roleOf(i) === 'attribute' ? tokens.headOf(i) : i;
  return isRelative(tree, root) ? null : { root, marker: i, kind: 'predicate' };
}

/** "we can expect more of the same": an expectation with its object, and no clause that tells it. */
function expectationAt(tree: Tree, i: number): Foretelling | null {
  const { tokens } = tree;
  if (!/^(?:expect|anticipate|foresee)$/.test(tokens.lemmaOf(i)) || !/^VBP?$/.test(tokens.tagOf(i)))
    return null;
  const [subject] = withRole(tree, i, 'subject');
  const isOurs = subject !== undefined && /^(?:we|you|one)$/.test(tokens.foldedOf(subject));
  const tells =
    withRole(tree, i, 'clausal-complement').length > 0 || withRole(tree, i, 'object').length === 0;
  return isOurs && !tells ? { root: i, marker: i, kind: 'expectation' } : null;
}

/** "sees no benefit unless ...": what holds until something changes. */
function exceptionAt(tree: Tree, i: number): Foretelling | null {
  const { tokens } = tree;
  if (tokens.foldedOf(i) !== 'unless' || tokens.roleOf(i) !== 'marker') return null;
  let root = tokens.headOf(tokens.headOf(i));
  // "sees no reason to leave unless": the parser hangs the clause on "leave", and the present tense is in "sees".
  for (let steps = 0; steps < MOST_STEPS && !isPresent(tree, root); steps++) root = tokens.headOf(root);
  const tells = isPresent(tree, root) && tokens.roleOf(root) !== 'adverbial-clause';
  return tells ? { root, marker: i, kind: 'exception' } : null;
}

function isPresent({ tokens }: Tree, i: number): boolean {
  return /^VB[ZP]$/.test(tokens.tagOf(i));
}

function isVerb({ tokens }: Tree, i: number): boolean {
  return tokens.tagOf(i).startsWith('VB');
}

/** "have" of "may have gone". */
function isPerfect(tree: Tree, root: number): boolean {
  return withRole(tree, root, 'auxiliary').some((one) => tree.tokens.foldedOf(one) === 'have');
}

function hasTo(tree: Tree, verb: number): boolean {
  return withRole(tree, verb, 'auxiliary').some((one) => tree.tokens.foldedOf(one) === 'to');
}

/** "that could enhance": a clause about a thing, and not about what will be. */
function isRelative(tree: Tree, root: number): boolean {
  const isAsking = (i: number) => /^W/.test(tree.tokens.tagOf(i));
  return subjectsOf(tree, root).some(
    (one) => isAsking(one) || tree.under(one).some((of) => tree.under(of).some(isAsking)),
  );
}

/** The subjects of a clause; the parser hangs some on the adverb before the verb. */
export function subjectsOf(tree: Tree, root: number): readonly number[] {
  const own = withRole(tree, root, 'subject');
  return own.length > 0
    ? own
    : withRole(tree, root, 'modifier').flatMap((one) => withRole(tree, one, 'subject'));
}

/** The words of the outcome: the clause from its subject on, without its condition and what is coordinated with it. */
export function outcomeOf(tree: Tree, root: number, condition: Stretch | null): Stretch {
  const apart = new Set(tree.under(root).filter((one) => isApart(tree, one, condition)));
  const whole = stretchOf(tree, root, apart);
  // "remains sceptical and is unlikely to soften": who is in the clause before.
  const isJoined = tree.tokens.roleOf(root) === 'conjunct' && subjectsOf(tree, root).length === 0;
  const [subject] = subjectsOf(tree, isJoined ? tree.tokens.headOf(root) : root);
  const first = subject === undefined ? whole.first : Math.min(root, stretchOf(tree, subject).first);
  return withoutCondition({ first, last: whole.last }, condition);
}

function withoutCondition({ first, last }: Stretch, condition: Stretch | null): Stretch {
  if (condition === null || condition.first > last || condition.last < first) return { first, last };
  if (condition.first <= first) return { first: condition.last + 1, last };
  return condition.last >= last ? { first, last: condition.first - 1 } : { first, last };
}

function isApart(tree: Tree, i: number, condition: Stretch | null): boolean {
  if (condition !== null && i >= condition.first && i <= condition.last) return true;
  const isCoordinated = tree.tokens.roleOf(i) === 'conjunct' && subjectsOf(tree, i).length > 0;
  return isCoordinated || tree.tokens.roleOf(i) === 'parataxis';
}

/** The condition of a clause: "if he decides", "until it is willing", "without concessions", on it or on what holds it. */
export function conditionOf(tree: Tree, told: Foretelling, words: ForecastWords): Stretch | null {
  const { root, marker, kind } = told;
  if (kind === 'exception') return stretchOf(tree, tree.tokens.headOf(marker));
  const places = [root, ...withRole(tree, root, 'clausal-complement', 'attribute'), ...holdersOf(tree, root)];
  for (const place of places) {
    for (const one of [...tree.under(place), ...tree.under(place).flatMap((i) => tree.under(i))]) {
      const condition = opensCondition(tree, one, words) ? stretchOf(tree, one) : null;
      if (condition !== null && (root < condition.first || root > condition.last)) return condition;
    }
  }
  return null;
}

/** What holds a clause in "there is a possibility that it will": the noun, and the verb of that. */
function holdersOf({ tokens }: Tree, root: number): readonly number[] {
  if (tokens.roleOf(root) !== 'relative-clause') return [];
  const noun = tokens.headOf(root);
  return tokens.roleOf(noun) === 'attribute' ? [tokens.headOf(noun)] : [];
}

/** Whether a clause stands within a condition: what it tells is only supposed. */
export function isSupposed(tree: Tree, root: number, words: ForecastWords): boolean {
  const { tokens } = tree;
  let at = root;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (tokens.roleOf(at) === 'adverbial-clause' && opensCondition(tree, at, words)) return true;
    if (tokens.headOf(at) === at) return false;
    at = tokens.headOf(at);
  }
  return false;
}

function opensCondition(tree: Tree, i: number, { conditions }: ForecastWords): boolean {
  const { tokens } = tree;
  if (tokens.roleOf(i) === 'preposition') return tokens.foldedOf(i) === 'without';
  if (tokens.roleOf(i) !== 'adverbial-clause' || !/^VB[ZP]$|^VBN$|^VBG$/.test(tokens.tagOf(i))) return false;
  return tree.under(i).some((one) => conditions.has(tokens.foldedOf(one)));
}

/** The verb or noun of foreseeing that a clause depends on, "predict" or "concerns"; null where there is none. */
export function foreseerOf(tree: Tree, root: number, words: ForecastWords): number | null {
  const { tokens } = tree;
  let at = root;
  for (let steps = 0; steps < MOST_STEPS && tokens.headOf(at) !== at; steps++) {
    const role = tokens.roleOf(at);
    const head = tokens.headOf(at);
    const isClause = role === 'clausal-complement' || role === 'relative-clause' || role === 'other';
    if (isClause && (words.verbs.has(tokens.lemmaOf(head)) || words.nouns.has(tokens.lemmaOf(head))))
      return head;
    if (role !== 'conjunct') return null;
    at = head;
  }
  return null;
}

/** Clauses joined by "and" one after the other: more of them are a list. */
const MOST_STEPS = 4;
