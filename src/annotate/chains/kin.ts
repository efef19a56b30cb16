import { genderOfNoun } from './gender.ts';
import type { Place, Scene } from './scene.ts';
import { partsOf } from './spelling.ts';

const KIN = new Set(
  'father mother son daughter brother sister husband wife uncle aunt nephew niece grandfather grandmother grandson granddaughter cousin twin child parent namesake'.split(
    ' ',
  ),
);
/** Words between an owner and a noun of kin: "his | late elder | brother". */
const MOST_BETWEEN = 3;
/** The owner of "his" is looked for among so many mentions before. */
const MENTIONS_BACK = 12;

/** Whether a name is introduced as kin of somebody who bears it too: "Jon Dorn left. His father, Jon Dorn, stayed." */
export function isKinOfNamesake(scene: Scene, place: Place): boolean {
  const noun = kinNounBefore(scene, place);
  const owner = noun === null ? null : ownerOf(scene, noun, place.ref);
  if (noun === null || owner === null) return false;
  const its = owner.gender;
  const kin = genderOfNoun(scene.tokens.foldedOf(noun));
  if (owner.mention.form === 'pronoun' && its !== null && kin !== null && its !== kin) return false;
  const named = owner.mention.form === 'name' ? owner : personBefore(scene, owner);
  return named?.mention.form === 'name' && isPartOf(named, place);
}

/** Whether a name is introduced as somebody's kin: "his father, Jon Dorn", "the brother, Jon Dorn". */
export function isKin(scene: Scene, place: Place): boolean {
  return kinNounBefore(scene, place) !== null;
}

/** The token of "father" in "his father, Jon Dorn" and "her son Jon Dorn". */
function kinNounBefore({ tokens }: Scene, place: Place): number | null {
  const at = tokens.textOf(place.first - 1) === ',' ? place.first - 2 : place.first - 1;
  return KIN.has(tokens.foldedOf(at)) && tokens.textOf(at - 1) !== '-' ? at : null;
}

/** The mention whose kin it is: the pronoun, or the name before "’s". */
function ownerOf({ tokens, places }: Scene, noun: number, before: number): Place | null {
  for (let at = noun - 1; at >= noun - 1 - MOST_BETWEEN; at--) {
    const isOwner = /^(?:his|her|'s?)$/.test(tokens.foldedOf(at));
    if (!isOwner) continue;
    const last = /^'/.test(tokens.foldedOf(at)) ? at - 1 : at;
    return places.slice(Math.max(0, before - MENTIONS_BACK), before).find((one) => one.last === last) ?? null;
  }
  return null;
}

/** Who was spoken of last before a pronoun, other pronouns passed over. */
function personBefore(scene: Scene, pronoun: Place): Place | null {
  const before = scene.places.slice(Math.max(0, pronoun.ref - MENTIONS_BACK), pronoun.ref);
  return before.findLast((one) => one.mention.type === 'person' && isOnePerson(scene, one)) ?? null;
}

function isOnePerson({ tables, tokens }: Scene, { mention, last }: Place): boolean {
  if (mention.form !== 'nominal') return mention.form === 'name';
  return tables.roleNouns.get(tokens.foldedOf(last))?.isPlural !== true;
}

function isPartOf(short: Place, full: Place): boolean {
  const parts = partsOf(full.words);
  return partsOf(short.words).every((part) => parts.includes(part));
}
