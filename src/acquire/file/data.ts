import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VariorumError } from '../../model/index.ts';
import { compareText } from '../../text/index.ts';

/** The language whose tables ship with the package. */
const DATA_FOLDER = join('data', 'en');

/**
 * The tables of the package, file name to text: every `.txt`, `.tsv` and `.jsonl` file of its data folder, which
 * lies beside the sources and beside the built program alike. Throws `data-missing` where there is none.
 */
export function readDataFiles(): ReadonlyMap<string, string> {
  const folder = dataFolder();
  const names = readdirSync(folder).filter((name) => /\.(?:txt|tsv|jsonl)$/.test(name));
  return new Map(names.toSorted(compareText).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The bytes of the model pack of the package. Throws `data-missing` where there is none. */
export function readModelPack(): Uint8Array {
  return readFileSync(join(dataFolder(), 'model', 'en-small.pack'));
}

function dataFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, DATA_FOLDER))) {
    const parent = dirname(folder);
    if (parent === folder) {
      throw new VariorumError(
        'data-missing',
        `no folder ${DATA_FOLDER} was found beside the program: install it again`,
      );
    }
    folder = parent;
  }
  return join(folder, DATA_FOLDER);
}
