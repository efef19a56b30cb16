import type { DossierJson, FindingJson, ReportJson } from '../../src/dossier/schema.ts';
import { fixtureDossier } from './fixture.ts';
import { cite, reportOf } from './fixture-reports.ts';

/** No story at all: every list is empty. */
export function emptyDossier(): DossierJson {
  return {
    schema: 'variorum/dossier@1',
    reports: [],
    entities: [],
    lineage: { origins: [], derivations: [] },
    findings: [],
    occasions: [],
    ledger: [],
    timeline: [],
    notices: [],
  };
}

/** What somebody might put into a headline who wants the page to run, fetch or turn round. */
export const HOSTILE =
  '</script><script>globalThis.stolen=1</script><img src=x onerror="globalThis.stolen=1"> "\'`$& &lt; \u202eesrever\u202c \u2067א';

/** The fixture with that text as outlet, headline, words, name and notice. */
export function hostileDossier(): DossierJson {
  const dossier = fixtureDossier();
  return {
    ...dossier,
    reports: dossier.reports.map((report) => ({
      ...report,
      outlet: HOSTILE,
      headline: HOSTILE,
      text: `${report.text}\n\n${HOSTILE}`,
      agency: HOSTILE,
    })),
    lineage: {
      ...dossier.lineage,
      origins: dossier.lineage.origins.map((origin) => ({ ...origin, name: HOSTILE })),
    },
    findings: dossier.findings.map((finding) =>
      'versions' in finding
        ? { ...finding, versions: finding.versions.map((version) => ({ ...version, says: HOSTILE })) }
        : { ...finding, why: [{ rule: 'rule', detail: HOSTILE }] },
    ),
    occasions: dossier.occasions.map((occasion) => ({
      ...occasion,
      venue: HOSTILE,
      speaker: { ...occasion.speaker, name: HOSTILE },
    })),
    ledger: dossier.ledger.map((entry) => ({ ...entry, speaker: { ...entry.speaker, name: HOSTILE } })),
    outlooks: dossier.outlooks?.map((outlook) => ({
      ...outlook,
      forecasts: outlook.forecasts.map((one) => ({ ...one, speaker: { name: HOSTILE, standing: 'named' } })),
    })),
    notices: [{ code: 'test', message: HOSTILE }],
  };
}

const LONG_REPORTS = 200;
const ORIGIN_SIZE = 10;
const SENTENCES = 20;

/** Two hundred reports of twenty origins, and some thousand findings. */
export function longDossier(): DossierJson {
  const reports = Array.from({ length: LONG_REPORTS }, (_, i) => longReport(i));
  const origins = Array.from({ length: LONG_REPORTS / ORIGIN_SIZE }, (_, o) => ({
    id: `o${o}`,
    reports: reports.slice(o * ORIGIN_SIZE, (o + 1) * ORIGIN_SIZE).map((report) => report.id),
    known: true,
    basis: 'report' as const,
  }));
  return {
    ...emptyDossier(),
    reports,
    lineage: { origins, derivations: [] },
    findings: longFindings(reports),
  };
}

function longReport(i: number): ReportJson {
  const told = Array.from(
    { length: SENTENCES },
    (_, s) => `Report ${i} counts ${s + i} crates in shed ${s}.`,
  );
  const text = ['The sheds of Tarn', ...told].join('\n\n');
  return reportOf({ id: `r${i}`, text, outlet: `Outlet ${i}`, published: '2031-03-14' });
}

function longFindings(reports: readonly ReportJson[]): FindingJson[] {
  return reports.flatMap((report, i) =>
    Array.from({ length: SENTENCES }, (_, s): FindingJson => {
      const other = reports[(i + 1) % reports.length] ?? report;
      const says = (of: ReportJson) => of.text.split('\n\n')[s + 1] ?? '';
      return {
        id: `f${i}-${s}`,
        kind: 'conflicting',
        about: 'quantity',
        slot: 'quantity',
        confidence: 0.9,
        why: [{ rule: 'other-value' }],
        versions: [report, other].map((of) => ({
          says: says(of),
          origins: [],
          evidence: [cite(of, says(of))],
        })),
      };
    }),
  );
}
