import type {
  CitationJson,
  DossierJson,
  FindingJson,
  ItemRefJson,
  ReportJson,
} from '../../src/dossier/schema.ts';
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

const agency = reportOf({
  id: 'northline',
  text: AGENCY_TEXT,
  outlet: 'Northline Agency',
  published: '2031-03-14T08:10:00Z',
  agency: 'Northline',
  zones: { 'PORT ANSEL, March 14 (Northline) — ': 'dateline', 'By Ilse': 'byline' },
});
const copy = reportOf({
  id: 'courier',
  text: COPY_TEXT,
  outlet: 'Harbour Courier',
  published: '2031-03-14T09:02:00Z',
  agency: 'Northline',
  zones: { 'PORT ANSEL (Northline) — ': 'dateline' },
  removed: 'Sign up for the Courier’s morning letter.',
});
const tribune = reportOf({
  id: 'tribune',
  text: TRIBUNE_TEXT,
  outlet: 'The Tessel Tribune',
  published: '2031-03-14T10:40:00Z',
  zones: { 'Photo:': 'caption' },
});
const rewrite = reportOf({
  id: 'lantern',
  text: REWRITE_TEXT,
  outlet: 'Daily Lantern',
  published: '2031-03-15',
  zones: { 'Correction:': 'correction' },
});
const nameless = reportOf({
  id: 'nameless',
  text: NAMELESS_TEXT,
  outlet: null,
  published: null,
  headline: null,
  zones: { tarn: 'body' },
});
const record = reportOf({
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

function time(report: ReportJson, words: string, value: string): ItemRefJson {
  report.times?.push({ ...spanOf(report.text, words), type: 'DATE', value });
  return { report: report.id, layer: 'times', index: (report.times?.length ?? 1) - 1 };
}

const winter = ['We will not wait for another winter,', 'The gate opens on April 2, and it stays open.'];
const said = {
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

const why = (rule: string, detail?: string) => [detail === undefined ? { rule } : { rule, detail }];

const findings: FindingJson[] = [
  {
    id: 'f-dead',
    kind: 'conflicting',
    about: 'quantity',
    slot: 'quantity',
    confidence: 0.91,
    why: [
      ...why('same-event', 'the shooting at Tarn Gate in January'),
      ...why('other-value', '12 against 14'),
    ],
    versions: [
      {
        says: '12 people',
        origins: ['o-northline'],
        evidence: [cite(agency, '12 people'), cite(copy, '12 people')],
      },
      {
        says: '14 people',
        origins: ['o-tribune'],
        evidence: [cite(tribune, '14 people'), cite(rewrite, '14 people')],
      },
    ],
  },
  {
    id: 'f-opens',
    kind: 'conflicting',
    about: 'time',
    slot: 'time',
    confidence: 0.88,
    why: why('same-event', 'the opening of the gate'),
    versions: [
      {
        says: 'April 2',
        origins: ['o-northline', 'o-unknown'],
        evidence: [cite(agency, 'April 2'), cite(copy, 'April 2'), cite(nameless, 'april 2')],
      },
      {
        says: 'April 12',
        origins: ['o-tribune'],
        evidence: [cite(tribune, 'April 12'), cite(rewrite, 'April 12')],
      },
    ],
  },
  {
    id: 'f-office',
    kind: 'conflicting',
    about: 'name',
    slot: 'title',
    confidence: 0.7,
    why: why('same-person', 'Tomas Brell'),
    versions: [
      { says: 'Foreign Minister', origins: ['o-northline'], evidence: [cite(agency, 'Foreign Minister')] },
      { says: 'Trade Minister', origins: ['o-tribune'], evidence: [cite(tribune, 'Trade Minister')] },
      {
        says: 'Foreign Minister of Ardovia',
        origins: [],
        evidence: [],
        actor: { id: 'Q0', role: 'Foreign Minister of Ardovia', from: '2029-05-01' },
      },
    ],
  },
  {
    id: 'f-winter',
    kind: 'altered-quotation',
    about: 'quotation',
    slot: 'wording',
    change: 'word-changed',
    confidence: 0.83,
    why: why('same-speaker-and-occasion'),
    items: [said.agency, said.tribune],
    versions: [
      {
        says: 'We will not wait for another winter,',
        origins: ['o-northline'],
        evidence: [cite(agency, winter[0] ?? ''), cite(copy, winter[0] ?? '')],
      },
      {
        says: 'We will wait for no other winter,',
        origins: ['o-tribune'],
        evidence: [cite(tribune, 'We will wait for no other winter,')],
      },
    ],
  },
  {
    id: 'f-observers',
    kind: 'disputed',
    about: 'claim',
    confidence: 0.76,
    why: why('denial-of-claim', 'denied'),
    claim: [cite(agency, 'Selmark had asked for observers and was refused')],
    denial: [cite(tribune, 'Selmark denied that it had asked for observers')],
  },
  {
    id: 'f-not-said',
    kind: 'not-in-record',
    about: 'quotation',
    confidence: 0.8,
    why: why('no-passage-in-record'),
    evidence: [cite(tribune, 'We will wait for no other winter,')],
    record: 'remarks',
  },
  {
    id: 'f-customs',
    kind: 'corroborated',
    about: 'claim',
    confidence: 0.86,
    why: why('two-origins'),
    byOrigin: [
      { origin: 'o-northline', evidence: [cite(agency, 'customs posts would be staffed by both countries')] },
      { origin: 'o-tribune', evidence: [cite(tribune, 'Customs posts are to be staffed by both countries')] },
    ],
  },
  {
    id: 'f-people',
    kind: 'repeated',
    about: 'quantity',
    confidence: 0.9,
    why: why('one-origin'),
    evidence: [
      cite(agency, 'About 4,000 people used the crossing each day'),
      cite(copy, 'About 4,000 people used the crossing each day'),
    ],
    origins: ['o-northline'],
  },
  {
    id: 'f-line',
    kind: 'single-source',
    about: 'claim',
    confidence: 0.64,
    why: why('one-report'),
    evidence: [cite(agency, 'Trucks waited in a line six kilometres long on the Selmark side')],
    origins: ['o-northline'],
  },
  {
    id: 'f-police',
    kind: 'omitted',
    about: 'claim',
    confidence: 0.72,
    why: why('carried-elsewhere'),
    elsewhere: [cite(agency, 'according to the border police'), cite(copy, 'according to the border police')],
    missingFrom: ['tribune', 'lantern', 'nameless'],
  },
];

/** A small dossier that holds every kind of finding but an update, every basis of an origin that a page draws apart. */
export function fixtureDossier(): DossierJson {
  return structuredClone(DOSSIER);
}

const brell = { name: 'Tomas Brell', entity: 'e-brell', standing: 'named' } as const;

const shared = (from: ReportJson, to: ReportJson, words: string) => ({
  here: spanOf(to.text, words),
  there: spanOf(from.text, words),
});

const DOSSIER: DossierJson = {
  schema: 'variorum/dossier@1',
  reports: [agency, copy, record, tribune, rewrite, nameless],
  entities: [{ id: 'e-brell', name: 'Tomas Brell', type: 'person', names: ['Tomas Brell', 'Brell'] }],
  lineage: {
    origins: [
      {
        id: 'o-northline',
        reports: ['northline', 'courier'],
        known: true,
        basis: 'agency',
        name: 'Northline',
      },
      {
        id: 'o-tribune',
        reports: ['tribune', 'lantern'],
        known: true,
        basis: 'report',
        name: 'The Tessel Tribune',
      },
      { id: 'o-unknown', reports: ['nameless'], known: false, basis: 'unknown' },
    ],
    derivations: [
      {
        report: 'courier',
        from: 'northline',
        kind: 'excerpt',
        confidence: 0.97,
        why: [...why('credit', 'Northline'), ...why('later'), ...why('contained')],
        passages: [
          shared(
            agency,
            copy,
            'Ardovia and Selmark agreed on Thursday to reopen the Tarn Gate crossing, closed since a shooting that killed 12 people in January.',
          ),
          shared(
            agency,
            copy,
            'About 4,000 people used the crossing each day before it was closed, according to the border police.',
          ),
        ],
      },
      {
        report: 'lantern',
        from: 'tribune',
        kind: 'rewrite',
        confidence: 0.84,
        why: why('names-outlet', 'the Tessel Tribune reports'),
        passages: [
          shared(tribune, rewrite, 'will open again on April 12'),
          shared(tribune, rewrite, 'shut on January 9, when 14 people were killed'),
        ],
      },
    ],
  },
  findings,
  occasions: [
    {
      id: 'oc-ansel',
      speaker: brell,
      venue: 'reporters in Port Ansel',
      time: '2031-03-14',
      quotations: [said.agency, said.copy, said.tribune],
      record: 'remarks',
    },
    {
      id: 'oc-selmark',
      speaker: { name: 'Selmark’s government', standing: 'institutional' },
      quotations: [said.customs],
      record: null,
    },
  ],
  ledger: [
    {
      speaker: brell,
      utterances: [
        { occasion: 'oc-ansel', items: [said.agency, said.copy, said.tribune], change: 'word-changed' },
        { items: [said.partial] },
        { items: [said.promise] },
      ],
    },
    {
      speaker: { name: 'Selmark’s government', standing: 'institutional' },
      utterances: [{ occasion: 'oc-selmark', items: [said.customs, said.posts] }],
    },
    {
      speaker: { name: 'An official briefed on the talks', standing: 'anonymous' },
      utterances: [{ items: [said.observers] }],
    },
  ],
  timeline: [
    {
      value: '2031-01',
      earliest: '2031-01-01',
      latest: '2031-01-31',
      items: [time(agency, 'January', '2031-01')],
    },
    {
      value: '2031-01-09',
      items: [time(tribune, 'January 9', '2031-01-09'), time(rewrite, 'January 9', '2031-01-09')],
    },
    {
      value: '2031-03-14',
      items: [time(agency, 'Thursday', '2031-03-14'), time(tribune, 'Thursday', '2031-03-14')],
    },
    { value: '2031-04-02', items: [time(agency, 'April 2', '2031-04-02')] },
    { value: '2031-04-12', items: [time(tribune, 'April 12', '2031-04-12')] },
  ],
  notices: [
    {
      report: 'nameless',
      code: 'outlet-not-stated',
      message: 'Nobody states the outlet of this report; it counts as an unknown origin.',
    },
    {
      report: 'courier',
      code: 'time-without-zone',
      message: 'The time stands without a zone and is taken as UTC.',
    },
  ],
};
