import { readDate } from './dates.ts';
import { readBareUnits, readDuration, readStretch } from './durations.ts';
import type { Parsed } from './meaning.ts';
import { readCentury, readDecade, readHalf, readPortion, readQuarter, readSeason } from './periods.ts';
import { longest, type Reader, type Rule, skipWords, word } from './reader.ts';
import { readReference, readSet } from './recurring.ts';
import { readDay, readQuarterTold, readShift, readStep, readTheMonth, readTheUnit } from './relative.ts';
import { readShared } from './shared-dates.ts';
import { readYear } from './years.ts';

/** The rules for expressions that may stand in a larger one ("the end of ..."), the likelier first. */
const DATES: readonly Rule[] = [
  readDate,
  readShared,
  readYear,
  readDecade,
  readCentury,
  readQuarter,
  readHalf,
  readSeason,
  readStep,
  readDay,
];

/** "The end of the year" tells the year; "the year" alone seldom does. */
const IN_PORTIONS: readonly Rule[] = [...DATES, readTheUnit, readTheMonth];

const RULES: readonly Rule[] = [
  ...DATES,
  readShift,
  readQuarterTold,
  readTheUnit,
  readStretch,
  readDuration,
  readBareUnits,
  readSet,
  readReference,
  (reader, i) => readPortion(reader, i, (_, at) => longest(reader, at, IN_PORTIONS)),
];

/** Words before a count or date that belong to the expression. */
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

/** The expression that begins at piece `i`: the longest that a rule reads, with the words that qualify it. */
export function readTime(reader: Reader, i: number): Parsed | null {
  for (const words of APPROXIMATORS) {
    const at = skipWords(reader, i, ...words);
    const found = at === null || word(reader, at) === 'the' ? null : longest(reader, at, RULES);
    if (found && takesApproximation(found) && word(reader, i) !== '') return found;
  }
  return longest(reader, i, RULES);
}

function takesApproximation({ meaning }: Parsed): boolean {
  return meaning.form === 'span' || meaning.form === 'shift' || meaning.form === 'date';
}
