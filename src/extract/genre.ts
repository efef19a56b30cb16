import type { Genre, Stated, StatedByInput, Zone } from '../model/index.ts';
import type { Block } from './blocks.ts';
import type { ExtractTables } from './tables.ts';

/** What there is to tell the genre of a report from, beside what its input and page state outright. */
export interface GenreSigns {
  readonly url: Stated<string> | null;
  readonly headline: Stated<string> | null;
  readonly dateline: Stated<string> | null;
  readonly blocks: readonly Block[];
  readonly zones: readonly Zone[];
}

/**
 * The genre that a report is labelled with, or that its form tells: an outright statement, a part of its address, a
 * label before the headline or above the text, speakers named line by line, a dateline. Null where nothing tells.
 */
export function genreOf(
  stated: StatedByInput['genre'],
  signs: GenreSigns,
  tables: ExtractTables,
): Stated<Genre> | null {
  return (
    stated ?? byAddress(signs, tables) ?? byHeadline(signs, tables) ?? byLabel(signs, tables) ?? byForm(signs)
  );
}

/** The genre of a label that is nothing else: "Opinion", "op-ed", "PRESS_RELEASE". */
export function genreOfLabel(label: string, { genres }: ExtractTables): Genre | null {
  const words = label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 || words.length > LONGEST_LABEL ? null : (genres.get(words.join(' ')) ?? null);
}

const LONGEST_LABEL = 5;

/**
 * "https://outlet.example/opinion/2031/05/...": the section that opens the path, past a language and a date; "news"
 * alone says little, and deeper down ("/culture/letters/...") a label may be what a report is about.
 */
function byAddress({ url }: GenreSigns, tables: ExtractTables): Stated<Genre> | null {
  const path = url?.value.match(/^https?:\/\/[^/]+\/([^?#]*)/i)?.[1] ?? '';
  const parts = path.split('/').slice(0, -1);
  const [section = ''] = parts.filter(
    (part) => !NO_SECTION.test(part) && genreOfLabel(part, tables) !== 'news',
  );
  const genre = genreOfLabel(section, tables);
  return genre === null ? null : { value: genre, from: 'url' };
}

/** A language or edition ("en", "en-gb", "uk"), a year, month or day. */
const NO_SECTION = /^(?:[a-z]{2}(?:[-_][a-z]{2})?|\d+)$/i;

/** "Analysis: ...", "Opinion | ...", "Statement by the ministry on ...", "... – live". */
function byHeadline({ headline }: GenreSigns, tables: ExtractTables): Stated<Genre> | null {
  if (headline === null) return null;
  const { value, ...where } = headline;
  const parts = value.split(/\s*[|:]\s+|\s+[–—-]\s+/);
  const labels = parts.length > 1 ? [parts[0] ?? '', parts.at(-1) ?? ''] : [];
  const opening = OPENING.exec(value)?.[1] ?? '';
  for (const label of [...labels, opening]) {
    const genre = genreOfLabel(label, tables);
    if (genre !== null) return { ...where, value: genre };
  }
  return null;
}

/** Headlines of documents name their kind and whose they are. */
const OPENING =
  /^((?:Joint |Press |Full )?(?:Statement|Communiqu[eé]|Remarks|Transcript|Readout|Text))\s+(?:by|of|from|on)\b/i;

/** A line above the first paragraph that is a label and nothing else. */
function byLabel({ blocks, zones }: GenreSigns, tables: ExtractTables): Stated<Genre> | null {
  const body = zones.find(({ kind }) => kind === 'body')?.span.start ?? 0;
  for (const { words, span } of blocks.slice(0, LABELS_DEPTH)) {
    if (span.start > body) return null;
    const genre = genreOfLabel(words, tables);
    if (genre !== null) return { value: genre, from: 'text', span };
  }
  return null;
}

const LABELS_DEPTH = 6;

function byForm({ blocks, dateline }: GenreSigns): Stated<Genre> | null {
  return bySpeakers(blocks) ?? (dateline === null ? null : { ...dateline, value: 'news' });
}

/** A transcript names who speaks at the start of most paragraphs, and somebody speaks again, as no heading of a list does; of two speakers one of whom asks it is an interview. */
function bySpeakers(blocks: readonly Block[]): Stated<Genre> | null {
  const turns = new Map<string, Block[]>();
  for (const block of blocks) {
    const speaker = SPEAKER.exec(block.words)?.[1];
    if (speaker !== undefined && !DAY.test(speaker))
      turns.set(speaker, [...(turns.get(speaker) ?? []), block]);
  }
  const spoken = [...turns.values()];
  const count = spoken.reduce((sum, own) => sum + own.length, 0);
  const [first] = spoken.flat();
  if (
    first === undefined ||
    spoken.length < 2 ||
    spoken.length === count ||
    count < Math.max(LEAST_SPOKEN, blocks.length * SPOKEN_SHARE)
  )
    return null;
  const isInterview = spoken.length === 2 && spoken.some(asks);
  return { value: isInterview ? 'interview' : 'transcript', from: 'text', span: first.span };
}

function asks(turns: readonly Block[]): boolean {
  return turns.filter(({ words }) => words.endsWith('?')).length * 2 >= turns.length;
}

const SPEAKER = /^(Q|A|Question|Answer|(?:\p{Lu}[\p{L}.'’-]*)(?: \p{Lu}[\p{L}.'’-]*){0,4})(?:\.|:)\s/u;
/** A programme names days so. */
const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
const LEAST_SPOKEN = 4;
const SPOKEN_SHARE = 0.5;
