/** Marks that take no column of their own: combining ones, and the joiners. */
const NO_COLUMN = /\p{Mn}|\p{Me}|\p{Cf}/u;

/** First and last of the blocks whose characters take two columns (Unicode 15, East Asian Width W and F). */
const TWO_COLUMNS: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

/** Below this no character is wide or combining: Latin text needs no look at the tables. */
const FIRST_OF_NOTE = 0x300;

/** How many columns of a terminal the text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

function columnsOfCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < FIRST_OF_NOTE) return 1;
  if (NO_COLUMN.test(character)) return 0;
  return TWO_COLUMNS.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** Words in lines of at most `width` columns, broken inside a word only where it alone is longer. */
export function wrapped(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words.flatMap((one) => broken(one, width))) {
    const columns = columnsOf(word);
    if (line !== '' && used + 1 + columns > width) {
      lines.push(line);
      line = '';
    }
    used = line === '' ? columns : used + 1 + columns;
    line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** A word in pieces that fit, cut between characters. */
function broken(word: string, width: number): readonly string[] {
  if (word.length * 2 <= width || columnsOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const columns = columnsOfCharacter(character);
    if (used + columns > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += columns;
  }
  return [...pieces, piece];
}
