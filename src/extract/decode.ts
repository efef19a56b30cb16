import { detect } from 'chardet';
import type { Notice } from '../model/index.ts';

/** Text from bytes, and how it was arrived at. */
export interface Decoded {
  readonly text: string;
  readonly notices: readonly Notice[];
}

/** How far into a page its charset may be declared: HTML says 1,024 bytes, and real pages stray. */
const DECLARATION_BYTES = 4096;
/** What detection looks at: enough for its statistics, whatever the length. */
const DETECTION_BYTES = 64 * 1024;

/**
 * Decodes bytes: by byte order mark, else as declared (in the page, or by the carrier), else as UTF-8 where they
 * are valid, else as detected, else as windows-1252, which takes any byte. The mark is dropped.
 */
export function decode(bytes: Uint8Array, declaredOutside: string | null, isPage: boolean): Decoded {
  const marked = markOf(bytes);
  if (marked !== null) return decodeAs(bytes, marked, []);
  const declared = declaredOutside ?? (isPage ? declaredIn(bytes) : null);
  const utf8 = decodedOrNull(bytes, 'utf-8');
  // Valid UTF-8 beyond ASCII is no accident: a page that declares something else is wrong about itself.
  if (utf8 !== null) {
    return declared !== null && isEscaped(declared)
      ? decodeAs(bytes, declared, [])
      : { text: utf8, notices: [] };
  }
  if (declared !== null && isKnown(declared)) return decodeAs(bytes, declared, []);
  const guessed = guessOf(bytes);
  const message = `no charset is declared and the bytes are not UTF-8: read as ${guessed}`;
  return decodeAs(bytes, guessed, [{ code: 'charset-guessed', message }]);
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** ISO-2022-JP is made of ASCII bytes, and so is valid UTF-8 as it stands. */
function isEscaped(label: string): boolean {
  return label.toLowerCase() === 'iso-2022-jp';
}

/** The charset in `<meta charset>`, `<meta http-equiv>` or the XML declaration. UTF-16 cannot declare itself so. */
function declaredIn(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION_BYTES));
  const found =
    /(?:charset|encoding)\s{0,4}=\s{0,4}["']?\s{0,4}([a-z0-9_:.-]{2,40})/i.exec(start)?.[1] ?? null;
  return found === null || /^utf-?16/i.test(found) ? null : found;
}

function guessOf(bytes: Uint8Array): string {
  const found = detect(bytes.subarray(0, DETECTION_BYTES));
  return found !== null && isKnown(found) && !/^(?:utf-8|ascii)$/i.test(found)
    ? found.toLowerCase()
    : 'windows-1252';
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

function decodedOrNull(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, label: string, notices: readonly Notice[]): Decoded {
  const text = decodedOrNull(bytes, label);
  if (text !== null) return { text, notices };
  const message = `some bytes are not valid ${label.toLowerCase()}: each stands as U+FFFD in the text`;
  return {
    text: new TextDecoder(label).decode(bytes),
    notices: [...notices, { code: 'invalid-bytes', message }],
  };
}
