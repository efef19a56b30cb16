import type { DerivationJson, DossierJson, ReportJson } from '../../dossier/schema.ts';
import { whyNothingCompared } from '../../dossier/telling/compared.ts';
import { sinceLead } from '../../dossier/telling/since.ts';
import { timeWords } from '../../dossier/telling/times.ts';
import {
  basisWords,
  counted,
  countedKind,
  derivationWords,
  listed,
  NO_HEADLINE,
} from '../../dossier/telling/words.ts';
import { FINDING_KINDS, type FindingKind } from '../../model/index.ts';
import type { Item, Outline, Part, Section } from './outline.ts';
import { type Telling, tellingOf } from './story.ts';
import { countFindings, tellFindings } from './tell-findings.ts';
import { outlooksSection } from './tell-outlooks.ts';
import { sinceSection } from './tell-since.ts';
import { ledgerSection, occasionsSection, unattributedSection, WHOLE } from './tell-speakers.ts';

export interface StoryOptions {
  /**
   * Tell reports, origins and findings of these kinds, and nothing after them. The counts stay those of the whole
   * dossier, and what is left out is said to be.
   */
  readonly only?: readonly FindingKind[];
}

/** The dossier as an outline: reports and origins, findings, who said what, occasions, timeline, notices. */
export function tellStory(dossier: DossierJson, { only }: StoryOptions = {}): Outline {
  const telling = tellingOf(dossier);
  const sections: readonly Section[] = [
    sinceSection(telling, only ?? FINDING_KINDS),
    reportsSection(telling),
    originsSection(telling),
    ...tellFindings(telling, only ?? FINDING_KINDS),
    ...(only === undefined ? apparatus(telling) : []),
  ];
  return {
    title: titleOf(dossier),
    lead: leadOf(dossier, only),
    sections: sections.filter((section) => section.items.length > 0),
  };
}

/** The first headline of a report; that of a record where no report has one. */
function titleOf({ reports }: DossierJson): string {
  const titled = reports.filter(({ headline }) => headline !== null);
  const first = titled.find(({ role }) => role === 'report') ?? titled[0];
  return first?.headline ?? NO_HEADLINE;
}

/** What stands behind the findings. */
function apparatus(telling: Telling): readonly Section[] {
  return [
    ledgerSection(telling),
    unattributedSection(telling),
    occasionsSection(telling),
    timelineSection(telling),
    outlooksSection(telling),
    noticesSection(telling),
  ];
}

function leadOf(dossier: DossierJson, only: readonly FindingKind[] | undefined): readonly string[] {
  const { reports, lineage, findings } = dossier;
  const records = reports.filter((report) => report.role === 'record').length;
  const counts = [counted(reports.length - records, 'report'), counted(lineage.origins.length, 'origin')];
  if (records > 0) counts.push(counted(records, 'record'));
  const alone = whyNothingCompared(dossier);
  const always: readonly FindingKind[] = [
    ...(alone === null ? (['conflicting'] as const) : []),
    ...(only ?? []),
  ];
  const found = countFindings(findings, always);
  const lead = [counts.join(' · '), ...(found.length > 0 ? [found.join(' · ')] : [])];
  if (alone !== null) lead.push(alone);
  else if (!findings.some(({ kind }) => kind === 'conflicting')) {
    lead.push(
      'No conflict was found between these reports. That does not mean that they agree in everything.',
    );
  }
  if (dossier.since !== undefined) lead.push(sinceLead(dossier.since));
  return only === undefined ? lead : [...lead, whatIsShown(dossier, only)];
}

/** "Shown: corroborated. Not shown: 3 conflicts and 1 omission." */
function whatIsShown({ findings }: DossierJson, only: readonly FindingKind[]): string {
  const isFound = (kind: FindingKind) => findings.some((finding) => finding.kind === kind);
  const left = FINDING_KINDS.filter((kind) => isFound(kind) && !only.includes(kind));
  return [
    `Shown: ${listed(FINDING_KINDS.filter((kind) => only.includes(kind)))}.`,
    ...(left.length > 0 ? [`Not shown: ${listed(left.map((kind) => countedKind(findings, kind)))}.`] : []),
  ].join(' ');
}

function reportsSection(telling: Telling): Section {
  const items = telling.dossier.reports.map((report): Item => {
    const derived = telling.derivationsOf(report.id);
    return {
      mark: telling.reportMarks([report.id]),
      head: aboutReport(report, telling),
      parts: [...titleParts(report), ...derived.map((one) => derivedPart(one, telling))],
    };
  });
  return { heading: 'Reports', items, mayBeCut: false };
}

function aboutReport({ id, outlet, published, role, agency }: ReportJson, telling: Telling): string {
  const origins = telling.originsOfReport(id);
  return [
    outlet ?? 'outlet not stated',
    published === null ? 'date not stated' : timeWords(published),
    ...(agency === null ? [] : [`credits ${agency}`]),
    ...(role === 'record' ? ['record'] : []),
    ...(origins.length > 1 ? [`origins ${listed(origins)}`] : []),
  ].join(' · ');
}

function titleParts({ headline, uri }: ReportJson): readonly Part[] {
  const title = headline === null ? [] : [{ says: headline, passages: [] }];
  return [...title, { carriedBy: uri, passages: [] }];
}

function derivedPart({ from, kind, passages, confidence, why }: DerivationJson, telling: Telling): Part {
  const other = telling.isReport(from) ? telling.reportMarks([from]) : telling.originMarks([from]);
  const rules = why.map(({ rule }) => rule).join('; ');
  const shared = counted(passages.length, 'passage');
  return {
    carriedBy: `${derivationWords(kind).phrase} ${other}: ${shared}, confidence ${confidence.toFixed(2)}: ${rules}`,
    passages: [],
  };
}

function originsSection(telling: Telling): Section {
  const items = telling.dossier.lineage.origins.map(({ id, reports, basis, name, known }) => ({
    mark: telling.originLetters([id]),
    head: name ?? (known ? 'no name' : 'not identified'),
    parts: [{ carriedBy: `${basisWords(basis)}; carried by ${telling.reportMarks(reports)}`, passages: [] }],
  }));
  const note =
    'Independent accounts. Reports that go back to one origin count as one: the letter of a report is its origin.';
  return { heading: 'Origins', note, items, mayBeCut: false };
}

function timelineSection(telling: Telling): Section {
  const items = telling.dossier.timeline.map(
    ({ value, items: told }): Item => ({
      head: timeWords(value),
      parts: [{ passages: told.flatMap(telling.passagesOf) }],
    }),
  );
  return { heading: 'Timeline', items, mayBeCut: true, whole: WHOLE };
}

function noticesSection(telling: Telling): Section {
  const { notices, reports } = telling.dossier;
  const own = reports.flatMap((report) => report.notices.map((notice) => ({ ...notice, report: report.id })));
  const items = [...notices, ...own].map(({ report, code, message }): Item => {
    const place = report === undefined ? '' : `${telling.reportMarks([report])}: `;
    return { head: `${place}${message} (${code})`, parts: [] };
  });
  return { heading: 'Notices', items, mayBeCut: true, whole: WHOLE };
}
