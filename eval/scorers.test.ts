import { expect, it } from 'vitest';
import { figuresIn } from './scorers.ts';

it('reads the figures of the last line and passes over the rest', () => {
  const output =
    '# 3 documents\n  found 2 of 3\nstories stories=3 found=66.67 optional=1/2 falseConflicts=0 ok=-1.5\n';
  expect([...figuresIn(output)]).toEqual([
    ['stories', 3],
    ['found', 66.67],
    ['falseConflicts', 0],
    ['ok', -1.5],
  ]);
  expect(figuresIn('').size).toBe(0);
});
