import { readDate } from './dates.ts';
import { readBareUnits, readDuration, readStretch } from './durations.ts';
import type { Parsed } from './meaning.ts';
import { approximatorsFrom, mayOpen } from './openers.ts';
import {
  readCentury,
  readDecade,
  readHalf,
  readPortion,
  readQuarter,
  readSeason,
  readTurn,
} from './periods.ts';
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
  readTurn,
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

/** The expression that begins at piece `i`: the longest that a rule reads, with the words that qualify it. */
export function readTime(reader: Reader, i: number): Parsed | null {
  return mayOpen(reader, i) ? readByRules(reader, i) : null;
}

/** What `readTime` gives without the look at the first word that spares most of its work. */
export function readByRules(reader: Reader, i: number): Parsed | null {
  for (const words of approximatorsFrom(word(reader, i))) {
    const at = skipWords(reader, i, ...words);
    const found = at === null || word(reader, at) === 'the' ? null : longest(reader, at, RULES);
    if (found && takesApproximation(found)) return found;
  }
  return longest(reader, i, RULES);
}

function takesApproximation({ meaning }: Parsed): boolean {
  return meaning.form === 'span' || meaning.form === 'shift' || meaning.form === 'date';
}
