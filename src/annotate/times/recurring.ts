import { spanValue } from './durations.ts';
import { monthAt, weekdayAt } from './guards.ts';
import type { Parsed } from './meaning.ts';
import {
  byFirstWord,
  isCapitalised,
  numberAt,
  parsed,
  type Reader,
  skipWords,
  unitAt,
  valueAt,
  word,
} from './reader.ts';

/** "every day", "each Thursday", "every two weeks", "daily", "Mondays", "per month". */
export function readSet(reader: Reader, i: number): Parsed | null {
  const often = valueAt(reader, 'often', i);
  if (often !== undefined)
    return isCapitalised(reader, i) && i > 0 ? null : parsed(i + 1, { form: 'set', value: often });
  const weekdays = valueAt(reader, 'weekdays', i);
  if (weekdays !== undefined && isCapitalised(reader, i)) {
    return parsed(i + 1, { form: 'set', value: `XXXX-WXX-${weekdays}` });
  }
  return /^(?:every|each|per)$/.test(word(reader, i)) ? readEach(reader, i) : null;
}

function readEach(reader: Reader, i: number): Parsed | null {
  const at = word(reader, i + 1) === 'other' ? i + 2 : i + 1;
  const number = word(reader, i) === 'every' ? numberAt(reader, at) : null;
  const from = number?.end ?? at;
  const amount = number?.value ?? (at > i + 1 ? 2 : 1);
  const unit = unitAt(reader, from);
  if (unit !== null) return parsed(from + 1, { form: 'set', value: spanValue(amount, unit) });
  if (number || word(reader, i) === 'per') return null;
  const weekday = weekdayAt(reader, from, true);
  if (weekday !== null) return parsed(from + 1, { form: 'set', value: `XXXX-WXX-${weekday}` });
  const month = monthAt(reader, from, true);
  if (month !== null)
    return parsed(from + 1, { form: 'set', value: `XXXX-${String(month).padStart(2, '0')}` });
  const season = valueAt(reader, 'season', from) ?? valueAt(reader, 'part', from);
  if (season === undefined) return null;
  const isPart = valueAt(reader, 'part', from) !== undefined;
  return parsed(from + 1, { form: 'set', value: isPart ? `XXXX-XX-XXT${season}` : `XXXX-${season}` });
}

/** Phrases for a time that stays open, with the reference they make; longer ones first. */
type OpenTime = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
const PHRASES: readonly (readonly [string, OpenTime])[] = [
  ['in the near future', 'FUTURE_REF'],
  ['the near future', 'FUTURE_REF'],
  ['the near term', 'FUTURE_REF'],
  ['the future', 'FUTURE_REF'],
  ['the past', 'PAST_REF'],
  ['these days', 'PRESENT_REF'],
  ['right now', 'PRESENT_REF'],
  ['more recently', 'PAST_REF'],
  ['as soon as possible', 'FUTURE_REF'],
  ['this time', 'PRESENT_REF'],
  ['this period', 'PRESENT_REF'],
  ['that time', 'PAST_REF'],
  ['that period', 'PAST_REF'],
];

const PARTED = PHRASES.map(([phrase, value]) => ({ phrase, value, words: phrase.split(' ') }));
const BY_FIRST_WORD = byFirstWord(PARTED, ({ words }) => words);

/** "now", "recently", "the future", "these days". */
export function readReference(reader: Reader, i: number): Parsed | null {
  for (const { phrase, value, words } of BY_FIRST_WORD.get(word(reader, i)) ?? []) {
    const end = skipWords(reader, i, ...words);
    if (end !== null && !isHead(reader, end, phrase)) return parsed(end, { form: 'reference', value });
  }
  const value = valueAt(reader, 'now', i);
  if (value === undefined || isCapitalised(reader, i + 1)) return null;
  return parsed(i + 1, { form: 'reference', value: value as 'PAST_REF' });
}

/** "the past two years", "the future king": the phrase goes on. */
function isHead(reader: Reader, end: number, phrase: string): boolean {
  if (phrase !== 'the past' && phrase !== 'the future') return false;
  return (
    /^\p{L}/u.test(word(reader, end)) &&
    !/^(?:of|and|or|for|but|is|was|when|as|by|that|to|in|on|with)$/.test(word(reader, end))
  );
}
