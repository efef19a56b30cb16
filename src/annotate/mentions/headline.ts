import type { Stretch } from '../../language/index.ts';
import type { MentionType } from '../../model/index.ts';
import { groupBy } from '../../text/index.ts';
import { FIRM, type Found, knownAt, type Reading, type SentenceReading } from './reading.ts';
import { KNOWN } from './segment.ts';
import { titleBefore } from './title.ts';
import { hasFamilyFirst } from './type.ts';
import { isCommonWord, isFunctionWord } from './words.ts';

/** A sentence is title-cased where this share of its longer words is capitalised, and some of them are common. */
const CAPITAL_SHARE = 0.8;
const LONG_WORD = 4;
const FEWEST_COMMON = 2;
/** So many names with one first word are tried at each word. */
const MOST_OF_A_WORD = 50;

/** Whether capitals say nothing here: "Norland Slams Envoy, Signals Tough Stance". */
export function isTitleCased(reading: SentenceReading): boolean {
  if (/^[.”"]$/.test(reading.tokens.textOf(reading.end - 1))) return false;
  let long = 0;
  let capital = 0;
  let common = 0;
  for (let i = reading.first; i < reading.end; i++) {
    const word = reading.tokens.textOf(i);
    if (word.length < LONG_WORD || !/^\p{L}/u.test(word) || isFunctionWord(reading, i)) continue;
    long++;
    if (!reading.tokens.isCapitalised(i)) continue;
    capital++;
    if (i > reading.first && isCommonWord(reading, i)) common++;
  }
  return common >= FEWEST_COMMON && capital >= CAPITAL_SHARE * long;
}

interface KnownWords {
  readonly words: readonly string[];
  readonly type: MentionType;
}

/** Names by their first word, longest first: what a title-cased sentence may hold. */
type NamesByWord = ReadonlyMap<string, readonly KnownWords[]>;

/** The names of the other sentences, with the family names of people by themselves. */
export function namesByWord(reading: Reading, names: readonly Found[]): NamesByWord {
  const byKey = new Map<string, KnownWords>();
  for (const name of names) {
    const words = wordsOf(reading, name);
    byKey.set(words.join(' '), { words, type: name.type });
    if (name.type !== 'person' || words.length === 1 || name.weight < FIRM) continue;
    const family = familyNameOf(reading, name);
    if (!byKey.has(family)) byKey.set(family, { words: [family], type: 'person' });
  }
  const byWord = groupBy(byKey.values(), ({ words }) => words[0] ?? '');
  const longestFirst = (all: readonly KnownWords[]) =>
    all.toSorted((a, b) => b.words.length - a.words.length);
  return new Map([...byWord].map(([word, all]) => [word, longestFirst(all).slice(0, MOST_OF_A_WORD)]));
}

function familyNameOf(reading: Reading, name: Found): string {
  const isFirst = hasFamilyFirst({ ...reading, first: name.first, end: name.last + 1 }, name);
  return reading.tokens.textOf(isFirst ? name.first : name.last);
}

function wordsOf(reading: Reading, { first, last }: Stretch): string[] {
  return Array.from({ length: last - first + 1 }, (_, k) => reading.tokens.textOf(first + k));
}

/** The names in a title-cased sentence: those known before reading, and those of the report's other sentences. */
export function namesInHeadline(reading: SentenceReading, names: NamesByWord): Found[] {
  const found: Found[] = [];
  for (let i = reading.first; i < reading.end; i++) {
    const here = nameAt(reading, names, i);
    if (here === null) continue;
    found.push(here);
    i = here.last;
  }
  return found;
}

function nameAt(reading: SentenceReading, names: NamesByWord, first: number): Found | null {
  const { tokens } = reading;
  const told = names
    .get(tokens.textOf(first))
    ?.find(({ words }) => words.every((word, k) => word === tokens.textOf(first + k)));
  const known = tokens.isCapitalised(first) ? knownAt(reading, first) : null;
  if (known !== null && known.last - first + 1 >= (told?.words.length ?? 0)) {
    return { first, last: known.last, form: 'name', type: known.known.type, weight: KNOWN };
  }
  if (told === undefined) return null;
  const title = told.type === 'person' ? titleBefore(reading, first) : null;
  const last = first + told.words.length - 1;
  return { first, last, form: 'name', type: told.type, weight: KNOWN, ...(title ? { title } : {}) };
}
