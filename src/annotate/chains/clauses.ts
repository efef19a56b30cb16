import { isVerb, type Stretch, type Tokens } from '../../language/index.ts';

/** What a mention is in its clause. */
export type Part = 'subject' | 'object' | 'oblique' | 'owner' | 'modifier' | 'other';

/** How a mention stands in its sentence, by the parser. */
export interface Standing {
  /** The word that carries its part: of "Joe" in "Mary and Joe" and in "her son Joe" the first name and the son. */
  readonly base: number;
  readonly part: Part;
  /** It is a later one of several joined by "and". */
  readonly isConjoined: boolean;
  /** `base` and all that it hangs on. */
  readonly path: readonly number[];
  /** The head of its clause. */
  readonly clause: number;
  /** How many clauses below the main one it stands. */
  readonly depth: number;
}

/** Clauses within clauses are followed so far up. */
const MOST_STEPS = 25;
/** A verb without a subject of its own shares one with a verb no more steps up. */
const STEPS_TO_SUBJECT = 6;

const CLAUSES = new Set(['root', 'clausal-complement', 'adverbial-clause', 'relative-clause', 'parataxis']);

/** The word of a phrase that the rest of its sentence hangs on: the one whose head is outside of it. */
export function headOf(tokens: Tokens, { first, last }: Stretch): number {
  for (let i = last; i >= first; i--) {
    const head = tokens.headOf(i);
    if (head < first || head > last || head === i) return i;
  }
  return last;
}

/** A word and all that it hangs on, the root of the sentence last. */
export function pathFrom(tokens: Tokens, word: number): readonly number[] {
  const path = [word];
  for (let at = word; path.length < MOST_STEPS && tokens.headOf(at) !== at; ) {
    at = tokens.headOf(at);
    path.push(at);
  }
  return path;
}

/** The head of the innermost clause on a path; the root where there is none. */
export function clauseOn(tokens: Tokens, path: readonly number[]): number {
  const clause = path.find((at, i) => i > 0 && (isVerb(tokens, at) || CLAUSES.has(tokens.roleOf(at))));
  return clause ?? path.at(-1) ?? 0;
}

/** In how many clauses below the main one a path begins. */
export function depthOf(tokens: Tokens, path: readonly number[]): number {
  let depth = 0;
  for (let i = 1; i < path.length; i++) {
    const role = tokens.roleOf(path[i] ?? 0);
    if (role !== 'root' && CLAUSES.has(role)) depth++;
  }
  return depth;
}

/** The word that another is an argument of, a preposition between them passed over: "told" of "him", "met" of "with her". */
export function governorOf(tokens: Tokens, word: number): number {
  const head = tokens.headOf(word);
  const isPreposition = tokens.roleOf(head) === 'preposition' || tokens.uposOf(head) === 'ADP';
  return isPreposition ? tokens.headOf(head) : head;
}

/**
 * Who does what a verb tells, whether or not the verb has a subject of its own: of "Joe came and helped" Joe, of "asked
 * Mary to help" Mary, of "Joe, who helped" Joe; null where nothing tells.
 */
export function understoodSubject(tokens: Tokens, verb: number): number | null {
  let at = verb;
  for (let steps = 0; steps < STEPS_TO_SUBJECT; steps++) {
    const own = dependent(tokens, at, isSubjectRole);
    const role = tokens.roleOf(at);
    if (own !== null) return role === 'relative-clause' && isRelative(tokens, own) ? tokens.headOf(at) : own;
    const head = tokens.headOf(at);
    if (head === at || !SHARES_SUBJECT.has(role)) return null;
    if (role === 'relative-clause') return head;
    const controller = role === 'clausal-complement' ? objectOf(tokens, head) : null;
    if (controller !== null && controller < at) return controller;
    at = head;
  }
  return null;
}

/** What a verb without a subject is to the word that it shares one with; after a preposition it is a gerund. */
const SHARES_SUBJECT = new Set([
  'conjunct',
  'auxiliary',
  'clausal-complement',
  'relative-clause',
  'adverbial-clause',
  'oblique',
  'preposition',
]);

/** The first object of a verb, direct or not. */
export function objectOf(tokens: Tokens, verb: number): number | null {
  return dependent(tokens, verb, isObjectRole);
}

function isRelative(tokens: Tokens, i: number): boolean {
  return /^(?:who|that|which)$/.test(tokens.foldedOf(i));
}

export function isSubjectRole(role: string): boolean {
  return role === 'subject';
}

export function isObjectRole(role: string): boolean {
  return role === 'object' || role === 'indirect-object';
}

function dependent(tokens: Tokens, head: number, has: (role: string) => boolean): number | null {
  return tokens.dependentsOf(head).find((i) => has(tokens.roleOf(i))) ?? null;
}
