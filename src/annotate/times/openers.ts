import { byFirstWord, type Reader, word } from './reader.ts';

/** Words before a count or date that belong to the expression; the first that fits is taken. */
const APPROXIMATORS: readonly (readonly string[])[] = [
  'about',
  'around',
  'nearly',
  'almost',
  'roughly',
  'approximately',
  'over',
  'circa',
  'c .',
  'ca .',
  'some',
  'just',
  'only',
  'close to',
  'at least',
  'at most',
  'up to',
  'more than',
  'less than',
  'no more than',
  'as many as',
  'just over',
  'just under',
  'under',
].map((phrase) => phrase.split(' '));

const BY_FIRST_WORD = byFirstWord(APPROXIMATORS, (words) => words);

/** The approximating phrases that begin with a word, in their order. */
export function approximatorsFrom(first: string): readonly (readonly string[])[] {
  return BY_FIRST_WORD.get(first) ?? [];
}

/** First words of expressions that stand in no table: articles and the like, and words that rules name themselves. */
const OPENING = new Set(
  "the a an its their his her our these this that in right more as every each per year half between very tonight latter fiscal '".split(
    ' ',
  ),
);

/**
 * Whether an expression can begin with piece `i` at all: a number, a word of time or number, or a word that a rule
 * opens with. Few pieces of a text are any of these, and only for them are the rules gone through.
 */
export function mayOpen(reader: Reader, i: number): boolean {
  const { time, numbers } = reader;
  const first = word(reader, i);
  return (
    /^\d/.test(first) ||
    OPENING.has(first) ||
    BY_FIRST_WORD.has(first) ||
    time.has(first) ||
    time.holidays.has(first) ||
    numbers.cardinals.has(first) ||
    numbers.ordinals.has(first) ||
    numbers.plurals.has(first)
  );
}
