import type { CitationJson, ItemRefJson, ReportJson } from '../src/dossier/schema.ts';

/** A passage of a report: UTF-16 offsets in its text, half-open. */
export interface Place {
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

export type Reports = ReadonlyMap<string, ReportJson>;

export function placeOf(citation: CitationJson): Place {
  return { report: citation.report, start: citation.start, end: citation.end };
}

/** The words at a place as they stand; empty where the report is not in the dossier. */
export function wordsAt(reports: Reports, place: Place): string {
  return reports.get(place.report)?.text.slice(place.start, place.end) ?? '';
}

/** Where the items stand, in the order given; an item of a layer that the dossier lacks has no place. */
export function placesOfItems(reports: Reports, items: readonly ItemRefJson[]): readonly Place[] {
  return items.flatMap((item) => placesOfItem(reports, item));
}

function placesOfItem(reports: Reports, item: ItemRefJson): readonly Place[] {
  const report = reports.get(item.report);
  if (report === undefined) return [];
  if (item.layer === 'quotations') {
    const pieces = report.quotations?.[item.index]?.content ?? [];
    return pieces.map((piece) => ({ report: item.report, start: piece.start, end: piece.end }));
  }
  if (item.layer === 'forecasts') {
    const foreseen = report.forecasts?.[item.index];
    return foreseen === undefined ? [] : [{ report: item.report, ...foreseen.outcome }];
  }
  const found = spansOf(report, item.layer)?.[item.index];
  return found === undefined ? [] : [{ report: item.report, start: found.start, end: found.end }];
}

interface SpanLike {
  readonly start: number;
  readonly end: number;
}

function spansOf(report: ReportJson, layer: string): readonly SpanLike[] | undefined {
  switch (layer) {
    case 'mentions':
      return report.mentions;
    case 'times':
      return report.times;
    case 'quantities':
      return report.quantities;
    case 'sentences':
      return report.sentences;
    case 'zones':
      return report.zones;
    default:
      return undefined;
  }
}

/** What stands before and after a place, up to the ends of its sentence or zone and of `reach` characters. */
export interface Context {
  readonly before: string;
  readonly after: string;
}

export function contextOf(reports: Reports, place: Place, reach: number): Context {
  const report = reports.get(place.report);
  if (report === undefined) return { before: '', after: '' };
  const around = holding(report.sentences, place) ?? holding(report.zones, place) ?? place;
  return {
    before: clipBefore(report.text.slice(around.start, place.start), reach),
    after: clipAfter(report.text.slice(place.end, around.end), reach),
  };
}

/** Spans stand by start, so the last that starts no later is found by halving; an overlapping one may be missed. */
function holding(spans: readonly SpanLike[] | undefined, place: Place): SpanLike | undefined {
  if (spans === undefined) return undefined;
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? 0) > place.start) high = middle;
    else low = middle + 1;
  }
  const found = spans[low - 1];
  return found !== undefined && found.end >= place.end ? found : undefined;
}

function clipBefore(words: string, reach: number): string {
  if (words.length <= reach) return words;
  const space = words.indexOf(' ', words.length - reach);
  return `… ${space < 0 ? '' : words.slice(space + 1)}`;
}

function clipAfter(words: string, reach: number): string {
  if (words.length <= reach) return words;
  const space = words.lastIndexOf(' ', reach);
  return `${space < 0 ? '' : words.slice(0, space)} …`;
}
