import { type Sentence, type Span, span } from '../model/index.ts';
import type { Tokens } from './tokens.ts';

const ENDS = new Set(['.', '!', '?', '…', '...', '....']);
const CLOSERS = new Set(['"', '”', '’', "'", '»', ')', ']', '“']);

/** Words that open sentences and seldom continue a name: after "U.S." they tell an end from a name that goes on. */
const OPENERS = new Set(
  'the a an this that these those it its he she they we i you in on at after before but and however for from when while if as there their his her our by with despite since last'.split(
    ' ',
  ),
);

/**
 * The sentences of one zone. A sentence ends at a full stop, question or exclamation mark and takes the closing
 * marks after it; not at an abbreviation, and not where a small letter follows.
 */
export function splitSentences(tokens: Tokens, zone: Span, titles: ReadonlySet<string>): Sentence[] {
  const sentences: Sentence[] = [];
  const last = tokens.indexAt(zone.end - 1);
  const end = tokens.startOf(last) < zone.end ? last + 1 : last;
  let first = tokens.indexAt(zone.start);
  for (let i = first; i < end; i++) {
    if (!endsSentence(tokens, i, end, titles)) continue;
    let close = i;
    while (close + 1 < end && closes(tokens, close + 1)) close++;
    sentences.push(sentenceOf(tokens, first, close));
    first = close + 1;
    i = close;
  }
  if (first < end && tokens.startOf(first) < zone.end) sentences.push(sentenceOf(tokens, first, end - 1));
  return sentences;
}

function sentenceOf(tokens: Tokens, first: number, last: number): Sentence {
  return {
    span: span(tokens.startOf(first), tokens.endOf(last)),
    tokens: { first, end: last + 1 },
  };
}

/** A closing mark that follows without a space, or a lone straight mark before a space. */
function closes(tokens: Tokens, i: number): boolean {
  if (!CLOSERS.has(tokens.textOf(i))) return false;
  const touches = tokens.startOf(i) === tokens.endOf(i - 1);
  const spaceAfter = /^\s|^$/.test(tokens.text.slice(tokens.endOf(i), tokens.endOf(i) + 1));
  return touches || (spaceAfter && tokens.textOf(i) !== '“');
}

function endsSentence(tokens: Tokens, i: number, end: number, titles: ReadonlySet<string>): boolean {
  const word = tokens.foldedOf(i);
  const isStop = ENDS.has(word);
  const isAbbreviation = word.length > 1 && word.endsWith('.') && !titles.has(word);
  if (i + 1 >= end || !(isStop || isAbbreviation)) return false;
  let next = i + 1;
  while (next < end && closes(tokens, next)) next++;
  if (isStop) return tokens.startOf(next) > tokens.endOf(next - 1) && !/^\p{Ll}/u.test(tokens.textOf(next));
  return OPENERS.has(tokens.foldedOf(next)) && tokens.isCapitalised(next);
}
