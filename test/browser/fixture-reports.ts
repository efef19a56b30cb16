import type { CitationJson, ForeseenJson, ItemRefJson, ReportJson } from '../../src/dossier/schema.ts';
import { AGENCY_TEXT, COPY_TEXT, NAMELESS_TEXT, RECORD_TEXT, REWRITE_TEXT, TRIBUNE_TEXT } from './story.ts';

type ZoneKind = ReportJson['zones'][number]['kind'];

interface Spanned {
  readonly start: number;
  readonly end: number;
}

/** Where the words stand in the text; throws where they do not, so that no fixture points at nothing. */
export function spanOf(text: string, words: string): Spanned {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the text does not hold: ${words}`);
  return { start, end: start + words.length };
}

interface Stated {
  readonly id: string;
  readonly text: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly headline?: string | null;
  readonly role?: 'report' | 'record';
  readonly agency?: string;
  readonly zones?: Readonly<Record<string, ZoneKind>>;
  readonly removed?: string;
}

/** A report whose paragraphs are body, but for the first (headline) and those that `zones` names by their first words. */
export function reportOf(stated: Stated): ReportJson {
  const { id, text, outlet, published, role = 'report', agency = null, zones = {}, removed } = stated;
  const [headline = ''] = text.split('\n\n');
  const removal = removed === undefined ? null : spanOf(text, removed);
  return {
    id,
    uri: `https://${id}.example/tarn-gate`,
    role,
    genre: null,
    language: 'en',
    capture: {
      uri: `https://${id}.example/tarn-gate`,
      at: null,
      mediaType: 'text/plain',
      digest: `sha256:${id}`,
    },
    extractor: { name: 'text', version: '1' },
    makers: {},
    headline: stated.headline === undefined ? headline : stated.headline,
    outlet,
    published,
    dateline: null,
    agency,
    byline: [],
    stated: {},
    text,
    zones: zonesOf(text, zones, removal),
    removals: removal === null ? [] : [{ rule: 'newsletter-invitation', ...removal }],
    mentions: [],
    times: [],
    quantities: [],
    quotations: [],
    notices: [],
  };
}

function zonesOf(
  text: string,
  named: Readonly<Record<string, ZoneKind>>,
  removal: Spanned | null,
): ReportJson['zones'] {
  const zones: ReportJson['zones'] = [];
  let start = 0;
  for (const [i, paragraph] of text.split('\n\n').entries()) {
    const end = start + paragraph.length;
    const dateline = Object.keys(named).find(
      (words) => named[words] === 'dateline' && paragraph.startsWith(words),
    );
    const kind = Object.entries(named).find(([words]) => paragraph.startsWith(words))?.[1];
    if (dateline !== undefined) {
      zones.push({ kind: 'dateline', start, end: start + dateline.length });
      zones.push({ kind: 'body', start: start + dateline.length, end });
    } else if (start !== removal?.start) {
      zones.push({ kind: kind ?? (i === 0 ? 'headline' : 'body'), start, end });
    }
    start = end + 2;
  }
  return zones;
}

export const agency = reportOf({
  id: 'northline',
  text: AGENCY_TEXT,
  outlet: 'Northline Agency',
  published: '2031-03-14T08:10:00Z',
  agency: 'Northline',
  zones: { 'PORT ANSEL, March 14 (Northline) — ': 'dateline', 'By Ilse': 'byline' },
});
export const copy = reportOf({
  id: 'courier',
  text: COPY_TEXT,
  outlet: 'Harbour Courier',
  published: '2031-03-14T09:02:00Z',
  agency: 'Northline',
  zones: { 'PORT ANSEL (Northline) — ': 'dateline' },
  removed: 'Sign up for the Courier’s morning letter.',
});
export const tribune = reportOf({
  id: 'tribune',
  text: TRIBUNE_TEXT,
  outlet: 'The Tessel Tribune',
  published: '2031-03-14T10:40:00Z',
  zones: { 'Photo:': 'caption' },
});
export const rewrite = reportOf({
  id: 'lantern',
  text: REWRITE_TEXT,
  outlet: 'Daily Lantern',
  published: '2031-03-15',
  zones: { 'Correction:': 'correction' },
});
export const nameless = reportOf({
  id: 'nameless',
  text: NAMELESS_TEXT,
  outlet: null,
  published: null,
  headline: null,
  zones: { tarn: 'body' },
});
export const record = reportOf({
  id: 'remarks',
  text: RECORD_TEXT,
  outlet: 'Ardovian Foreign Ministry',
  published: '2031-03-14',
  role: 'record',
});

/** A passage with its words. */
export function cite(report: ReportJson, words: string): CitationJson {
  return { report: report.id, ...spanOf(report.text, words), exact: words };
}

type Quotations = NonNullable<ReportJson['quotations']>;

function quote(
  report: ReportJson,
  content: readonly string[],
  source: string | null,
  more: Partial<Quotations[number]> = {},
) {
  const pieces = content.map((words) => spanOf(report.text, words));
  report.quotations?.push({
    kind: 'direct',
    content: pieces,
    quoted: pieces,
    cue: null,
    source:
      source === null
        ? null
        : { ...spanOf(report.text, source), mention: null, name: source, standing: 'named' },
    ...more,
  });
  return { report: report.id, layer: 'quotations', index: (report.quotations?.length ?? 1) - 1 };
}

export function time(report: ReportJson, words: string, value: string): ItemRefJson {
  report.times?.push({ ...spanOf(report.text, words), type: 'DATE', value });
  return { report: report.id, layer: 'times', index: (report.times?.length ?? 1) - 1 };
}

interface Foretold {
  readonly condition?: string;
  readonly likelihood?: ForeseenJson['likelihood'];
  readonly horizon?: string;
}

/** A forecast in a report, as the dossier has it. */
function foretell(report: ReportJson, outcome: string, speaker: string, told: Foretold = {}): ForeseenJson {
  const { condition, likelihood, horizon } = told;
  report.forecasts ??= [];
  report.forecasts.push({ outcome: spanOf(report.text, outcome), source: null, why: [{ rule: 'modal' }] });
  return {
    item: { report: report.id, layer: 'forecasts', index: report.forecasts.length - 1 },
    speaker: { name: speaker, standing: speaker.startsWith('a ') ? 'anonymous' : 'named' },
    ...(condition !== undefined && { condition: cite(report, condition) }),
    ...(likelihood !== undefined && { likelihood }),
    ...(horizon !== undefined && { horizon }),
  };
}

export const foretold: ForeseenJson[] = [
  foretell(agency, 'Trucks will pass by April 20', 'Ada Lund', {
    condition: 'if the barrier is repaired',
    horizon: '2031-04-20',
  }),
  foretell(tribune, 'trucks will hardly pass by April 20', 'a driver', {
    likelihood: 'unlikely',
    horizon: '2031-04-20',
  }),
  foretell(tribune, 'trucks will pass by April 20', 'Ada Lund', { horizon: '2031-04-20' }),
];

export const winter = [
  'We will not wait for another winter,',
  'The gate opens on April 2, and it stays open.',
];
export const said = {
  agency: quote(agency, winter, 'Ardovian Foreign Minister Tomas Brell'),
  copy: quote(copy, winter, 'Ardovian Foreign Minister Tomas Brell'),
  tribune: quote(tribune, ['We will wait for no other winter,'], 'he'),
  partial: quote(tribune, ['the gate “stays open” once it opens'], 'Trade Minister Tomas Brell', {
    kind: 'mixed',
  }),
  promise: quote(rewrite, ['the gate stays open'], 'Tomas Brell, the trade minister,', { kind: 'indirect' }),
  customs: quote(agency, ['customs posts would be staffed by both countries'], 'Selmark’s government', {
    kind: 'indirect',
  }),
  posts: quote(tribune, ['Customs posts are to be staffed by both countries'], 'the Selmark government', {
    kind: 'indirect',
  }),
  observers: quote(
    agency,
    ['Selmark had asked for observers and was refused'],
    'An official briefed on the talks',
    {
      kind: 'indirect',
    },
  ),
  sign: quote(agency, ['Nobody asked us,'], null),
};
