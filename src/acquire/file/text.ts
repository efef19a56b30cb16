import { VariorumError } from '../../model/index.ts';
import { bytesOfFile, readWhole } from './bytes.ts';
import { REPORT_MAX_BYTES } from './limits.ts';
import { kindOfPath, readingFrom, refuseUrl } from './single.ts';

/**
 * The text of a file in UTF-8 that tells something of the reading and is no report, plain or gzipped. Throws a
 * `VariorumError`: `input-not-found`, `input-unreadable`, `input-too-large`, `gzip-damaged`, `url-not-read`,
 * `text-not-utf-8`.
 */
export async function readTextFile(path: string, mostBytes = REPORT_MAX_BYTES): Promise<string> {
  refuseUrl(path);
  if ((await kindOfPath(path)) === 'folder')
    throw new VariorumError('input-unreadable', `${path} is a folder, and one file is wanted here`);
  const bytes = await readingFrom(path, () => readWhole(path, bytesOfFile(path), mostBytes));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new VariorumError('text-not-utf-8', `${path} is not in UTF-8: convert it`, { cause });
  }
}
