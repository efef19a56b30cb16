import type { Label } from './labels.ts';

/** The dependency tree of a text, one entry a token. */
export interface Parse {
  /** The head of each token; a root heads itself. */
  readonly heads: Int32Array;
  /** An index of the parser's labels. */
  readonly labels: Uint8Array;
  /** 1 where a sentence begins. */
  readonly sentenceStarts: Uint8Array;
}

/** What the transitions leave: heads (-1 for none), labels that may be decorated, white space. */
export interface Arcs {
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
  readonly isSpace: Uint8Array;
}

/** Edges are found again at most so often (spaCy); four rounds were the most that a real text needed. */
const MOST_ROUNDS = 12;
/** Tokens, and children of one, looked at for one decorated label: a text made for it takes no quadratic time. */
const MOST_VISITS = 1000;

/** Makes the tree of a text from its arcs: roots head themselves, decorated labels move, sentences begin. */
export function finishTree({ heads: found, labels: given, isSpace }: Arcs, labels: readonly Label[]): Parse {
  const heads = found.map((head, i) => (head < 0 ? i : head));
  const own = given.slice();
  if (given.some((label) => labels[label]?.decoration))
    moveDecorated({ heads, labels: own, isSpace }, labels);
  return { heads, labels: own, sentenceStarts: findStarts(heads) };
}

/** Gives each token with a decorated label its true head and label, from left to right (Nivre and Nilsson 2005). */
function moveDecorated(arcs: Arcs, labels: readonly Label[]): void {
  const { heads, labels: own } = arcs;
  const family = new Family(heads, findEdges(heads));
  for (let token = 0; token < heads.length; token++) {
    const decoration = labels[own[token] ?? 0]?.decoration;
    if (!decoration) continue;
    const head = findHead(arcs, family, token, decoration.headLabel);
    if (head !== heads[token]) family.move(token, head);
    heads[token] = head;
    own[token] = decoration.label;
  }
}

/** The first descendant of a token's head that has the label, breadth first; the head itself where none has. */
function findHead({ heads, labels, isSpace }: Arcs, family: Family, token: number, label: number): number {
  const head = heads[token] ?? token;
  const queue = [head];
  for (let i = 0; i < queue.length && i < MOST_VISITS; i++) {
    for (const child of family.childrenOf(queue[i] ?? 0)) {
      if (child === token || isSpace[child] === 1) continue;
      if (labels[child] === label) return child;
      queue.push(child);
    }
  }
  return head;
}

/** Children by head, in the order of the text. A child that moves is seen only inside its new head's first edges. */
class Family {
  readonly #heads: Int32Array;
  readonly #edges: Edges;
  readonly #firsts: Int32Array;
  readonly #children: Int32Array;
  readonly #joined = new Map<number, number[]>();

  constructor(heads: Int32Array, edges: Edges) {
    this.#heads = heads;
    this.#edges = edges;
    this.#firsts = new Int32Array(heads.length + 1);
    this.#children = new Int32Array(heads.length);
    heads.forEach((head) => {
      this.#firsts[head + 1] = (this.#firsts[head + 1] ?? 0) + 1;
    });
    for (let i = 0; i < heads.length; i++)
      this.#firsts[i + 1] = (this.#firsts[i + 1] ?? 0) + (this.#firsts[i] ?? 0);
    const next = this.#firsts.slice();
    heads.forEach((head, child) => {
      const at = next[head] ?? 0;
      this.#children[at] = child;
      next[head] = at + 1;
    });
  }

  childrenOf(head: number): number[] {
    const born = this.#children.subarray(this.#firsts[head] ?? 0, this.#firsts[head + 1] ?? 0);
    const joined = this.#joined.get(head) ?? [];
    const all = [...born.subarray(0, MOST_VISITS), ...joined.slice(0, MOST_VISITS)];
    const here = all.filter((child) => child !== head && this.#heads[child] === head);
    return joined.length > 0 ? [...new Set(here)].sort((a, b) => a - b) : here;
  }

  move(child: number, head: number): void {
    const { lefts, rights } = this.#edges;
    if (child < (lefts[head] ?? 0) || child > (rights[head] ?? 0)) return;
    const joined = this.#joined.get(head);
    if (joined) joined.push(child);
    else this.#joined.set(head, [child]);
  }
}

/** The first and last token of the subtree below each token. */
interface Edges {
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
}

/** 1 at the left edge of each root's subtree. */
function findStarts(heads: Int32Array): Uint8Array {
  const { lefts } = findEdges(heads);
  const starts = new Uint8Array(heads.length);
  heads.forEach((head, i) => {
    if (head === i) starts[lefts[i] ?? 0] = 1;
  });
  return starts;
}

/** Edges, passed from children to heads there and back until every head lies in the sentence of its child. */
function findEdges(heads: Int32Array): Edges {
  const edges = { lefts: heads.map((_, i) => i), rights: heads.map((_, i) => i) };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    for (let i = 0; i < heads.length; i++) widen(edges, heads[i] ?? i, i);
    for (let i = heads.length - 1; i >= 0; i--) widen(edges, heads[i] ?? i, i);
    if (headsAreWithin(heads, edges)) break;
  }
  return edges;
}

function widen({ lefts, rights }: Edges, head: number, child: number): void {
  lefts[head] = Math.min(lefts[head] ?? 0, lefts[child] ?? 0);
  rights[head] = Math.max(rights[head] ?? 0, rights[child] ?? 0);
}

/** Whether each head lies between the sentence start at or before its child and the next one, that included. */
function headsAreWithin(heads: Int32Array, { lefts }: Edges): boolean {
  const isStart = new Uint8Array(heads.length);
  heads.forEach((head, i) => {
    if (head === i) isStart[lefts[i] ?? 0] = 1;
  });
  let first = 0;
  for (let end = 0; end < heads.length; end++) {
    if ((end === 0 || isStart[end] === 0) && end !== heads.length - 1) continue;
    for (let i = first; i < end; i++) {
      const head = heads[i] ?? i;
      if (head < first || head > end) return false;
    }
    first = end;
  }
  return true;
}
