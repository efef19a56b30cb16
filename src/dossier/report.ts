import {
  boundsBySigns,
  DATE_SIGNS,
  LINKS,
  type Metadata,
  type Report,
  type Stated,
  ZONES,
} from '../model/index.ts';
import { layersToJson } from './layers.ts';
import type { ReportJson } from './schema.ts';
import { type EntityTag, makerToJson, noticeToJson, spanToJson } from './values.ts';

/** Layers that `read` prints unless told otherwise; tokens are printed on demand only. */
export const PRINTED_LAYERS = [
  'sentences',
  'mentions',
  'chains',
  'times',
  'quantities',
  'quotations',
  'forecasts',
] as const;

/** A layer that another refers to is printed with it. */
const REFERS_TO: Readonly<Record<string, readonly string[]>> = {
  tokens: ['sentences'],
  quotations: ['mentions', 'chains'],
  forecasts: ['mentions', 'chains', 'times'],
  mentions: ['chains'],
  chains: ['mentions'],
};

/** The layers asked for and those that they refer to. */
export function printedLayers(asked: readonly string[]): ReadonlySet<string> {
  return new Set(asked.flatMap((name) => [name, ...(REFERS_TO[name] ?? [])]));
}

export interface ReportJsonOptions {
  readonly layers?: ReadonlySet<string>;
  /** The entity of a chain, by the chain's index; the actor it is linked to, where a report stands alone. */
  readonly entityOf?: (chain: number) => EntityTag | undefined;
}

/** A report in the shape of the contract. Layers that nobody made are absent, not empty. */
export function reportToJson(report: Report, options: ReportJsonOptions = {}): ReportJson {
  const { layers = new Set<string>(PRINTED_LAYERS), entityOf = linkedActors(report) } = options;
  const { parts, metadata } = report;
  return {
    id: report.id,
    uri: parts.capture.uri,
    role: parts.role,
    genre: metadata.genre?.value ?? null,
    language: parts.language,
    ...(parts.revisionOf !== undefined && { revisionOf: parts.revisionOf }),
    capture: { ...parts.capture },
    extractor: makerToJson(parts.extractor),
    makers: Object.fromEntries(report.makers().map(([name, maker]) => [name, makerToJson(maker)])),
    headline: metadata.headline?.value ?? null,
    outlet: metadata.outlet?.value ?? null,
    published: metadata.published?.value ?? null,
    ...(report.has(DATE_SIGNS) && { publishedBounds: boundsToJson(report) }),
    dateline: metadata.dateline?.value ?? null,
    agency: metadata.agency?.value ?? null,
    byline: metadata.byline.map((one) => one.value),
    stated: statedToJson(metadata),
    text: report.text,
    zones: [...report.layer(ZONES)].map((zone) => ({ kind: zone.kind, ...spanToJson(zone.span) })),
    removals: parts.removals.map(({ rule, span, words }) => ({
      rule,
      ...(span && spanToJson(span)),
      ...(words !== undefined && { words }),
    })),
    ...layersToJson(report, layers, entityOf),
    notices: report.notices.map((notice) => noticeToJson(notice)),
  };
}

/** The actors that the chains of a report are linked to. */
function linkedActors(report: Report): (chain: number) => EntityTag | undefined {
  const tags = new Map<number, EntityTag>();
  if (report.has(LINKS)) {
    for (const { chain, actor, name, wikidata, confidence } of report.layer(LINKS))
      tags.set(chain, { id: actor, name, ...(wikidata !== undefined && { wikidata }), confidence });
  }
  return (chain) => tags.get(chain);
}

function boundsToJson(report: Report): ReportJson['publishedBounds'] {
  const signs = [...report.layer(DATE_SIGNS)];
  const bounds = boundsBySigns(signs);
  const why = signs.map(({ rule, detail, span }) => ({
    rule,
    ...(detail !== undefined && { detail }),
    ...spanToJson(span),
  }));
  return bounds && { ...bounds, why };
}

function statedToJson(metadata: Metadata): ReportJson['stated'] {
  const entries: [string, Stated<string>][] = [];
  const { byline, ...single } = metadata;
  for (const [field, stated] of Object.entries(single)) if (stated) entries.push([field, stated]);
  const [author] = byline;
  if (author) entries.push(['byline', author]);
  return Object.fromEntries(
    entries.map(([field, { from, span }]) => [field, { from, ...(span && spanToJson(span)) }]),
  );
}
