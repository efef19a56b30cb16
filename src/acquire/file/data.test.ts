import { expect, test } from 'vitest';
import { readDataFiles } from './index.ts';

test('the tables of the package are found, by file name', () => {
  const files = readDataFiles();
  expect(files.get('agencies.jsonl')).toContain('"Reuters"');
  expect([...files.keys()]).toEqual([...files.keys()].toSorted());
});
