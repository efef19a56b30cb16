import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What is loaded as soon as `file` is: its imports and theirs, but for types and for what `import()` loads later. */
function loadedWith(file: URL, loaded = new Set<string>()): ReadonlySet<string> {
  const path = file.pathname.slice(file.pathname.indexOf('/src/') + 1);
  if (loaded.has(path)) return loaded;
  loaded.add(path);
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type\b)[^;]*?from '([^']+)';/gm);
  for (const [, name = ''] of imports) {
    if (name.startsWith('.')) loadedWith(new URL(name, file), loaded);
    else loaded.add(name);
  }
  return loaded;
}

it('starts without the stages: help and version need none of them', () => {
  const loaded = [...loadedWith(new URL('main.ts', import.meta.url))];
  expect(loaded).toContain('src/present/cli/commands.ts');
  expect(loaded).toContain('commander');
  const heavy =
    /^(?:src\/(?:pipeline|annotate|extract|compare|language|lexicon)|zod|htmlparser2|cli-progress)/;
  expect(loaded.filter((path) => heavy.test(path))).toEqual([]);
});
