/** U+00A0 to U+3000: white space past Latin-1, as Python's `str.isspace` has it. */
const WIDE_SPACES = /[\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;

const TAB = 0x09;
const CARRIAGE_RETURN = 0x0d;
const FILE_SEPARATOR = 0x1c;
const SPACE = 0x20;
const NEXT_LINE = 0x85;
const NO_BREAK_SPACE = 0xa0;
const FIRST_WIDE_SPACE = 0x1680;
const LAST_WIDE_SPACE = 0x3000;

/** The characters of `isSpaceCode`, to stand inside a character class of a pattern. */
export const SPACE_CLASS = String.raw`\t-\r\x1C-\x20\x85\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000`;

/**
 * Whether a UTF-16 code unit is white space to the tokenizer. The list is that of Python's `str.isspace`, for the
 * weights were trained on it: unlike `\s` it holds U+001C to U+001F and U+0085, and does not hold U+FEFF.
 */
export function isSpaceCode(code: number): boolean {
  if (code <= SPACE) return code >= FILE_SEPARATOR || (code >= TAB && code <= CARRIAGE_RETURN);
  if (code < NEXT_LINE) return false;
  if (code < FIRST_WIDE_SPACE) return code === NEXT_LINE || code === NO_BREAK_SPACE;
  return code <= LAST_WIDE_SPACE && WIDE_SPACES.test(String.fromCharCode(code));
}

/**
 * The text with U+FFFD for each lone surrogate, of the same length, so that offsets stay. A lone surrogate has no
 * UTF-8 form, and so no id.
 */
export function wellFormed(text: string): string {
  return LONE_SURROGATE.test(text) ? text.replace(LONE_SURROGATES, '\uFFFD') : text;
}

const LONE_SURROGATE = /\p{Surrogate}/u;
const LONE_SURROGATES = /\p{Surrogate}/gu;
