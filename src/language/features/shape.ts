/** A word of so many code points or more has the shape "LONG". */
const LONG = 100;
/** Longer runs of one shape character are cut to this. */
const LONGEST_RUN = 4;

/**
 * The outline of a word: `X` for a capital letter, `x` for another letter, `d` for a digit, any other character as
 * it stands, runs cut to four. "Halmar's" is "Xxxxx'x", "F-16" is "X-dd".
 */
export function shapeOf(word: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  let length = 0;
  for (const character of word) {
    if (++length >= LONG) return 'LONG';
    const outline = outlineOf(character);
    run = outline === last ? run + 1 : 1;
    last = outline;
    if (run <= LONGEST_RUN) shape += outline;
  }
  return shape;
}

function outlineOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code > 0x7f) return outlineBeyondAscii(character);
  if (code >= 0x61 && code <= 0x7a) return 'x';
  if (code >= 0x41 && code <= 0x5a) return 'X';
  return code >= 0x30 && code <= 0x39 ? 'd' : character;
}

/**
 * What Python's `str.isdigit` takes for digits beside the category Nd: Numeric_Type=Digit of the Unicode character
 * database 14 (superscripts, circled digits ...).
 */
const OTHER_DIGITS =
  /[\xB2\xB3\xB9\u1369-\u1371\u19DA\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247C\u2488-\u2490\u24EA\u24F5-\u24FD\u24FF\u2776-\u277E\u2780-\u2788\u278A-\u2792\u{10A40}-\u{10A43}\u{10E60}-\u{10E68}\u{11052}-\u{1105A}\u{1F100}-\u{1F10A}]/u;

function outlineBeyondAscii(character: string): string {
  if (/\p{L}/u.test(character)) return /\p{Lu}/u.test(character) ? 'X' : 'x';
  return /\p{Nd}/u.test(character) || OTHER_DIGITS.test(character) ? 'd' : character;
}

/** The first code point; empty for an empty word. */
export function prefixOf(word: string): string {
  const code = word.codePointAt(0);
  return code === undefined ? '' : String.fromCodePoint(code);
}

const SUFFIX_LENGTH = 3;

/** The last three code points, or the whole of a shorter word. */
export function suffixOf(word: string): string {
  let start = word.length;
  for (let taken = 0; taken < SUFFIX_LENGTH && start > 0; taken++) {
    start -= start > 1 && isPair(word, start - 2) ? 2 : 1;
  }
  return word.slice(start);
}

/** Whether a surrogate pair begins at `i`. */
function isPair(word: string, i: number): boolean {
  return (word.codePointAt(i) ?? 0) > 0xffff;
}
