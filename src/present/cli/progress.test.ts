import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import type { Io } from './io.ts';
import { startProgress } from './progress.ts';

/** What stands on standard error, no terminal, after a step at each of these seconds. */
async function told(seconds: readonly number[], options: { quiet?: boolean; total?: number } = {}) {
  const stderr = new PassThrough();
  const io = { stderr } as unknown as Io;
  let now = 0;
  const progress = startProgress(io, { quiet: false, ...options, now: () => now * 1000 });
  for (const second of seconds) {
    now = second;
    await progress.step();
  }
  progress.clear();
  return String(stderr.read() ?? '');
}

it('gives a log a line now and then, and not one a report', async () => {
  expect(await told([3, 9, 11, 12, 20, 22], { total: 9 })).toBe(
    'variorum: 3 of 9 reports read\nvariorum: 6 of 9 reports read\n',
  );
});

it('counts where nobody knows how many there will be', async () => {
  expect(await told([11])).toBe('variorum: 1 report read\n');
});

it('says nothing of work that is soon done, or with --quiet', async () => {
  expect(await told([1, 2, 3])).toBe('');
  expect(await told([11, 30], { quiet: true })).toBe('');
});
