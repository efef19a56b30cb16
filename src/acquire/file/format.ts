import { VariorumError } from '../../model/index.ts';
import { LINE_FEED } from './lines.ts';

/** How an input is read. */
export type Format = 'text' | 'markdown' | 'html' | 'manifest' | 'lines';

const EXTENSIONS: ReadonlyMap<string, Format> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['json', 'manifest'],
  ['jsonl', 'lines'],
  ['ndjson', 'lines'],
]);

const MEDIA_TYPES: Readonly<Record<'text' | 'markdown' | 'html', string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
};

/** What is not read, by extension, with what to do instead. */
const REFUSED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    pdf: 'a PDF file: save its text as .txt (for example with pdftotext) and read that',
    docx: 'a Word document: save it as plain text or HTML and read that',
    doc: 'a Word document: save it as plain text or HTML and read that',
    odt: 'an OpenDocument text: save it as plain text or HTML and read that',
    rtf: 'an RTF document: save it as plain text or HTML and read that',
    eml: 'a mail: save the report in it as .txt or .html and read that',
    msg: 'a mail: save the report in it as .txt or .html and read that',
    mbox: 'a mailbox: save the reports in it as .txt or .html and read those',
    zip: 'an archive: unpack it and give the folder',
  }),
);

/** First bytes that give away what a file is, whatever it is called. */
const MAGIC: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'docx-or-zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'doc'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
];

/** The extension in lower case, a final `.gz` aside; empty where there is none. */
export function extensionOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  const bare = name.endsWith('.gz') ? name.slice(0, -3) : name;
  const point = bare.lastIndexOf('.');
  return point < 1 ? '' : bare.slice(point + 1);
}

/** The format that a file's name promises, or null for a name that promises none. */
export function formatByName(path: string): Format | null {
  return EXTENSIONS.get(extensionOf(path)) ?? null;
}

/** The extensions that a folder is searched for, as a message lists them. */
export function knownExtensions(): string {
  return [...EXTENSIONS.keys()].map((one) => `.${one}`).join(', ');
}

export function mediaTypeOf(format: Format): string {
  return format === 'manifest' || format === 'lines' ? 'text/plain' : MEDIA_TYPES[format];
}

/** Throws `unsupported-format` for a name that belongs to a format which is not read. */
export function refuseByName(path: string): void {
  const advice = REFUSED.get(extensionOf(path));
  if (advice !== undefined) throw refused(path, advice);
}

/** Throws `unsupported-format` or `binary-input` for bytes that are no text. */
export function refuseByBytes(path: string, bytes: Uint8Array): void {
  const magic = MAGIC.find(([start]) => start.every((byte, i) => bytes[i] === byte));
  if (magic !== undefined) throw refused(path, adviceFor(magic[1]));
  if (isBinary(bytes)) {
    throw new VariorumError(
      'binary-input',
      `${path} holds binary data, not text: give a text, HTML or JSON file`,
    );
  }
}

function adviceFor(kind: string): string {
  const fallback = 'a Word document or an archive: save its text as .txt or .html and read that';
  return REFUSED.get(kind) ?? fallback;
}

function refused(path: string, advice: string): VariorumError {
  return new VariorumError('unsupported-format', `${path} is ${advice}`);
}

/** How much of a file is looked at to tell its format: what file(1) and git look at is of this order. */
const SNIFFED_BYTES = 8192;
/** Real text holds next to no control characters; compressed data holds 10 % (26 of 256). */
const CONTROL_SHARE = 0.05;

/** Whether bytes are no text in any charset: a NUL outside UTF-16, or many control characters. */
function isBinary(bytes: Uint8Array): boolean {
  if (startsWithUtf16Mark(bytes)) return false;
  const sniffed = bytes.subarray(0, SNIFFED_BYTES);
  let controls = 0;
  for (const byte of sniffed) {
    if (byte === 0) return true;
    if (byte < 0x20 && !isTextControl(byte)) controls++;
  }
  return controls > sniffed.length * CONTROL_SHARE;
}

function startsWithUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Tab, line feed, form feed, carriage return; shift in, shift out and escape, which ISO-2022 text is made of. */
function isTextControl(byte: number): boolean {
  return (byte >= 0x09 && byte <= 0x0d) || byte === 0x0e || byte === 0x0f || byte === 0x1b;
}

/** The format of bytes that no name tells of: JSON by its first character, HTML by its first tag, else text. */
export function formatByBytes(bytes: Uint8Array): Format {
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, SNIFFED_BYTES))
    .replace(/^\u00ef\u00bb\u00bf/, '');
  const trimmed = start.trimStart().toLowerCase();
  if (trimmed.startsWith('{') || trimmed.startsWith('[')) return looksLikeLines(start) ? 'lines' : 'manifest';
  if (/^(?:<\?xml|<!--|<!doctype html|<html|<head|<body)/.test(trimmed)) return 'html';
  return 'text';
}

/** Whether the first line is a JSON object by itself, followed by another. */
function looksLikeLines(start: string): boolean {
  const [first = '', ...rest] = start.trim().split('\n');
  return /^\{.*\}\s*$/.test(first) && rest.some((line) => line.trimStart().startsWith('{'));
}

/**
 * The format of JSON whose first line is long: lines where that line is a report by itself, a manifest where it is
 * one, where it is the beginning of one, or where no line ends. `head` holds the first line and what came with it.
 */
export function formatByFirstLine(head: Uint8Array): Format {
  const feed = head.indexOf(LINE_FEED);
  if (feed < 0) return 'manifest';
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(head.subarray(0, feed)));
    const isManifest =
      Array.isArray(value) || (typeof value === 'object' && value !== null && 'reports' in value);
    return isManifest ? 'manifest' : 'lines';
  } catch {
    return 'manifest';
  }
}
