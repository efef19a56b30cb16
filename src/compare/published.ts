import type { Report } from '../model/index.ts';

/** A day without an hour: two reports of one day, or of a day and an hour on it, have no order. */
const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** Whether by what they state one report was surely published before another. */
export function isPublishedBefore(a: Report, b: Report): boolean {
  const [early, late] = [a.metadata.published?.value, b.metadata.published?.value];
  if (early === undefined || late === undefined) return false;
  if (Math.min(early.length, late.length) <= DAY_LENGTH) {
    return early.slice(0, DAY_LENGTH) < late.slice(0, DAY_LENGTH);
  }
  return Date.parse(early) < Date.parse(late);
}
