import { isVerb, type Tokens } from '../../language/index.ts';
import { objectOf, type Standing, understoodSubject } from './clauses.ts';
import type { Candidate, Question } from './salience.ts';
import { type Place, placeAt, type Scene } from './scene.ts';
import { standingOf } from './standing.ts';

/** Verbs of asking: who answers is not who asked. */
const ASKING = /^(?:ask|question|press|quizz|quer[iy]|inquir|enquir)(?:e?s|e?d|ing)?$/;
const REPLYING = /^(?:repl(?:y|ies|ied|ying)|(?:answer|respond|retort)(?:s|ed|ing)?)$/;
/** Who asked is looked for among so many mentions and sentences before. */
const MENTIONS_BACK = 10;
const SENTENCES_BACK = 1;

/** Whether a pronoun is one who answers: "he replied". */
export function isReplying({ scene, pronoun }: Question): boolean {
  const cue = scene.credited.get(pronoun.ref)?.cue ?? null;
  return cue !== null && REPLYING.test(scene.tokens.foldedOf(scene.tokens.indexAt(cue.start)));
}

/** Who asked what a pronoun answers; null where nobody did. */
export function askerBefore({ scene, pronoun }: Question): Place | null {
  const first = Math.max(0, pronoun.ref - MENTIONS_BACK);
  const near = scene.places
    .slice(first, pronoun.ref)
    .filter((one) => pronoun.sentence - one.sentence <= SENTENCES_BACK);
  return near.findLast((one) => asks(scene.tokens, standingOf(scene, one))) ?? null;
}

function asks(tokens: Tokens, { part, clause }: Standing): boolean {
  if (part !== 'subject' || !ASKING.test(tokens.foldedOf(clause))) return false;
  return !tokens
    .dependentsOf(clause)
    .some((i) => /^(?:was|were|is|are|been|being)$/.test(tokens.foldedOf(i)));
}

/** Whether another who may be meant stands beside the likeliest, so that nothing tells which of the two goes on to speak. */
export function hasRival(question: Question, best: Place, candidates: readonly Candidate[]): boolean {
  const { book } = question;
  const before = candidates.map(({ place }) => place).filter(({ ref }) => ref < question.pronoun.ref);
  const last = before.find((place) => book.areOne(place.ref, best.ref));
  if (last === undefined) return false;
  return before.some((place) => !book.areOne(place.ref, best.ref) && isBeside(question, last, place));
}

/** "Holm warned Reck", "Holm and his minister, Reck, came", "Dorn was sentenced by Brek"; not "Holm praised Reck’s plan". */
function isBeside({ scene }: Question, one: Place, other: Place): boolean {
  if (one.sentence !== other.sentence) return false;
  const [a, b] = [standingOf(scene, one), standingOf(scene, other)];
  if (b.part === 'owner' || b.part === 'modifier') return false;
  return a.base === b.base || a.clause === b.clause;
}

/** "Moreau told Brek on Monday that he must resign": nothing in the sentence says which of the two. */
export function isInWhatIsTold(question: Question, canBe: (place: Place) => boolean): boolean {
  const { scene, pronoun } = question;
  const { tokens } = scene;
  const may = (token: number | null) => {
    const place = token === null ? null : placeAt(scene, pronoun, token);
    return place !== null && place.last < pronoun.first && canBe(place);
  };
  return standingOf(scene, pronoun).path.some(
    (at) => isTelling(scene, at) && may(objectOf(tokens, at)) && may(understoodSubject(tokens, at)),
  );
}

function isTelling({ tokens, cueVerbs }: Scene, at: number): boolean {
  const frames = cueVerbs.get(tokens.foldedOf(at))?.verb.frames;
  return isVerb(tokens, at) && frames !== undefined && (frames.has('address') || frames.has('urge'));
}
