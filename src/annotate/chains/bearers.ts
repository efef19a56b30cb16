import type { Stretch } from '../../language/index.ts';
import type { Gender } from '../../lexicon/names.ts';
import { groupBy } from '../../text/index.ts';
import { type Marks, type Namesake, namesakesAmong } from './namesakes.ts';
import type { Place, Scene } from './scene.ts';
import { partsOf } from './spelling.ts';

/** Somebody whom the report names in full. */
export interface Bearer {
  /** The parts of the full name in lower case, initials and "Jr." left out. */
  readonly parts: readonly string[];
  /** What tells him from others of his name. */
  readonly marks: Marks;
  /** Whether the report tells of others of his name. */
  readonly hasNamesake: boolean;
  readonly gender: Gender | null;
  /** Every mention by the full name, in order. */
  readonly places: readonly Place[];
  /** The words of the titles before the name and of the role after it, in lower case. */
  readonly roles: ReadonlySet<string>;
}

const LEAST_PARTS = 2;

/**
 * The people that names of two parts or more tell of. A name that ends another's is that one's: "Garcia Marquez". Where
 * two have one name, a mention of it that tells neither is nobody's here.
 */
export function bearersOf(scene: Scene, names: readonly Place[]): Bearer[] {
  const full = names.filter((place) => partsOf(place.words).length >= LEAST_PARTS);
  const byName = groupBy(full, (place) => partsOf(place.words).join(' '));
  return [...mergeEndings(byName)].flatMap(([key, places]) => {
    const namesakes = namesakesAmong(scene, places);
    return namesakes.map((one) => bearerOf(scene, key.split(' '), one, namesakes.length > 1));
  });
}

/** Full names with those that are the end of exactly one of them. */
function mergeEndings(byName: ReadonlyMap<string, readonly Place[]>): ReadonlyMap<string, readonly Place[]> {
  const endings = [...byName.keys()].flatMap((name) => endingsOf(name).map((ending) => ({ ending, name })));
  const byEnding = groupBy(endings, ({ ending }) => ending);
  const merged = new Map<string, Place[]>();
  for (const [key, places] of byName) {
    const [longer, other] = byEnding.get(key) ?? [];
    const target = longer !== undefined && other === undefined ? longer.name : key;
    merged.set(
      target,
      [...(merged.get(target) ?? []), ...places].sort((a, b) => a.ref - b.ref),
    );
  }
  return merged;
}

/** "gabriel garcia marquez": "garcia marquez", "marquez". */
function endingsOf(name: string): string[] {
  const endings: string[] = [];
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) endings.push(name.slice(at + 1));
  return endings;
}

function bearerOf(
  scene: Scene,
  parts: readonly string[],
  { places, marks }: Namesake,
  hasNamesake: boolean,
): Bearer {
  const roles = new Set<string>();
  const genders = new Set<Gender>();
  for (const place of places) {
    for (const word of rolesOf(scene, place)) roles.add(word);
    const gender = place.gender;
    if (gender !== null) genders.add(gender);
  }
  const [gender] = genders.size === 1 ? genders : [];
  return { parts, marks, hasNamesake, gender: gender ?? null, places, roles };
}

/** The words of a title, and of the role in an apposition right after the name. */
function rolesOf(scene: Scene, place: Place): string[] {
  const titleWords = place.title.split(/[\s-]+/).filter(Boolean);
  const next = scene.places[place.ref + 1];
  const isApposition = next?.mention.form === 'nominal' && isAppositionOf(scene, place, next);
  return isApposition ? [...titleWords, ...next.words.toLowerCase().split(/[\s-]+/)] : titleWords;
}

/**
 * "X, a defense analyst": a nominal after a name with a comma, and an article or nothing, between. Not the subject of
 * the verb that follows it at once: "Three died in X, the mayor said."
 */
export function isAppositionOf(scene: Scene, name: Place, nominal: Stretch): boolean {
  const gap = nominal.first - name.last - 1;
  const { tokens } = scene;
  if (tokens.textOf(name.last + 1) !== ',' || /^(?:VERB|AUX)$/.test(tokens.uposOf(nominal.last + 1)))
    return false;
  return gap === 1 || (gap === 2 && /^(?:a|an|the)$/.test(tokens.foldedOf(name.last + 2)));
}

/** Whether the office of a short form's title is among a bearer's roles: "analyst Moon". */
export function sharesTitle(place: Place, bearer: Bearer): boolean {
  const office = place.title.split(/[\s-]+/).at(-1) ?? '';
  return office !== '' && bearer.roles.has(office);
}
