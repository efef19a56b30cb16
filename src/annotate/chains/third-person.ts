import type { ChainBook } from './book.ts';
import { isObjectOf, subjectsAround } from './clauses.ts';
import { genderOfChain, genderOfPronoun } from './gender.ts';
import { isSubject, pointsOf, type Question, traitsOf } from './salience.ts';
import { type Place, type Scene, startOf } from './scene.ts';

/** Antecedents are looked for in the sentence and so many before it, and among so many mentions. */
const SENTENCES_BACK = 2;
const MENTIONS_BACK = 40;
const BY_ONE_CANDIDATE = 0.85;
const BY_SALIENCE = 0.7;
const BY_NAME_AHEAD = 0.75;
const LEFT_OPEN = 0.4;
/** The best candidate must lead the next by so many points; by more where a quotation hangs on it. */
const LEAD = 0.15;
const LEAD_OF_SPEAKER = 0.5;
/** An opening phrase ("In his first speech, ...") ends within so many tokens. */
const OPENING_PHRASE = 14;

/** A subject and its object stand no more tokens apart. */
const CLAUSE = 20;

interface Candidate {
  readonly place: Place;
  readonly points: number;
}

/** "he", "she", "his", "her": the one person of this sentence or those before it, or the clearly most salient. */
export function linkThirdPerson(
  scene: Scene,
  book: ChainBook,
  pronoun: Place,
  spokeBefore: Place | null,
): void {
  const gender = genderOfPronoun(pronoun.words);
  const question: Question = {
    scene,
    book,
    pronoun,
    gender,
    spokeBefore,
    around: subjectsAround(scene, pronoun),
  };
  const ahead = nameAhead(question);
  if (ahead !== null) book.tie(pronoun.ref, ahead.ref, 'name-ahead', BY_NAME_AHEAD);
  else linkMostSalient(question);
}

function linkMostSalient(question: Question): void {
  const { book, pronoun } = question;
  const [best, next] = candidatesFor(question);
  if (best === undefined) return;
  if (next === undefined) book.tie(pronoun.ref, best.place.ref, 'one-candidate', BY_ONE_CANDIDATE);
  else if (best.points - next.points >= leadFor(question))
    book.tie(pronoun.ref, best.place.ref, 'salience', BY_SALIENCE);
  else for (const one of [best, next]) book.tie(pronoun.ref, one.place.ref, 'several-candidates', LEFT_OPEN);
}

function leadFor({ scene, pronoun }: Question): number {
  return scene.credited.has(pronoun.ref) ? LEAD_OF_SPEAKER : LEAD;
}

/** The chains of people before the pronoun, each by its most salient mention, the best first. */
function candidatesFor(question: Question): readonly Candidate[] {
  const { scene, book, pronoun } = question;
  const best = new Map<number, Candidate>();
  for (let i = pronoun.ref - 1; i >= Math.max(0, pronoun.ref - MENTIONS_BACK); i--) {
    const place = scene.places[i];
    if (place === undefined || pronoun.sentence - place.sentence > SENTENCES_BACK) break;
    if (!canBe(question, place)) continue;
    const points = pointsOf(traitsOf(question, place, best.size === 0));
    const head = book.headOf(place.ref);
    if (points > (best.get(head)?.points ?? Number.NEGATIVE_INFINITY)) best.set(head, { place, points });
  }
  return [...best.values()].toSorted((a, b) => b.points - a.points || b.place.ref - a.place.ref);
}

/** Whether a mention can be meant: a person of no other gender, not the speaker, not the subject of the same verb. */
function canBe({ scene, book, pronoun, gender }: Question, place: Place): boolean {
  if (!isPerson(scene, place)) return false;
  const own = genderOfChain(scene, book, place);
  if (own !== null && own !== gender) return false;
  const speaker = pronoun.quoted?.source?.mention ?? null;
  if (speaker !== null && book.areOne(place.ref, speaker)) return false;
  return !isOwnObject(scene, pronoun, place) && !isObjectOf(scene, pronoun, place);
}

function isPerson(scene: Scene, { mention, words, last }: Place): boolean {
  if (mention.form === 'pronoun') return genderOfPronoun(words) !== null;
  if (mention.form === 'name')
    return (
      mention.type === 'person' || (mention.type === 'other' && /^\p{Lu}[\p{L}’'-]*\p{Ll}$/u.test(words))
    );
  return (
    mention.type === 'person' && scene.tables.roleNouns.get(scene.tokens.foldedOf(last))?.isPlural !== true
  );
}

/** "Moreau told him": the subject of a verb is not its object. */
function isOwnObject(scene: Scene, pronoun: Place, place: Place): boolean {
  if (!/^him$/i.test(pronoun.words) || place.sentence !== pronoun.sentence) return false;
  if (pronoun.first - place.last > CLAUSE) return false;
  for (let i = place.last + 1; i < pronoun.first; i++) {
    if (
      /^(?:[,;:—–“”"]|and|but|that|who|as|when|while|if|because|after|before|to)$/.test(
        scene.tokens.foldedOf(i),
      )
    )
      return false;
  }
  return true;
}

/** "In his first speech, Moreau promised": the name that follows the opening phrase or clause that the pronoun is in. */
function nameAhead({ scene, pronoun }: Question): Place | null {
  const { tokens } = scene;
  if (!isInOpening(scene, pronoun)) return null;
  for (let i = pronoun.ref + 1; i <= pronoun.ref + OPENING_PHRASE; i++) {
    const place = scene.places[i];
    if (
      place === undefined ||
      place.sentence !== pronoun.sentence ||
      place.first > pronoun.first + OPENING_PHRASE
    )
      return null;
    const isNext = tokens.textOf(startOf(scene, place) - 1) === ',' && place.mention.form === 'name';
    if (isNext) return place.mention.type === 'person' && isSubject(scene, place) ? place : null;
  }
  return null;
}

/** Whether only words that open a phrase or clause stand before the pronoun, and nobody whom it could mean. */
function isInOpening(scene: Scene, pronoun: Place): boolean {
  const { tokens } = scene;
  const start = scene.sentenceStarts[pronoun.sentence] ?? 0;
  let first = pronoun.first;
  while (first > start && tokens.textOf(first - 1) !== ',' && pronoun.first - first < OPENING_PHRASE) first--;
  if (
    first === pronoun.first ||
    (!/^(?:ADP|SCONJ)$/.test(tokens.uposOf(first)) && tokens.foldedOf(first) !== 'when')
  )
    return false;
  const before = scene.places[pronoun.ref - 1];
  return before === undefined || before.last < first || before.mention.type !== 'person';
}
