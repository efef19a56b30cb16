import { isVerb } from '../../language/index.ts';
import { type ChainBook, THRESHOLD } from './book.ts';
import { clauseOn, governorOf, objectOf, understoodSubject } from './clauses.ts';
import { openingOf } from './opening.ts';
import { type Candidate, factsOf, pointsOf, type Question } from './salience.ts';
import type { Place, Scene } from './scene.ts';
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

/** "he", "she", "his", "her": the one whom the words around the pronoun make likely enough. */
export function linkThirdPerson(question: Question): void {
  const { book, pronoun } = question;
  const [best, next] = likeliest(question, candidatesFor(question));
  if (best === undefined) return;
  if (best.likelihood >= enoughFor(question))
    book.tie(pronoun.ref, best.place.ref, ruleFor(pronoun, best, next), scoreFor(best));
  else
    for (const one of [best, next])
      if (one !== undefined) book.tie(pronoun.ref, one.place.ref, 'several-candidates', LEFT_OPEN);
}

function enoughFor(question: Question): number {
  if (isInWhatIsTold(question)) return LIKELY_TOLD;
  return question.scene.credited.has(question.pronoun.ref) ? LIKELY_SPEAKER : LIKELY;
}

/** "Moreau told Brek that he must resign": nothing in the sentence says which of the two. */
function isInWhatIsTold({ scene, pronoun, part }: Question): boolean {
  const { tokens } = scene;
  const { clause } = standingOf(scene, pronoun);
  if (part !== 'subject' || tokens.roleOf(clause) !== 'clausal-complement') return false;
  const told = objectOf(tokens, tokens.headOf(clause));
  return told !== null && placeAt(scene, pronoun, told)?.mention.type === 'person';
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
  return {
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
  };
}

/** The mention of the pronoun's sentence that holds a token, the pronoun itself left out. */
function placeAt({ places }: Scene, pronoun: Place, token: number | null): Place | null {
  if (token === null) return null;
  const step = token < pronoun.first ? -1 : 1;
  for (let i = pronoun.ref + step; i >= 0 && Math.abs(i - pronoun.ref) <= MENTIONS_BACK; i += step) {
    const place = places[i];
    if (place === undefined || place.sentence !== pronoun.sentence) return null;
    if (place.first <= token && token <= place.last) return place;
  }
  return null;
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
  const { scene, book, pronoun, gender } = question;
  if (!mayBePerson(scene, place)) return false;
  if (place.mention.form === 'pronoun' && place.gender !== gender) return false;
  const { told } = factsOf(question, place);
  if (told !== 'none' && told !== 'both' && told !== gender) return false;
  if (isOwnObject(question, place)) return false;
  const speaker = pronoun.quoted?.source?.mention ?? null;
  return speaker === null || !book.areOne(place.ref, speaker);
}

/** "Moreau came and told him": who does it is not its object, wherever else he is named (Chomsky 1981, principle B). */
function isOwnObject({ book, part, actor }: Question, place: Place): boolean {
  return part === 'object' && actor !== null && book.areOne(actor.ref, place.ref);
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
