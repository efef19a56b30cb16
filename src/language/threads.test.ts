import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { readTellings } from '../../test/support/story.ts';
import { readModelPack } from '../acquire/file/index.ts';
import { type TokenColumns, Tokens, tokensOf } from './tokens.ts';

const TEXT = 'Nine boats left Halmar’s harbour, said Ilena Darov. “We shall wait,” she added.';

it('a thread reads with the pack of another and hands its tokens over as buffers', async () => {
  const bytes = readModelPack();
  const pack = new Uint8Array(new SharedArrayBuffer(bytes.length));
  pack.set(bytes);
  const script = new URL('../../test/support/reading-worker.ts', import.meta.url).href;
  const begin = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(script)})));`;
  const worker = new Worker(begin, { eval: true, workerData: { pack, text: TEXT } });
  const [columns] = (await once(worker, 'message')) as [TokenColumns];
  await worker.terminate();

  const [report] = readTellings([{ text: TEXT }]);
  if (report === undefined) throw new Error('no report');
  const here = tokensOf(report);
  expect([...new Tokens(here.maker, TEXT, columns)]).toEqual([...here]);
  expect(here.size).toBeGreaterThan(15);
});
