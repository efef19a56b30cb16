import type { Span } from '../model/index.ts';
import type { Tokens } from './tokens.ts';

/** What a phrase hangs on in the parse, and the preposition between, where one stands there. */
export interface Governor {
  /** The token that governs; the phrase's own head where it hangs on nothing. */
  readonly at: number;
  readonly preposition: number | null;
  /** The head of the phrase. */
  readonly head: number;
}

/** The word that the words of a span hang on, past a preposition: "fell" for "May 3" of "fell on May 3". */
export function governorOfSpan(tokens: Tokens, where: Span): Governor {
  const head = headIn(tokens, where);
  const above = tokens.headOf(head);
  if (above === head || tokens.uposOf(above) !== 'ADP') return { at: above, preposition: null, head };
  return { at: tokens.headOf(above), preposition: above, head };
}

/** The first word of a span whose own head stands outside it; the last word where none does. */
function headIn(tokens: Tokens, { start, end }: Span): number {
  const last = tokens.indexAt(end - 1);
  for (let i = tokens.indexAt(start); i <= last; i++) {
    const above = tokens.startOf(tokens.headOf(i));
    if (above < start || above >= end) return i;
  }
  return last;
}

/** Whether a token is a verb of any kind. */
export function isVerb(tokens: Tokens, i: number): boolean {
  const upos = tokens.uposOf(i);
  return upos === 'VERB' || upos === 'AUX';
}

/** The subject that hangs on a verb; undefined where none does. */
export function ownSubjectOf(tokens: Tokens, verb: number): number | undefined {
  return tokens.dependentsOf(verb).find((i) => tokens.roleOf(i) === 'subject');
}

/** The subject of a verb, be it that of the verb before: "The men crossed the river and shot at a post". */
export function subjectOf(tokens: Tokens, verb: number): number | undefined {
  const own = ownSubjectOf(tokens, verb);
  return own ?? (tokens.roleOf(verb) === 'conjunct' ? ownSubjectOf(tokens, tokens.headOf(verb)) : undefined);
}

/** What a word hangs on, and what that hangs on, no more steps up; itself it is not. */
export function* ancestorsOf(tokens: Tokens, from: number, steps: number): Iterable<number> {
  let at = from;
  for (let i = 0; i < steps && tokens.headOf(at) !== at; i++) {
    at = tokens.headOf(at);
    yield at;
  }
}

/** The first verb among a word and what it hangs on, no more steps up; where none is, the last word come to. */
export function nearestVerb(tokens: Tokens, from: number, steps: number): number {
  let at = from;
  for (let i = 0; i < steps && !isVerb(tokens, at) && tokens.headOf(at) !== at; i++) at = tokens.headOf(at);
  return at;
}
