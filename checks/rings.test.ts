import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ringsOf } from './rings.ts';

const nodes = ['a', 'b', 'c', 'd', 'e', 'f'];
const graphs = fc
  .array(fc.tuple(fc.constantFrom(...nodes), fc.constantFrom(...nodes)), { maxLength: 14 })
  .map((pairs) => {
    const edges = new Map<string, Set<string>>();
    for (const [from, to] of pairs) edges.set(from, (edges.get(from) ?? new Set()).add(to));
    return edges;
  });

/** Everything that can be reached from a node by one step or more. */
function reached(edges: ReadonlyMap<string, ReadonlySet<string>>, from: string): Set<string> {
  const found = new Set<string>();
  const waiting = [...(edges.get(from) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!found.has(next)) waiting.push(...(edges.get(next) ?? []));
    found.add(next);
  }
  return found;
}

it('two nodes share a ring where each leads to the other', () => {
  fc.assert(
    fc.property(graphs, (edges) => {
      const rings = ringsOf(edges);
      for (const a of nodes) {
        const ring = nodes.filter((b) => reached(edges, a).has(b) && reached(edges, b).has(a));
        expect(rings.find((one) => one.includes(a)) ?? []).toEqual(ring);
      }
    }),
  );
});
