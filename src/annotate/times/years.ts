import { yearAt } from './guards.ts';
import type { Parsed } from './meaning.ts';
import { numberAt, parsed, type Reader, unitAt, word } from './reader.ts';

/** A year standing alone, a range of years, and years in words ("nineteen ninety-six"). */
export function readYear(reader: Reader, i: number): Parsed | null {
  const between = readBetween(reader, i);
  if (between) return between;
  const at =
    word(reader, i) === 'the' && word(reader, i + 1) === 'year'
      ? i + 2
      : word(reader, i) === 'year'
        ? i + 1
        : i;
  const year = yearAt(reader, at, { isTrusted: at > i });
  if (!year) return readSpelledYear(reader, at, at > i);
  return parsed(year.end, { form: 'date', parts: year.parts });
}

/** "between 2018 and 2019" is one time; "from 2018 to 2019" are two. */
function readBetween(reader: Reader, i: number): Parsed | null {
  if (word(reader, i) !== 'between') return null;
  const first = yearAt(reader, i + 1, { isTrusted: true });
  if (!first || word(reader, first.end) !== 'and') return null;
  const second = yearAt(reader, first.end + 1, { isTrusted: true });
  if (!second) return null;
  return parsed(second.end, {
    form: 'range',
    from: { form: 'date', parts: first.parts },
    to: { form: 'date', parts: second.parts },
  });
}

const CENTURIES_SPELLED: Readonly<Record<string, number>> = { eighteen: 18, nineteen: 19, twenty: 20 };

/** "nineteen ninety-six", "the year two thousand". */
export function readSpelledYear(reader: Reader, i: number, isTold: boolean): Parsed | null {
  const thousands = isTold && word(reader, i) === 'two' ? numberAt(reader, i) : null;
  if (thousands && thousands.value >= 2000 && thousands.value < 2100) {
    return parsed(thousands.end, { form: 'date', parts: { year: thousands.value } });
  }
  const century = CENTURIES_SPELLED[word(reader, i)];
  if (century === undefined) return null;
  const rest = numberAt(reader, i + 1);
  const isYear = rest !== null && rest.value >= 10 && rest.value <= 99 && Number.isInteger(rest.value);
  if (!isYear || /^\d/.test(word(reader, i + 1)) || unitAt(reader, rest.end) !== null) return null;
  return parsed(rest.end, { form: 'date', parts: { year: century * 100 + rest.value } });
}
