import { GENRES, type Genre, type Stated, type StatedByInput, VariorumError } from '../../model/index.ts';

/** One report of a manifest or of a line: what it states, and its text or the file that holds it. */
export interface Entry {
  readonly stated: StatedByInput;
  readonly content: { readonly text: string } | { readonly file: string };
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads one object as an entry. Throws `entry-malformed` for what is no object, or has neither text nor file;
 * `where` names the place ("reports.json, report 2"). Fields of other names are left alone.
 */
export function entryFrom(value: unknown, where: string): Entry {
  if (!isFields(value)) throw malformed(`${where} is no object: a report is {"text": ...} or {"file": ...}`);
  const text = value.text;
  const file = value.file;
  if (typeof text === 'string') return { stated: statedIn(value), content: { text } };
  if (typeof file === 'string' && file !== '') return { stated: statedIn(value), content: { file } };
  throw malformed(`${where} has neither "text" nor "file": one of them must hold the report`);
}

/**
 * The reports of a parsed manifest: `{reports: [...]}`, a bare array, or a single report. Throws
 * `manifest-malformed` for any other value.
 */
export function entriesIn(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const reports = isFields(value) ? value.reports : undefined;
  if (Array.isArray(reports)) return reports;
  if (isFields(value) && (typeof value.text === 'string' || typeof value.file === 'string')) return [value];
  throw new VariorumError(
    'manifest-malformed',
    `${where} is no manifest: {"reports": [{"text": ...}]} is what is read`,
  );
}

/** JSON as a value. Throws `json-malformed` with what the parser says of it. */
export function parseJson(json: string, where: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new VariorumError('json-malformed', `${where} is not valid JSON: ${oneLine(said)}`, { cause });
  }
}

/** What the fields state, each value with `manifest` as the place it was read. */
function statedIn(fields: Fields): StatedByInput {
  const genre = GENRES.find((one) => one === fields.genre);
  const role = fields.role === 'record' || fields.role === 'report' ? fields.role : undefined;
  const byline = namesIn(fields.byline ?? fields.authors ?? fields.author);
  return {
    ...named('id', textIn(fields, 'id')),
    ...named('outlet', textIn(fields, 'outlet')),
    ...named('url', textIn(fields, 'url')),
    ...named('published', textIn(fields, 'published', 'date')),
    ...named('headline', textIn(fields, 'headline', 'title')),
    ...named('revisionOf', textIn(fields, 'revisionOf')),
    ...named('language', textIn(fields, 'language', 'lang')),
    ...(byline.length > 0 ? { byline: byline.map(inManifest) } : {}),
    ...(role === undefined ? {} : { role: inManifest(role) }),
    ...(genre === undefined ? {} : { genre: inManifest<Genre>(genre) }),
  };
}

function named<K extends string>(key: K, value: string | null): { readonly [P in K]?: Stated<string> } {
  const entry = value === null ? {} : { [key]: inManifest(value) };
  return entry as { readonly [P in K]?: Stated<string> };
}

function inManifest<T>(value: T): Stated<T> {
  return { value, from: 'manifest' };
}

/** The first of these fields that holds words or a number, without white space at its ends. */
function textIn(fields: Fields, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = fields[key];
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}

function namesIn(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? [one.trim()] : []));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(message: string): VariorumError {
  return new VariorumError('entry-malformed', message);
}

function oneLine(words: string): string {
  return words.replaceAll('\n', ' ');
}
