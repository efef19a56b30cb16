import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNetwork } from '../network/index.ts';
import { shippedPack } from '../testing.ts';
import { createParser } from './index.ts';
import { readLabels } from './labels.ts';
import { finishTree } from './tree.ts';

const WIDTH = 96;
const parser = createParser(createNetwork(shippedPack()));

/** Rows that no text gives: the parser must come to an end on any. */
const anyRows = fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 1_000_000 })).map(([size, seed]) => {
  const rows = new Float32Array(size * WIDTH);
  let state = seed;
  for (let i = 0; i < rows.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    rows[i] = state / 2 ** 30 - 2;
  }
  return rows;
});

describe('the parser', () => {
  it('makes a tree of anything: every token comes to a root, and the text begins a sentence', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const size = rows.length / WIDTH;
        const { heads, sentenceStarts } = parser.parseTokens(rows, new Uint8Array(size));
        for (let i = 0; i < size; i++) {
          let at = i;
          for (let steps = 0; heads[at] !== at && steps <= size; steps++) at = heads[at] ?? -1;
          expect(heads[at]).toBe(at);
        }
        if (size > 0) expect(sentenceStarts).toContain(1);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same for a text however many it has read before', () => {
    const [first, second] = fc.sample(anyRows, { numRuns: 2, seed: 7 });
    if (!first || !second) throw new Error('two samples were asked for');
    const isSpace = new Uint8Array(first.length / WIDTH);
    const before = parser.parseTokens(first, isSpace);
    parser.parseTokens(second, new Uint8Array(second.length / WIDTH));
    expect(parser.parseTokens(first, isSpace)).toEqual(before);
  });
});

/** A tree as `head:label` for each token. */
function tree(arcs: string, isSpace: readonly number[] = []): string {
  const pairs = arcs.split(' ').map((arc) => arc.split(':'));
  const names = pairs.map(([, label = '']) => label);
  const { labels, labelOf } = readLabels(names);
  const given = {
    heads: Int32Array.from(pairs, ([head]) => Number(head)),
    labels: Uint8Array.from(labelOf),
    isSpace: Uint8Array.from(names, (_, i) => isSpace[i] ?? 0),
  };
  const found = finishTree(given, labels);
  return [...found.heads].map((head, i) => `${head}:${labels[found.labels[i] ?? 0]?.name}`).join(' ');
}

describe('decorated labels', () => {
  it('move to the first descendant of the head that has the label', () => {
    expect(tree('1:nsubj -1:ROOT 1:dobj 2:prep 1:relcl||dobj')).toBe('1:nsubj 1:ROOT 1:dobj 2:prep 2:relcl');
    expect(tree('1:nsubj -1:ROOT 1:dobj 2:pobj 1:relcl||pobj')).toBe('1:nsubj 1:ROOT 1:dobj 2:pobj 3:relcl');
  });

  it('stay where they are where no descendant has it, or only white space does', () => {
    expect(tree('1:nsubj -1:ROOT 1:relcl||dobj')).toBe('1:nsubj 1:ROOT 1:relcl');
    expect(tree('1:dobj -1:ROOT 1:relcl||dobj', [1, 0, 0])).toBe('1:dobj 1:ROOT 1:relcl');
  });
});

describe('sentences', () => {
  it('begin at the left edge of what hangs below each root', () => {
    const { labels, root } = readLabels(['ROOT']);
    const starts = (heads: readonly number[]) =>
      finishTree(
        {
          heads: Int32Array.from(heads),
          labels: new Uint8Array(heads.length).fill(root),
          isSpace: new Uint8Array(heads.length),
        },
        labels,
      ).sentenceStarts;
    expect([...starts([1, -1, 1, 4, -1])]).toEqual([1, 0, 0, 1, 0]);
    expect([...starts([-1, -1])]).toEqual([1, 1]);
    expect([...starts([2, 0, -1, 2])]).toEqual([1, 0, 0, 0]);
  });
});
