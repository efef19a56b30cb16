import { oneLine } from './foreign.ts';
import type { Item, Outline, Part, Passage, Section } from './outline.ts';
import { byWords, type SameWords } from './passages.ts';
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
  const marks = itemMarks(shown);
  for (const [i, item] of shown.entries()) yield* writeItem(item, marks[i] ?? '', setting);
  const left = items.length - shown.length;
  if (left > 0)
    yield* paragraph(`… and ${left} more${whole ? ` (${whole})` : ''}`, '  ', setting.style.quiet, setting);
}

/** The numbers of items, ending in one column, or their own marks, beginning in one. */
function itemMarks(items: readonly Item[]): readonly string[] {
  const marks = items.map(({ mark }, i) => (mark === undefined ? String(i + 1) : oneLine(mark)));
  const columns = marks.reduce((most, mark) => Math.max(most, columnsOf(mark)), 0);
  return marks.map((mark, i) => {
    const padding = ' '.repeat(columns - columnsOf(mark));
    return items[i]?.mark === undefined ? ` ${padding}${mark}` : ` ${mark}${padding}`;
  });
}

function* writeItem({ head, parts, why }: Item, number: string, setting: Setting): Iterable<string> {
  const indent = ' '.repeat(number.length + 2);
  const { quiet } = setting.style;
  const brief = briefItem(head, parts, setting, indent);
  yield* paragraph(brief ?? head, indent, plain, setting, `${number}  `);
  const told = brief === null ? parts : [];
  const shown = setting.whole ? told : told.slice(0, PARTS_SHOWN);
  for (const part of shown) yield* writePart(part, indent, setting);
  const left = told.length - shown.length;
  if (left > 0) yield* paragraph(`… and ${left} more`, indent, quiet, setting);
  if (why !== undefined) yield* paragraph(why, indent, quiet, setting);
}

/** An item of one passage in one line, where it fits or where the passage is all there is; else null. */
function briefItem(head: string, parts: readonly Part[], setting: Setting, indent: string): string | null {
  const [only, ...others] = parts;
  const [passage, ...more] = only?.passages ?? [];
  if (passage === undefined || others.length > 0 || more.length > 0) return null;
  if (only?.says !== undefined || only?.carriedBy !== undefined) return null;
  const words = labelled(quoted(passage.exact, setting), only?.label);
  const line = `${head === '' ? '' : `${head}  `}${words} [${passage.place}]`;
  return head === '' || columnsOf(indent + oneLine(line)) <= setting.width ? line : null;
}

function* writePart(part: Part, indent: string, setting: Setting): Iterable<string> {
  const { says, carriedBy, label, passages } = part;
  const { style, whole } = setting;
  if (says !== undefined) yield* paragraph(says, indent, style.says, setting);
  const inner = says === undefined ? indent : `${indent}  `;
  const groups = byWords(passages);
  // Words that stand there to the letter are not said again: their places follow who carries them.
  const isSaid = groups.length === 1 && groups[0]?.exact === says;
  const marks = isSaid ? passages.map(mark) : [];
  if (carriedBy !== undefined) yield* paragraph(carriedBy, inner, style.quiet, setting, inner, marks);
  const unsaid = isSaid ? [] : groups;
  const shown = whole ? unsaid : unsaid.slice(0, PARTS_SHOWN);
  for (const words of shown) yield* writePassage(words, label, inner, setting);
  const left = unsaid.length - shown.length;
  if (left > 0) yield* paragraph(`… and ${left} more`, inner, style.quiet, setting);
}

/** The words once, and every place where they stand. */
function* writePassage(
  { exact, same }: SameWords,
  label: string | undefined,
  indent: string,
  setting: Setting,
): Iterable<string> {
  const words = labelled(quoted(exact, setting), label);
  yield* paragraph(words, `${indent}  `, plain, setting, indent, same.map(mark));
}

/** Words with what belongs to them alone, and to none that follow. */
function labelled(words: string, label: string | undefined): string {
  return label === undefined ? words : `${words} (${label})`;
}

const mark = ({ place }: Passage): string => `[${place}]`;

function quoted(exact: string, { whole }: Setting): string {
  return `“${whole ? exact : clipped(exact)}”`;
}

/** The beginning of a long passage, to the end of a word, and a sign that it goes on. */
function clipped(exact: string): string {
  if (exact.length <= PASSAGE_CHARACTERS) return exact;
  const cut = exact.lastIndexOf(' ', PASSAGE_CHARACTERS);
  return `${exact.slice(0, cut > 0 ? cut : PASSAGE_CHARACTERS)} […]`;
}

/**
 * A paragraph, safe and wrapped. Its first line begins with `first` in the place of the indent; `marks` stand
 * after the text and are never broken.
 */
function* paragraph(
  text: string,
  indent: string,
  style: (line: string) => string,
  { width }: Setting,
  first: string = indent,
  marks: readonly string[] = [],
): Iterable<string> {
  const words = [...oneLine(text).split(' '), ...marks.map(oneLine)];
  const lines = wrapped(words, Math.max(width - columnsOf(indent), 1));
  for (const [i, line] of lines.entries()) yield `${i === 0 ? first : indent}${style(line)}\n`;
}
