import type {
  CitationJson,
  DerivationJson,
  DossierJson,
  ItemRefJson,
  ReportJson,
} from '../../dossier/schema.ts';
import type { Span } from '../../model/index.ts';
import type { Passage } from './outline.ts';
import { listed } from './words.ts';

/** What is looked up again and again while a dossier is told: numbers of reports, letters of origins, passages. */
export interface Telling {
  readonly dossier: DossierJson;
  /** "report 2", "reports 1 and 3", each once, in order; an id that no report has stays as it is. */
  reportMarks(ids: readonly string[]): string;
  /** "origin A", "origins A and B". */
  originMarks(ids: readonly string[]): string;
  isReport(id: string): boolean;
  /** What a report was made from. */
  derivationsOf(id: string): readonly DerivationJson[];
  /** The letters of the origins that a report descends from. */
  originsOfReport(id: string): readonly string[];
  passage(citation: CitationJson): Passage;
  /** The passages of a layer's item: of a quotation its pieces of content. */
  passagesOf(item: ItemRefJson): readonly Passage[];
}

/** Looks up what `dossier` says in the order in which it says it. */
export function tellingOf(dossier: DossierJson): Telling {
  const { reports, lineage } = dossier;
  const reportOf = new Map(reports.map((report) => [report.id, report]));
  const numbers = numbering('report', reports, (index) => String(index + 1));
  const letters = numbering('origin', lineage.origins, letterOf);
  const descent = new Map<string, string[]>(reports.map((report) => [report.id, []]));
  for (const { id, reports: ids } of lineage.origins)
    for (const one of ids) descent.get(one)?.push(letters.word(id));
  const derived = new Map<string, DerivationJson[]>(reports.map((report) => [report.id, []]));
  for (const one of lineage.derivations) derived.get(one.report)?.push(one);
  const passage = ({ report, start, end, exact }: CitationJson): Passage => ({
    place: `${numbers.mark([report])}, ${start}–${end}`,
    exact,
    from: inFull(reportOf.get(report), `${start}–${end}`),
  });
  return {
    dossier,
    passage,
    reportMarks: numbers.mark,
    originMarks: letters.mark,
    isReport: (id) => reportOf.has(id),
    derivationsOf: (id) => derived.get(id) ?? [],
    originsOfReport: (id) => descent.get(id) ?? [],
    passagesOf: (item) => citationsOf(reportOf.get(item.report), item).map(passage),
  };
}

interface Numbering {
  /** "2", "B"; an id that is not known stays as it is. */
  readonly word: (id: string) => string;
  /** "reports 1 and 3", each once, in their order. */
  readonly mark: (ids: readonly string[]) => string;
}

function numbering(
  one: string,
  items: readonly { readonly id: string }[],
  wordAt: (index: number) => string,
): Numbering {
  const places = new Map(items.map(({ id }, index) => [id, index]));
  const placeOf = (id: string) => places.get(id) ?? items.length;
  const word = (id: string) => (places.has(id) ? wordAt(placeOf(id)) : id);
  const mark = (ids: readonly string[]) => {
    const words = [...new Set(ids)].toSorted((a, b) => placeOf(a) - placeOf(b)).map(word);
    return `${one}${words.length === 1 ? '' : 's'} ${listed(words)}`;
  };
  return { word, mark };
}

/** A, B, ... Z, AA, AB: letters for any number of origins. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
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
  const plain: Readonly<Record<string, readonly Span[] | undefined>> = {
    mentions: report.mentions,
    times: report.times,
    quantities: report.quantities,
    sentences: report.sentences,
  };
  const found = plain[layer]?.[index];
  return found === undefined ? [] : [found];
}
