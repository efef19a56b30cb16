import type { DerivationJson, DossierJson, FindingJson } from '../src/dossier/schema.ts';
import { citationsIn } from '../src/dossier/telling/citations.ts';
import type { Place } from './place.ts';

export type FindingKind = FindingJson['kind'];
export type MarkKind = FindingKind | 'shared' | 'quotation';

/** A marked passage of a report: what marks it, and for a shared passage the passage it agrees with. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
  /** The key of the item that rests on it. */
  readonly item: string;
  readonly toward?: Place;
}

export function derivationKey(derivation: DerivationJson): string {
  return `derivation:${derivation.report}:${derivation.from}:${derivation.kind}`;
}

/** By the quotation itself, so that a marked passage and a row of the ledger name the same item. */
export function quotationKey(item: { readonly report: string; readonly index: number }): string {
  return `quotation:${item.report}:${item.index}`;
}

/** The other report of a shared passage: the parent, or the sibling where the parent is not among the reports. */
export function partnerOf(derivation: DerivationJson, passage: DerivationJson['passages'][number]): string {
  return passage.there.report ?? derivation.from;
}

/** All marks of a dossier, by report, in the order of their starts. */
export function marksOf(dossier: DossierJson): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>(dossier.reports.map((report) => [report.id, []]));
  for (const finding of dossier.findings) {
    for (const { report, start, end } of citationsIn(finding)) {
      marks.get(report)?.push({ start, end, kind: finding.kind, item: finding.id });
    }
  }
  for (const derivation of dossier.lineage.derivations) {
    // A revision shares nearly all with what it revises: marked, it would hide what others copied.
    if (derivation.kind !== 'revision') markShared(marks, derivation);
  }
  for (const report of dossier.reports) {
    report.quotations?.forEach((quotation, index) => {
      const item = quotationKey({ report: report.id, index });
      for (const piece of quotation.content)
        marks.get(report.id)?.push({ ...piece, kind: 'quotation', item });
    });
  }
  for (const held of marks.values()) held.sort((a, b) => a.start - b.start || a.end - b.end);
  return marks;
}

/** Both sides of a shared passage are marked, and each knows the other. */
function markShared(marks: ReadonlyMap<string, Mark[]>, derivation: DerivationJson): void {
  const item = derivationKey(derivation);
  for (const passage of derivation.passages) {
    const here: Place = { report: derivation.report, ...passage.here };
    const there: Place = {
      report: partnerOf(derivation, passage),
      start: passage.there.start,
      end: passage.there.end,
    };
    marks.get(here.report)?.push({ start: here.start, end: here.end, kind: 'shared', item, toward: there });
    marks.get(there.report)?.push({ start: there.start, end: there.end, kind: 'shared', item, toward: here });
  }
}
