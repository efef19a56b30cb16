import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { inputsFrom, printReading, type TimeJson } from './read.ts';

/**
 * chrono-node as a reader of times. It knows points in time, clock times and spans between two points, and neither
 * durations nor sets; a span is one expression with the value of its first point. What chrono guesses (the hour of
 * a day, the day of a month) is left out of the value, as TIMEX3 wants it.
 */
interface Components {
  get(part: string): number | null;
  isCertain(part: string): boolean;
}
interface Result {
  readonly index: number;
  readonly text: string;
  readonly start: Components;
}
interface Chrono {
  parse(text: string, reference: { instant: Date; timezone: number }): readonly Result[];
}

const folder = resolve(process.env.VARIORUM_RIVALS ?? '.cache/rivals');
const chrono: Chrono = createRequire(`${folder}/`)('chrono-node');

/** Chrono's clock is never asked: a text without a date would be read as of today otherwise. */
const NO_DAY = '2000-01-01';

for (const input of inputsFrom(process.argv.slice(2))) {
  // Noon, so that no time zone moves the day.
  const instant = new Date(`${input.published?.slice(0, 'YYYY-MM-DD'.length) ?? NO_DAY}T12:00:00Z`);
  printReading(input, { times: chrono.parse(input.text, { instant, timezone: 0 }).map(timeOf) });
}

function timeOf({ index, text, start }: Result): TimeJson {
  // TIMEX3 has a word of its own for now, which is no clock time.
  const value = /^(?:right )?now$/i.test(text) ? 'PRESENT_REF' : timexValue(start);
  return { start: index, end: index + text.length, type: /T\d/.test(value) ? 'TIME' : 'DATE', value };
}

/** As much of a TIMEX3 value as chrono is certain of; a weekday, and "in three days", make the day certain too. */
function timexValue(start: Components): string {
  const year = String(start.get('year')).padStart(4, '0');
  const knowsDay = start.isCertain('day') || start.isCertain('weekday');
  const knowsHour = start.isCertain('hour');
  if (!knowsDay && !knowsHour) return start.isCertain('month') ? `${year}-${two(start, 'month')}` : year;
  const day = `${year}-${two(start, 'month')}-${two(start, 'day')}`;
  return knowsHour ? `${day}T${two(start, 'hour')}:${two(start, 'minute')}` : day;
}

function two(start: Components, part: string): string {
  return String(start.get(part)).padStart(2, '0');
}
