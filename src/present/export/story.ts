import type {
  CitationJson,
  DerivationJson,
  DossierJson,
  ItemRefJson,
  ReportJson,
} from '../../dossier/schema.ts';
import { assignSigla } from '../../dossier/telling/sigla.ts';
import { listed } from '../../dossier/telling/words.ts';
import type { Span } from '../../model/index.ts';
import type { Passage } from './outline.ts';

/** What is looked up again and again while a dossier is told: sigla of reports, letters of origins, passages. */
export interface Telling {
  readonly dossier: DossierJson;
  /** "A2", "A1 and B": the sigla of the reports, each once, in order; an id that no report has stays as it is. */
  reportMarks(ids: readonly string[]): string;
  /** "A", "A and B": the letters of the origins. */
  originLetters(ids: readonly string[]): string;
  /** "origin A", "origins A and B". */
  originMarks(ids: readonly string[]): string;
  isReport(id: string): boolean;
  /** What a report was made from. */
  derivationsOf(id: string): readonly DerivationJson[];
  /** The letters of the origins that a report descends from. */
  originsOfReport(id: string): readonly string[];
  passage(citation: CitationJson): Passage;
  passageAt(report: string, span: Span): Passage;
  /** The passages of a layer's item: of a quotation its pieces of content. */
  passagesOf(item: ItemRefJson): readonly Passage[];
  citationsOf(item: ItemRefJson): readonly CitationJson[];
}

/** Looks up what `dossier` says in the order in which it says it. */
export function tellingOf(dossier: DossierJson): Telling {
  const { reports, lineage } = dossier;
  const reportOf = new Map(reports.map((report) => [report.id, report]));
  const { siglumOf, letterOf, originsOf } = assignSigla(reports, lineage.origins);
  const reportMarks = marking(reports, siglumOf);
  const originLetters = marking(lineage.origins, letterOf);
  const derived = new Map<string, DerivationJson[]>(reports.map((report) => [report.id, []]));
  for (const one of lineage.derivations) derived.get(one.report)?.push(one);
  const passage = ({ report, start, end, exact }: CitationJson): Passage => ({
    place: `${reportMarks([report])} ${start}–${end}`,
    exact,
    from: `${reportMarks([report])}, ${inFull(reportOf.get(report), `${start}–${end}`)}`,
  });
  return {
    dossier,
    passage,
    reportMarks,
    originLetters,
    originMarks: (ids) => `origin${new Set(ids).size === 1 ? '' : 's'} ${originLetters(ids)}`,
    isReport: (id) => reportOf.has(id),
    derivationsOf: (id) => derived.get(id) ?? [],
    originsOfReport: (id) => (originsOf.get(id) ?? []).map((origin) => originLetters([origin.id])),
    passageAt: (report, { start, end }) =>
      passage({ report, start, end, exact: reportOf.get(report)?.text.slice(start, end) ?? '' }),
    passagesOf: (item) => citationsOf(reportOf.get(item.report), item).map(passage),
    citationsOf: (item) => citationsOf(reportOf.get(item.report), item),
  };
}

/** Marks of things, each once, in the order of the dossier. */
function marking(
  items: readonly { readonly id: string }[],
  marks: ReadonlyMap<string, string>,
): (ids: readonly string[]) => string {
  const places = new Map(items.map(({ id }, index) => [id, index]));
  const placeOf = (id: string) => places.get(id) ?? items.length;
  return (ids) =>
    listed([...new Set(ids)].toSorted((a, b) => placeOf(a) - placeOf(b)).map((id) => marks.get(id) ?? id));
}

/** Outlet, headline, date, address and characters: enough to find the passage without this dossier. */
function inFull(report: ReportJson | undefined, characters: string): string {
  if (report === undefined) return characters;
  const { outlet, headline, published, uri } = report;
  const title = headline === null ? null : `“${headline}”`;
  const told = [outlet ?? 'outlet not stated', title, published, uri, `characters ${characters}`];
  return told.filter((one) => one !== null).join(', ');
}

function citationsOf(report: ReportJson | undefined, { layer, index }: ItemRefJson): readonly CitationJson[] {
  if (report === undefined) return [];
  return spansOf(report, layer, index).map(({ start, end }) => ({
    report: report.id,
    start,
    end,
    exact: report.text.slice(start, end),
  }));
}

function spansOf(report: ReportJson, layer: string, index: number): readonly Span[] {
  if (layer === 'quotations') return report.quotations?.[index]?.content ?? [];
  if (layer === 'forecasts') {
    const forecast = report.forecasts?.[index];
    return forecast === undefined ? [] : [forecast.outcome];
  }
  const plain: Readonly<Record<string, readonly Span[] | undefined>> = {
    mentions: report.mentions,
    times: report.times,
    quantities: report.quantities,
    sentences: report.sentences,
  };
  const found = plain[layer]?.[index];
  return found === undefined ? [] : [found];
}
