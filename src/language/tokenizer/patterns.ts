import type { TokenizerTables } from '../pack/index.ts';
import { SPACE_CLASS } from './characters.ts';

/** The four questions of the tokenizer. None is asked of a text longer than `LONGEST_CHUNK`. */
export interface Patterns {
  /** The length of the mark that the text opens with; 0 where it opens with none. */
  prefixLength(text: string): number;
  /** The length of the mark or unit that the text ends with; 0 where it ends with none. */
  suffixLength(text: string): number;
  /** The marks between words, in order, that the text is to be cut around. */
  infixes(text: string): readonly Infix[];
  isUrl(text: string): boolean;
}

/** Half-open, in UTF-16 code units of the text asked about. */
export interface Infix {
  readonly start: number;
  readonly end: number;
}

/**
 * Patterns with lookaround and long alternations cost up to quadratic time (the one for addresses), so no longer run
 * without white space is shown to them.
 */
export const LONGEST_CHUNK = 300;

/**
 * Suffixes are looked for in so many characters first. Only runs of points are longer, and where a match touches the
 * window's edge the whole text is searched. The longest unit has five letters.
 */
const SUFFIX_WINDOW = 16;

/** Every mark that an infix can begin with is none of these; most chunks hold nothing else. */
const NO_INFIX = /^[\p{L}\p{M}\p{N}'_]*$/u;

/** Compiles the patterns of a pack, which are in Python's notation. */
export function compilePatterns(tables: TokenizerTables): Patterns {
  const prefix = fromPython(tables.prefix);
  const suffix = fromPython(tables.suffix, 'g');
  const infix = fromPython(tables.infix, 'g');
  const url = fromPython(tables.url);
  return {
    prefixLength: (text) => prefix.exec(text)?.[0].length ?? 0,
    suffixLength: (text) => suffixLength(suffix, text),
    infixes: (text) => (NO_INFIX.test(text) ? [] : infixesOf(infix, text)),
    isUrl: (text) => text.includes('.') && url.test(text),
  };
}

/**
 * The same pattern in JavaScript's notation: code points by `\u{...}`, no escapes that the `u` flag forbids, `\d`,
 * `\w` and `\S` as Python means them. Letters, digits and case follow the Unicode version of the JavaScript engine;
 * the fixtures were made with Unicode 14, and differ only in characters that are younger.
 */
export function fromPython(source: string, flags = ''): RegExp {
  const translated = source
    .replace('(?u)', '')
    .replace(/\\U([0-9A-Fa-f]{8})/g, (_, digits: string) => `\\u{${digits.replace(/^0+/, '')}}`)
    .replace(/\\(['"!#&,:;<=>@_`~% ])/g, '$1')
    .replaceAll('\\d', '\\p{Nd}')
    .replaceAll('\\S', `[^${SPACE_CLASS}]`)
    .replace(/\[\\w/g, '[\\p{L}\\p{N}_');
  return new RegExp(translated, `${flags}u`);
}

/** All suffixes reach to the end, so the leftmost match is the longest, as in Python. */
function suffixLength(suffix: RegExp, text: string): number {
  const window = Math.max(0, text.length - SUFFIX_WINDOW);
  let start = searchFrom(suffix, text, window);
  if (start >= 0 && start <= window && window > 0) start = searchFrom(suffix, text, 0);
  return start < 0 ? 0 : text.length - start;
}

function searchFrom(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

function infixesOf(infix: RegExp, text: string): Infix[] {
  infix.lastIndex = 0;
  return Array.from(text.matchAll(infix), ({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  }));
}
