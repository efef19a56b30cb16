import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { sampleStory } from '../../../test/support/sample.ts';
import type { DossierJson } from '../../dossier/index.ts';
import { exporterNamed } from './exporters.ts';

/** The files that a change of what is found or told shows in: `npm run golden` writes them anew. */
const GOLDEN = new URL('../../../fixtures/golden/', import.meta.url);
const WIDTH = 100;

let dossier: DossierJson;
beforeAll(async () => {
  dossier = await sampleStory();
});

it.each([
  ['text', 'halmar.txt'],
  ['json', 'halmar.json'],
])('tells the sample story as %s to the letter as fixtures/golden/%s has it', (name, file) => {
  const told = [...(exporterNamed(name)?.write(dossier, { width: WIDTH }) ?? [])].join('');
  if (process.env.UPDATE_GOLDEN !== undefined) {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(new URL(file, GOLDEN), told);
  }
  expect(told).toBe(readFileSync(new URL(file, GOLDEN), 'utf8'));
});
