/** One of many with those that are likest to it, by number. */
export interface Star<T> {
  readonly centre: number;
  readonly others: readonly T[];
}

/** A tie of one to another, which has the same to it. */
interface Tie {
  readonly to: number;
}

/**
 * The stars among things tied two by two, around the ones that most pulls to others: a chain of things, each like the
 * next, is no group. None is in two stars, and none is alone in one.
 */
export function starsAmong<T extends Tie>(
  ties: readonly (readonly T[])[],
  pullOf: (tie: T) => number,
): Star<T>[] {
  const pulls = ties.map((own) => own.reduce((sum, tie) => sum + pullOf(tie), 0));
  const centres = [...ties.keys()].filter((i) => (ties[i]?.length ?? 0) > 0);
  centres.sort((a, b) => (pulls[b] ?? 0) - (pulls[a] ?? 0) || a - b);
  const taken = new Set<number>();
  return centres.flatMap((centre) => {
    const others = (ties[centre] ?? []).filter(({ to }) => !taken.has(to));
    if (taken.has(centre) || others.length === 0) return [];
    for (const member of [centre, ...others.map(({ to }) => to)]) taken.add(member);
    return [{ centre, others }];
  });
}
