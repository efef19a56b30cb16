import { expect, it } from 'vitest';
import { readDataFiles } from '../acquire/file/index.ts';
import { readWordVectors } from './word-vectors.ts';

const vectors = readWordVectors(readDataFiles());

it.each([
  ['strike', 'stoppage', 'lighthouse'],
  ['treaty', 'agreement', 'cholera'],
  ['hostage', 'captive', 'quota'],
])('%s is nearer to %s than to %s', (word, near, far) => {
  expect(vectors.likenessOf(word, near)).toBeGreaterThan(0.5);
  expect(vectors.likenessOf(word, far)).toBeLessThan(0.3);
});

it('knows nothing of a word without a vector, and that a word is like itself', () => {
  expect(vectors.likenessOf('strike', 'qwrtz')).toBe(0);
  expect(vectors.likenessOf('qwrtz', 'qwrtz')).toBe(1);
});

it('weighs frequent words less', () => {
  expect(vectors.weightOf('say')).toBeLessThan(vectors.weightOf('hostage'));
  expect(vectors.weightOf('qwrtz')).toBe(1);
});
