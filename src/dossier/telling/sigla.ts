import type { OriginJson, ReportJson } from '../schema.ts';

/**
 * Sigla, as an edition gives them to its witnesses: a letter an origin (A, B, … Z, AA, …), and where an origin has
 * several reports a figure after it (A1, A2). Who sees the same letter twice sees one origin, not two.
 */
export interface Sigla {
  readonly letterOf: ReadonlyMap<string, string>;
  readonly siglumOf: ReadonlyMap<string, string>;
  /** The origins of a report, by its id, in the order of the dossier. */
  readonly originsOf: ReadonlyMap<string, readonly OriginJson[]>;
}

const ALPHABET = 26;
const FIRST_LETTER = 65;

export function assignSigla(reports: readonly ReportJson[], origins: readonly OriginJson[]): Sigla {
  const letterOf = new Map(origins.map((origin, i) => [origin.id, letterFor(i)]));
  const originsOf = groupOrigins(origins);
  const siglumOf = new Map<string, string>();
  let rootless = 0;
  const counted = new Map<string, number>();
  for (const report of reports) {
    const [first] = originsOf.get(report.id) ?? [];
    if (first === undefined) {
      rootless++;
      siglumOf.set(report.id, `${report.role === 'record' ? '§' : '?'}${rootless}`);
      continue;
    }
    const place = (counted.get(first.id) ?? 0) + 1;
    counted.set(first.id, place);
    siglumOf.set(report.id, `${letterOf.get(first.id)}${first.reports.length > 1 ? place : ''}`);
  }
  return { letterOf, siglumOf, originsOf };
}

function groupOrigins(origins: readonly OriginJson[]): Map<string, OriginJson[]> {
  const grouped = new Map<string, OriginJson[]>();
  for (const origin of origins) {
    for (const report of origin.reports) {
      const held = grouped.get(report);
      if (held === undefined) grouped.set(report, [origin]);
      else held.push(origin);
    }
  }
  return grouped;
}

/** A to Z, then AA, AB and on, as the columns of a sheet are named. */
function letterFor(index: number): string {
  const last = String.fromCharCode(FIRST_LETTER + (index % ALPHABET));
  return index < ALPHABET ? last : letterFor(Math.floor(index / ALPHABET) - 1) + last;
}
