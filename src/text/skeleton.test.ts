import { describe, expect, it } from 'vitest';
import { skeletonOf } from './skeleton.ts';

describe('skeletonOf', () => {
  it.each([
    ['Valley Post', 'Vаlley Роst'],
    ['Valley Post', 'Ｖａｌｌｅｙ Ｐｏｓｔ'],
    ['Valley Post', 'Val\u200dley Post'],
    ['Al-Monitor', 'Al-Rnonitor'.replace('Rn', 'M')],
    ['Morning Star', 'Morning\u00a0Star'],
  ])('makes %s and %s one', (name, other) => {
    expect(skeletonOf(other)).toBe(skeletonOf(name));
  });

  it.each([
    ['Valley Post', 'Valley Times'],
    ['Kesh Observer', 'Tesh Observer'],
  ])('keeps %s and %s apart', (name, other) => {
    expect(skeletonOf(other)).not.toBe(skeletonOf(name));
  });
});
