import type { DossierJson, ReportJson } from '../../src/dossier/schema.ts';
import { findings, why } from './fixture-findings.ts';
import {
  agency,
  cite,
  copy,
  foretold,
  nameless,
  record,
  rewrite,
  said,
  spanOf,
  time,
  tribune,
} from './fixture-reports.ts';

/** A small dossier that holds every kind of finding but an update, every basis of an origin that a page draws apart. */
export function fixtureDossier(): DossierJson {
  return structuredClone(DOSSIER);
}

/** The fixture as one that an earlier dossier was given with: it knew neither the rewrite nor the other figure. */
export function fixtureSince(): DossierJson {
  const evidence = [cite(tribune, '14 people'), cite(rewrite, '14 people')];
  return {
    ...fixtureDossier(),
    since: {
      reports: { added: ['lantern'], changed: ['tribune'], gone: [] },
      findings: {
        added: ['f-customs'],
        changed: [{ id: 'f-dead', was: 'f-was', versions: ['14 people'], evidence }],
        gone: [{ id: 'f-gone', kind: 'omitted' }],
      },
    },
  };
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
      quotedBy: ['northline', 'courier', 'tribune'],
      record: 'remarks',
      checks: [
        {
          item: said.agency,
          result: 'verbatim',
          there: cite(record, 'We will not wait for another winter.'),
        },
        { item: said.copy, result: 'verbatim', there: cite(record, 'We will not wait for another winter.') },
        {
          item: said.tribune,
          result: 'altered',
          there: cite(record, 'We will not wait for another winter.'),
        },
      ],
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
  forecasts: foretold,
  outlooks: [{ id: 'k-trucks', forecasts: foretold }],
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
