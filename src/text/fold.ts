import { type Span, span } from '../model/index.ts';

/**
 * A text as it is compared: small letters, straight quotation marks, one kind of dash, single spaces, no
 * invisible characters. It lives beside the text; `origins[i]` is the UTF-16 offset in the text of the character
 * that `folded[i]` came from, and `origins[folded.length]` is the length of the text.
 */
export interface FoldedText {
  readonly folded: string;
  readonly origins: Uint32Array;
}

const SINGLE_MARKS = /[‘’‚‛ʼ′`´]/;
const DOUBLE_MARKS = /[“”„‟«»″]/;
const DASHES = /[‐‑‒–—―−]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

export function foldText(text: string): FoldedText {
  let folded = '';
  const origins: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = foldCharacter(text.charAt(i));
    const isSecondSpace = character === ' ' && (folded === '' || folded.endsWith(' '));
    if (character === '' || isSecondSpace) continue;
    folded += character;
    for (let k = 0; k < character.length; k++) origins.push(i);
  }
  origins.push(text.length);
  return { folded, origins: Uint32Array.from(origins) };
}

/** The compared form of one code unit: empty, one character, or the few that a small letter can need. */
function foldCharacter(character: string): string {
  if (/\s/.test(character)) return ' ';
  if (character < '\u0080') return character.toLowerCase();
  if (INVISIBLE.test(character)) return '';
  if (SINGLE_MARKS.test(character)) return "'";
  if (DOUBLE_MARKS.test(character)) return '"';
  return DASHES.test(character) ? '-' : character.toLowerCase();
}

/** The span of the text that a span of its folded form came from. */
export function unfoldSpan({ origins }: FoldedText, of: Span): Span {
  const start = origins[of.start] ?? 0;
  if (of.end <= of.start) return span(start, start);
  return span(start, (origins[of.end - 1] ?? start) + 1);
}
