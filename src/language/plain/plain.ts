import type { Lexicon } from '../../lexicon/index.ts';
import {
  type Annotator,
  layerOf,
  type Report,
  SENTENCES,
  type Sentence,
  type Span,
  TOKENS,
  VERSION,
  ZONES,
} from '../../model/index.ts';
import { Tokens } from '../tokens.ts';

const maker = { name: 'variorum-plain-words', version: VERSION };

/**
 * The words of a report in a language that the engine does not know: where they stand, and nothing of what they are.
 * Enough to find the passages that reports share. Says so in a notice.
 */
export const plainWordsReader: Annotator<Lexicon> = {
  writes: [TOKENS, SENTENCES],
  reads: [ZONES],
  languages: ['*'],
  maker,
  annotate: (report) => {
    const { tokens, sentences } = readPlainly(report);
    const notices = tokens.size === 0 ? [] : [noticeFor(report.parts.language)];
    return { layers: [tokens, layerOf(SENTENCES, maker, sentences)], notices };
  },
};

function noticeFor(language: string) {
  const what =
    language === 'und'
      ? 'The language of this report could not be told'
      : `This report is in a language that is not read yet (${language})`;
  return {
    code: 'language-not-read',
    message: `${what}: it is compared by the words, names and numbers that it shares with others, and what it states is not looked into.`,
  };
}

/** Scripts that put no space between words: there every character is a piece of its own. */
const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('');

/** A word, hyphens within it included; a character without spaces; else a single mark. Runs are capped. */
const PIECE = new RegExp(
  `[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}]|(?<=\\p{L})[-‐](?=\\p{L})){1,300}|\\S`,
  'gu',
);

/** What ends a sentence, in the scripts of the world's news. */
const STOP = /^[.!?…。！？؟۔।॥။።]$/u;

function readPlainly(report: Report): { tokens: Tokens; sentences: Sentence[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  const ranges: { first: number; end: number }[] = [];
  for (const { span } of report.layer(ZONES)) {
    const first = starts.length;
    for (const piece of piecesOf(report.text, span)) {
      starts.push(piece.start);
      ends.push(piece.end);
    }
    ranges.push(...sentencesIn(report.text, { starts, ends, first }));
  }
  const size = starts.length;
  const tokens = new Tokens(maker, report.text, {
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    upos: new Uint8Array(size),
    tags: new Uint8Array(size),
    tagNames: [''],
    roles: new Uint8Array(size),
    heads: Int32Array.from({ length: size }, (_, i) => i),
    lemmas: new Uint32Array(size),
    lemmaNames: [''],
  });
  const sentences = ranges.map((range) => ({
    span: tokens.spanFrom(range.first, range.end - 1),
    tokens: range,
  }));
  return { tokens, sentences };
}

function* piecesOf(text: string, { start, end }: Span): Iterable<Span> {
  for (const match of text.slice(start, end).matchAll(PIECE)) {
    yield { start: start + match.index, end: start + match.index + match[0].length };
  }
}

interface Placed {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The first token of the zone. */
  readonly first: number;
}

/** A sentence ends after a stop before white space, after a stop of a script without spaces, and with its paragraph. */
function sentencesIn(text: string, { starts, ends, first }: Placed): { first: number; end: number }[] {
  const ranges: { first: number; end: number }[] = [];
  let from = first;
  for (let i = first; i < starts.length; i++) {
    const [start, end, next] = [starts[i] ?? 0, ends[i] ?? 0, starts[i + 1]];
    const gap = next === undefined ? '\n' : text.slice(end, Math.min(next, end + LONGEST_GAP));
    if (!isLast(text, { start, end }, gap) && !gap.includes('\n')) continue;
    ranges.push({ first: from, end: i + 1 });
    from = i + 1;
  }
  return ranges;
}

/** Whether a piece closes its sentence: a stop, or a mark that closes what a stop ended. */
function isLast(text: string, { start, end }: Span, gap: string): boolean {
  const piece = text.slice(start, end);
  if (piece > UNSPACED_STOPS && STOP.test(piece)) return true;
  return gap !== '' && (STOP.test(piece) || (CLOSING.test(piece) && STOP.test(text.slice(start - 1, start))));
}

const CLOSING = /^[\p{Pe}\p{Pf}\p{Pi}"]$/u;
/** Stops from here on belong to scripts that write no space after them. */
const UNSPACED_STOPS = '\u3000';

/** White space longer than this between two words is looked at no further. */
const LONGEST_GAP = 100;
