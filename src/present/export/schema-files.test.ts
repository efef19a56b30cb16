import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemaFiles } from './schema-files.ts';

it.each([...schemaFiles()])('%s is published as the code has it (npm run schema writes it)', (name, text) => {
  expect(readFileSync(new URL(`../../../schema/${name}`, import.meta.url), 'utf8')).toBe(text);
});
