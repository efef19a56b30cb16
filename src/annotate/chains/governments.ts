import { type Place, type Scene, wordNear } from './scene.ts';

/** Before a capital: a place where something is. */
const PLACING = new Set(
  'in at near outside around across inside downtown central capital visited visit'.split(' '),
);
/** Before a capital: somebody one deals with. */
const DEALING = new Set(
  'toward towards with between against on by of for and suggest suggests says that until while if whether because'.split(
    ' ',
  ),
);
/** How many names of a list are walked back over: "in Nordhaven, Westport and Eastport". */
const LIST_LENGTH = 4;

/**
 * Whether the name of a capital stands for the government: it acts ("Pyongyang is preparing"), owns ("Moscow’s
 * offer") or is dealt with ("toward Washington"). In doubt it is a place.
 */
export function standsForGovernment(scene: Scene, place: Place): boolean {
  if (isPlaced(scene, place) || isDateline(scene, place)) return false;
  return DEALING.has(wordNear(scene, place, -1)) || acts(scene, place);
}

/** "in Seoul", and the later names of a list that begins so. */
function isPlaced(scene: Scene, place: Place): boolean {
  const { tokens } = scene;
  let i = place.first - 1;
  for (let walked = 0; walked < LIST_LENGTH; walked++) {
    if (PLACING.has(tokens.foldedOf(i))) return true;
    if (!/^(?:,|and|or)$/.test(tokens.foldedOf(i)) || !tokens.isCapitalised(i - 1)) return false;
    i -= 2;
  }
  return false;
}

function isDateline(scene: Scene, place: Place): boolean {
  const opens = scene.sentenceStarts[place.sentence] === place.first;
  return opens && /^(?:,|\(|—|–|-|--|:)$/.test(wordNear(scene, place, 1));
}

function acts(scene: Scene, place: Place): boolean {
  const next = wordNear(scene, place, 1);
  const isAuxiliary = scene.tokens.uposOf(place.last + 1) === 'AUX';
  return (
    isAuxiliary ||
    next === "'s" ||
    /^\p{Ll}+(?:ed|[^su'i]s)$/u.test(scene.tokens.textOf(place.last + 1)) ||
    next === 'said'
  );
}
