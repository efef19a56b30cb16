import type { Span } from '../../model/index.ts';
import type { TokenizerTables } from '../pack/index.ts';
import { isSpaceCode, wellFormed } from './characters.ts';
import { NO_SPECIALS, readSpecials, splitChunk } from './chunk.ts';
import { compilePatterns, LONGEST_CHUNK, type Patterns } from './patterns.ts';
import { addPhrase, applyPhrases, emptyPhrases } from './phrases.ts';
import { PieceColumns, type Pieces } from './pieces.ts';
import { type Chunk, createVocabulary, DistinctWords, type Vocabulary } from './vocabulary.ts';

/** Cuts texts into tokens exactly as the tokenizer does that the weights were trained with. */
export interface Tokenizer {
  /**
   * The tokens of a text. White space is tokens too, but for single spaces after words. A run of more than 300
   * characters is cut first. Takes time linear in the length of the text.
   */
  tokenize(text: string): Pieces;
}

/** Makes a tokenizer from the tables of a pack. It remembers chunks that it has met, and serves one thread. */
export function createTokenizer(tables: TokenizerTables): Tokenizer {
  const patterns = compilePatterns(tables);
  const specials = readSpecials(tables.exceptions);
  const phrases = emptyPhrases();
  for (const chunk of tables.exceptions.keys()) {
    if (isAffixed(chunk, patterns)) addPhrase(phrases, plainTokens(chunk, patterns));
  }
  const vocabulary = createVocabulary(
    (chunk) => splitChunk(chunk, patterns, specials),
    (token) => phrases.next.has(token),
  );
  const cut = (text: string): Chunk | null => (specials.splitFor(text) ? vocabulary.chunkOf(text) : null);
  let readings = 0;
  return {
    tokenize: (text) => {
      const read = wellFormed(text);
      const { pieces, openers } = cutText(read, vocabulary, new DistinctWords(++readings));
      return openers.length === 0 ? pieces : applyPhrases(read, pieces, openers, { phrases, cut });
    },
  };
}

/** Whether other tokens may stand for the special case: only then is it looked for among tokens. */
function isAffixed(chunk: string, patterns: Patterns): boolean {
  return (
    patterns.prefixLength(chunk) > 0 || patterns.suffixLength(chunk) > 0 || patterns.infixes(chunk).length > 0
  );
}

/** The tokens of a chunk where there are no special cases. */
function plainTokens(chunk: string, patterns: Patterns): string[] {
  const { ends } = splitChunk(chunk, patterns, NO_SPECIALS);
  return ends.map((end, i) => chunk.slice(ends[i - 1] ?? 0, end));
}

const SPACE = 0x20;

/** A text that is being cut. */
interface Cutting {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly distinct: DistinctWords;
  readonly columns: PieceColumns;
  /** The tokens that a phrase can begin with, in order. */
  readonly openers: number[];
}

/**
 * Cuts a text at white space, and each chunk as the vocabulary says. The first character of white space after a word
 * goes with the word where it is U+0020; what remains is a chunk as well.
 */
function cutText(
  text: string,
  vocabulary: Vocabulary,
  distinct: DistinctWords,
): { pieces: Pieces; openers: readonly number[] } {
  const columns = new PieceColumns(text.length);
  const cutting: Cutting = { text, vocabulary, distinct, columns, openers: [] };
  let at = 0;
  while (at < text.length) {
    const isSpace = isSpaceCode(text.charCodeAt(at));
    let start = at;
    while (at < text.length && isSpaceCode(text.charCodeAt(at)) === isSpace) at++;
    if (isSpace && start > 0 && text.charCodeAt(start) === SPACE) {
      columns.closeWithSpace();
      start++;
    }
    if (isSpace && at - start > LONGEST_CHUNK) {
      columns.push(start, at, distinct.numberOf(vocabulary.wordOf(text.slice(start, at))));
    } else cutRun(cutting, { start, end: at });
  }
  return { pieces: columns.pieces(distinct.words), openers: cutting.openers };
}

/** Cuts a run without a break into its tokens, and first into chunks where it is too long for one. */
function cutRun({ text, vocabulary, distinct, columns, openers }: Cutting, run: Span): void {
  for (let from = run.start; from < run.end; ) {
    const to = run.end - from <= LONGEST_CHUNK ? run.end : cutAt(text, from + LONGEST_CHUNK);
    const chunk = vocabulary.chunkOf(text.slice(from, to));
    for (const opener of chunk.openers) openers.push(columns.size + opener);
    let start = from;
    for (let i = 0; i < chunk.ends.length; i++) {
      const end = from + (chunk.ends[i] ?? 0);
      const word = chunk.words[i];
      if (word) columns.push(start, end, distinct.numberOf(word));
      start = end;
    }
    from = to;
  }
}

/** The offset itself, or one less where it would part a surrogate pair. */
function cutAt(text: string, offset: number): number {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
}
