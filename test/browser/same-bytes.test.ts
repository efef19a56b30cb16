import { builtinModules } from 'node:module';
import type { Browser } from 'playwright-core';
import { build, type Plugin } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInputs, readDataFiles, readModelPack } from '../../src/acquire/file/index.ts';
import { launchChromium } from './chromium.ts';
import { dossierText, type PackedCapture } from './reading.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const NAME = 'variorum';

/** Everything from `model/` to `dossier/` as one script, and every module of Node that it asked for. */
async function bundle(): Promise<{ readonly code: string; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const watch: Plugin = {
    name: 'watch-builtins',
    enforce: 'pre',
    resolveId(id) {
      if (id.startsWith('node:') || builtinModules.includes(id)) asked.push(id);
      return null;
    },
  };
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [watch],
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: 'test/browser/reading.ts', formats: ['iife'], name: NAME, fileName: NAME },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  const [chunk] = output?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error('the build gave no script');
  return { code: chunk.code, asked };
}

async function sampleCaptures(): Promise<PackedCapture[]> {
  const packed: PackedCapture[] = [];
  for await (const opened of openInputs(['examples/halmar'])) {
    if (opened.kind !== 'capture' || !('bytes' in opened.capture)) throw new Error('the sample is six files');
    const { bytes, ...rest } = opened.capture;
    packed.push({ ...rest, latin1: Buffer.from(bytes).toString('latin1') });
  }
  return packed;
}

test('a browser reads and compares the sample story to the same bytes as Node', async () => {
  const files = [...readDataFiles()];
  const pack = Buffer.from(readModelPack()).toString('latin1');
  const captures = await sampleCaptures();
  const { code, asked } = await bundle();
  expect(asked).toEqual([]);

  const page = await browser.newPage();
  await page.addScriptTag({ content: code });
  const there = await page.evaluate(
    ([name, tables, model, packed]) => {
      const library = Reflect.get(globalThis, name);
      return library.dossierText(tables, model, packed);
    },
    [NAME, files, pack, captures] as const,
  );

  expect(captures).toHaveLength(6);
  expect(there).toBe(await dossierText(files, pack, captures));
  expect(JSON.parse(there)).toMatchObject({ schema: 'variorum/dossier@1' });
});
