import type { Report } from '../model/index.ts';
import { DAY_MS } from '../text/index.ts';

const DAY_LENGTH = 'YYYY-MM-DD'.length;
/** A bare day is some day on earth: it begins 14 hours before the day in UTC, and ends 12 hours after it. */
const EARLIEST_ZONE_MS = 14 * 3_600_000;
const LATEST_ZONE_MS = 12 * 3_600_000;

/**
 * Whether by what they state one report was surely published before another. Two reports of one day have no
 * order, nor have a day and an instant on it.
 */
export function isPublishedBefore(a: Report, b: Report): boolean {
  const [early, late] = [a.metadata.published?.value, b.metadata.published?.value];
  if (early === undefined || late === undefined) return false;
  if (early.length <= DAY_LENGTH && late.length <= DAY_LENGTH) return early < late;
  return lastInstant(early) < firstInstant(late);
}

function firstInstant(published: string): number {
  return Date.parse(published) - (published.length <= DAY_LENGTH ? EARLIEST_ZONE_MS : 0);
}

function lastInstant(published: string): number {
  return Date.parse(published) + (published.length <= DAY_LENGTH ? DAY_MS + LATEST_ZONE_MS : 0);
}
