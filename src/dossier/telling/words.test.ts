import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FINDING_KINDS } from '../../model/index.ts';
import { KIND_WORDS, listed } from './words.ts';

const COMPARING = new URL('../../compare/', import.meta.url);

/** All code of the comparing stage, but its tests. */
function comparingCode(): string {
  const files = readdirSync(COMPARING, { recursive: true, encoding: 'utf8' });
  const code = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return code.map((file) => readFileSync(new URL(file, COMPARING), 'utf8')).join('\n');
}

it('has words for every kind, in the order in which findings are told', () => {
  expect(Object.keys(KIND_WORDS)).toEqual(FINDING_KINDS);
});

it('looks for every kind', () => {
  const code = comparingCode();
  expect(FINDING_KINDS.filter((kind) => !code.includes(`'${kind}'`))).toEqual([]);
});

it('lists words as a sentence does', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
});
