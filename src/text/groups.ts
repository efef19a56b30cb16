/** Items by a key, keys in the order in which they first come (Map.groupBy, which Node 20 does not have yet). */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Numbers 0 to n - 1 in sets that can be joined (union-find with path halving; Tarjan and van Leeuwen 1984). */
export interface DisjointSets {
  /** The least number of a set, which stands for it. */
  find(i: number): number;
  join(a: number, b: number): void;
}

export function disjointSets(size: number): DisjointSets {
  const parent = Int32Array.from({ length: size }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while ((parent[at] ?? at) !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  return {
    find,
    join: (a, b) => {
      const [x, y] = [find(a), find(b)];
      parent[Math.max(x, y)] = Math.min(x, y);
    },
  };
}
