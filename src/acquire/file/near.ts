/** Longer names are not compared: the work grows with the product of the lengths. */
const NAME_MAX_CHARACTERS = 80;
/** A folder of more names than this is not searched for a likely one. */
const NAMES_MAX = 5000;
/** A third of the characters may differ: "raport.txt" for "report.txt", and no more. */
const DIFFERENCE_SHARE = 1 / 3;

/** The name most like the wanted one, or null where none is near. Equals go to the first in code-unit order. */
export function nearestName(wanted: string, names: readonly string[]): string | null {
  if (wanted.length > NAME_MAX_CHARACTERS || names.length > NAMES_MAX) return null;
  const limit = Math.max(1, Math.floor(wanted.length * DIFFERENCE_SHARE));
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const name of names.toSorted(byCodeUnits)) {
    if (Math.abs(name.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted.toLowerCase(), name.toLowerCase());
    if (distance <= limit && (best === null || distance < best.distance)) best = { name, distance };
  }
  return best?.name ?? null;
}

/** Levenshtein's distance in one row: the least insertions, deletions and substitutions. */
function editDistance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      const changed = diagonal + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(changed, above + 1, (row[j - 1] ?? 0) + 1);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}

/** Order by UTF-16 code units, which no locale changes. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
