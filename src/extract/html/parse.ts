import { Parser } from 'htmlparser2';
import type { Removal } from '../../model/index.ts';
import { removalOf } from '../text-report.ts';
import { hiddenRule, namesHiddenBy } from './hidden.ts';
import { hintsOf } from './hints.ts';
import { CHUNK_CHARACTERS, NESTING_MAX, NODES_MAX, REMOVALS_MAX } from './limits.ts';
import type { Container, Page, PageBlock, PageBlockKind } from './page.ts';
import { StatementReader } from './statements.ts';

type Attributes = Readonly<Record<string, string>>;

const CONTAINERS = new Set(
  'body div article section main td th center form fieldset header figure blockquote ul ol dl table tbody tr details'.split(
    ' ',
  ),
);
const LISTS = new Set(['ul', 'ol', 'dl']);
const BLOCK_KINDS: ReadonlyMap<string, PageBlockKind> = new Map([
  ['p', 'paragraph'],
  ['pre', 'paragraph'],
  ['h1', 'title'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
  ['li', 'item'],
  ['dd', 'item'],
  ['dt', 'item'],
  ['address', 'byline'],
]);
/** Elements that never close and hold nothing. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

interface Open {
  readonly name: string;
  readonly container: number;
  readonly kind: PageBlockKind | null;
  readonly isLink: boolean;
  readonly isBreak: boolean;
}

/** Reads a page in one pass, never deeper and never longer than the limits allow. */
export function parsePage(html: string): Page {
  const reader = new PageReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name),
      ontext: (text) => reader.text(text),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  let at = 0;
  while (at < html.length && !reader.isFull) {
    // A chunk ends with a tag where one is near, so that a parser begun anew does not begin inside one.
    const tagEnd = html.indexOf('>', at + CHUNK_CHARACTERS);
    const end = tagEnd < 0 || tagEnd > at + 2 * CHUNK_CHARACTERS ? at + CHUNK_CHARACTERS : tagEnd + 1;
    parser.write(html.slice(at, end));
    at = end;
    if (reader.isTooDeep) {
      // The parser's own stack is searched at every closing tag: begun anew, it stays short and the work linear.
      reader.flatten();
      parser.reset();
    }
  }
  parser.end();
  return reader.page();
}

/** The state of one pass. Local to one call. */
class PageReader {
  readonly #containers: Container[] = [
    { parent: -1, name: 'root', dropped: null, isBody: false, isList: false },
  ];
  readonly #blocks: PageBlock[] = [];
  readonly #removals: Removal[] = [];
  readonly #statements = new StatementReader();
  readonly #hiddenNames = new Set<string>();
  #open: Open[] = [];
  #nodes = 0;
  #limit: Page['limit'] = null;
  #words: string[] = [];
  #linked = 0;
  #links = 0;
  /** The depth at which text went out of sight, by which rule, and its first words. */
  #hidden: { readonly depth: number; readonly rule: string; words: string } | null = null;
  #sheet: string | null = null;

  get isFull(): boolean {
    return this.#limit === 'nodes';
  }

  get isTooDeep(): boolean {
    return this.#open.length > NESTING_MAX;
  }

  open(name: string, attributes: Attributes): void {
    if (++this.#nodes > NODES_MAX) this.#limit = 'nodes';
    if (this.isFull) return;
    this.#statements.open(name, attributes);
    if (name === 'br') this.#break();
    if (VOID.has(name)) return;
    if (name === 'style') this.#sheet = '';
    const hints = hintsOf(name, attributes);
    const kind = this.#kindOf(name, hints.isByline, hints.isCaption);
    const isBreak = kind !== null || CONTAINERS.has(name);
    if (isBreak) this.#flush();
    const container =
      CONTAINERS.has(name) && this.#open.length < NESTING_MAX ? this.#contain(name, hints) : this.#container;
    const isLink = name === 'a';
    if (isLink) this.#links++;
    this.#open.push({ name, container, kind, isLink, isBreak });
    if (this.#hidden === null) this.#hide(name, attributes);
  }

  close(name: string): void {
    if (this.isFull || VOID.has(name)) return;
    this.#statements.close(name);
    if (name === 'style') this.#readSheet();
    const open = this.#open.at(-1);
    if (open === undefined || open.name !== name) return;
    if (open.isBreak) this.#flush();
    this.#open.pop();
    if (open.isLink) this.#links--;
    if (this.#hidden !== null && this.#open.length < this.#hidden.depth) this.#show();
  }

  text(text: string): void {
    if (this.isFull) return;
    this.#statements.text(text);
    if (this.#sheet !== null) this.#sheet += text;
    if (this.#hidden === null) {
      this.#words.push(text);
      if (this.#links > 0) this.#linked += text.length;
    } else if (this.#hidden.words.length < REMOVALS_MAX) this.#hidden.words += text.slice(0, REMOVALS_MAX);
  }

  /** Forgets the elements that are open; what is hidden stays hidden to the end, for its end can no longer be told. */
  flatten(): void {
    this.#flush();
    this.#limit ??= 'nesting';
    this.#open = [];
    this.#links = 0;
    if (this.#hidden !== null) this.#hidden = { ...this.#hidden, depth: 0 };
  }

  page(): Page {
    this.#flush();
    if (this.#hidden !== null) this.#show();
    return {
      containers: this.#containers,
      blocks: this.#blocks,
      statements: this.#statements.read(),
      removals: this.#removals,
      limit: this.#limit,
    };
  }

  get #container(): number {
    return this.#open.at(-1)?.container ?? 0;
  }

  #kindOf(name: string, isByline: boolean, isCaption: boolean): PageBlockKind | null {
    if (isCaption && name !== 'figure') return 'caption';
    if (isByline && name !== 'body' && name !== 'article') return 'byline';
    return BLOCK_KINDS.get(name) ?? null;
  }

  #contain(name: string, { dropped, isBody }: ReturnType<typeof hintsOf>): number {
    const isList = LISTS.has(name);
    this.#containers.push({ parent: this.#container, name, dropped, isBody, isList });
    return this.#containers.length - 1;
  }

  #hide(name: string, attributes: Attributes): void {
    const rule = hiddenRule(name, attributes, this.#hiddenNames);
    if (rule !== null) this.#hidden = { depth: this.#open.length, rule, words: '' };
  }

  #show(): void {
    const hidden = this.#hidden;
    this.#hidden = null;
    if (hidden === null || hidden.words.trim() === '' || this.#removals.length >= REMOVALS_MAX) return;
    // Programs and style sheets were never text, so that leaving them out removes nothing.
    if (/^element:(?:script|style|svg|head)$/.test(hidden.rule)) return;
    this.#removals.push(removalOf(hidden.rule, hidden.words));
  }

  #readSheet(): void {
    for (const name of namesHiddenBy(this.#sheet ?? '')) this.#hiddenNames.add(name);
    this.#sheet = null;
  }

  /** Two line breaks in a row part paragraphs; one is a line's end. */
  #break(): void {
    if (this.#hidden !== null) return;
    if (this.#words.at(-1) === '\n') this.#flush();
    else this.#words.push('\n');
  }

  #flush(): void {
    const words = plainWords(this.#words.join(''));
    const linked = this.#linked;
    this.#words = [];
    this.#linked = 0;
    if (words === '') return;
    this.#blocks.push({ kind: this.#currentKind(), words, container: this.#container, linked });
  }

  #currentKind(): PageBlockKind {
    for (let i = this.#open.length - 1, seen = 0; i >= 0 && seen < KIND_REACH; i--, seen++) {
      const kind = this.#open[i]?.kind ?? null;
      if (kind !== null) return kind;
    }
    return 'loose';
  }
}

/** Inline elements nest a few deep inside a paragraph. */
const KIND_REACH = 8;

/** Words with single spaces, as a browser shows them. */
function plainWords(words: string): string {
  return words
    .split(/[\s\u200b\ufeff]+/)
    .filter(Boolean)
    .join(' ');
}
