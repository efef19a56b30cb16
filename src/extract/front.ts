import type { Block } from './blocks.ts';
import { endsSentence, wordCount } from './boilerplate.ts';
import { captionRule, isNameOnly } from './captions.ts';
import { agencyLineOf, bylineOf } from './credits.ts';
import { datelineOf } from './dateline.ts';
import { dateLineDay } from './dates.ts';
import { filingOf } from './filing.ts';
import { folded } from './fold.ts';
import { genreOfLabel } from './genre.ts';
import type { ExtractTables } from './tables.ts';
import { HEADLINE_DEPTH } from './text-report.ts';

export type FrontKind = 'headline' | 'standfirst' | 'byline' | 'caption' | 'credit' | 'date-line';

/** What stands before the first paragraph of the body, by the number of its block. */
export interface Front {
  readonly kinds: ReadonlyMap<number, FrontKind>;
  readonly bodyStart: number;
}

/** Headlines run to about 25 words; a longer block is a paragraph. */
const HEADLINE_MAX_CHARACTERS = 200;
/** How many blocks may stand before the body: headline, standfirst, byline, dates, captions of a gallery. */
const FRONT_MAX_BLOCKS = 12;
/** A standfirst is a sentence or two; there may be a few of them. */
const STANDFIRST_MAX_WORDS = 60;
const STANDFIRSTS_MAX = 3;

/** Reads the front of a report. `stated` is its headline where one is stated apart. */
export function frontOf(blocks: readonly Block[], stated: string | null, tables: ExtractTables): Front {
  const kinds = new Map<number, FrontKind>();
  const headline = headlineIndex(blocks, stated, tables);
  for (let i = 0; i < headline; i++) kinds.set(i, markerKind(blocks[i], tables) ?? 'standfirst');
  if (headline >= 0) kinds.set(headline, 'headline');
  let bodyStart = markersFrom(headline + 1);
  if (headline >= 0 || bodyStart > 0) bodyStart = captionsFrom(bodyStart);
  return { kinds, bodyStart };

  /** Everything up to the last byline, date or credit line, or up to a dateline, is front. */
  function markersFrom(start: number): number {
    let end = start;
    let sentences = 0;
    for (let i = start; i < Math.min(blocks.length, start + FRONT_MAX_BLOCKS); i++) {
      const block = blocks[i];
      const kind = markerKind(block, tables);
      const isFiled =
        kind === null && headline >= 0 && i > end && datelineOf(block?.words ?? '', tables) !== null;
      if (kind !== null || isFiled) {
        for (let j = end; j < i; j++) kinds.set(j, beforeMarker(blocks, j));
        if (kind !== null) kinds.set(i, kind);
        end = kind === null ? i : i + 1;
      }
      if (isFiled) break;
      if (kind === null && endsSentence(block?.words ?? '')) sentences++;
      if (sentences > STANDFIRSTS_MAX || wordCount(block?.words ?? '') > STANDFIRST_MAX_WORDS) break;
    }
    return end;
  }

  /** Short blocks without a full stop, and captions, between the headline and the first paragraph. */
  function captionsFrom(start: number): number {
    let i = start;
    for (; i < Math.min(blocks.length - 1, start + FRONT_MAX_BLOCKS); i++) {
      const kind = unmarkedKind(blocks, i, tables);
      if (kind === null) break;
      kinds.set(i, kind);
    }
    return i;
  }
}

/** The number of the headline's block, or -1. */
function headlineIndex(blocks: readonly Block[], stated: string | null, tables: ExtractTables): number {
  const first = blocks.slice(0, HEADLINE_DEPTH);
  const marked = first.findIndex((block) => block.hint === 'headline');
  if (stated !== null) {
    const same = first.findIndex((block) => folded(block.words) === folded(stated));
    return same >= 0 && first.slice(0, same).every((block) => wordCount(block.words) <= LABEL_MAX_WORDS)
      ? same
      : -1;
  }
  if (marked >= 0) return marked;
  const candidate = first.findIndex(
    (block) => markerKind(block, tables) === null && genreOfLabel(block.words, tables) === null,
  );
  const block = blocks[candidate];
  return block !== undefined && candidate < blocks.length - 1 && isHeadline(block, tables) ? candidate : -1;
}

/** What stands above a headline is a date, a section, a byline: a few words. */
const LABEL_MAX_WORDS = 20;

function isHeadline({ words }: Block, tables: ExtractTables): boolean {
  if (words.length > HEADLINE_MAX_CHARACTERS || /[,;:]$/.test(words)) return false;
  if (/\.["”’')\]]{0,3}$/.test(words) || !/[\p{L}]/u.test(words)) return false;
  return datelineOf(words, tables) === null;
}

function markerKind(
  block: Block | undefined,
  tables: ExtractTables,
): 'byline' | 'credit' | 'date-line' | null {
  if (block === undefined) return null;
  if (dateLineDay(block.words) !== null || isFilingLine(block.words, tables)) return 'date-line';
  if (bylineOf(block.words, tables) !== null) return 'byline';
  return agencyLineOf(block.words, tables) === null ? null : 'credit';
}

/** A line that says when and where the report was filed, and no more. */
function isFilingLine(words: string, tables: ExtractTables): boolean {
  return filingOf(words, tables)?.bodyStart === words.length;
}

function beforeMarker(blocks: readonly Block[], i: number): FrontKind {
  const block = blocks[i];
  if (block === undefined) return 'standfirst';
  return block.hint === 'caption' || captionRule(block.words) !== null || isNameOnly(block.words)
    ? 'caption'
    : 'standfirst';
}

/** The kind of a block between headline and body that no marker follows; null for a paragraph of the body. */
function unmarkedKind(blocks: readonly Block[], i: number, tables: ExtractTables): FrontKind | null {
  const block = blocks[i];
  if (block === undefined || datelineOf(block.words, tables) !== null) return null;
  if (block.hint === 'caption' || captionRule(block.words) !== null) return 'caption';
  if (isRepeated(blocks, i) || endsWithAgency(block.words, tables)) return 'caption';
  if (block.words.length > HEADLINE_MAX_CHARACTERS || endsSentence(block.words)) return null;
  if (/[:,;"”—–-]$/.test(block.words) || block.hint === 'body') return null;
  return isNameOnly(block.words) ? 'caption' : 'standfirst';
}

/** A picture's description and its caption are often the same words twice. */
function isRepeated(blocks: readonly Block[], i: number): boolean {
  const words = blocks[i]?.words;
  return words !== undefined && (blocks[i + 1]?.words === words || blocks[i - 1]?.words === words);
}

/** "Envoys meet in Port Vela AP." is a caption with its credit. */
function endsWithAgency(words: string, tables: ExtractTables): boolean {
  if (words.length > HEADLINE_MAX_CHARACTERS) return false;
  const last = words.replace(/\.$/, '').split(/\s+/).at(-1) ?? '';
  return words.includes(' ') && tables.agencies.has(last);
}
