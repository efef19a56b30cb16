import type { ReportJson } from '../src/dossier/schema.ts';
import type { Mark } from './marks.ts';

export type BlockKind = ReportJson['zones'][number]['kind'] | 'removed' | 'outside';

/** What has a start and an end in the text of a report. */
interface Edged {
  readonly start: number;
  readonly end: number;
}

/** A run of characters under the same marks. */
export interface Segment<M extends Edged> {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly M[];
}

/** A zone, a removal, or text that stands in neither; together the blocks hold every character but white space. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  readonly rule?: string;
}

/** Blocks on one line of the report, shown as one paragraph ("PORT, March 14 —" and the sentence after it). */
export type Paragraph = readonly [Block, ...Block[]];

export function paragraphsOf(report: ReportJson): readonly Paragraph[] {
  const paragraphs: [Block, ...Block[]][] = [];
  let end = 0;
  for (const block of blocksOf(report)) {
    const last = paragraphs.at(-1);
    if (last === undefined || report.text.slice(end, block.start).includes('\n')) paragraphs.push([block]);
    else last.push(block);
    end = block.end;
  }
  return paragraphs;
}

/** Zones and removals in order, none overlapping another, with the gaps between them that hold words. */
function blocksOf(report: ReportJson): readonly Block[] {
  const blocks: Block[] = [];
  let end = 0;
  const fill = (until: number) => {
    if (report.text.slice(end, until).trim() !== '') blocks.push({ kind: 'outside', start: end, end: until });
  };
  for (const block of knownBlocks(report)) {
    const start = Math.max(block.start, end);
    if (block.end <= start) continue;
    fill(start);
    blocks.push({ ...block, start });
    end = block.end;
  }
  fill(report.text.length);
  return blocks;
}

function knownBlocks(report: ReportJson): readonly Block[] {
  const removed = report.removals.flatMap(({ rule, start, end }): Block[] =>
    start === undefined || end === undefined ? [] : [{ kind: 'removed', start, end, rule }],
  );
  const zones: readonly Block[] = report.zones.map(({ kind, start, end }) => ({ kind, start, end }));
  return [...zones, ...removed].sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * A block cut at every edge of a mark. `marks` stand by start and may reach beyond the block; one pass over the
 * edges, so that many marks on one block stay cheap.
 */
export function segmentsOf<M extends Edged>(block: Edged, marks: readonly M[]): readonly Segment<M>[] {
  const touching = marks.filter((mark) => Math.max(mark.start, block.start) < Math.min(mark.end, block.end));
  const edges = new Set([block.start, block.end]);
  for (const mark of touching) {
    edges.add(Math.max(mark.start, block.start)).add(Math.min(mark.end, block.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const segments: Segment<M>[] = [];
  let active: readonly M[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] ?? block.start;
    const end = cuts[i + 1] ?? block.end;
    const opened: M[] = [];
    for (let mark = touching[next]; mark !== undefined && mark.start <= start; mark = touching[++next])
      opened.push(mark);
    active = [...active.filter((mark) => mark.end > start), ...opened];
    segments.push({ start, end, marks: active });
  }
  return segments;
}

/** The marks that touch each block, for blocks and marks both in order: no block looks at all the marks. */
export function marksByBlock(
  blocks: readonly Block[],
  marks: readonly Mark[],
): ReadonlyMap<Block, readonly Mark[]> {
  const held = new Map<Block, Mark[]>(blocks.map((block) => [block, []]));
  let first = 0;
  for (const mark of marks) {
    for (let block = blocks[first]; block !== undefined && block.end <= mark.start; block = blocks[first])
      first++;
    for (let i = first; i < blocks.length; i++) {
      const block = blocks[i];
      if (block === undefined || block.start >= mark.end) break;
      if (block.end > mark.start) held.get(block)?.push(mark);
    }
  }
  return held;
}
