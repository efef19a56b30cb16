/** Words of English that few other languages spell so; Dutch has "of", Danish "for", Hungarian "a". */
const ENGLISH = new Set(
  'the and of that with from are has it by they this which were been not his their had who will he said after'.split(
    ' ',
  ),
);
/** 99 of 100 parts of English reports have more of these words (measured on news of many countries), */
const LEAST_SHARE = 0.12;
/** and more of "the", which is in next to no other language. */
const LEAST_THE = 0.02;
/** A text shorter than this is looked at whole; of a longer one the beginning, the middle and the end, so many characters each. */
const WHOLE = 600;
const PART = 1500;

/** The language that a text is read as. */
export interface Identified {
  /** BCP 47 tag; `und` where neither the text nor what is stated tells it. */
  readonly language: string;
  /** Primary languages that other parts of the text are surely in. */
  readonly others: readonly string[];
}

/**
 * The language of a text: of most of its parts, where they differ. What its letters tell goes before what is stated,
 * since pages state what their program was delivered with; where they tell nothing surely, what is stated holds. Only
 * for a part that is not plainly English the tables of other languages are loaded (0.4 s, 90 MB, once).
 */
export async function identifyLanguage(text: string, stated: string): Promise<Identified> {
  const known = isTag(stated) ? stated : 'und';
  const parts: (string | null)[] = [];
  for (const part of partsOf(text)) parts.push(await languageOf(part));
  const told = parts.filter((one) => one !== null);
  const guess = known === 'und' && told.length === 0 ? await guessOf(text) : undefined;
  const most = told.toSorted((a, b) => count(told, b) - count(told, a))[0] ?? guess;
  const language = most === undefined || most === primaryOf(known) ? known : most;
  return { language, others: [...new Set(told)].filter((one) => one !== primaryOf(language)) };
}

/** Whether a tag has the shape of BCP 47: letters and digits in parts joined by hyphens. */
export function isTag(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag);
}

/** The language of a tag without its region and script: `en` of `en-GB`. */
export function primaryOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}

function partsOf(text: string): readonly string[] {
  if (text.length < WHOLE) return [text];
  const size = Math.min(PART, Math.ceil(text.length / 3));
  const middle = Math.floor((text.length - size) / 2);
  return [text.slice(0, size), text.slice(middle, middle + size), text.slice(-size)];
}

/** The language that a part of a text surely is in, or null. */
async function languageOf(part: string): Promise<string | null> {
  if (!/\p{L}/u.test(part)) return null;
  if (isPlainlyEnglish(part)) return 'en';
  const { eld } = await import('eld/extrasmall');
  const found = eld.detect(part);
  return found.isReliable() && !isShort(part) ? found.language : null;
}

/** Fewer words of Latin letters tell no language: "Cheapest drinks in Keene!" would be Dutch. */
const LEAST_WORDS = 6;

function isShort(text: string): boolean {
  return !/(?!\p{Script=Latin})\p{L}/u.test(text) && (text.match(/\p{L}+/gu) ?? []).length < LEAST_WORDS;
}

/** For a text too short to be sure of: English where that is the nearest, or where all its letters are English; else nothing. */
async function guessOf(text: string): Promise<string | undefined> {
  if (!/\p{L}/u.test(text)) return undefined;
  if (isShort(text) && !/(?![a-z])\p{L}/iu.test(text)) return 'en';
  const { eld } = await import('eld/extrasmall');
  return eld.detect(text.slice(0, PART)).language === 'en' ? 'en' : undefined;
}

function isPlainlyEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const share = (is: (word: string) => boolean) => words.filter(is).length / words.length;
  return share((word) => word === 'the') >= LEAST_THE && share((word) => ENGLISH.has(word)) >= LEAST_SHARE;
}

function count(all: readonly string[], one: string): number {
  return all.filter((other) => other === one).length;
}
