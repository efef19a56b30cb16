/**
 * Text from outside, made safe to show. Control characters could move the cursor or rewrite what stands above,
 * and marks of direction could show words in another order than they have (CVE-2021-42574): each is replaced by
 * a sign that can be seen.
 */
export function visible(text: string): string {
  return text.replace(HIDDEN, signFor);
}

/** Visible text in one line: line ends and tabs become spaces. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim());
}

/**
 * C0 but line feed, DEL and C1; marks of direction; line separators; the byte order mark; invisible operators;
 * tag characters; and halves of surrogate pairs. The joiners U+200C and U+200D are left: scripts need them.
 */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Surrogate}]/gu;

/** Where the pictures of C0 controls begin (U+2400), and the picture of DEL. */
const CONTROL_PICTURES = 0x2400;
const DELETE_PICTURE = '\u2421';

function signFor(hidden: string): string {
  const code = hidden.codePointAt(0) ?? 0;
  if (hidden === '\t') return ' ';
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  if (code === 0x7f) return DELETE_PICTURE;
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}
