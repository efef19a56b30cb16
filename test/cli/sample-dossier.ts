import type { CitationJson, DossierJson, FindingJson, ReportJson } from '../../src/dossier/schema.ts';

/** A small invented story for the exporters' tests: one of every kind of finding, with hostile words in it. */

const TEXTS = {
  gazette: `Dam at Ulm Vey fails\n\nThe dam at Ulm Vey failed on Monday, killing 12 people.\n\n“Nobody was warned,” said Oda Renn.`,
  herald: `Dam fails\n\nThe dam at Ulm Vey failed on Monday, killing 15 people.\n\n“Everybody was warned,” said Oda Renn.`,
} as const;

type Name = keyof typeof TEXTS;

/** A passage of a report by its words, so that no offset is counted by hand. */
export function cite(report: Name, exact: string): CitationJson {
  const start = TEXTS[report].indexOf(exact);
  if (start < 0) throw new RangeError(`${report} does not hold: ${exact}`);
  return { report, start, end: start + exact.length, exact };
}

const place = (report: Name, exact: string): { start: number; end: number } => {
  const { start, end } = cite(report, exact);
  return { start, end };
};

function report(id: Name, outlet: string, headline: string, said: string): ReportJson {
  const text = TEXTS[id];
  return {
    id,
    uri: `${id}.txt`,
    role: 'report',
    genre: null,
    language: 'en',
    capture: { uri: `${id}.txt`, at: null, mediaType: 'text/plain', digest: 'sha256:00' },
    extractor: { name: 'test', version: '1' },
    makers: {},
    headline,
    outlet,
    published: '2031-05-05',
    dateline: null,
    agency: null,
    byline: [],
    stated: {},
    text,
    zones: [{ kind: 'body', start: 0, end: text.length }],
    removals: [],
    times: [{ ...place(id, 'Monday'), type: 'DATE', value: '2031-05-05', earliest: '2031-05-05' }],
    quotations: [
      {
        kind: 'direct',
        content: [place(id, said)],
        quoted: [place(id, said)],
        cue: place(id, 'said'),
        source: { ...place(id, 'Oda Renn'), mention: null, name: 'Oda Renn', standing: 'named' },
      },
      { kind: 'mixed', content: [place(id, 'failed')], quoted: [], cue: null, source: null },
    ],
    notices: [{ code: 'no-time-zone', message: 'a time has no zone' }],
  };
}

const base = (id: string, about: FindingJson['about']) => ({
  id,
  about,
  confidence: 0.9,
  why: [{ rule: 'same-slot', detail: 'killed' }],
});

const quotations = ['gazette', 'herald'].map((id) => ({ report: id, layer: 'quotations', index: 0 }));

const findings: FindingJson[] = [
  {
    kind: 'conflicting',
    ...base('f-1', 'quantity'),
    slot: 'quantity',
    versions: [
      { says: '12 people', evidence: [cite('gazette', 'killing 12 people')], origins: ['o-1'] },
      { says: '15 people', evidence: [cite('herald', 'killing 15 people')], origins: ['o-2'] },
    ],
  },
  {
    kind: 'altered-quotation',
    ...base('f-2', 'quotation'),
    slot: 'wording',
    change: 'word-changed',
    versions: [
      { says: 'Nobody was warned', evidence: [cite('gazette', 'Nobody was warned')], origins: ['o-1'] },
      { says: 'Everybody was warned', evidence: [cite('herald', 'Everybody was warned')], origins: ['o-2'] },
    ],
    items: quotations,
  },
  {
    kind: 'disputed',
    ...base('f-3', 'claim'),
    claim: [cite('gazette', 'Nobody was warned')],
    denial: [cite('herald', 'Everybody was warned')],
  },
  {
    kind: 'not-in-record',
    ...base('f-4', 'quotation'),
    evidence: [cite('gazette', 'Nobody was warned')],
    record: 'herald',
  },
  {
    kind: 'corroborated',
    ...base('f-5', 'event'),
    byOrigin: [
      { origin: 'o-1', evidence: [cite('gazette', 'The dam at Ulm Vey failed on Monday')] },
      { origin: 'o-2', evidence: [cite('herald', 'The dam at Ulm Vey failed on Monday')] },
    ],
  },
  { kind: 'repeated', ...base('f-6', 'claim'), evidence: [cite('gazette', 'failed')], origins: ['o-1'] },
  { kind: 'single-source', ...base('f-7', 'claim'), evidence: [cite('herald', 'failed')], origins: ['o-2'] },
  {
    kind: 'omitted',
    ...base('f-8', 'claim'),
    elsewhere: [cite('gazette', 'Nobody was warned')],
    missingFrom: ['herald'],
  },
];

/** A dossier that is valid by the schema. `headline` and `outlet` are those of its first report. */
export function sampleDossier(
  headline = 'Dam at Ulm Vey fails',
  outlet = 'The Vey Gazette',
): DossierJson & { readonly reports: readonly [ReportJson, ReportJson] } {
  const reports: [ReportJson, ReportJson] = [
    report('gazette', outlet, headline, 'Nobody was warned'),
    report('herald', 'Lower Vey Herald', 'Dam fails', 'Everybody was warned'),
  ];
  return {
    schema: 'variorum/dossier@1',
    reports,
    entities: [{ id: 'e-1', name: 'Oda Renn', type: 'person', names: ['Oda Renn'] }],
    lineage: {
      origins: [
        { id: 'o-1', reports: ['gazette'], known: true, basis: 'report', name: 'The Vey Gazette' },
        { id: 'o-2', reports: ['herald'], known: false, basis: 'presumed' },
      ],
      derivations: [
        {
          report: 'herald',
          from: 'gazette',
          kind: 'rewrite',
          passages: [{ here: place('herald', 'failed'), there: place('gazette', 'failed') }],
          confidence: 0.8,
          why: [{ rule: 'later' }],
        },
      ],
    },
    findings,
    occasions: [
      {
        id: 'c-1',
        speaker: { name: 'Oda Renn', standing: 'named' },
        venue: 'a press conference',
        quotations,
        record: null,
      },
    ],
    ledger: [
      {
        speaker: { name: 'Oda Renn', standing: 'named' },
        utterances: [{ items: quotations, change: 'word-changed' }],
      },
    ],
    timeline: [{ value: '2031-05-05', items: [{ report: 'gazette', layer: 'times', index: 0 }] }],
    notices: [{ report: 'herald', code: 'short', message: 'the report is short' }],
  };
}
