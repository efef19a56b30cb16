import { type Notice, type Removal, span, type ZoneKind } from '../../model/index.ts';
import type { Block } from '../blocks.ts';
import type { ExtractTables } from '../tables.ts';
import { type Composed, removalOf } from '../text-report.ts';
import { type Choice, chooseBlocks } from './choose.ts';
import { NESTING_MAX, NODES_MAX, REMOVALS_MAX, RUN_MAX_CHARACTERS } from './limits.ts';
import { pageStatements } from './metadata.ts';
import type { Page, PageBlockKind } from './page.ts';
import { parsePage } from './parse.ts';

const HINTS: Readonly<Partial<Record<PageBlockKind, ZoneKind>>> = {
  caption: 'caption',
  heading: 'body',
  item: 'body',
};

/** The text of a page: the kept blocks in order, a blank line between; what was dropped stands in the removals. */
export function composePage(html: string, tables: ExtractTables): Composed {
  const page = parsePage(html);
  const choices = chooseBlocks(page);
  const blocks: Block[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const { block, dropped } of choices) {
    const words = dropped === null ? withoutRuns(block.words) : '';
    if (words === '') continue;
    if (texts.length > 0) at += BETWEEN.length;
    const hint = HINTS[block.kind];
    blocks.push({ span: span(at, at + words.length), words, ...(hint === undefined ? {} : { hint }) });
    texts.push(words);
    at += words.length;
  }
  return {
    text: texts.join(BETWEEN),
    blocks,
    stated: pageStatements(page, tables),
    removals: [...page.removals, ...droppedBlocks(choices)].slice(0, REMOVALS_MAX),
    notices: noticesOf(page),
  };
}

const BETWEEN = '\n\n';

/** Words without runs of ASCII that are longer than any word. */
function withoutRuns(words: string): string {
  if (words.length <= RUN_MAX_CHARACTERS) return words;
  return words
    .split(' ')
    .filter((word) => word.length <= RUN_MAX_CHARACTERS || !isAscii(word))
    .join(' ');
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** One removal for each run of blocks that fell to the same rule. */
function droppedBlocks(choices: readonly Choice[]): readonly Removal[] {
  const removals: Removal[] = [];
  let last: string | null = null;
  for (const { block, dropped } of choices) {
    if (dropped !== null && dropped !== last) removals.push(removalOf(dropped, block.words));
    last = dropped;
  }
  return removals;
}

function noticesOf(page: Page): readonly Notice[] {
  if (page.limit === 'nodes') {
    return [
      { code: 'page-cut', message: `the page holds more than ${NODES_MAX} elements: the rest is not read` },
    ];
  }
  if (page.limit === null) return [];
  return [
    {
      code: 'page-flattened',
      message: `the page nests deeper than ${NESTING_MAX}: its structure is not used there`,
    },
  ];
}
