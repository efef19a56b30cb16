import type { Block } from './blocks.ts';
import { folded } from './fold.ts';

/** A line that is no part of the report: folded words, how they are compared, and where in a text they count. */
export interface BoilerplateRule {
  readonly id: string;
  /** `heading`: the line, and the short lines under it. */
  readonly match: 'exact' | 'starts' | 'contains' | 'heading';
  readonly where: 'any' | 'end';
  readonly text: string;
}

/** Longer blocks are paragraphs, whatever they begin with. */
const PROMOTION_MAX_WORDS = 45;
/** Titles in a list of other reports are headlines: short, and without a full stop. */
const LISTED_MAX_WORDS = 25;

/** The rules in the form in which a block is looked up: exact words in a map, openings by their first word. */
export interface BoilerplateIndex {
  readonly exact: ReadonlyMap<string, BoilerplateRule>;
  readonly openings: ReadonlyMap<string, readonly BoilerplateRule[]>;
  readonly parts: readonly BoilerplateRule[];
}

export function boilerplateIndex(rules: readonly BoilerplateRule[]): BoilerplateIndex {
  const exact = new Map<string, BoilerplateRule>();
  const openings = new Map<string, BoilerplateRule[]>();
  for (const rule of rules) {
    if (rule.match === 'exact' || rule.match === 'heading') exact.set(folded(rule.text), rule);
    if (rule.match !== 'starts') continue;
    const key = openingOf(rule.text);
    openings.set(key, [...(openings.get(key) ?? []), rule]);
  }
  return { exact, openings, parts: rules.filter((rule) => rule.match === 'contains') };
}

/** The rule that says a block is no part of the report, or null. `where` says how far down the block stands. */
export function boilerplateRule(
  words: string,
  index: BoilerplateIndex,
  where: 'any' | 'end',
): BoilerplateRule | null {
  if (wordCount(words) > PROMOTION_MAX_WORDS) return null;
  const plain = folded(words);
  const holds = (rule: BoilerplateRule) => where === 'end' || rule.where === 'any';
  const exact = index.exact.get(plain);
  if (exact !== undefined && holds(exact)) return exact;
  const openings = index.openings.get(openingOf(plain)) ?? [];
  const opening = openings.find((rule) => holds(rule) && startsWithWords(plain, rule.text));
  return opening ?? index.parts.find((rule) => holds(rule) && plain.includes(rule.text)) ?? null;
}

/**
 * The end of a report: which of its last blocks are no part of it, by which rule. Walks up from the last block
 * past what a rule knows, past credits (`isKept`), and past titles, which count only under a heading.
 */
export function trailingBoilerplate(
  blocks: readonly Block[],
  from: number,
  index: BoilerplateIndex,
  isKept: (words: string) => boolean,
): ReadonlyMap<number, string> {
  const removed = new Map<number, string>();
  let titles: number[] = [];
  for (let i = blocks.length - 1; i > from; i--) {
    const words = blocks[i]?.words ?? '';
    if (isKept(words)) continue;
    const rule = boilerplateRule(words, index, 'end');
    if (rule !== null) {
      removed.set(i, rule.id);
      if (rule.match === 'heading') for (const title of titles) removed.set(title, rule.id);
      titles = [];
    } else if (isTitle(words)) titles.push(i);
    else break;
  }
  return removed;
}

/** Whether a block could be the title of another report in a list. */
function isTitle(words: string): boolean {
  return wordCount(words) <= LISTED_MAX_WORDS && !/[.…]["”’)]?$/.test(words);
}

/** Whether words end as a sentence does, closing quotation marks and brackets aside. */
export function endsSentence(words: string): boolean {
  return /[.!?…。]["”’'»)\]\s]{0,4}$/u.test(words.slice(-8));
}

export function wordCount(words: string): number {
  let count = 0;
  let inWord = false;
  for (let i = 0; i < words.length; i++) {
    const isSpace = words.charCodeAt(i) <= 0x20 || words.charCodeAt(i) === 0xa0;
    if (!isSpace && !inWord) count++;
    inWord = !isSpace;
  }
  return count;
}

/** The first two characters: enough to part the openings into small groups. */
function openingOf(plain: string): string {
  return plain.slice(0, 2);
}

/** "share this" opens "Share this story" but "share" does not open "Shareholders". */
function startsWithWords(plain: string, opening: string): boolean {
  if (!plain.startsWith(opening)) return false;
  return !/[\p{L}\p{N}]/u.test(opening.at(-1) ?? '') || !/[\p{L}\p{N}]/u.test(plain.charAt(opening.length));
}
