import type { Gender } from '../../lexicon/names.ts';
import type { ChainBook } from './book.ts';
import { genderOfChain, genderOfPronoun } from './gender.ts';
import { isPossessive, type Place, type Scene, wordNear } from './scene.ts';

/** Antecedents are looked for in the sentence and so many before it, and among so many mentions. */
const SENTENCES_BACK = 2;
const MENTIONS_BACK = 40;
const BY_ONE_CANDIDATE = 0.85;
const BY_SALIENCE = 0.7;
const LEFT_OPEN = 0.4;
/** The best candidate must lead the next by so much. */
const LEAD = 0.5;

/** What makes a mention salient, in points; chosen by hand and tried on GAP (development half). */
const POINTS = {
  recency: [1, 0.7, 0.1],
  subject: 0.8,
  opens: 0.3,
  possessive: -0.2,
  afterPreposition: -0.3,
  nominal: -0.4,
  quoted: -0.6,
  knownGender: 0.4,
  often: 0.08,
  oftenMost: 5,
  spokeBefore: 0.8,
};

interface Candidate {
  readonly place: Place;
  readonly points: number;
}

/** "he", "she", "his", "her": the one person of this sentence or those before it, or the clearly most salient. */
export function linkThirdPerson(scene: Scene, book: ChainBook, pronoun: Place, spokeBefore: Place | null): void {
  const gender = genderOfPronoun(pronoun.words);
  const [best, next] = candidatesFor(scene, book, pronoun, { gender, spokeBefore });
  if (best === undefined) return;
  if (next === undefined) book.tie(pronoun.ref, best.place.ref, 'one-candidate', BY_ONE_CANDIDATE);
  else if (best.points - next.points >= LEAD) book.tie(pronoun.ref, best.place.ref, 'salience', BY_SALIENCE);
  else for (const one of [best, next]) book.tie(pronoun.ref, one.place.ref, 'several-candidates', LEFT_OPEN);
}

interface Wanted {
  readonly gender: Gender | null;
  readonly spokeBefore: Place | null;
}

/** The chains of people before the pronoun, each by its most salient mention, the best first. */
function candidatesFor(scene: Scene, book: ChainBook, pronoun: Place, wanted: Wanted): readonly Candidate[] {
  const best = new Map<number, Candidate>();
  const speaker = pronoun.quoted?.source?.mention ?? null;
  for (let i = pronoun.ref - 1; i >= Math.max(0, pronoun.ref - MENTIONS_BACK); i--) {
    const place = scene.places[i];
    if (place === undefined || pronoun.sentence - place.sentence > SENTENCES_BACK) break;
    if (!canBe(scene, book, pronoun, place, wanted.gender)) continue;
    if (speaker !== null && book.areOne(place.ref, speaker)) continue;
    const head = book.headOf(place.ref);
    const points = pointsOf(scene, book, pronoun, place, wanted);
    if (points > (best.get(head)?.points ?? Number.NEGATIVE_INFINITY)) best.set(head, { place, points });
  }
  return [...best.values()].toSorted((a, b) => b.points - a.points || b.place.ref - a.place.ref);
}

function canBe(scene: Scene, book: ChainBook, pronoun: Place, place: Place, gender: Gender | null): boolean {
  if (place.mention.type !== 'person') return false;
  if (place.mention.form === 'pronoun' && genderOfPronoun(place.words) === null) return false;
  const role = place.mention.form === 'nominal' ? scene.tables.roleNouns.get(scene.tokens.foldedOf(place.last)) : undefined;
  if (role?.isPlural) return false;
  const own = genderOfChain(scene, book, place);
  if (own !== null && own !== gender) return false;
  return !isOwnObject(scene, pronoun, place);
}

/** "Moreau told him": the subject of a verb is not its object. */
function isOwnObject(scene: Scene, pronoun: Place, place: Place): boolean {
  if (!/^him$/i.test(pronoun.words) || place.sentence !== pronoun.sentence) return false;
  for (let i = place.last + 1; i < pronoun.first; i++) {
    if (/^(?:[,;:—–“”"]|and|but|that|who|as|when|while|if|because|after|before|to)$/.test(scene.tokens.foldedOf(i))) return false;
  }
  return true;
}

function pointsOf(scene: Scene, book: ChainBook, pronoun: Place, place: Place, wanted: Wanted): number {
  const back = pronoun.sentence - place.sentence;
  const chain = book.placesOf(place.ref);
  let points = POINTS.recency[back] ?? 0;
  points += POINTS.often * Math.min(POINTS.oftenMost, chain.length);
  if (isSubject(scene, place)) points += POINTS.subject;
  if (scene.sentenceStarts[place.sentence] === startOf(scene, place)) points += POINTS.opens;
  if (isPossessive(scene, place)) points += POINTS.possessive;
  if (isAfterPreposition(scene, place)) points += POINTS.afterPreposition;
  if (place.mention.form === 'nominal') points += POINTS.nominal;
  if (place.quoted !== null && place.quoted !== pronoun.quoted) points += POINTS.quoted;
  if (genderOfChain(scene, book, place) === wanted.gender) points += POINTS.knownGender;
  if (wanted.spokeBefore !== null && book.areOne(wanted.spokeBefore.ref, place.ref)) points += POINTS.spokeBefore;
  return points;
}

function startOf(scene: Scene, place: Place): number {
  return place.mention.title ? scene.tokens.indexAt(place.mention.title.start) : place.first;
}

function isAfterPreposition(scene: Scene, place: Place): boolean {
  return scene.tokens.uposOf(startOf(scene, place) - 1) === 'ADP';
}

/** Followed by a verb and not after a preposition. */
function isSubject(scene: Scene, place: Place): boolean {
  if (isAfterPreposition(scene, place) || isPossessive(scene, place)) return false;
  if (/^(?:his|her|him)$/i.test(place.words)) return false;
  const next = scene.tokens.uposOf(place.last + 1);
  if (next === 'AUX' || next === 'VERB') return true;
  return next === 'X' && /^(?:\p{Ll}+(?:ed|[^s']s)|said|told|went|became|began|took|made|won|met|held|saw|wrote|left|got|gave|found|kept|spoke)$/u.test(wordNear(scene, place, 1));
}
