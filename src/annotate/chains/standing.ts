import { isVerb } from '../../language/index.ts';
import {
  clauseOn,
  depthOf,
  headOf,
  isObjectRole,
  isSubjectRole,
  type Part,
  pathFrom,
  type Standing,
} from './clauses.ts';
import { isPossessive, type Place, type Scene, startOf, wordNear } from './scene.ts';

/** Where a candidate stands to a pronoun of the same sentence: in its clause, in one around it, or elsewhere. */
export type Level = 'own' | 'above' | 'higher' | 'object';

/** "A and B and C ..., the son of ...": lists and appositions are followed so far. */
const MOST_STEPS = 8;

/** How a mention stands; asked many times for one mention, so the scene keeps it. */
export function standingOf(scene: Scene, place: Place): Standing {
  const known = scene.standings.get(place);
  if (known !== undefined) return known;
  const standing = readStanding(scene, place);
  scene.standings.set(place, standing);
  return standing;
}

function readStanding(scene: Scene, place: Place): Standing {
  const { tokens } = scene;
  let base = headOf(tokens, place);
  let isConjoined = false;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const role = tokens.roleOf(base);
    const isLater = role === 'conjunct' && tokens.uposOf(base) !== 'VERB';
    if (!isLater && role !== 'apposition') break;
    isConjoined ||= isLater;
    base = tokens.headOf(base);
  }
  const path = pathFrom(tokens, base);
  const clause = clauseOn(tokens, path);
  return { base, part: partOf(scene, place, base), isConjoined, path, clause, depth: depthOf(tokens, path) };
}

function partOf(scene: Scene, place: Place, base: number): Part {
  const role = scene.tokens.roleOf(base);
  if (role === 'subject') return 'subject';
  if (role === 'possessive' || isPossessive(scene, place)) return 'owner';
  if (isObjectRole(role)) return 'object';
  if (role === 'agent' || role === 'oblique') return 'oblique';
  if (role === 'compound' || role === 'modifier') return 'modifier';
  return isBeforeVerb(scene, place) ? 'subject' : 'other';
}

/** The subjects and objects of the clauses that a word stands in, each with how far up its clause is. */
export function levelsAround({ tokens }: Scene, { base, path }: Standing): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  const isAbove = new Set(path);
  let up = 0;
  for (const at of path) {
    for (const one of tokens.dependentsOf(at)) {
      if (isAbove.has(one)) continue;
      const role = tokens.roleOf(one);
      if (isSubjectRole(role)) levels.set(one, LEVELS[up] ?? 'higher');
      else if (isObjectRole(role)) levels.set(one, 'object');
    }
    if (at !== base && isVerb(tokens, at)) up++;
  }
  return levels;
}

const LEVELS: readonly Level[] = ['own', 'above'];

/** What a pronoun is in its clause, by its form first and then by the parser and the word after it. */
export function partOfPronoun(scene: Scene, pronoun: Place): Part | 'reflexive' {
  const word = pronoun.words.toLowerCase();
  const { part } = standingOf(scene, pronoun);
  if (word === 'he' || word === 'she') return 'subject';
  if (word === 'his' || word === 'hers') return 'owner';
  if (word.endsWith('self')) return 'reflexive';
  if (word === 'her' && (part === 'owner' || (part !== 'object' && isBeforeNoun(scene, pronoun))))
    return 'owner';
  return part === 'oblique' ? 'oblique' : 'object';
}

function isBeforeNoun(scene: Scene, place: Place): boolean {
  return /^(?:X|NOUN|PROPN|ADJ|NUM|VERB)$/.test(scene.tokens.uposOf(place.last + 1));
}

/** Followed by a verb, and not after a preposition. */
function isBeforeVerb(scene: Scene, place: Place): boolean {
  if (scene.tokens.uposOf(startOf(scene, place) - 1) === 'ADP' || isPossessive(scene, place)) return false;
  if (/^(?:his|her|him)$/i.test(place.words)) return false;
  const next = scene.tokens.uposOf(place.last + 1);
  if (next === 'AUX' || next === 'VERB') return true;
  return next === 'X' && VERB_LIKE.test(wordNear(scene, place, 1));
}

const VERB_LIKE =
  /^(?:\p{Ll}+(?:ed|[^s']s)|said|told|went|became|began|took|made|won|met|held|saw|wrote|left|got|gave|found|kept|spoke|led|felt|knew|thought|came|ran|brought|sent|set|put|lost|paid|sold|built|fell|grew|rose|drew|chose|broke|spent|stood)$/u;
