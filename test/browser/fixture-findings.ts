import type { FindingJson } from '../../src/dossier/schema.ts';
import { agency, cite, copy, nameless, rewrite, said, tribune, winter } from './fixture-reports.ts';

/** The one reason of a judgement. */
export const why = (rule: string, detail?: string) => [detail === undefined ? { rule } : { rule, detail }];

export const findings: FindingJson[] = [
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
