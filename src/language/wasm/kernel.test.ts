import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileText } from '../../../training/build-kernel.ts';
import { KERNEL_BASE64 } from './kernel.ts';

it('has the bytes of its source; training/build-kernel.ts writes them', async () => {
  const source = readFileSync(new URL('kernel.wat', import.meta.url), 'utf8');
  expect(Buffer.from(await compileText(source)).toString('base64')).toBe(KERNEL_BASE64);
});
