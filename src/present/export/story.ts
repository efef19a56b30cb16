import type { CitationJson, DossierJson, ItemRefJson, ReportJson } from '../../dossier/schema.ts';
import type { Passage } from './outline.ts';
import { listed } from './words.ts';

/** What is looked up again and again while a dossier is told: numbers of reports, letters of origins, passages. */
export interface Telling {
  readonly dossier: DossierJson;
  /** "report 2"; an id that no report has stays as it is. */
  reportMark(id: string): string;
  /** "reports 1 and 3", each once, in order. */
  reportMarks(ids: readonly string[]): string;
  /** "origin A", "origins A and B". */
  originMarks(ids: readonly string[]): string;
  /** The letters of the origins that a report descends from. */
  originsOfReport(id: string): readonly string[];
  passage(citation: CitationJson): Passage;
  /** The passages of a layer's item: of a quotation its pieces of content. */
  passagesOf(item: ItemRefJson): readonly Passage[];
}

/** Looks up what `dossier` says in the order in which it says it. */
export function tellingOf(dossier: DossierJson): Telling {
  const numbers = new Map(dossier.reports.map((report, i) => [report.id, i + 1]));
  const reports = new Map(dossier.reports.map((report) => [report.id, report]));
  const letters = new Map(dossier.lineage.origins.map((origin, i) => [origin.id, letterOf(i)]));
  const passage = ({ report, start, end, exact }: CitationJson): Passage => ({
    place: `report ${numbers.get(report) ?? report}, ${start}–${end}`,
    exact,
    from: inFull(reports.get(report), `${start}–${end}`),
  });
  return {
    dossier,
    passage,
    reportMark: (id) => `report ${numbers.get(id) ?? id}`,
    reportMarks: (ids) => marks('report', ids, numbers),
    originMarks: (ids) => marks('origin', ids, letters),
    originsOfReport: (id) =>
      dossier.lineage.origins
        .filter((one) => one.reports.includes(id))
        .map((one) => letters.get(one.id) ?? ''),
    passagesOf: (item) => citationsOf(reports.get(item.report), item).map(passage),
  };
}

/** A, B, ... Z, AA, AB: letters for any number of origins. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

function marks(one: string, ids: readonly string[], known: ReadonlyMap<string, number | string>): string {
  const order = [...known.keys()];
  const distinct = [...new Set(ids)].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  const words = distinct.map((id) => String(known.get(id) ?? id));
  return `${one}${words.length === 1 ? '' : 's'} ${listed(words)}`;
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

type Place = { readonly start: number; readonly end: number };

function spansOf(report: ReportJson, layer: string, index: number): readonly Place[] {
  if (layer === 'quotations') return report.quotations?.[index]?.content ?? [];
  const plain: Readonly<Record<string, readonly Place[] | undefined>> = {
    mentions: report.mentions,
    times: report.times,
    quantities: report.quantities,
    sentences: report.sentences,
  };
  const found = plain[layer]?.[index];
  return found === undefined ? [] : [found];
}
