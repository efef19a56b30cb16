import type { Comparison, Derivation, Entity, Origin, Report } from '../model/index.ts';
import { compareText } from '../text/index.ts';
import { findingsToJson } from './findings.ts';
import { distinct, idOf } from './ids.ts';
import { occasionsOf } from './occasions.ts';
import { foreseenIn, outlooksToJson } from './outlooks.ts';
import { reportToJson } from './report.ts';
import type {
  DerivationJson,
  DossierJson,
  EntityJson,
  OriginJson,
  ReportJson,
  TimelineJson,
} from './schema.ts';
import { ledgerOf, utterancesOf } from './speakers.ts';
import { type EntityTag, noticeToJson, spanToJson } from './values.ts';

/** Everything that a page or an export needs of a story, as plain values in the shape of the contract. */
export function dossierOf(comparison: Comparison): DossierJson {
  const { story, lineage } = comparison;
  const entities = entitiesToJson(comparison.entities);
  const tags = entityTags(comparison.entities, entities);
  const reports = story.reports.map((report) => reportIn(report, tags));
  const order = new Map(story.reports.map((report, i) => [report.id as string, i]));
  const findings = findingsToJson(comparison.findings, order);
  const utterances = utterancesOf(reports);
  const forecasts = foreseenIn(reports);
  const occasions = occasionsOf(utterances, { reports, findings, checks: comparison.checks });
  return {
    schema: 'variorum/dossier@1',
    reports,
    entities: entities.toSorted((a, b) => compareText(a.id, b.id)),
    lineage: {
      origins: lineage.origins.map(originToJson),
      derivations: lineage.derivations.map(derivationToJson),
    },
    findings,
    occasions,
    ledger: ledgerOf(utterances, findings, occasions),
    timeline: timelineOf(reports),
    forecasts,
    outlooks: outlooksToJson(comparison.outlooks, forecasts),
    notices: comparison.notices.map(noticeToJson),
  };
}

/** Entities with ids: digests of type and names. */
function entitiesToJson(entities: readonly Entity[]): EntityJson[] {
  const ids = distinct(entities.map(({ type, name, names }) => idOf('e', [type, name, ...names])));
  return entities.map(({ type, name, names, actor }, i) => ({
    id: ids[i] ?? '',
    name,
    type,
    ...(actor && { actor: actor.id }),
    ...(actor?.wikidata !== undefined && { wikidata: actor.wikidata }),
    names: [...names],
  }));
}

/** The entity of a chain, by report and index of the chain. */
function entityTags(
  entities: readonly Entity[],
  written: readonly EntityJson[],
): ReadonlyMap<string, EntityTag> {
  const tags = new Map<string, EntityTag>();
  entities.forEach((entity, i) => {
    const { id = '', name = entity.name, wikidata } = written[i] ?? {};
    for (const { report, chain, confidence } of entity.chains)
      tags.set(`${report}\n${chain}`, { id, name, ...(wikidata !== undefined && { wikidata }), confidence });
  });
  return tags;
}

function reportIn(report: Report, tags: ReadonlyMap<string, EntityTag>): ReportJson {
  return reportToJson(report, { entityOf: (chain) => tags.get(`${report.id}\n${chain}`) });
}

function originToJson({ id, reports, known, basis, name }: Origin): OriginJson {
  return { id, reports: [...reports], known, basis, ...(name !== undefined && { name }) };
}

function derivationToJson({ report, from, kind, passages, confidence, why }: Derivation): DerivationJson {
  return {
    report,
    from,
    kind,
    passages: passages.map(({ here, there }) => ({
      here: spanToJson(here),
      there: { ...(there.report !== undefined && { report: there.report }), ...spanToJson(there) },
    })),
    confidence,
    why: why.map((reason) => ({ ...reason })),
  };
}

/** The days and times that the reports name, in order, each with every expression that means it. */
function timelineOf(reports: readonly ReportJson[]): TimelineJson[] {
  const rows = new Map<string, TimelineJson>();
  for (const report of reports) {
    (report.times ?? []).forEach(({ type, value, earliest, latest }, index) => {
      if ((type !== 'DATE' && type !== 'TIME') || earliest === undefined) return;
      const item = { report: report.id, layer: 'times', index };
      const row = rows.get(value);
      if (row) row.items.push(item);
      else rows.set(value, { value, earliest, ...(latest !== undefined && { latest }), items: [item] });
    });
  }
  return [...rows.values()].sort(
    (a, b) => compareText(a.earliest ?? '', b.earliest ?? '') || compareText(a.value, b.value),
  );
}
