import { readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type CapturedBytes, type StatedByInput, VariorumError } from '../../model/index.ts';
import { nearestWord } from '../../text/index.ts';
import { bytesOfFile, readWhole } from './bytes.ts';
import { captureOf } from './capture.ts';
import {
  type Format,
  formatByBytes,
  formatByName,
  mediaTypeOf,
  refuseByBytes,
  refuseByName,
} from './format.ts';
import { REPORT_MAX_BYTES } from './limits.ts';

interface OneReport {
  readonly path: string;
  readonly stated: StatedByInput;
  readonly defaults?: StatedByInput | undefined;
}

/**
 * One file as one report. Throws a `VariorumError`: `input-not-found`, `input-unreadable`, `unsupported-format`,
 * `binary-input`, `empty-input`, `input-too-large`, `gzip-damaged`, `url-not-read`.
 */
export async function openOneReport({ path, stated, defaults }: OneReport): Promise<CapturedBytes> {
  refuseUrl(path);
  refuseByName(path);
  if ((await kindOfPath(path)) === 'folder') {
    throw new VariorumError('input-unreadable', `${path} is a folder, and one file is wanted here`);
  }
  const bytes = await readingFrom(path, () => readWhole(path, bytesOfFile(path), REPORT_MAX_BYTES));
  return captureOfBytes({ path, stated, defaults }, bytes, formatByName(path));
}

/** Bytes as one report, once they are known to be text. `format` is null where no name tells it. */
export function captureOfBytes(from: OneReport, bytes: Uint8Array, format: Format | null): CapturedBytes {
  refuseByBytes(from.path, bytes);
  if (isBlank(bytes)) throw new VariorumError('empty-input', `${nameOf(from.path)} is empty`);
  return captureOf({ ...from, mediaType: mediaTypeOf(format ?? formatByBytes(bytes)), content: bytes });
}

/** What a path points at. Throws `input-not-found`, with the nearest name there is, or `input-unreadable`. */
export async function kindOfPath(path: string): Promise<'file' | 'folder'> {
  const found = await readingFrom(path, () => stat(path));
  if (found.isDirectory()) return 'folder';
  return 'file';
}

/** Throws `url-not-read` for an address where a path is wanted. */
export function refuseUrl(input: string): void {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(input)) return;
  const message = `${input} is an address, and addresses are not fetched: save the page and pass --url ${input}`;
  throw new VariorumError('url-not-read', message);
}

/** Runs a reading of the file system; what it throws becomes a `VariorumError` that names the path. */
export async function readingFrom<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof VariorumError) throw cause;
    throw codeOf(cause) === 'ENOENT' || codeOf(cause) === 'ENOTDIR'
      ? await notFound(path, cause)
      : new VariorumError('input-unreadable', `${path} cannot be read: ${messageOf(cause)}`, { cause });
  }
}

async function notFound(path: string, cause: unknown): Promise<VariorumError> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => null);
  if (names === null) {
    return new VariorumError('input-not-found', `${path} was not found: there is no folder ${folder}`, {
      cause,
    });
  }
  const near = nearestWord(basename(path), names);
  const advice = near === null ? '' : `: did you mean ${folder === '.' ? near : `${folder}/${near}`}?`;
  return new VariorumError('input-not-found', `${path} was not found${advice}`, { cause });
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : null;
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message.replaceAll('\n', ' ') : String(cause);
}

function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}

/** White space in ASCII, after a byte order mark of UTF-8 if any. */
function isBlank(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return bytes.subarray(start).every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
