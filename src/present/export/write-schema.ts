import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { schemaFiles } from './schema-files.ts';

/** Writes the published JSON Schema of the contract into `schema/`: run by `npm run schema`. */
const folder = fileURLToPath(new URL('../../../schema/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, text] of schemaFiles()) writeFileSync(folder + name, text);
