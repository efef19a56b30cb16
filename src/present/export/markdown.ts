import { oneLine } from './foreign.ts';
import type { Item, Outline, Part, Passage, Section } from './outline.ts';
import { byWords } from './passages.ts';

/** The endnotes of a page: a passage that is shown twice has one number. */
interface Endnotes {
  readonly mark: (passage: Passage) => string;
  readonly all: () => Iterable<string>;
}

/** An outline as Markdown (CommonMark with footnotes), every passage a numbered endnote. */
export function* writeMarkdown(outline: Outline): Iterable<string> {
  const endnotes = endnotesOf();
  yield `# ${plainText(outline.title)}\n`;
  for (const line of outline.lead) yield `\n${plainText(line)}\n`;
  for (const section of outline.sections) yield* writeSection(section, endnotes);
  yield* endnotes.all();
}

function* writeSection({ heading, note, items }: Section, endnotes: Endnotes): Iterable<string> {
  yield `\n## ${plainText(heading)}\n\n`;
  if (note !== undefined) yield `${plainText(note)}\n\n`;
  for (const [i, item] of items.entries()) yield* writeItem(item, `${i + 1}. `, endnotes);
}

function* writeItem(item: Item, number: string, endnotes: Endnotes): Iterable<string> {
  const { mark, parts, why } = item;
  const head = mark === undefined ? item.head : `${mark} · ${item.head}`;
  const indent = ' '.repeat(number.length);
  if (head === '') yield `${number}${parts.map((part) => tellPart(part, endnotes)).join(' ')}\n`;
  else {
    yield `${number}**${plainText(head)}**\n`;
    for (const part of parts) yield `${indent}- ${tellPart(part, endnotes)}\n`;
  }
  if (why !== undefined) yield `${indent}- *${plainText(why)}*\n`;
}

/** "**What it says**, who carries it: “words”[^1][^2]". Words that a passage has to the letter stand once. */
function tellPart({ says, carriedBy, label, passages }: Part, endnotes: Endnotes): string {
  const groups = byWords(passages).map(({ exact, same }) => {
    const marks = same.map(endnotes.mark).join('');
    const beside = label === undefined ? '' : ` (${plainText(label)})`;
    return exact === says ? marks : `“${plainText(exact)}”${beside}${marks}`;
  });
  const version = says === undefined ? [] : [`**${plainText(says)}**`];
  const carriers = carriedBy === undefined ? [] : [plainText(carriedBy)];
  const told = [...version, ...carriers].join(', ');
  const words = groups.join(' ');
  if (told === '' || words === '') return told + words;
  return words.startsWith('[') ? told + words : `${told}: ${words}`;
}

function endnotesOf(): Endnotes {
  const numbers = new Map<string, number>();
  const notes: string[] = [];
  return {
    mark: (passage) => {
      const { place, exact, from } = passage;
      const known = numbers.get(place) ?? numbers.size + 1;
      if (!numbers.has(place)) {
        numbers.set(place, known);
        notes.push(`[^${known}]: ${plainText(from)}: “${plainText(exact)}”\n`);
      }
      return `[^${known}]`;
    },
    *all() {
      if (notes.length > 0) yield '\n';
      yield* notes;
    },
  };
}

/** What Markdown, or HTML in it, could read as markup in the midst of words; and what would make an address a link. */
const MARKUP = /[\\`*_[\]<>|~&$@]|:(?=\/\/)/g;
/** What begins a heading, a list or a rule at the start of a line. */
const LINE_START = /^(?:[-=+#]|\d{1,9}[.)])/;

/** Words as text in Markdown: no heading, link, image, HTML, list or address comes of them. */
function plainText(words: string): string {
  return oneLine(words)
    .replace(MARKUP, '\\$&')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(LINE_START, (start) =>
      /^\d/.test(start) ? `${start.slice(0, -1)}\\${start.slice(-1)}` : `\\${start}`,
    );
}
