import type { Span } from '../../model/index.ts';
import { comparedWords } from '../compared-words.ts';
import type { CheckScene } from './scene.ts';

/** Words that open the condition under which alone a sentence is said. */
const CONDITION = new Set('if unless until till except provided providing'.split(' '));
/** Words that do so where it tells what is to come or not to come. */
const CONDITION_OF_WHAT_COMES = new Set('before after once when without'.split(' '));
const TO_COME = new Set("will 'll won't wont wo shall must can cannot can't would not never".split(' '));
/** Fewer words than this are a fragment in a sentence of the draft's. */
const LEAST_WORDS = 4;
/** How far from the quoted words the draft may tell the condition in its own. */
const NEARBY = 100;

interface Words {
  readonly span: Span;
  readonly text: string;
  readonly words: readonly string[];
}

/** Whether the words that a quotation of the draft leaves off are the condition of those it keeps. */
export function isConditionCut(scene: CheckScene, { span, text, words }: Words, said: string): boolean {
  if (words.length < LEAST_WORDS) return false;
  const own = sentencesOf(text);
  const told = sentencesOf(said);
  const [first, last] = [own[0] ?? [], own.at(-1) ?? []];
  const before = told.map((sentence) => beside(sentence, first)?.before ?? []).find((cut) => cut.length > 0);
  const after = told.map((sentence) => beside(sentence, last)?.after ?? []).find((cut) => cut.length > 0);
  const found = [
    ...(before !== undefined && opens(before[0], first) ? [before[0] ?? ''] : []),
    ...(after !== undefined && opensAfter(after, last) ? [after[0] ?? ''] : []),
  ];
  const draft = scene.report(scene.draft).text;
  const near = comparedWords(
    `${draft.slice(Math.max(0, span.start - NEARBY), span.start)} ${draft.slice(span.end, span.end + NEARBY)}`,
  );
  return found.some((word) => !near.includes(word));
}

function sentencesOf(text: string): (readonly string[])[] {
  return text
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => comparedWords(sentence))
    .filter(({ length }) => length > 0);
}

/** What a sentence has before and after words that stand in it; null where they do not. */
function beside(sentence: readonly string[], words: readonly string[]) {
  const at = ` ${sentence.join(' ')} `.indexOf(` ${words.join(' ')} `);
  if (at < 0 || words.length === 0) return null;
  const first = ` ${sentence.join(' ')} `
    .slice(0, at)
    .split(' ')
    .filter((word) => word !== '').length;
  return { before: sentence.slice(0, first), after: sentence.slice(first + words.length) };
}

function opens(word: string | undefined, kept: readonly string[]): boolean {
  if (word === undefined) return false;
  return CONDITION.has(word) || (CONDITION_OF_WHAT_COMES.has(word) && isToCome(kept));
}

/** "Only if", "as long as". */
function opensAfter(cut: readonly string[], kept: readonly string[]): boolean {
  const [first, second] = cut;
  return (
    opens(first === 'only' || first === 'even' ? second : first, kept) ||
    cut.slice(0, 3).join(' ') === 'as long as'
  );
}

function isToCome(kept: readonly string[]): boolean {
  return kept.some((word) => TO_COME.has(word) || word.endsWith("n't"));
}
