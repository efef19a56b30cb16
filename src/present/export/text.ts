import { oneLine } from './foreign.ts';
import type { Item, Outline, Part, Passage, Section } from './outline.ts';
import { columnsOf, wrapped } from './width.ts';

/** How words are set apart; a plain style leaves them as they are. */
export interface Style {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly says: (text: string) => string;
  readonly quiet: (text: string) => string;
}

const plain = (text: string): string => text;
export const PLAIN_STYLE: Style = { title: plain, heading: plain, says: plain, quiet: plain };

export interface TextOptions {
  /** Columns of the page. */
  readonly width?: number;
  readonly style?: Style;
  /** Whether every item of every section is told, and every passage to its end. */
  readonly whole?: boolean;
}

type Setting = Required<TextOptions>;

/** Where nobody says how wide the page is. */
const USUAL_WIDTH = 80;
/** How many items of a section, and how many parts and passages of an item, a short telling shows. */
const ITEMS_SHOWN = 12;
const PARTS_SHOWN = 8;
/** How much of a passage a short telling shows. The whole of it is in the other exports. */
const PASSAGE_CHARACTERS = 300;

/** An outline as a page for a terminal. No control character of a source reaches it. */
export function* writeText(outline: Outline, options: TextOptions = {}): Iterable<string> {
  const { width = USUAL_WIDTH, style = PLAIN_STYLE, whole = false } = options;
  const setting: Setting = { width, style, whole };
  yield* paragraph(outline.title, '', style.title, setting);
  for (const line of outline.lead) yield* paragraph(line, '', plain, setting);
  for (const section of outline.sections) yield* writeSection(section, setting);
}

function* writeSection(section: Section, setting: Setting): Iterable<string> {
  const { heading, note, items, mayBeCut, whole } = section;
  yield '\n';
  yield* paragraph(heading.toUpperCase(), '', setting.style.heading, setting);
  if (note !== undefined) yield* paragraph(note, '', setting.style.quiet, setting);
  const shown = mayBeCut && !setting.whole ? items.slice(0, ITEMS_SHOWN) : items;
  const digits = String(shown.length).length;
  for (const [i, item] of shown.entries())
    yield* writeItem(item, String(i + 1).padStart(digits + 1), setting);
  const left = items.length - shown.length;
  if (left > 0)
    yield* paragraph(`… and ${left} more${whole ? `: ${whole}` : ''}`, '  ', setting.style.quiet, setting);
}

function* writeItem({ head, parts, why }: Item, number: string, setting: Setting): Iterable<string> {
  const indent = ' '.repeat(number.length + 2);
  const [first] = parts;
  const lead = head === '' && first?.passages[0] ? inlinePassage(first.passages[0], setting) : head;
  yield* paragraph(lead, indent, plain, setting, `${number}  `);
  const rest = head === '' ? [{ passages: first?.passages.slice(1) ?? [] }] : parts;
  const shown = setting.whole ? rest : rest.slice(0, PARTS_SHOWN);
  for (const part of shown) yield* writePart(part, indent, setting);
  if (shown.length < rest.length)
    yield* paragraph(`… and ${rest.length - shown.length} more`, indent, setting.style.quiet, setting);
  if (why !== undefined) yield* paragraph(why, indent, setting.style.quiet, setting);
}

function* writePart({ says, carriedBy, passages }: Part, indent: string, setting: Setting): Iterable<string> {
  const { style, whole } = setting;
  if (says !== undefined) yield* paragraph(says, indent, style.says, setting);
  const inner = says === undefined ? indent : `${indent}  `;
  if (carriedBy !== undefined) yield* paragraph(carriedBy, inner, style.quiet, setting);
  const shown = whole ? passages : passages.slice(0, PARTS_SHOWN);
  for (const passage of shown)
    yield* paragraph(inlinePassage(passage, setting), `${inner}  `, plain, setting, inner);
  const left = passages.length - shown.length;
  if (left > 0) yield* paragraph(`… and ${counted(left)}`, inner, style.quiet, setting);
}

function counted(passages: number): string {
  return passages === 1 ? '1 more passage' : `${passages} more passages`;
}

function inlinePassage({ exact, place }: Passage, { whole }: Setting): string {
  return `“${whole ? exact : clipped(exact)}” [${place}]`;
}

/** The beginning of a long passage, to the end of a word, and a sign that it goes on. */
function clipped(exact: string): string {
  if (exact.length <= PASSAGE_CHARACTERS) return exact;
  const cut = exact.lastIndexOf(' ', PASSAGE_CHARACTERS);
  return `${exact.slice(0, cut > 0 ? cut : PASSAGE_CHARACTERS)} […]`;
}

/** A paragraph, safe and wrapped; its first line begins with `first` in the place of the indent. */
function* paragraph(
  text: string,
  indent: string,
  style: (line: string) => string,
  { width }: Setting,
  first: string = indent,
): Iterable<string> {
  const lines = wrapped(oneLine(text), Math.max(width - columnsOf(indent), 1));
  for (const [i, line] of lines.entries()) yield `${i === 0 ? first : indent}${style(line)}\n`;
}
