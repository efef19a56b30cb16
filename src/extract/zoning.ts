import { type Notice, type Removal, type Span, type Stated, span, type Zone } from '../model/index.ts';
import type { Block } from './blocks.ts';
import { type BoilerplateIndex, boilerplateRule, trailingBoilerplate } from './boilerplate.ts';
import { captionRule } from './captions.ts';
import {
  agencyLineOf,
  agencyName,
  bylineOf,
  isCorrection,
  isStaffCredit,
  trailingCreditOf,
} from './credits.ts';
import { datelineOf } from './dateline.ts';
import { dateLineDay } from './dates.ts';
import { type Filing, filingOf } from './filing.ts';
import { type FrontKind, frontOf } from './front.ts';
import type { ExtractTables } from './tables.ts';

/** What the words of a report say of its parts and of itself. */
export interface Zoned {
  readonly zones: readonly Zone[];
  readonly removals: readonly Removal[];
  readonly notices: readonly Notice[];
  readonly headline: Stated<string> | null;
  readonly dateline: Stated<string> | null;
  readonly agency: Stated<string> | null;
  readonly published: Stated<string> | null;
  readonly byline: readonly Stated<string>[];
}

/** Credits stand in the last blocks; a sentence of the same form further up is narration. */
const CREDITS_DEPTH = 6;
/** How far into the body its dateline may stand: a summary may come before it. */
const DATELINE_DEPTH = 2;

/** Zones of a text by its blocks: every block is a zone, or a removal with its rule. */
export function zoneBlocks(blocks: readonly Block[], stated: string | null, tables: ExtractTables): Zoned {
  const sheet = new Sheet(tables);
  const index = tables.boilerplate;
  const isCredit = (words: string) =>
    isStaffCredit(words) || agencyLineOf(words, tables) !== null || isCorrection(words);
  const removed = trailingBoilerplate(blocks, 0, index, isCredit);
  const lastBody = lastBodyIndex(blocks, removed, isCredit);
  // What stands after the body is no front: a short report with its agency at the end is not all standfirst.
  const front = frontOf(lastBody < 0 ? blocks : blocks.slice(0, lastBody + 1), stated, tables);
  for (const [i, block] of blocks.entries()) {
    const rule = removed.get(i) ?? (i < front.bodyStart ? null : ruleFor(block, index, blocks.length));
    if (rule !== null) sheet.remove(rule, block);
    else if (i < front.bodyStart) sheet.addFront(block, front.kinds.get(i) ?? 'standfirst');
    else
      sheet.addBody(block, {
        fromStart: i - front.bodyStart,
        fromEnd: blocks.length - 1 - removed.size - i,
        isLast: i === lastBody,
        isOnly: blocks.length === 1,
      });
  }
  return sheet.zoned();
}

/** Blocks without a letter or digit are ornament; a text of one block is never boilerplate. */
function ruleFor(block: Block, index: BoilerplateIndex, count: number): string | null {
  if (!/[\p{L}\p{N}]/u.test(block.words)) return 'ornament';
  if (count === 1) return null;
  return boilerplateRule(block.words, index, 'any')?.id ?? null;
}

function lastBodyIndex(
  blocks: readonly Block[],
  removed: ReadonlyMap<number, string>,
  isCredit: (words: string) => boolean,
): number {
  for (let i = blocks.length - 1; i >= 0; i--) {
    if (!removed.has(i) && !isCredit(blocks[i]?.words ?? '')) return i;
  }
  return -1;
}

interface Place {
  readonly fromStart: number;
  readonly fromEnd: number;
  readonly isLast: boolean;
  /** The text has no other block: then it is the report, whatever it begins with. */
  readonly isOnly: boolean;
}

/** Collects zones and what they state while the blocks are gone through. Local to one call. */
class Sheet {
  readonly #tables: ExtractTables;
  readonly #zones: Zone[] = [];
  readonly #removals: Removal[] = [];
  readonly #notices: Notice[] = [];
  readonly #byline: Stated<string>[] = [];
  #headline: Stated<string> | null = null;
  #dateline: Stated<string> | null = null;
  #agency: Stated<string> | null = null;
  #published: Stated<string> | null = null;

  constructor(tables: ExtractTables) {
    this.#tables = tables;
  }

  remove(rule: string, block: Block): void {
    this.#removals.push({ rule, span: block.span });
  }

  addFront(block: Block, kind: FrontKind): void {
    if (kind === 'date-line') this.#addDate(block);
    else this.#zones.push({ kind, span: block.span });
    if (kind === 'headline') this.#headline ??= stated(block.words.split(/\s+/).join(' '), block.span);
    if (kind === 'byline') this.#addByline(block);
    if (kind === 'credit') this.#state(agencyLineOf(block.words, this.#tables), block.span);
  }

  addBody(block: Block, place: Place): void {
    const { words } = block;
    const isEnd = place.fromEnd < CREDITS_DEPTH;
    const credited = agencyLineOf(words, this.#tables);
    if (place.isOnly && credited === null) this.#addParagraph(block, place);
    else if (credited !== null || (isEnd && isStaffCredit(words))) {
      this.#zones.push({ kind: 'credit', span: block.span });
      this.#state(credited, block.span);
    } else if (
      block.hint === 'caption' ||
      (captionRule(words) === 'picture-credit' && !this.#isSigned(block, place))
    ) {
      this.#zones.push({ kind: 'caption', span: block.span });
    } else if (isCorrection(words)) this.#zones.push({ kind: 'correction', span: block.span });
    else if (place.isLast && place.fromStart > 0 && bylineOf(words, this.#tables) !== null) {
      this.#zones.push({ kind: 'byline', span: block.span });
      this.#addByline(block);
    } else this.#addParagraph(block, place);
  }

  zoned(): Zoned {
    return {
      zones: this.#zones,
      removals: this.#removals,
      notices: this.#notices,
      headline: this.#headline,
      dateline: this.#dateline,
      agency: this.#agency,
      published: this.#published,
      byline: this.#byline,
    };
  }

  /** Whether an agency stands at the end of the whole report: in parentheses it credits elsewhere a picture. */
  #isSigned({ words }: Block, { isLast }: Place): boolean {
    return isLast && trailingCreditOf(words, this.#tables) !== null;
  }

  /** A paragraph of the body, a dateline before it and an agency after it set apart. */
  #addParagraph(block: Block, place: Place): void {
    const { start } = block.span;
    const mayBeFiled = place.fromStart < DATELINE_DEPTH && this.#dateline === null;
    const bodyStart = start + (mayBeFiled ? this.#addPlace(block) : 0);
    const credit = place.isLast || place.isOnly ? trailingCreditOf(block.words, this.#tables) : null;
    const isSigned = credit !== null && start + credit.start > bodyStart;
    const bodyEnd = isSigned ? credit.start : block.words.length;
    const trimmed = start + block.words.slice(0, bodyEnd).trimEnd().length;
    if (trimmed > bodyStart) this.#zones.push({ kind: 'body', span: span(bodyStart, trimmed) });
    if (isSigned) {
      const where = span(start + credit.start, block.span.end);
      this.#zones.push({ kind: 'credit', span: where });
      this.#state(credit.agency, where);
    }
  }

  /** The dateline, or line of filing, at the start of a paragraph; gives the place in it where the report goes on. */
  #addPlace({ words, span: { start } }: Block): number {
    const filing = filingOf(words, this.#tables);
    if (filing !== null) return this.#addFiling(filing, start);
    const dateline = datelineOf(words, this.#tables);
    if (dateline === null) return 0;
    if (dateline.end > 0) this.#addDateline(dateline.words, span(start, start + dateline.end));
    const { credit } = dateline;
    if (credit !== null) this.#addCredit(credit.name, start + credit.start, start + credit.end);
    return dateline.bodyStart;
  }

  #addFiling({ day, date, place, credit, bodyStart }: Filing, start: number): number {
    if (credit !== null) this.#addCredit(credit.name, start + credit.start, start + credit.end);
    const where = span(start + date.start, start + date.end);
    this.#removals.push({ rule: 'date-line', span: where });
    this.#published ??= stated(day, where);
    this.#addDateline(place.words, span(start + place.start, start + place.end));
    return bodyStart;
  }

  #addDateline(words: string, where: Span): void {
    this.#zones.push({ kind: 'dateline', span: where });
    this.#dateline = stated(words, where);
  }

  /** Words in parentheses where an agency stands: its own name where it is known, else as they stand. */
  #addCredit(name: string, start: number, end: number): void {
    this.#zones.push({ kind: 'credit', span: span(start, end) });
    this.#state(agencyName(name, this.#tables) ?? name, span(start, end));
  }

  #addByline(block: Block): void {
    const credits = bylineOf(block.words, this.#tables);
    for (const name of credits?.names ?? []) this.#byline.push(stated(name, block.span));
    this.#state(credits?.agency ?? null, block.span);
  }

  /** The first date counts: an update is told after the publication, where both are told. */
  #addDate(block: Block): void {
    const filing = filingOf(block.words, this.#tables);
    if (filing !== null) {
      this.#addFiling(filing, block.span.start);
      return;
    }
    this.#removals.push({ rule: 'date-line', span: block.span });
    const day = dateLineDay(block.words)?.day ?? null;
    if (day !== null) this.#published ??= stated(day, block.span);
    else
      this.#notices.push({
        code: 'date-unread',
        message: `"${block.words}" is no date that can be read`,
        span: block.span,
      });
  }

  #state(agency: string | null, where: Span): void {
    if (agency !== null) this.#agency ??= stated(agency, where);
  }
}

function stated(value: string, where: Span): Stated<string> {
  return { value, from: 'text', span: where };
}
