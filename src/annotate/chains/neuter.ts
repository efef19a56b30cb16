import { type Place, type Scene, wordNear } from './scene.ts';

/** What is said follows the name within so many words: "Belmora has said that | it". */
const REACH = 4;
/** After "it" these tell of the weather or of a clause, and not of who says it. */
const OF_NOTHING = /^(?:is|was|'s|has|had|be|rained|snowed|seems|seemed|takes|took)$/;

/** Whether a lone name calls itself "it": "Belmora said it would go"; not "Holm said it was late". */
export function isItself(scene: Scene, place: Place): boolean {
  const { mention, words, title } = place;
  if (mention.form !== 'name' || title !== '' || words.includes(' ')) return false;
  let cue = 0;
  for (let at = 1; at <= REACH; at++) {
    const word = wordNear(scene, place, at);
    if (cue === 0 && scene.cueVerbs.has(word)) cue = at;
    else if (word === 'it' && cue > 0) return !OF_NOTHING.test(wordNear(scene, place, at + 1));
    else if (cue > 0 && word !== 'that') return false;
  }
  return false;
}
