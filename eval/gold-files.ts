import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The JSON files of a folder, in order of name. */
export function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => join(folder, name));
}
