import { endsSentence } from '../boilerplate.ts';
import type { Page, PageBlock } from './page.ts';

/** A block that is kept, or the rule by which it is dropped. */
export interface Choice {
  readonly block: PageBlock;
  readonly dropped: string | null;
}

/** A paragraph of prose has so many characters at least, unless it ends as a sentence does. */
const PROSE_MIN_CHARACTERS = 60;
/** A block with more of its characters in links than this is a list of links (Readability's limit is of this order). */
const LINKED_SHARE_MAX = 0.5;
/** A part of the page that holds this share of the prose around it is where the report is. */
const MAIN_SHARE = 0.6;
/** A part marked as the body counts as such with this share of the page's prose. */
const MARKED_SHARE = 0.4;
/** A part whose name says that it is no report, but which holds most of the prose, is misnamed. */
const MISNAMED_SHARE = 0.5;

/** Which blocks of a page are the report: the part that holds the prose, less what its names and links give away. */
export function chooseBlocks(page: Page): readonly Choice[] {
  const misnamed = new Set<number>();
  const prose = proseByContainer(page, () => true);
  page.containers.forEach((container, i) => {
    if (container.dropped !== null && (prose[i] ?? 0) > (prose[0] ?? 0) * MISNAMED_SHARE) misnamed.add(i);
  });
  const droppedBy = droppedRules(page, misnamed);
  const clean = proseByContainer(page, (block) => droppedBy[block.container] === null);
  const main = mainContainer(page, clean);
  const inside = descendants(page, main);
  const linkLists = listsOfLinks(page);
  const choices = page.blocks.map(
    (block): Choice => ({
      block,
      dropped: droppedRule(
        block,
        droppedBy[block.container] ?? null,
        inside[block.container] === 1,
        linkLists,
      ),
    }),
  );
  return withoutStrayHeadings(choices);
}

function isProse(block: PageBlock): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'loose' && block.kind !== 'item') return false;
  if (block.linked > block.words.length * LINKED_SHARE_MAX) return false;
  return (
    block.words.length >= PROSE_MIN_CHARACTERS &&
    (endsSentence(block.words) || block.words.length >= 3 * PROSE_MIN_CHARACTERS)
  );
}

/** Characters of prose in each container and all inside it; parents have lower numbers than what they hold. */
function proseByContainer(page: Page, counts: (block: PageBlock) => boolean): Float64Array {
  const prose = new Float64Array(page.containers.length);
  for (const block of page.blocks) {
    if (isProse(block) && counts(block))
      prose[block.container] = (prose[block.container] ?? 0) + block.words.length;
  }
  for (let i = prose.length - 1; i > 0; i--) {
    const parent = page.containers[i]?.parent ?? 0;
    prose[parent] = (prose[parent] ?? 0) + (prose[i] ?? 0);
  }
  return prose;
}

/** The rule that drops a container by its own name or by that of one round it. */
function droppedRules(page: Page, misnamed: ReadonlySet<number>): readonly (string | null)[] {
  const rules: (string | null)[] = [];
  for (const [i, { parent, dropped }] of page.containers.entries()) {
    rules.push(rules[parent] ?? (misnamed.has(i) ? null : dropped));
  }
  return rules;
}

/** From the part that is marked as the body, or from the whole, down to where the prose still is together. */
function mainContainer(page: Page, prose: Float64Array): number {
  const children: number[][] = page.containers.map(() => []);
  page.containers.forEach(({ parent }, i) => {
    if (parent >= 0) children[parent]?.push(i);
  });
  let main = markedBody(page, prose) ?? 0;
  for (;;) {
    const held = prose[main] ?? 0;
    const next = children[main]?.find((child) => (prose[child] ?? 0) > held * MAIN_SHARE);
    if (next === undefined || page.containers[next]?.isList === true) return main;
    main = next;
  }
}

function markedBody(page: Page, prose: Float64Array): number | null {
  const enough = (prose[0] ?? 0) * MARKED_SHARE;
  const ranks = [
    (i: number) => page.containers[i]?.isBody === true,
    (i: number) => page.containers[i]?.name === 'article',
    (i: number) => page.containers[i]?.name === 'main',
  ];
  for (const isMarked of ranks) {
    let best: number | null = null;
    for (let i = 0; i < prose.length; i++) {
      if (isMarked(i) && (prose[i] ?? 0) > enough && (best === null || (prose[i] ?? 0) > (prose[best] ?? 0)))
        best = i;
    }
    if (best !== null) return best;
  }
  return null;
}

/** 1 for the container and all inside it. */
function descendants(page: Page, main: number): Uint8Array {
  const inside = new Uint8Array(page.containers.length);
  inside[main] = 1;
  for (let i = main + 1; i < inside.length; i++) inside[i] = inside[page.containers[i]?.parent ?? 0] ?? 0;
  return inside;
}

function listsOfLinks(page: Page): ReadonlySet<number> {
  const characters = new Float64Array(page.containers.length);
  const linked = new Float64Array(page.containers.length);
  for (const block of page.blocks) {
    characters[block.container] = (characters[block.container] ?? 0) + block.words.length;
    linked[block.container] = (linked[block.container] ?? 0) + block.linked;
  }
  const lists = new Set<number>();
  page.containers.forEach(({ isList }, i) => {
    if (isList && (linked[i] ?? 0) > (characters[i] ?? 0) * LINKED_SHARE_MAX) lists.add(i);
  });
  return lists;
}

function droppedRule(
  block: PageBlock,
  rule: string | null,
  isInside: boolean,
  lists: ReadonlySet<number>,
): string | null {
  if (block.kind === 'title') return 'title';
  if (rule !== null) return rule;
  if (!isInside) return 'outside-body';
  if (block.kind === 'byline') return 'byline';
  if (lists.has(block.container)) return 'list-of-links';
  if (block.kind === 'heading' || block.kind === 'caption') return null;
  if (block.linked > block.words.length * LINKED_SHARE_MAX && block.words.length < 3 * PROSE_MIN_CHARACTERS)
    return 'links';
  return block.kind === 'loose' && !isProse(block) && !endsSentence(block.words) ? 'loose-words' : null;
}

/** A heading stays where a paragraph stays under it. */
function withoutStrayHeadings(choices: readonly Choice[]): readonly Choice[] {
  let isFollowed = false;
  const kept = choices.toReversed().map((choice): Choice => {
    if (choice.block.kind === 'heading') {
      const isStray = choice.dropped === null && !isFollowed;
      isFollowed = false;
      return isStray ? { ...choice, dropped: 'stray-heading' } : choice;
    }
    if (choice.block.kind !== 'caption') isFollowed = choice.dropped === null;
    return choice;
  });
  return kept.toReversed();
}
