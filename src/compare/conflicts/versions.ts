import type { ReportedVersion } from '../../model/index.ts';
import type { StoryContext } from '../context.ts';
import { byCarrier, type Passage, versionOf } from '../evidence.ts';

/** Two versions at least, the one that most carry first. */
export type Rivals = readonly [ReportedVersion, ReportedVersion, ...ReportedVersion[]];

/** What sets one version from another, and whether a passage may stand as a version at all. */
interface Likeness<P> {
  /** Whether two passages tell the same. */
  readonly areOne: (a: P, b: P) => boolean;
  /** Whether two that differ are near enough to be of one thing. */
  readonly areNear?: (a: P, b: P) => boolean;
}

/**
 * Passages that tell different things of one, put into versions: each joins the first version whose first passage
 * tells the same. Null where all tell the same.
 */
export function rivalsAmong<P extends Passage>(
  context: StoryContext,
  passages: readonly P[],
  { areOne, areNear = () => true }: Likeness<P>,
): { readonly versions: Rivals; readonly carried: readonly P[] } | null {
  const carried = byCarrier(context, passages);
  const groups: [P, ...P[]][] = [];
  for (const passage of carried) {
    const fitting = groups.find(([first]) => areOne(first, passage));
    if (fitting) fitting.push(passage);
    else if (groups.every(([first]) => areNear(first, passage))) groups.push([passage]);
  }
  const [first, second, ...more] = groups
    .toSorted((a, b) => b.length - a.length)
    .map((own) => versionOf(context, own[0], own));
  return first && second ? { versions: [first, second, ...more], carried: groups.flat() } : null;
}
