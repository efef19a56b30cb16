import { describe, expect, test } from 'vitest';
import { reportOf } from '../../../test/browser/fixture-reports.ts';
import type { OriginJson } from '../schema.ts';
import { assignSigla } from './sigla.ts';

const origin = (id: string, ...reports: string[]): OriginJson => ({
  id,
  reports,
  known: true,
  basis: 'report',
});
const report = (id: string) => reportOf({ id, text: 'Words', outlet: null, published: null });

describe('assignSigla', () => {
  test('a letter an origin, a figure where it has several reports', () => {
    const { siglumOf } = assignSigla(['a', 'b', 'c', 'd'].map(report), [
      origin('o', 'a', 'c'),
      origin('p', 'b'),
    ]);
    expect([...siglumOf]).toEqual([
      ['a', 'A1'],
      ['b', 'B'],
      ['c', 'A2'],
      ['d', '?1'],
    ]);
  });

  test('goes on after Z', () => {
    const many = Array.from({ length: 28 }, (_, i) => origin(`o${i}`, `r${i}`));
    const { letterOf } = assignSigla([], many);
    expect([letterOf.get('o25'), letterOf.get('o26'), letterOf.get('o27')]).toEqual(['Z', 'AA', 'AB']);
  });
});
