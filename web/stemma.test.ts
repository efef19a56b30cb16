import { describe, expect, test } from 'vitest';
import type { OriginJson } from '../src/dossier/schema.ts';
import { columnsIn, drawStemma } from './stemma.ts';

const origin = (id: string, ...reports: string[]): OriginJson => ({
  id,
  reports,
  known: true,
  basis: 'report',
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

  test('goes on below where the next tree does not fit', () => {
    const origins = [origin('o', 'a'), origin('p', 'b'), origin('q', 'c', 'd', 'e')];
    const { nodes, width } = drawStemma(origins, [], columnsIn(400));
    const place = (id: string) => nodes.find((node) => node.id === id);
    expect(place('p')).toMatchObject({ y: place('o')?.y });
    expect(place('q')?.y).toBeGreaterThan(place('a')?.y ?? 0);
    expect(place('c')?.x).toBe(place('a')?.x);
    // Three reports in a row are wider than two columns: the drawing says so, and scrolls.
    expect(width).toBeGreaterThan(400);
  });
});
