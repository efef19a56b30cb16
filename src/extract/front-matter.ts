import { GENRES, type Genre, type Notice, type Stated, type StatedByInput } from '../model/index.ts';

export interface FrontMatter {
  readonly stated: StatedByInput;
  readonly notices: readonly Notice[];
  /** Where the report's text begins. */
  readonly textStart: number;
}

/** Longer blocks than this are no front matter but a text between two rules. */
const FRONT_MATTER_MAX_LINES = 60;

type TextKey = 'id' | 'outlet' | 'url' | 'published' | 'headline' | 'revisionOf' | 'language';

/** What the keys mean; several words for one field are what such files really hold. */
const TEXT_KEYS: ReadonlyMap<string, TextKey> = new Map([
  ['id', 'id'],
  ['outlet', 'outlet'],
  ['url', 'url'],
  ['published', 'published'],
  ['date', 'published'],
  ['headline', 'headline'],
  ['title', 'headline'],
  ['revisionof', 'revisionOf'],
  ['language', 'language'],
  ['lang', 'language'],
]);

/**
 * The block of `key: value` lines between two `---` lines that a text may open with; null where it opens
 * otherwise. A block that begins so and cannot be read stays in the text (`textStart` 0), and a notice says why.
 */
export function frontMatterOf(text: string): FrontMatter | null {
  const lines = openingLines(text);
  if (lines === null) return null;
  const { inside, textStart } = lines;
  const fields = inside.filter((line) => line.trim() !== '' && !line.startsWith('#')).map(fieldIn);
  const [first] = fields;
  const begins = first !== null && first !== undefined && isKnownKey(first[0]);
  if (textStart === null) return begins ? left(openNotice()) : null;
  const read = fields.filter((field) => field !== null);
  if (read.length < fields.length)
    return begins ? left(formNotice(inside[fields.indexOf(null)] ?? '')) : null;
  return { ...readFields(read), textStart };
}

/** A line as key and value, or null where it has not that form. */
function fieldIn(line: string): readonly [string, string] | null {
  const colon = line.indexOf(':');
  if (colon < 1 || !/^[\w -]{1,40}$/.test(line.slice(0, colon))) return null;
  return [line.slice(0, colon).trim(), unquoted(line.slice(colon + 1).trim())];
}

function left(notice: Notice): FrontMatter {
  return { stated: {}, notices: [notice], textStart: 0 };
}

/** The lines after an opening `---`; `textStart` is null where none closes them. */
function openingLines(
  text: string,
): { readonly inside: readonly string[]; readonly textStart: number | null } | null {
  const inside: string[] = [];
  let start = 0;
  for (let number = 0; number <= FRONT_MATTER_MAX_LINES + 1 && start < text.length; number++) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(start, end).trimEnd();
    start = feed < 0 ? text.length : feed + 1;
    if (number === 0 && line !== '---') return null;
    if (number > 0 && line === '---') return { inside, textStart: pastBlankLines(text, start) };
    if (number > 0) inside.push(line);
  }
  return inside.length === 0 ? null : { inside, textStart: null };
}

/** The blank line that sets the block off belongs to the block. */
function pastBlankLines(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text[at] === '\n' || text[at] === '\r')) at++;
  return at;
}

/**
 * A value without the marks that YAML sets around a scalar: `'They lied'` says They lied, and `'''They lied'''` and
 * `"'They lied'"` say 'They lied'. Marks that do not span the whole value are its own: `'No' means 'no'`.
 */
function unquoted(value: string): string {
  if (/^'(?:[^']|'')*'$/.test(value)) return value.slice(1, -1).replaceAll("''", "'");
  if (/^"(?:[^"\\]|\\.)*"$/.test(value)) return value.slice(1, -1).replace(/\\(["\\])/g, '$1');
  return value;
}

function readFields(fields: readonly (readonly [string, string])[]): Omit<FrontMatter, 'textStart'> {
  let stated: StatedByInput = {};
  const notices: Notice[] = [];
  for (const [key, value] of fields) {
    const read = value === '' ? {} : fieldFrom(key, value);
    if (read === null) notices.push(unknownKey(key, value));
    else if (Object.keys(read).some((field) => field in stated)) notices.push(repeatedKey(key, value));
    stated = { ...stated, ...read };
  }
  return { stated, notices };
}

function fieldFrom(key: string, value: string): StatedByInput | null {
  const folded = foldedKey(key);
  const textKey = TEXT_KEYS.get(folded);
  if (textKey !== undefined) return { [textKey]: here(value) };
  if (folded === 'byline' || folded === 'author') return { byline: listIn(value).map(here) };
  if (folded === 'role' && (value === 'report' || value === 'record')) return { role: here(value) };
  const genre = folded === 'genre' ? GENRES.find((one) => one === value) : undefined;
  return genre === undefined ? null : { genre: here<Genre>(genre) };
}

function foldedKey(key: string): string {
  return key.toLowerCase().replace(/[ _-]/g, '');
}

const OTHER_KEYS = new Set(['byline', 'author', 'role', 'genre']);

function isKnownKey(key: string): boolean {
  return TEXT_KEYS.has(foldedKey(key)) || OTHER_KEYS.has(foldedKey(key));
}

function here<T>(value: T): Stated<T> {
  return { value, from: 'front-matter' };
}

function listIn(value: string): readonly string[] {
  const inner = value.startsWith('[') && value.endsWith(']') ? value.slice(1, -1) : value;
  return inner.split(/,| and /).flatMap((name) => {
    const trimmed = unquoted(name.trim());
    return trimmed === '' ? [] : [trimmed];
  });
}

/** How much of a line a notice shows. */
const SHOWN_CHARACTERS = 40;

function shown(words: string): string {
  return words.length > SHOWN_CHARACTERS ? `${words.slice(0, SHOWN_CHARACTERS)}…` : words;
}

function unknownKey(key: string, value: string): Notice {
  return {
    code: 'front-matter-unread',
    message: `the front matter line "${key}: ${shown(value)}" is not read`,
  };
}

function repeatedKey(key: string, value: string): Notice {
  const message = `the front matter line "${key}: ${shown(value)}" states again what a line before it states, and takes its place`;
  return { code: 'front-matter-repeated', message };
}

function openNotice(): Notice {
  const message = 'the front matter is not closed by a line "---", and is read as text';
  return { code: 'front-matter-open', message };
}

function formNotice(line: string): Notice {
  const message = `the front matter is read as text: its line "${shown(line)}" is not of the form "key: value"`;
  return { code: 'front-matter-unread', message };
}
