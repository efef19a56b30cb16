import { agencyName } from './credits.ts';
import { isKnown, isPlaceName, isShouted } from './dateline.ts';
import { dateLineDay, isDatePart } from './dates.ts';
import type { ExtractTables } from './tables.ts';

/** When and where a report was filed, and by whom, in one line: offsets are within its paragraph. */
export interface Filing {
  readonly day: string;
  /** The date with its time, and what stands before it where that is no agency that is known. */
  readonly date: Stretch;
  readonly place: Stretch & { readonly words: string };
  /** The agency before the date where it is one that is known. */
  readonly credit: (Stretch & { readonly name: string }) | null;
  /** Where the report goes on; the paragraph's end where the line stands alone. */
  readonly bodyStart: number;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** An agency, a date with its time and zone, and two places are no longer. */
const FILING_MAX_CHARACTERS = 120;
/** Marks that part what stands in such a line. */
const PARTING = /^[|,;·•()[\]–—-]+$/;

/** "AFP May 17, 2031, 05.51AM IST PORT VELA:": agency, date and place with a colon at the start of a paragraph, or null. */
export function filingOf(paragraph: string, tables: ExtractTables): Filing | null {
  const head = paragraph.slice(0, FILING_MAX_CHARACTERS);
  const colon = /\p{L}:(?=\s|$)/u.exec(head);
  if (colon === null) return null;
  const end = colon.index + colon[0].length - 1;
  const words = wordsIn(head.slice(0, end));
  const first = words.findIndex(({ text }) => isDatePart(text));
  const last = words.findLastIndex(({ text }) => isDatePart(text));
  const placed = words[last + 1];
  const [dateStart, dateEnd] = [words[first]?.start, words[last]?.end];
  if (placed === undefined || dateStart === undefined || dateEnd === undefined) return null;
  const day = dateLineDay(head.slice(dateStart, dateEnd))?.day ?? null;
  const place = { start: placed.start, end, words: head.slice(placed.start, end) };
  if (day === null || !isPlaceToFile(place.words, tables)) return null;
  const before = words.slice(0, first);
  if (!isAgencyLike(before.map(({ text }) => text))) return null;
  const bodyStart = end + 1 + (/^\s*/.exec(paragraph.slice(end + 1))?.[0].length ?? 0);
  const credit = creditOf(before, tables);
  const date = { start: credit === null ? (words[0]?.start ?? 0) : dateStart, end: dateEnd };
  return { day, date, place, credit, bodyStart };
}

/** The words with what marks part them left out. */
function wordsIn(head: string): readonly (Stretch & { readonly text: string })[] {
  return [...head.matchAll(/[^\s,|;()[\]]+/g)]
    .map((found) => ({ text: found[0], start: found.index, end: found.index + found[0].length }))
    .filter(({ text }) => !PARTING.test(text));
}

function isPlaceToFile(place: string, tables: ExtractTables): boolean {
  return isKnown(place, tables) || (isPlaceName(place) && isShouted(place));
}

/** Nothing, or a few words that each begin with a capital: whoever supplied the report. */
function isAgencyLike(words: readonly string[]): boolean {
  return words.length <= 3 && words.every((word) => /^\p{Lu}/u.test(word));
}

function creditOf(
  words: readonly (Stretch & { readonly text: string })[],
  tables: ExtractTables,
): Filing['credit'] {
  const [first, last] = [words[0], words.at(-1)];
  const name = agencyName(words.map(({ text }) => text).join(' '), tables);
  if (first === undefined || last === undefined || name === null) return null;
  return { start: first.start, end: last.end, name };
}
