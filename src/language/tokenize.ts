/**
 * Words, numbers and marks, split as treebanks split them: clitics apart ("Rubio|’s", "ca|n’t"), hyphens apart
 * between words, abbreviations and initials with their points. A newline ends every token, and so does the
 * 300th character of an unbroken run, so that no run can make a later pattern slow.
 */
const LONGEST_TOKEN = 300;

const TOKEN = new RegExp(
  [
    String.raw`(?:\p{Lu}\.){2,}`, // initials: U.S., D.C.
    String.raw`\d+(?:[.,:]\d+)*`, // numbers: 10,000 5.9 13:53
    String.raw`[\p{L}\p{M}\p{N}_]+(?:[.’'ʼ](?=\p{L})[\p{L}\p{M}\p{N}_]+)*`, // words, a.m, O’Neill
    String.raw`\.{3,}`,
    '-{2,}',
    String.raw`[^\s]`, // any other mark
  ].join('|'),
  'gu',
);

const CLITIC = /^(.+?)(n[’'ʼ]t|[’'ʼ](?:s|re|ve|ll|d|m))$/iu;

export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** The tokens of a text in order; every character that is no white space is in exactly one. */
export function tokenize(text: string, abbreviations: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const end = match.index + match[0].length;
    for (let start = match.index; start < end; start += LONGEST_TOKEN) {
      pushWord(pieces, text, start, Math.min(end, start + LONGEST_TOKEN));
    }
  }
  return joinAbbreviations(pieces, text, abbreviations);
}

/** One matched word, its clitic apart. */
function pushWord(pieces: Piece[], text: string, start: number, end: number): void {
  const clitic = end - start > 2 && CLITIC.exec(text.slice(start, end));
  const stem = clitic ? (clitic[1] ?? '').length : 0;
  if (stem > 0) pieces.push({ start, end: start + stem }, { start: start + stem, end });
  else pieces.push({ start, end });
}

/** "Mr" and "." become one token where the word with its point is a known abbreviation. */
function joinAbbreviations(
  pieces: readonly Piece[],
  text: string,
  abbreviations: ReadonlySet<string>,
): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isPoint = piece.end - piece.start === 1 && text[piece.start] === '.';
    if (
      isPoint &&
      last?.end === piece.start &&
      isAbbreviated(text.slice(last.start, piece.end), abbreviations)
    ) {
      joined[joined.length - 1] = { start: last.start, end: piece.end };
    } else joined.push(piece);
  }
  return joined;
}

/** A listed abbreviation ("Gov."), a single initial ("J."), or letters with points between ("a.m."). */
function isAbbreviated(word: string, abbreviations: ReadonlySet<string>): boolean {
  return abbreviations.has(word.toLowerCase()) || /^(?:\p{Lu}|\p{L}(?:\.\p{L})+)\.$/u.test(word);
}
