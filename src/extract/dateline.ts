import type { ExtractTables } from './tables.ts';

/** Where a report was filed, at the start of its first paragraph. Offsets are within the paragraph. */
export interface Dateline {
  /** Place and day, without agency and dash. */
  readonly end: number;
  readonly words: string;
  /** The words in parentheses, if any: "(AP)". */
  readonly credit: { readonly start: number; readonly end: number; readonly name: string } | null;
  readonly bodyStart: number;
}

/** "UNITED NATIONS/GENEVA, March 3 (Agence Example) —" is long for a dateline; sentences before a dash are longer. */
const DATELINE_MAX_CHARACTERS = 90;
const DATELINE_MAX_WORDS = 10;

/** Dashes that end a dateline: a spaced dash or two hyphens, or an em dash set close after a parenthesis. */
const DASH = /\s(?:—|–|--|-|―)\s|\s?(?:—|--)\s?/;
const MONTH_DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}|\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?)(?:,? \d{4})?$/i;
const PLACE = /^\p{Lu}[\p{L}.'’-]*(?: (?:of |de |del |la |al-|el-|and |the )?\p{Lu}[\p{L}.'’-]*){0,3}$/u;

/** The dateline at the start of a paragraph, or null. */
export function datelineOf(paragraph: string, tables: ExtractTables): Dateline | null {
  const head = paragraph.slice(0, DATELINE_MAX_CHARACTERS);
  return beforeDash(head, tables) ?? beforeColon(head, paragraph, tables);
}

function beforeDash(head: string, tables: ExtractTables): Dateline | null {
  const dash = DASH.exec(head);
  if (dash === null || dash.index < 2) return null;
  const bodyStart = dash.index + dash[0].length;
  const { place, credit } = partsOf(head.slice(0, dash.index), tables);
  if (place === '' && credit === null) return null;
  const isSure = credit !== null || hasDay(place) || isShouted(place);
  const holds = isSure
    ? place === '' || isPlaceList(place, tables)
    : isPlainPlace(place, head.slice(bodyStart), tables);
  return holds ? { end: place.length, words: place, credit, bodyStart } : null;
}

/** "New Delhi/Mumbai: A warship": only with two places, capitals, or a place that is known. */
function beforeColon(head: string, paragraph: string, tables: ExtractTables): Dateline | null {
  const colon = head.indexOf(':');
  if (colon < 3 || !/^:\s+["“‘']?\p{Lu}/u.test(paragraph.slice(colon, colon + 4))) return null;
  const { place, credit } = partsOf(head.slice(0, colon), tables);
  const isSure =
    credit !== null || place.includes('/') || (hasDay(place) && place !== '') || isKnown(place, tables);
  if (place === '' || !isSure || !isPlaceList(place, tables)) return null;
  const bodyStart = colon + (/^:\s+/.exec(paragraph.slice(colon, colon + 4))?.[0].length ?? 1);
  return { end: place.length, words: place, credit, bodyStart };
}

/** The place with its day, and the agency in parentheses at the end. */
function partsOf(
  words: string,
  tables: ExtractTables,
): Pick<Dateline, 'credit'> & { readonly place: string } {
  const found = /^([^()]*)\(([^()]{2,40})\)\s*$/.exec(words);
  if (found === null) return { place: words.trimEnd().replace(/[,:]$/, ''), credit: null };
  const [, before = '', name = ''] = found;
  if (!tables.agencies.has(name.trim()) && !/^\p{Lu}[\p{L}\p{N}&/. -]*$/u.test(name)) {
    return { place: words, credit: null };
  }
  const start = before.length;
  const credit = { start, end: start + name.length + 2, name: name.trim() };
  return { place: before.trimEnd().replace(/[,:]$/, ''), credit };
}

/** Every part between commas and slashes is a place or a day. */
function isPlaceList(place: string, tables: ExtractTables): boolean {
  if (place.split(' ').length > DATELINE_MAX_WORDS) return false;
  const parts = place
    .split(/\s*[,/]\s*|(?<=[a-z]{3})\.\s+/)
    .filter((part) => part !== '' && !/^\d{4}$/.test(part));
  return (
    parts.length > 0 &&
    parts.every((part) => PLACE.test(part) || MONTH_DAY.test(part) || isKnown(part, tables))
  );
}

function hasDay(place: string): boolean {
  return place.split(/\s*,\s*/).some((part) => MONTH_DAY.test(part));
}

/** Whether words have the form of a place's name. */
export function isPlaceName(words: string): boolean {
  return PLACE.test(words);
}

/** Whether the first place is written in capitals, as agencies write it: "PORT VELA, Osmark". */
export function isShouted(place: string): boolean {
  const [first = ''] = place.split(/[,/]/);
  const letters = first.replace(/[^\p{L}]/gu, '');
  return letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** "Tirana – The envoy ...": a known place, or two with a comma, before a sentence that begins anew. */
function isPlainPlace(place: string, rest: string, tables: ExtractTables): boolean {
  if (!/^["“‘']?\p{Lu}/u.test(rest) || !isPlaceList(place, tables)) return false;
  return isKnown(place.split(/\s*[,/]\s*/)[0] ?? '', tables);
}

/** Whether the tables hold a place of this name. */
export function isKnown(place: string, tables: ExtractTables): boolean {
  return tables.places.has(place.trim().toLowerCase());
}
