import type { DerivationJson, OriginJson } from '../src/dossier/schema.ts';

/** A node of the drawn lineage: an origin at the top or a report below; `x` and `y` are its centre, in pixels. */
export interface StemmaNode {
  readonly id: string;
  readonly is: 'origin' | 'report';
  readonly x: number;
  readonly y: number;
}

/** A line between two nodes; without a derivation it ties an origin to the report that is its own account. */
export interface StemmaLine {
  readonly from: StemmaNode;
  readonly to: StemmaNode;
  readonly derivation: DerivationJson | null;
}

export interface Stemma {
  readonly nodes: readonly StemmaNode[];
  readonly lines: readonly StemmaLine[];
  readonly width: number;
  readonly height: number;
  /** Origins that were left out, so that the drawing stays one that can be read. */
  readonly leftOut: readonly OriginJson[];
}

export const NODE_WIDTH = 160;
export const NODE_HEIGHT = 50;
const GAP = 18;
const LEVEL = 104;
/** More reports than this are no drawing any more; those of one-report origins are left out first. */
const DRAWN_MOST = 60;

/**
 * The lineage as a tree a origin: each report hangs from the first report, or origin, that it is made from. Trees that
 * do not fit beside each other in `columns` nodes go on below.
 */
export function drawStemma(
  origins: readonly OriginJson[],
  derivations: readonly DerivationJson[],
  columns = Number.POSITIVE_INFINITY,
): Stemma {
  const drawn = chooseOrigins(origins);
  const taken = new Set<string>();
  const trees = drawn.map((origin) => treeOf(origin, derivations, taken));
  const nodes = flowing(trees, columns);
  const placed = new Map(nodes.map((node) => [node.id, node]));
  return {
    nodes,
    lines: linesOf(drawn, derivations, placed),
    width: Math.max(NODE_WIDTH, ...nodes.map((node) => node.x + NODE_WIDTH / 2)),
    height: Math.max(0, ...nodes.map((node) => node.y)) + NODE_HEIGHT / 2 + 1,
    leftOut: origins.filter((origin) => !drawn.includes(origin)),
  };
}

/** How many columns of nodes a width in pixels holds. */
export function columnsIn(width: number): number {
  return Math.max(1, Math.floor((width + GAP) / (NODE_WIDTH + GAP)));
}

/** Trees side by side, a new row where the next does not fit; one too wide for any row has its own. */
function flowing(trees: readonly Tree[], columns: number): StemmaNode[] {
  let [column, top, bottom] = [0, 0, 0];
  return trees.flatMap(({ nodes, width, levels }) => {
    if (column > 0 && column + width > columns) [column, top] = [0, bottom];
    const [left, above] = [column * (NODE_WIDTH + GAP), top];
    column += width;
    bottom = Math.max(bottom, top + levels * LEVEL);
    return nodes.map((node) => ({ ...node, x: node.x + left, y: node.y + above }));
  });
}

function chooseOrigins(origins: readonly OriginJson[]): readonly OriginJson[] {
  const bySize = [...origins].sort((a, b) => b.reports.length - a.reports.length);
  const chosen = new Set<OriginJson>();
  let reports = 0;
  for (const origin of bySize) {
    reports += origin.reports.length;
    if (reports > DRAWN_MOST && chosen.size > 0) break;
    chosen.add(origin);
  }
  return origins.filter((origin) => chosen.has(origin));
}

/** An origin and all that hangs from it, drawn from the upper left corner; `width` is in columns of nodes. */
interface Tree {
  readonly nodes: readonly StemmaNode[];
  readonly width: number;
  readonly levels: number;
}

/** The tree of an origin, the parents over the middle of their children. A report stands once: `taken` grows. */
function treeOf(origin: OriginJson, derivations: readonly DerivationJson[], taken: Set<string>): Tree {
  const mine = origin.reports.filter((report) => !taken.has(report)).slice(0, DRAWN_MOST);
  for (const report of mine) taken.add(report);
  const parentOf = parentsIn(mine, derivations);
  const nodes: StemmaNode[] = [];
  let width = 0;
  let levels = 1;
  const place = (report: string, level: number): number => {
    const children = mine.filter((one) => parentOf.get(one) === report);
    const xs = children.map((child) => place(child, level + 1));
    const x = xs.length === 0 ? centreOf(width++) : middle(xs);
    levels = Math.max(levels, level + 1);
    nodes.push({ id: report, is: 'report', x, y: level * LEVEL + NODE_HEIGHT / 2 });
    return x;
  };
  const roots = mine.filter((report) => !parentOf.has(report)).map((report) => place(report, 1));
  const x = roots.length === 0 ? centreOf(width++) : middle(roots);
  nodes.push({ id: origin.id, is: 'origin', x, y: NODE_HEIGHT / 2 });
  return { nodes, width, levels };
}

/** The report each hangs from: the first it derives from among these. A circle is cut where it would close. */
function parentsIn(
  reports: readonly string[],
  derivations: readonly DerivationJson[],
): ReadonlyMap<string, string> {
  const among = new Set(reports);
  const parentOf = new Map<string, string>();
  for (const { report, from } of derivations) {
    if (!among.has(report) || !among.has(from) || parentOf.has(report)) continue;
    let above: string | undefined = from;
    while (above !== undefined && above !== report) above = parentOf.get(above);
    if (above === undefined) parentOf.set(report, from);
  }
  return parentOf;
}

function linesOf(
  origins: readonly OriginJson[],
  derivations: readonly DerivationJson[],
  placed: ReadonlyMap<string, StemmaNode>,
): readonly StemmaLine[] {
  const lines: StemmaLine[] = [];
  const isDerived = new Set<string>();
  for (const derivation of derivations) {
    const [from, to] = [placed.get(derivation.from), placed.get(derivation.report)];
    if (from === undefined || to === undefined) continue;
    isDerived.add(derivation.report);
    lines.push({ from, to, derivation });
  }
  for (const origin of origins) {
    const from = placed.get(origin.id);
    for (const report of origin.reports) {
      const to = placed.get(report);
      if (from !== undefined && to !== undefined && !isDerived.has(report))
        lines.push({ from, to, derivation: null });
    }
  }
  return lines;
}

function centreOf(slot: number): number {
  return slot * (NODE_WIDTH + GAP) + NODE_WIDTH / 2;
}

/** Over the middle of few children; of many, near the first, so that a parent is seen where its children begin. */
function middle(xs: readonly number[]): number {
  const first = Math.min(...xs);
  return Math.min((first + Math.max(...xs)) / 2, first + NODE_WIDTH + GAP);
}
