import type { Tokens } from '../../language/index.ts';
import type { Span } from '../../model/index.ts';

/** A noun group has no more words than this before it is taken for a clause. */
const LONGEST_GROUP = 5;

const CLOSED = new Set([
  'ADP',
  'DET',
  'PRON',
  'AUX',
  'CCONJ',
  'SCONJ',
  'PART',
  'PUNCT',
  'SYM',
  'INTJ',
  'ADV',
  'VERB',
  'NUM',
]);
/** Words between a number and what it counts. */
const FILLERS = new Set('more other others additional further new separate different such'.split(' '));
const OWNERS = new Set('the its their his her these those our all'.split(' '));
const PLURALS = new Set(
  'people men women children police personnel troops cattle fish aircraft staff spacecraft crew'.split(' '),
);
const VERBS = new Set(
  'died were was fell rose said told killed wounded took came went made held left fled lost won shot hit struck fought began remain remains say says die live lived voted joined marched gathered according including'.split(
    ' ',
  ),
);

/** What of an amount decides where the words stand for what it counts. */
export interface AmountShape {
  readonly hasUnit: boolean;
  readonly isMoney: boolean;
  /** After "a" or "the": "a $5 million reward", "the 12-mile zone". */
  readonly isAttribute: boolean;
}

/**
 * The noun group that an amount counts: the words after it up to the head ("12,000 [North Korean troops]"), or
 * after "of" and "in" for shares and sums ("60 percent of [voters]", "$54 million in [aid]"). The head is the
 * last word. Null where the next word is no noun.
 */
export function countedAfter(tokens: Tokens, from: number, end: number, shape: AmountShape): Span | null {
  let i = from;
  const isHyphened = tokens.foldedOf(i) === '-' && touches(tokens, i) && touches(tokens, i + 1);
  if (isHyphened && tokens.foldedOf(i + 1) !== 'strong')
    return isGroupWord(tokens, i + 1, true) ? tokens.spanOf(i + 1) : null;
  const isSum = shape.isMoney && tokens.foldedOf(i) === 'in' && /^\p{Ll}/u.test(tokens.textOf(i + 1));
  const joins = tokens.foldedOf(i) === 'of' || isSum;
  if (shape.hasUnit && !joins && !shape.isAttribute) return null;
  if (joins) i++;
  if (joins && OWNERS.has(tokens.foldedOf(i))) i++;
  if (tokens.foldedOf(i) === '-' && tokens.foldedOf(i + 1) === 'strong') i += 2;
  if (joins && tokens.uposOf(i) === 'NUM') i++;
  while (i < end && FILLERS.has(tokens.foldedOf(i))) i++;
  const last = headFrom(tokens, i, Math.min(end, i + LONGEST_GROUP));
  return last < i ? null : tokens.spanFrom(i, last);
}

/** The last token of the noun group at `first`, or one before it where there is none. */
function headFrom(tokens: Tokens, first: number, end: number): number {
  let last = first - 1;
  for (let i = first; i < end; i++) {
    const isHyphen = tokens.foldedOf(i) === '-' && i > first && touches(tokens, i) && touches(tokens, i + 1);
    if (!isHyphen && !isGroupWord(tokens, i, i === first)) break;
    if (isHyphen) continue;
    last = i;
    if (endsGroup(tokens, i)) break;
  }
  return last;
}

function touches(tokens: Tokens, i: number): boolean {
  return tokens.startOf(i) === tokens.endOf(i - 1);
}

function isGroupWord(tokens: Tokens, i: number, isFirst: boolean): boolean {
  const word = tokens.foldedOf(i);
  if (CLOSED.has(tokens.uposOf(i)) || VERBS.has(word)) return false;
  if (!/^\p{L}/u.test(word)) return false;
  return isFirst || tokens.uposOf(i) !== 'X' || !word.endsWith('ed');
}

/** Without a tagger, the first plural in small letters is the head, unless another plural follows it. */
function endsGroup(tokens: Tokens, i: number): boolean {
  if (tokens.uposOf(i) === 'PROPN' || !isPlural(tokens, i)) return false;
  return !isPlural(tokens, i + 1) || CLOSED.has(tokens.uposOf(i + 1));
}

function isPlural(tokens: Tokens, i: number): boolean {
  const word = tokens.foldedOf(i);
  if (PLURALS.has(word)) return true;
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is|ous)$/.test(word) && !VERBS.has(word);
}
