import { type Notice, type Removal, type StatedByInput, span } from '../model/index.ts';
import { type Block, blockAt, blocksOf, LINES_MAX } from './blocks.ts';
import { folded } from './fold.ts';
import { frontMatterOf } from './front-matter.ts';

/** A report's text and blocks, before its zones are told apart. */
export interface Composed {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** What the text or page states of itself. */
  readonly stated: StatedByInput;
  readonly removals: readonly Removal[];
  readonly notices: readonly Notice[];
}

/** How much of what was left out a removal shows. */
const REMOVED_WORDS_CHARACTERS = 80;
/** A headline is looked for among so many blocks: dates and a section's name may stand above it. */
export const HEADLINE_DEPTH = 5;

/** The text of a text file: as decoded, front matter left out, nothing else touched. */
export function composeText(decoded: string, mediaType: string, isFile: boolean): Composed {
  const front = isFile ? frontMatterOf(decoded) : null;
  const textStart = front?.textStart ?? 0;
  const text = decoded.slice(textStart);
  const removals = textStart === 0 ? [] : [removalOf('front-matter', decoded.slice(0, textStart))];
  const blocks = mediaType === 'text/markdown' ? markdownBlocks(text) : blocksOf(text, 0);
  return {
    text,
    blocks,
    stated: front?.stated ?? {},
    removals,
    notices: [...(front?.notices ?? []), ...tooManyLines(blocks)],
  };
}

/** A notice where the text had more lines than are looked at. */
function tooManyLines(blocks: readonly Block[]): readonly Notice[] {
  if (blocks.length < LINES_MAX) return [];
  return [
    { code: 'lines-joined', message: `what follows the first ${LINES_MAX} lines is read as one paragraph` },
  ];
}

/** A headline stated apart is put before the text with a blank line between, unless it stands there already. */
export function withHeadline(composed: Composed, headline: string | null): Composed {
  if (headline === null) return composed;
  const line = headline.split(/\s+/).filter(Boolean).join(' ');
  const first = composed.blocks.slice(0, HEADLINE_DEPTH);
  if (line === '' || first.some((block) => folded(block.words) === folded(line))) return composed;
  const added = `${line}\n\n`;
  const moved = composed.blocks.map((block) => ({ ...block, span: movedBy(block.span, added.length) }));
  const blocks: readonly Block[] = [{ span: span(0, line.length), words: line, hint: 'headline' }, ...moved];
  return { ...composed, text: added + composed.text, blocks };
}

function movedBy(where: Block['span'], by: number): Block['span'] {
  return span(where.start + by, where.end + by);
}

/** A removal of what is not in the text, with its first words. */
export function removalOf(rule: string, words: string): Removal {
  const plain = words
    .slice(0, 4 * REMOVED_WORDS_CHARACTERS)
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');
  const shown =
    plain.length > REMOVED_WORDS_CHARACTERS ? `${plain.slice(0, REMOVED_WORDS_CHARACTERS)}…` : plain;
  return { rule, words: shown };
}

/** Blocks of Markdown: the marks of headings, quotations and lists stay in the text, outside the blocks. */
function markdownBlocks(text: string): readonly Block[] {
  let hasHeadline = false;
  return blocksOf(text, 0).map((block) => {
    const mark = /^(?:(#{1,6})[ \t]+|>[ \t]?|[-*+][ \t]+)/.exec(block.words);
    if (mark === null) return block;
    const isHeadline = mark[1] === '#' && !hasHeadline;
    if (isHeadline) hasHeadline = true;
    return blockAt(
      text,
      block.span.start + mark[0].length,
      block.span.end,
      isHeadline ? 'headline' : undefined,
    );
  });
}
