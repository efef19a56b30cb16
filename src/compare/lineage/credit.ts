import type { Report } from '../../model/index.ts';

/**
 * The supplier that a report credits its text to, in small letters: the agency of its dateline, byline or credit
 * line. Null where it credits nobody, and where what it credits is its own outlet.
 */
export function supplierOf({ metadata }: Report): string | null {
  const agency = metadata.agency?.value.toLowerCase();
  const outlet = metadata.outlet?.value.toLowerCase();
  return agency === undefined || (outlet !== undefined && areOneName(agency, outlet)) ? null : agency;
}

/** Whether a report credits its text to the outlet of another. */
export function credits(report: Report, other: Report): boolean {
  const supplier = supplierOf(report);
  const outlet = other.metadata.outlet?.value.toLowerCase();
  return supplier !== null && outlet !== undefined && areOneName(supplier, outlet);
}

/** "Meridian" is short for "Meridian Press Agency". */
function areOneName(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}
