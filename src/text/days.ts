/** The milliseconds of a day. */
export const DAY_MS = 86_400_000;

/** How many days it is from one ISO day to another, below 0 where that comes first; NaN where one is no day. */
export function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** How many days lie between two ISO days, whichever comes first. */
export function daysApart(a: string, b: string): number {
  return Math.abs(daysFrom(a, b));
}

/**
 * The ISO day on which words were said that are published: the day of publishing where anybody who tells of them tells
 * it, or nobody tells a day; else the day told most, when it was published a day later or nobody knows when.
 */
export function heldOn(published: string | null, told: readonly string[]): string | null {
  if (published !== null && (told.length === 0 || told.includes(published))) return published;
  const counts = new Map<string, number>();
  for (const day of told) counts.set(day, (counts.get(day) ?? 0) + 1);
  const near = [...counts].filter(([day]) => published === null || areNextDays(day, published));
  const [most, next] = near.sort(([, a], [, b]) => b - a);
  if (most === undefined) return published;
  return next !== undefined && next[1] === most[1] ? published : most[0];
}

function areNextDays(a: string, b: string): boolean {
  return daysApart(a, b) <= 1;
}
