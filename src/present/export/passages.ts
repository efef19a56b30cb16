import type { Passage } from './outline.ts';

/** Words, and every passage that has them to the letter. */
export interface SameWords {
  readonly exact: string;
  readonly same: readonly Passage[];
}

/** Passages of the same words together, in the order in which the words come first. */
export function byWords(passages: readonly Passage[]): readonly SameWords[] {
  const groups = new Map<string, Passage[]>();
  for (const passage of passages) {
    const same = groups.get(passage.exact);
    if (same === undefined) groups.set(passage.exact, [passage]);
    else same.push(passage);
  }
  return [...groups].map(([exact, same]) => ({ exact, same }));
}
