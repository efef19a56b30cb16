import type { Sources } from './align.ts';
import { isNegated } from './polarity.ts';
import { befallenBy } from './roles.ts';
import type { CheckScene } from './scene.ts';
import type { Judged, Reading } from './statement.ts';
import { strengthOf, type Term } from './terms.ts';

type Wrong = Omit<Judged, 'span' | 'about'>;

/** What befalls one person once: who is told to have been hurt is not told to be dead. */
const FATES = new Set(['@killed', '@injured', '@missing', '@rescued']);
/** So much of the rest of the clause makes a sentence one on the same happening. */
const SAME_HAPPENING = 0.8;

/** "Was killed" of one of whom the reports have no more than that he was hurt. */
export function otherFate(scene: CheckScene, sources: Sources, reading: Reading): Wrong | null {
  for (const term of reading.terms) {
    const fate = fateOf(term);
    const mine = fate === null ? null : befallenIn(scene, scene.draft, term);
    if (mine === null || fate === null) continue;
    const rest = reading.terms.filter((one) => one !== term);
    const others = reading.borne.filter(({ source, pairs }) => {
      const met = pairs.filter((pair) => rest.includes(pair.term) && pair.strength >= strengthOf('~'));
      const [whole, own] = [rest, met.map((pair) => pair.term)].map((terms) => weigh(sources, terms));
      return (own ?? 0) >= (whole ?? 0) * SAME_HAPPENING && hasOther(scene, source, fate, mine);
    });
    if (others.length === 0 || sources.all.some((one) => hasFate(scene, one, fate, mine))) continue;
    return {
      result: 'altered',
      change: 'word-changed',
      passages: others.map(({ source }) => source),
      confidence: 0.7,
      rule: 'other-fate',
    };
  }
  return null;
}

function weigh(sources: Sources, terms: readonly Term[]): number {
  return terms.reduce((sum, term) => sum + sources.weightOf(term), 0);
}

function fateOf({ keys }: Term): string | null {
  return keys.find((key) => FATES.has(key)) ?? null;
}

/** Whom a verb that is not denied befalls. */
function befallenIn(scene: CheckScene, report: number, { token }: Term): ReadonlySet<string> | null {
  if (isNegated(scene.tokens(report), token, () => false)) return null;
  return befallenBy(scene, report, token);
}

type Told = Sources['all'][number];

function hasOther(scene: CheckScene, { report, terms }: Told, fate: string, mine: ReadonlySet<string>) {
  if (terms.some(({ keys }) => keys.includes(fate))) return false;
  return terms.some((term) => fateOf(term) !== null && shares(befallenIn(scene, report, term), mine));
}

function hasFate(scene: CheckScene, { report, terms }: Told, fate: string, mine: ReadonlySet<string>) {
  return terms.some((term) => fateOf(term) === fate && shares(befallenIn(scene, report, term), mine));
}

function shares(theirs: ReadonlySet<string> | null, mine: ReadonlySet<string>): boolean {
  return theirs !== null && [...mine].some((stem) => theirs.has(stem));
}
