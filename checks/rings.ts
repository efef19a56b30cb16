/** What Tarjan's algorithm knows of a node: when it was found, and the earliest node it leads back to. */
interface Mark {
  readonly index: number;
  low: number;
  onStack: boolean;
}

/**
 * The rings of a directed graph: its strongly connected components of more than one node, and nodes that point
 * at themselves. Each ring is sorted, and rings stand by their first node. Tarjan 1972, linear in the edges.
 */
export function ringsOf(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const marks = new Map<string, Mark>();
  const stack: string[] = [];
  const rings: string[][] = [];

  function visit(node: string): Mark {
    const mark: Mark = { index: marks.size, low: marks.size, onStack: true };
    marks.set(node, mark);
    stack.push(node);
    for (const next of edges.get(node) ?? []) {
      const known = marks.get(next);
      if (!known) mark.low = Math.min(mark.low, visit(next).low);
      else if (known.onStack) mark.low = Math.min(mark.low, known.index);
    }
    if (mark.low === mark.index) close(node);
    return mark;
  }

  function close(root: string): void {
    const members = stack.splice(stack.indexOf(root));
    for (const member of members) {
      const mark = marks.get(member);
      if (mark) mark.onStack = false;
    }
    if (members.length > 1 || edges.get(root)?.has(root)) rings.push(members.sort());
  }

  for (const node of edges.keys()) if (!marks.has(node)) visit(node);
  return rings.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
