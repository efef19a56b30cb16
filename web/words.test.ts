import { describe, expect, test } from 'vitest';
import type { OriginJson } from '../src/dossier/schema.ts';
import { reportOf } from '../test/browser/fixture-reports.ts';
import { assignSigla } from './sigla.ts';
import { drawStemma } from './stemma.ts';
import { timeWords } from './times.ts';

describe('timeWords', () => {
  test.each([
    ['2031-03-14', '14 March 2031'],
    ['2031-03', 'March 2031'],
    ['2031', '2031'],
    ['203X', 'the 2030s'],
    ['XXXX-01-30', '30 January, year not stated'],
    ['2031-W11', 'week 11 of 2031'],
    ['2030-FA', 'autumn 2030'],
    ['2031-Q2', 'quarter 2 of 2031'],
    ['2031-03-14T08:10:00Z', '14 March 2031, 08:10 UTC'],
    ['2031-03-14T08:10:00+02:00', '14 March 2031, 08:10 +02:00'],
    ['2031-03-14TEV', '14 March 2031, evening'],
    ['PRESENT_REF', 'PRESENT_REF'],
    ['P3D', 'P3D'],
    ['not a time', 'not a time'],
  ])('%s is %s', (value, words) => {
    expect(timeWords(value)).toBe(words);
  });
});

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

describe('drawStemma', () => {
  const derivation = (from: string, to: string) => ({
    report: to,
    from,
    kind: 'copy' as const,
    passages: [],
    confidence: 1,
    why: [{ rule: 'test' }],
  });

  test('hangs each report below the one it is made from', () => {
    const { nodes, lines } = drawStemma(
      [origin('o', 'a', 'b', 'c')],
      [derivation('a', 'b'), derivation('b', 'c')],
    );
    const heights = ['o', 'a', 'b', 'c'].map((id) => nodes.find((node) => node.id === id)?.y ?? 0);
    expect(heights).toEqual(heights.toSorted((x, y) => x - y));
    expect(new Set(heights).size).toBe(4);
    expect(lines.map(({ from, to }) => `${from.id} ${to.id}`)).toEqual(['a b', 'b c', 'o a']);
  });

  test('draws all of a circle, which no true lineage has', () => {
    const { nodes } = drawStemma([origin('o', 'a', 'b')], [derivation('a', 'b'), derivation('b', 'a')]);
    expect(nodes.map((node) => node.id).sort()).toEqual(['a', 'b', 'o']);
  });
});
