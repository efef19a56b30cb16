import { isVerb } from '../../language/index.ts';
import { governorOf, headOf, isObjectRole, isSubjectRole } from './clauses.ts';
import type { Question } from './salience.ts';
import { type Place, placeAt, type Scene } from './scene.ts';
import { standingOf } from './standing.ts';

/** Prepositions after which a pronoun is another than the subject of the verb: "met with him", "spoke against him". */
const PARTING = /^(?:with|to|against|for|about)$/;

/** Whether the grammar of the sentence keeps a mention from being what the pronoun means (Chomsky 1981, principles B and C). */
export function isBound(question: Question, place: Place): boolean {
  return isOwnArgument(question, place) || isBelow(question, place) || isOwned(question, place);
}

/** "Moreau came and told him": who does it is not its object, wherever else he is named. */
function isOwnArgument({ scene, book, pronoun, part, actor }: Question, place: Place): boolean {
  if (actor === null || !book.areOne(actor.ref, place.ref)) return false;
  return part === 'object' || (part === 'oblique' && isParted(scene, pronoun));
}

/** "Moreau met with him"; but "Moreau took the dog with him". */
function isParted(scene: Scene, pronoun: Place): boolean {
  const { tokens } = scene;
  const base = headOf(tokens, pronoun);
  const verb = governorOf(tokens, base);
  if (!isVerb(tokens, verb) || !PARTING.test(tokens.foldedOf(tokens.headOf(base)))) return false;
  return !tokens.dependentsOf(verb).some((i) => isObjectRole(tokens.roleOf(i)));
}

/** "He told Moreau" and "he said that Moreau had left": who does something is not named below it. */
function isBelow({ book, below }: Question, place: Place): boolean {
  return below.some(({ ref }) => book.areOne(ref, place.ref));
}

/** So many mentions after a pronoun may stand below its verb. */
const MENTIONS_BELOW = 8;

/** The names below the verb whose subject a pronoun is. */
export function namesBelow(scene: Scene, pronoun: Place): readonly Place[] {
  const { tokens } = scene;
  const { base } = standingOf(scene, pronoun);
  const verb = tokens.headOf(base);
  if (!isSubjectRole(tokens.roleOf(base)) || !isVerb(tokens, verb)) return [];
  return scene.places
    .slice(pronoun.ref + 1, pronoun.ref + 1 + MENTIONS_BELOW)
    .filter((one) => one.mention.form === 'name' && one.sentence === pronoun.sentence)
    .filter((one) => standingOf(scene, one).path.includes(verb));
}

/** "Her deputy, Irena Doe": the deputy is Doe, and so "her" is not. */
function isOwned({ scene, book, pronoun, part }: Question, place: Place): boolean {
  if (part !== 'owner') return false;
  const { tokens } = scene;
  const noun = tokens.headOf(headOf(tokens, pronoun));
  const held = [placeAt(scene, pronoun, noun), apposedTo(scene, pronoun, noun)];
  return held.some((one) => one !== null && book.areOne(one.ref, place.ref));
}

/** So many mentions after a noun may be the name of who it is. */
const MENTIONS_AHEAD = 4;

function apposedTo(scene: Scene, pronoun: Place, noun: number): Place | null {
  const ahead = scene.places.slice(pronoun.ref + 1, pronoun.ref + 1 + MENTIONS_AHEAD);
  const isHeld = (one: Place) => one.mention.form === 'name' && standingOf(scene, one).base === noun;
  return ahead.find((one) => isHeld(one) && !standingOf(scene, one).isConjoined) ?? null;
}
