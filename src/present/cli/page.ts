import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VariorumError } from '../../model/error.ts';

const PAGE = join('dist', 'page.html');

/** The built page, which lies beside the built program and in the checkout alike. Throws `template-missing`. */
export async function readTemplate(): Promise<string> {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, PAGE))) {
    const parent = dirname(folder);
    if (parent === folder) {
      throw new VariorumError(
        'template-missing',
        `the page ${PAGE} is not built: run npm run build, then try again`,
      );
    }
    folder = parent;
  }
  return await readFile(join(folder, PAGE), 'utf8');
}

/** A place for a page that only a browser is to see. */
export async function temporaryPage(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'variorum-')), 'dossier.html');
}
