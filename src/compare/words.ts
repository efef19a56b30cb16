import { type Tokens, tokensOf } from '../language/index.ts';
import {
  MENTIONS,
  QUANTITIES,
  QUOTATIONS,
  type Report,
  SENTENCES,
  type Span,
  TIMES,
  type Upos,
} from '../model/index.ts';
import { firstWhere } from '../text/index.ts';

/**
 * The words of a report's zones as numbers, so that comparing is comparing integers. `isPublic` marks words that
 * anybody could have had from elsewhere: quotations, names with their titles, figures, times. They are no evidence of
 * copying; what is left is running narrative.
 */
export interface ReportWords {
  readonly report: Report;
  /** Numbers in the story's vocabulary, one a word; the same folded word has the same number everywhere. */
  readonly words: Int32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly isPublic: Uint8Array;
  /** 1 for words that carry a meaning of their own: no articles, pronouns, auxiliaries and their like. */
  readonly isContent: Uint8Array;
  /** 1 for the last word of each sentence. */
  readonly endsSentence: Uint8Array;
  /** How many words are narrative. */
  readonly narrative: number;
  /** How often each word stands in the report, by its number. */
  readonly counts: ReadonlyMap<number, number>;
}

/** Numbers for words, given out as they come. */
export type Vocabulary = Map<string, number>;

export function wordsOfReport(report: Report, vocabulary: Vocabulary): ReportWords {
  const tokens = tokensOf(report);
  const places: number[] = [];
  const lastWords = new Set<number>();
  for (const { tokens: range } of report.layer(SENTENCES)) {
    for (let i = range.first; i < range.end; i++) if (isWord(tokens.foldedOf(i))) places.push(i);
    lastWords.add(places.length - 1);
  }
  const starts = Uint32Array.from(places, (i) => tokens.startOf(i));
  const ends = Uint32Array.from(places, (i) => tokens.endOf(i));
  const isPublic = new Uint8Array(places.length);
  for (const span of publicSpans(report)) mark(isPublic, starts, ends, span);
  const words = Int32Array.from(places, (i) => numberOf(vocabulary, tokens.foldedOf(i)));
  return {
    report,
    words,
    starts,
    ends,
    isPublic,
    isContent: Uint8Array.from(places, (i) => (isContentWord(tokens, i) ? 1 : 0)),
    endsSentence: Uint8Array.from(places, (_, i) => (lastWords.has(i) ? 1 : 0)),
    narrative: isPublic.filter((flag) => flag === 0).length,
    counts: countsOf(words),
  };
}

const FUNCTION_CLASSES: ReadonlySet<Upos> = new Set<Upos>([
  'ADP',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'PART',
  'PRON',
  'PUNCT',
  'SCONJ',
  'SYM',
]);

/** Verbs of saying, which stand in every report on anything that anybody said. */
const SAYING = new Set([
  'say',
  'says',
  'said',
  'saying',
  'tell',
  'tells',
  'told',
  'telling',
  'according',
  'added',
]);

/** Whether a word carries a meaning of its own. */
export function isContentWord(tokens: Tokens, i: number): boolean {
  return (
    !FUNCTION_CLASSES.has(tokens.uposOf(i)) && !SAYING.has(tokens.foldedOf(i)) && isWord(tokens.foldedOf(i))
  );
}

function countsOf(words: Int32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function isWord(folded: string): boolean {
  return /[\p{L}\p{N}]/u.test(folded) && !folded.startsWith("'");
}

function numberOf(vocabulary: Vocabulary, word: string): number {
  const known = vocabulary.get(word);
  if (known !== undefined) return known;
  vocabulary.set(word, vocabulary.size);
  return vocabulary.size - 1;
}

/** Whether the report's language is read, so that what it states can be looked into. */
export function isRead(report: Report): boolean {
  return report.has(QUOTATIONS);
}

/** Words between quotation marks of any script, where nobody has read who says them. */
const BETWEEN_MARKS =
  /[“”„«»「『《"][^“”„«»「」『』《》"]{1,2000}[”“»«」』》"]|[‚‹›][^‚‘’‹›]{1,2000}[‘’›‹]/gu;

/** Quoted words, names with their titles, figures and times: what reports share without one having read the other. */
function publicSpans(report: Report): Span[] {
  const spans: Span[] = [];
  if (!isRead(report)) {
    for (const { index, 0: words } of report.text.matchAll(BETWEEN_MARKS))
      spans.push({ start: index, end: index + words.length });
  } else {
    for (const { quoted, kind, content } of report.layer(QUOTATIONS)) {
      spans.push(...quoted, ...(kind === 'direct' ? content : []));
    }
  }
  if (report.has(MENTIONS)) {
    for (const { form, span, title } of report.layer(MENTIONS)) {
      if (form === 'name') spans.push(span, ...(title ? [title] : []));
    }
  }
  if (report.has(QUANTITIES)) for (const { span } of report.layer(QUANTITIES)) spans.push(span);
  if (report.has(TIMES)) for (const { span } of report.layer(TIMES)) spans.push(span);
  return spans;
}

function mark(flags: Uint8Array, starts: Uint32Array, ends: Uint32Array, span: Span): void {
  const first = firstWhere(ends.length, (i) => (ends[i] ?? 0) > span.start);
  for (let i = first; i < flags.length && (starts[i] ?? 0) < span.end; i++) flags[i] = 1;
}
