import { isVerb } from '../../language/index.ts';
import { type ChainBook, THRESHOLD } from './book.ts';
import { isBound, namesBelow } from './bound.ts';
import { clauseOn, governorOf, understoodSubject } from './clauses.ts';
import { isItself } from './neuter.ts';
import { openingOf } from './opening.ts';
import { askerBefore, hasRival, isInWhatIsTold, isReplying } from './rivals.ts';
import { type Candidate, factsOf, pointsOf, type Question } from './salience.ts';
import { type Place, placeAt, type Scene, wordNear } from './scene.ts';
import { levelsAround, partOfPronoun, standingOf } from './standing.ts';

/** Antecedents are looked for so many sentences back, among so many mentions before and so many after. */
const SENTENCES_BACK = 3;
const MENTIONS_BACK = 40;
const MENTIONS_AHEAD = 12;
const LEFT_OPEN = 0.4;
/** How likely the best must be; more where a quotation hangs on it, and where it may be the teller or the one told. */
const LIKELY = 0.4;
const LIKELY_SPEAKER = 0.6;
const LIKELY_TOLD = 0.8;
/** Who is quoted may speak of somebody without a name: the one named last need not be meant. */
const LIKELY_QUOTED = 0.7;
const LIKELY_BESIDE = 0.97;
const NEVER = 2;

/** "he", "she", "his", "her": the one whom the words around the pronoun make likely enough. */
export function linkThirdPerson(question: Question): void {
  const { book, pronoun } = question;
  const candidates = candidatesFor(question);
  const [best, next] = likeliest(question, candidates);
  if (best === undefined) return;
  if (best.likelihood >= enoughFor(question, best.place, candidates))
    book.tie(pronoun.ref, best.place.ref, ruleFor(pronoun, best, next), scoreFor(best));
  else
    for (const one of [best, next])
      if (one !== undefined) book.tie(pronoun.ref, one.place.ref, 'several-candidates', LEFT_OPEN);
}

/** How likely the best must be; more than anything is where it may be somebody else for all that the words tell. */
function enoughFor(question: Question, best: Place, candidates: readonly Candidate[]): number {
  if (isInWhatIsTold(question, (place) => canBe(question, place))) return LIKELY_TOLD;
  if (mayBeSpeaker(question)) return NEVER;
  if (isOfRole(question, best)) return LIKELY_TOLD;
  if (!question.scene.credited.has(question.pronoun.ref))
    return isBesideRole(question, best, candidates) ? LIKELY_QUOTED : LIKELY;
  if (isUnconfirmed(question, best)) return NEVER;
  return hasRival(question, best, candidates) ? LIKELY_BESIDE : LIKELY_SPEAKER;
}

function ruleFor(pronoun: Place, best: Likely, next: Likely | undefined): string {
  if (best.place.ref > pronoun.ref) return 'name-ahead';
  return next === undefined ? 'one-candidate' : 'salience';
}

/** The likelihood in hundredths, and what a chain asks for at least. */
function scoreFor({ likelihood }: Likely): number {
  return Math.max(THRESHOLD, Math.round(likelihood * 100) / 100);
}

/** What bears on whom a pronoun means, the same for all candidates. */
export function questionOf(
  scene: Scene,
  book: ChainBook,
  pronoun: Place,
  spokeBefore: Place | null,
): Question {
  const { tokens } = scene;
  const standing = standingOf(scene, pronoun);
  const verb = governorOf(tokens, standing.base);
  const part = partOfPronoun(scene, pronoun);
  const isSubject = part === 'subject';
  const subjectOf = (at: number) => placeAt(scene, pronoun, understoodSubject(tokens, at));
  const question = {
    scene,
    book,
    pronoun,
    gender: pronoun.gender,
    part,
    spokeBefore,
    around: levelsAround(scene, standing),
    actor: !isSubject && isVerb(tokens, verb) ? subjectOf(verb) : null,
    clauseSubject: isSubject ? null : subjectOf(clauseOn(tokens, standing.path)),
    opening: openingOf(scene, pronoun),
    asker: null,
    below: isSubject ? namesBelow(scene, pronoun) : [],
  };
  return isReplying(question) ? { ...question, asker: askerBefore(question) } : question;
}

/** The mentions that can be meant, those before the pronoun first, the nearest of them first. */
export function candidatesFor(question: Question): readonly Candidate[] {
  const ranks = new Map<number, number>();
  const before = mentionsBefore(question).map((place) => {
    const chain = question.book.headOf(place.ref);
    if (!ranks.has(chain)) ranks.set(chain, ranks.size);
    return { place, rank: ranks.get(chain) ?? 0 };
  });
  return [...before, ...namesAhead(question).map((place) => ({ place, rank: 0 }))];
}

function mentionsBefore(question: Question): Place[] {
  const { scene, pronoun } = question;
  const found: Place[] = [];
  for (let i = pronoun.ref - 1; i >= Math.max(0, pronoun.ref - MENTIONS_BACK); i--) {
    const place = scene.places[i];
    if (place === undefined || pronoun.sentence - place.sentence > SENTENCES_BACK) break;
    if (place.last < pronoun.first && canBe(question, place)) found.push(place);
  }
  return found;
}

function namesAhead(question: Question): Place[] {
  const { scene, pronoun } = question;
  const found: Place[] = [];
  for (let i = pronoun.ref + 1; i <= pronoun.ref + MENTIONS_AHEAD; i++) {
    const place = scene.places[i];
    if (place === undefined || place.sentence !== pronoun.sentence) break;
    if (place.mention.form === 'name' && canBe(question, place)) found.push(place);
  }
  return found;
}

/** Whether a mention can be meant at all: perhaps a person, of no other gender, not the one who says the pronoun. */
function canBe(question: Question, place: Place): boolean {
  const { scene, book, pronoun, gender, asker } = question;
  if (!mayBePerson(scene, place)) return false;
  if (place.mention.form === 'pronoun' && place.gender !== gender) return false;
  if (isBodyHere(question, place)) return false;
  const { told } = factsOf(question, place);
  if (told !== 'none' && told !== 'both' && told !== gender) return false;
  if (isBound(question, place)) return false;
  if (asker !== null && book.areOne(asker.ref, place.ref)) return false;
  if (place.mention.form === 'pronoun' && place.quoted?.source?.mention === pronoun.ref) return false;
  const speaker = pronoun.quoted?.source?.mention ?? null;
  return speaker === null || !book.areOne(place.ref, speaker);
}

/** Whether one who is quoted may mean a role without a name: “He had his hands up,” of the man who was shot. */
function isBesideRole({ book, pronoun }: Question, best: Place, candidates: readonly Candidate[]): boolean {
  if (pronoun.quoted === null) return false;
  return candidates.some(
    ({ place }) =>
      book.isNameless(place.ref) && place.mention.form === 'nominal' && !book.areOne(place.ref, best.ref),
  );
}

/** "A spokesman said he knew nothing": he may be the spokesman, whom no name makes likely, and is hardly somebody before. */
function isOfRole(question: Question, best: Place): boolean {
  const { scene, book, pronoun, around } = question;
  const above = [...around].find(([, level]) => level === 'above');
  const role = above === undefined ? null : placeAt(scene, pronoun, above[0]);
  if (role?.mention.form !== 'nominal' || !scene.credited.has(role.ref)) return false;
  return canBe(question, role) && !book.areOne(role.ref, best.ref);
}

/** “He is ill,” he said: whom the first is not is told only where the second is known. */
function mayBeSpeaker({ scene, book, pronoun, gender }: Question): boolean {
  const ref = pronoun.quoted?.source?.mention ?? null;
  const speaker = ref === null ? undefined : scene.places[ref];
  return speaker?.mention.form === 'pronoun' && speaker.gender === gender && book.isNameless(speaker.ref);
}

/** So many mentions of a chain are asked whether it is a person’s. */
const MENTIONS_ASKED = 60;

/** "Valdris shelled the port. He said": a lone word that may be a country speaks only where something tells a person. */
function isUnconfirmed({ scene, book }: Question, { ref }: Place): boolean {
  const places = book.placesOf(ref).slice(0, MENTIONS_ASKED);
  const names = places.filter(({ mention }) => mention.form === 'name');
  return names.length > 0 && !places.some((place) => tellsPerson(scene, place));
}

/** "Belmora said it would go": a lone name of what calls itself "it", where nothing tells a person. */
function isBodyHere({ scene, book }: Question, { mention, ref }: Place): boolean {
  if (mention.form !== 'name') return false;
  const places = book.placesOf(ref).slice(0, MENTIONS_ASKED);
  if (!places.some((place) => isItself(scene, place))) return false;
  return !places.some((place) => !isItself(scene, place) && tellsPerson(scene, place));
}

function tellsPerson(scene: Scene, place: Place): boolean {
  const { credited, tables } = scene;
  const { mention, words, title, gender } = place;
  if (mention.form === 'pronoun') return false;
  const next = wordNear(scene, place, 1);
  if (/^who(?:se|m)?$/.test(next === ',' ? wordNear(scene, place, 2) : next)) return true;
  if (mention.form === 'nominal' || title !== '' || gender !== null) return mention.type === 'person';
  const isSure = (mention.confidence ?? 1) >= FIRM || tables.people.genders.has(words);
  if (mention.type === 'person') return isSure || words.includes(' ') || credited.has(place.ref);
  return mention.type === 'other' && (credited.has(place.ref) || words.includes(' '));
}

/** From this confidence on the type of a name is no guess. */
const FIRM = 0.8;
/** A name that is not known for a person's may be one with so many words. */
const WORDS_OF_PERSON = 3;

function mayBePerson(scene: Scene, { mention, words, last, gender }: Place): boolean {
  if (mention.form === 'pronoun') return gender !== null;
  if (mention.type === 'person')
    return (
      mention.form === 'name' || scene.tables.roleNouns.get(scene.tokens.foldedOf(last))?.isPlural !== true
    );
  if (mention.form !== 'name' || mention.type === 'country' || mention.type === 'group') return false;
  return (mention.confidence ?? 0) < FIRM && words.split(/\s+/).length <= WORDS_OF_PERSON;
}

/** A chain with how likely it is meant, and its likeliest mention. */
interface Likely {
  readonly place: Place;
  readonly points: number;
  readonly likelihood: number;
}

/** The chains of the candidates with their shares of a softmax, in which every mention of a chain adds to it. */
function likeliest(question: Question, candidates: readonly Candidate[]): readonly Likely[] {
  const { book, scene } = question;
  let sum = Math.exp(scene.weights.of('nobody'));
  const chains = new Map<number, Likely>();
  for (const candidate of candidates) {
    const { place } = candidate;
    const points = pointsOf(question, candidate);
    const share = Math.exp(points);
    sum += share;
    const head = book.headOf(place.ref);
    const known = chains.get(head);
    const best = known === undefined || points > known.points ? { place, points } : known;
    chains.set(head, {
      place: best.place,
      points: best.points,
      likelihood: share + (known?.likelihood ?? 0),
    });
  }
  return [...chains.values()]
    .map((one) => ({ ...one, likelihood: one.likelihood / sum }))
    .toSorted((a, b) => b.likelihood - a.likelihood || b.place.ref - a.place.ref);
}
