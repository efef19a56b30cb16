import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { VariorumError } from '../../model/index.ts';
import { compareText } from '../../text/index.ts';
import { formatByName } from './format.ts';
import { FOLDER_MAX_DEPTH, FOLDER_MAX_FILES } from './limits.ts';

export interface Walked {
  /** Files of a known format, each folder in code-unit order of its names. */
  readonly files: readonly string[];
  /** Files that were left alone because their names promise nothing that is read. */
  readonly passedOver: readonly string[];
}

/**
 * The readable files under a folder, recursively. Hidden names (".git") and links are left alone, so that a walk
 * ends. Throws `folder-too-large` past the limits.
 */
export async function walk(folder: string): Promise<Walked> {
  const files: string[] = [];
  const passedOver: string[] = [];
  await visit(folder, 0);
  return { files, passedOver };

  async function visit(path: string, depth: number): Promise<void> {
    if (depth > FOLDER_MAX_DEPTH) throw tooLarge(folder, `folders nested deeper than ${FOLDER_MAX_DEPTH}`);
    const found = await readdir(path, { withFileTypes: true });
    for (const item of found.toSorted((a, b) => compareText(a.name, b.name))) {
      if (item.name.startsWith('.')) continue;
      const inside = join(path, item.name);
      if (item.isDirectory()) await visit(inside, depth + 1);
      else if (item.isFile()) (formatByName(item.name) === null ? passedOver : files).push(inside);
      if (files.length > FOLDER_MAX_FILES) throw tooLarge(folder, `more than ${FOLDER_MAX_FILES} files`);
    }
  }
}

function tooLarge(folder: string, what: string): VariorumError {
  return new VariorumError('folder-too-large', `${folder} holds ${what}: give a folder further down`);
}
