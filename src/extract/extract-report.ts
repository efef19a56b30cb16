import {
  type CapturedBytes,
  layerOf,
  type Maker,
  type Metadata,
  type Notice,
  Report,
  type Stated,
  type StatedByInput,
  VERSION,
  wordsOf,
  ZONES,
} from '../model/index.ts';
import type { Block } from './blocks.ts';
import { agencyName, namesIn } from './credits.ts';
import { readDate } from './dates.ts';
import { decode } from './decode.ts';
import { genreOf } from './genre.ts';
import { composePage } from './html/compose.ts';
import { reportId } from './ids.ts';
import type { ExtractTables } from './tables.ts';
import { type Composed, composeText, withHeadline } from './text-report.ts';
import { type Zoned, zoneBlocks } from './zoning.ts';

export interface ExtractOptions {
  readonly tables: ExtractTables;
}

const EXTRACTOR: Maker = { name: 'variorum-extract', version: VERSION };

/**
 * A report from a capture: its text, its zones, and what it and its input state of it. Never fails: what could not
 * be read stands in the notices. Pure, and runs in a browser.
 */
export function extractReport(captured: CapturedBytes, { tables }: ExtractOptions): Report {
  const composed = compose(captured, tables);
  const statements = [captured.stated, composed.stated, captured.defaults ?? {}];
  const headline = firstOf(statements, 'headline');
  const titled = withHeadline(composed, headline?.value ?? null);
  const zoned = zoneBlocks(titled.blocks, headline?.value ?? null, tables);
  const { metadata, notices } = metadataOf(
    statements,
    { zoned, blocks: titled.blocks, text: titled.text },
    tables,
  );
  const revisionOf = firstOf(statements, 'revisionOf')?.value;
  const id = firstOf(statements, 'id')?.value ?? idOf(metadata, titled.text);
  return new Report({
    id,
    text: titled.text,
    role: firstOf(statements, 'role')?.value ?? 'report',
    language: firstOf(statements, 'language')?.value ?? 'und',
    ...(revisionOf === undefined ? {} : { revisionOf }),
    metadata,
    capture: { ...captured.capture, uri: uriOf(captured, metadata) },
    extractor: EXTRACTOR,
    removals: [...titled.removals, ...zoned.removals],
    notices: [...titled.notices, ...notices, ...zoned.notices, ...emptiness(zoned)],
  }).with(layerOf(ZONES, EXTRACTOR, zoned.zones));
}

/** Text and blocks of a capture, by its media type. */
function compose(captured: CapturedBytes, tables: ExtractTables): Composed {
  const { mediaType } = captured.capture;
  const isPage = mediaType === 'text/html' || mediaType === 'application/xhtml+xml';
  const charset = captured.stated.charset?.value ?? null;
  const isFile = 'bytes' in captured;
  const decoded =
    'bytes' in captured ? decode(captured.bytes, charset, isPage) : { text: captured.text, notices: [] };
  const composed = isPage ? composePage(decoded.text, tables) : composeText(decoded.text, mediaType, isFile);
  return { ...composed, notices: [...decoded.notices, ...composed.notices] };
}

/** The first statement of a field: the input's own, then the front matter's or the page's, then the options'. */
function firstOf<K extends keyof StatedByInput>(
  statements: readonly StatedByInput[],
  key: K,
): StatedByInput[K] | undefined {
  return statements.find((one) => one[key] !== undefined)?.[key];
}

/** What is stated goes before what the words of the text say. */
function metadataOf(
  statements: readonly StatedByInput[],
  {
    zoned,
    blocks,
    text,
  }: { readonly zoned: Zoned; readonly blocks: readonly Block[]; readonly text: string },
  tables: ExtractTables,
): { readonly metadata: Metadata; readonly notices: readonly Notice[] } {
  const published = publishedOf(firstOf(statements, 'published'));
  const byline = bylineOf(firstOf(statements, 'byline') ?? [], tables);
  const headline = firstOf(statements, 'headline');
  const outlet = firstOf(statements, 'outlet') ?? null;
  const span = zoned.headline?.span;
  const url = firstOf(statements, 'url') ?? null;
  const titled =
    headline === undefined ? zoned.headline : { ...headline, ...(span === undefined ? {} : { span }) };
  const signs = { url, headline: titled, dateline: zoned.dateline, blocks, zones: zoned.zones };
  const metadata: Metadata = {
    headline: titled,
    outlet,
    published: published.stated ?? zoned.published,
    dateline: zoned.dateline,
    agency: ownInitials(zoned.agency, outlet, text) ?? byline.agency ?? agencyOf(outlet, tables),
    byline: byline.names.length > 0 ? byline.names : zoned.byline,
    url,
    genre: genreOf(firstOf(statements, 'genre'), signs, tables),
  };
  return { metadata, notices: published.notices };
}

/** A credit in the initials of the outlet itself ("(VNA)" in the Vela News Agency) is its own, whoever else bears them. */
function ownInitials(
  agency: Stated<string> | null,
  outlet: Stated<string> | null,
  text: string,
): Stated<string> | null {
  if (agency?.span === undefined || outlet === null) return agency;
  const credited = wordsOf(text, agency.span).replace(/[^\p{L}]/gu, '');
  const initials = (outlet.value.match(/\b\p{Lu}/gu) ?? []).join('');
  return initials.length > 1 && credited === initials ? { ...agency, value: outlet.value } : agency;
}

/** "Vela Daily (AFP)": an outlet that names its supplier beside itself. */
function agencyOf(outlet: Stated<string> | null, tables: ExtractTables): Stated<string> | null {
  const credited = /\(([^()]{2,40})\)$/.exec(outlet?.value ?? '')?.[1];
  const value = credited === undefined ? null : agencyName(credited, tables);
  return outlet === null || value === null ? null : { value, from: outlet.from };
}

function publishedOf(stated: Stated<string> | undefined): {
  readonly stated: Stated<string> | null;
  readonly notices: readonly Notice[];
} {
  if (stated === undefined) return { stated: null, notices: [] };
  const { value, notices } = readDate(stated.value);
  return { stated: value === null ? null : { ...stated, value }, notices };
}

/** Names as stated, roles and places dropped; an agency among them is the agency. */
function bylineOf(
  stated: readonly Stated<string>[],
  tables: ExtractTables,
): { readonly names: readonly Stated<string>[]; readonly agency: Stated<string> | null } {
  const read = stated.map((one) => ({ one, ...namesIn(one.value, tables) }));
  const credited = read.find(({ agency }) => agency !== null);
  const names = read.flatMap(({ one, names }) => names.map((value) => ({ ...one, value })));
  const seen = new Set<string>();
  return {
    names: names.filter(({ value }) => !seen.has(value) && seen.add(value)),
    agency: credited?.agency == null ? null : { value: credited.agency, from: credited.one.from },
  };
}

/** The address that the input states, else the path. What a page says of its own address is only a claim of it. */
function uriOf({ capture }: CapturedBytes, { url }: Metadata): string {
  return url?.from === 'front-matter' ? url.value : capture.uri;
}

function idOf({ outlet, published }: Metadata, text: string): string {
  return reportId(outlet?.value ?? null, published?.value ?? null, text);
}

function emptiness({ zones }: Zoned): readonly Notice[] {
  if (zones.some((zone) => zone.kind === 'body')) return [];
  return [{ code: 'no-body', message: 'no paragraph of a report was found in this input' }];
}
