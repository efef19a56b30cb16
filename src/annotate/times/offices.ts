import type { Tokens } from '../../language/index.ts';
import type { Actors, DatedRole } from '../../lexicon/index.ts';
import { lineOf, type Span, span, type TimeExpression } from '../../model/index.ts';
import { boundsOf } from './bounds.ts';

const TIMES_OF_OFFICE = new Set([
  'administration',
  'presidency',
  'premiership',
  'chancellorship',
  'tenure',
  'term',
]);
/** Before them the words tell when, and not who: "the Brek administration said". */
const WHEN = new Set(['during', 'under', 'throughout', 'since', 'before', 'after', 'in']);
const HEADS = new Set(['president', 'prime minister', 'premier', 'chancellor', 'leader', 'supreme leader']);
const ORDINALS: Readonly<Record<string, number>> = { first: 0, second: 1, third: 2 };
const LONGEST_NAME = 3;

/**
 * "During the Brek administration", "in Brek’s second term": the time of an office by the dated roles of the actors,
 * where the name is of one head of state or government alone, and the office is over.
 */
export function timesOfOffices(tokens: Tokens, actors: Actors): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (let i = 0; i < tokens.size; i++) {
    if (!TIMES_OF_OFFICE.has(tokens.foldedOf(i))) continue;
    const phrase = phraseBefore(tokens, i);
    const role = phrase === null ? null : roleOf(actors, phrase);
    if (phrase === null || role?.to === undefined) continue;
    const value = `${role.from}/${role.to}`;
    found.push({ span: phrase.span, type: 'DATE', value, anchor: 'none', ...(boundsOf(value) ?? {}) });
  }
  return found;
}

interface Phrase {
  /** From the name to the noun of office. */
  readonly span: Span;
  readonly name: string;
  /** Which of several terms, from 0; null where it is not told. */
  readonly which: number | null;
}

/** A name with "’s" or nothing, and "first" or nothing, between a preposition of time and the noun at `last`. */
function phraseBefore(tokens: Tokens, last: number): Phrase | null {
  const which = ORDINALS[tokens.foldedOf(last - 1)] ?? null;
  const before = which === null ? last - 1 : last - 2;
  const nameEnd = /^'s?$/.test(tokens.foldedOf(before)) ? before - 1 : before;
  let first = nameEnd;
  while (first > nameEnd - LONGEST_NAME && tokens.isCapitalised(first - 1)) first--;
  if (!tokens.isCapitalised(nameEnd)) return null;
  const opener = tokens.foldedOf(first - 1) === 'the' ? first - 2 : first - 1;
  if (!WHEN.has(tokens.foldedOf(opener))) return null;
  const start = tokens.startOf(first);
  return {
    span: span(start, tokens.endOf(last)),
    name: lineOf(tokens.text, tokens.spanFrom(first, nameEnd)),
    which,
  };
}

/** The office at the head of a state that the one person of that name held; of several the one that is told. */
function roleOf(actors: Actors, { name, which }: Phrase): DatedRole | null {
  const bearers = [...actors.named(name), ...actors.shortened(name)].filter(({ type }) => type === 'person');
  const held = [...new Set(bearers)]
    .map(({ roles }) => roles.filter(({ role }) => HEADS.has(role)))
    .filter((roles) => roles.length > 0);
  const [roles, ...others] = held;
  if (roles === undefined || others.length > 0) return null;
  const inOrder = roles.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (which !== null) return inOrder.length > 1 ? (inOrder[which] ?? null) : null;
  return inOrder.length === 1 ? (inOrder[0] ?? null) : null;
}
