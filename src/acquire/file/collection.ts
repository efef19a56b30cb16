import { dirname, isAbsolute, join } from 'node:path';
import { type StatedByInput, VariorumError } from '../../model/index.ts';
import { readWhole, tooLarge } from './bytes.ts';
import { captureOf, shortDigest } from './capture.ts';
import { entriesIn, entryFrom, parseJson } from './entry.ts';
import { MANIFEST_MAX_BYTES, REPORT_MAX_BYTES } from './limits.ts';
import { linesOf } from './lines.ts';
import type { Opened } from './opened.ts';
import { openOneReport } from './single.ts';

/** Where the entries come from: the path as given, and what holds for all of them. */
interface Carrier {
  readonly path: string;
  readonly defaults?: StatedByInput | undefined;
}

/** The reports of a JSON manifest. An entry that cannot be read is a failure of its own; the others are read. */
export async function* openManifest(
  carrier: Carrier,
  stream: AsyncIterable<Uint8Array>,
): AsyncIterable<Opened> {
  const { path } = carrier;
  const json = decodeUtf8(await readWhole(path, stream, MANIFEST_MAX_BYTES), path);
  const entries = entriesIn(parseJson(json, path), path);
  if (entries.length === 0) throw new VariorumError('empty-input', `${path} lists no reports`);
  for (const [i, value] of entries.entries()) yield openEntry(carrier, value, `report ${i + 1}`);
}

/** The reports of a JSONL stream, a line each. A bad line is a failure that names it; the rest is read. */
export async function* openLines(carrier: Carrier, stream: AsyncIterable<Uint8Array>): AsyncIterable<Opened> {
  const { path } = carrier;
  let found = 0;
  for await (const { number, bytes } of linesOf(stream, REPORT_MAX_BYTES)) {
    const where = `${path}, line ${number}`;
    if (bytes === null) yield failure(where, tooLarge(where, REPORT_MAX_BYTES));
    else if (isBlank(bytes)) continue;
    else yield openLine(carrier, bytes, number);
    found++;
  }
  if (found === 0) throw new VariorumError('empty-input', `${path} is empty`);
}

async function openLine(carrier: Carrier, bytes: Uint8Array, number: number): Promise<Opened> {
  const where = `${carrier.path}, line ${number}`;
  try {
    return await openEntry(carrier, parseJson(decodeUtf8(bytes, where), where), `line ${number}`);
  } catch (error) {
    return failureOf(where, error);
  }
}

async function openEntry(carrier: Carrier, value: unknown, place: string): Promise<Opened> {
  const where = `${carrier.path}, ${place}`;
  try {
    const { stated, content } = entryFrom(value, where);
    if ('file' in content) return await openListedFile(carrier, content.file, stated, where);
    if (content.text.trim() === '') throw new VariorumError('empty-input', `the text of ${where} is empty`);
    if (content.text.length > REPORT_MAX_BYTES) throw tooLarge(where, REPORT_MAX_BYTES);
    const parts = {
      path: `${carrier.path}#${stated.id?.value ?? shortDigest(content.text)}`,
      mediaType: 'text/plain',
      content: content.text,
      stated,
      defaults: carrier.defaults,
    };
    return { kind: 'capture', capture: captureOf(parts) };
  } catch (error) {
    return failureOf(where, error);
  }
}

/** A file that an entry names, relative to the folder of the manifest. */
async function openListedFile(
  { path, defaults }: Carrier,
  file: string,
  stated: StatedByInput,
  where: string,
): Promise<Opened> {
  const listed = isAbsolute(file) || path === '-' ? file : join(dirname(path), file);
  try {
    return { kind: 'capture', capture: await openOneReport({ path: listed, stated, defaults }) };
  } catch (error) {
    if (!(error instanceof VariorumError)) throw error;
    throw new VariorumError(error.code, `${where}: ${error.message}`, { cause: error });
  }
}

/** JSON is UTF-8 (RFC 8259). Throws `json-not-utf-8` for other bytes. */
function decodeUtf8(bytes: Uint8Array, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const message = `${where} is not valid UTF-8, which JSON has to be: save it as UTF-8`;
    throw new VariorumError('json-not-utf-8', message, { cause });
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function failureOf(input: string, error: unknown): Opened {
  if (error instanceof VariorumError) return failure(input, error);
  throw error;
}

function failure(input: string, error: VariorumError): Opened {
  return { kind: 'failure', input, error };
}
