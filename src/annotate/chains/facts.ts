import type { Gender } from '../../lexicon/names.ts';
import type { Place } from './scene.ts';

/** The gender that several words tell. */
export type Told = Gender | 'both' | 'none';

/** What the mentions of a chain tell together. */
export interface ChainFacts {
  readonly names: number;
  readonly pronouns: number;
  /** The gender by names, titles and roles. */
  readonly told: Told;
  /** The gender by the pronouns that are tied to it already. */
  readonly said: Told;
}

/** So many mentions of a chain are asked. */
const MENTIONS_ASKED = 60;

export function factsFrom(places: readonly Place[]): ChainFacts {
  let names = 0;
  let pronouns = 0;
  let told: Told = 'none';
  let said: Told = 'none';
  for (const { mention, gender } of places.slice(0, MENTIONS_ASKED)) {
    if (mention.form === 'pronoun') {
      pronouns++;
      said = joined(said, gender);
    } else {
      if (mention.form === 'name') names++;
      told = joined(told, gender);
    }
  }
  return { names, pronouns, told, said };
}

function joined(before: Told, gender: Gender | null): Told {
  if (gender === null || gender === before) return before;
  return before === 'none' ? gender : 'both';
}
