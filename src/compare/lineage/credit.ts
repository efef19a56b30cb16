import type { Report } from '../../model/index.ts';
import { skeletonOf } from '../../text/index.ts';

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

/** What people write who do not know the outlet. */
const NO_OUTLETS = new Set(['unknown', 'n/a', 'na', 'none', 'null', 'anonymous', 'unnamed', 'various']);

/**
 * An outlet as it is counted, or null where none is stated: one name in whatever letters, since a name that only
 * looks like another is no second witness. Letters of other scripts that look like Latin ones count as those
 * (the skeletons of Unicode Technical Standard 39, for the letters that names of outlets are forged with).
 */
export function outletKey({ metadata }: Report): string | null {
  const name = skeletonOf(metadata.outlet?.value ?? '').replace(/^the /, '');
  return /[\p{L}\p{N}]/u.test(name) && !NO_OUTLETS.has(name) ? name : null;
}
