import type { AntecedentTrait } from '../../lexicon/antecedents.ts';
import type { Gender } from '../../lexicon/names.ts';
import type { ChainBook } from './book.ts';
import type { Part } from './clauses.ts';
import { type ChainFacts, factsFrom, type Told } from './facts.ts';
import type { Opening } from './opening.ts';
import { type Place, type Scene, startOf, wordNear } from './scene.ts';
import { type Level, standingOf } from './standing.ts';

/** A pronoun and all that is the same for whoever it may mean. */
export interface Question {
  readonly scene: Scene;
  readonly book: ChainBook;
  readonly pronoun: Place;
  readonly gender: Gender | null;
  readonly part: Part | 'reflexive';
  /** Who was credited with the quotation before, where the pronoun is credited with one. */
  readonly spokeBefore: Place | null;
  /** The subjects and objects of the clauses around the pronoun. */
  readonly around: ReadonlyMap<number, Level>;
  /** Who does what the verb tells that the pronoun is an argument of: "Moreau" of "Moreau told him". */
  readonly actor: Place | null;
  /** The subject of the clause that the pronoun stands in. */
  readonly clauseSubject: Place | null;
  readonly opening: Opening;
  /** Who asked what the pronoun answers: "he replied". */
  readonly asker: Place | null;
  /** The names below the verb whose subject the pronoun is. */
  readonly below: readonly Place[];
}

/** Somebody whom the pronoun may mean, by one mention. */
export interface Candidate {
  readonly place: Place;
  /** How many other chains have a mention nearer to the pronoun. */
  readonly rank: number;
}

/** Told of each trait that a candidate shows, with up to two values and, where it is no plain yes, how much. */
export type SeeTrait = (
  trait: AntecedentTrait,
  first?: string | number,
  second?: string | number,
  amount?: number,
) => void;

/** What speaks for a candidate, as the exponent of a softmax over all of them (Durrett and Klein 2013). */
export function pointsOf(question: Question, candidate: Candidate): number {
  const { weights } = question.scene;
  let points = 0;
  seeTraits(question, candidate, (trait, first, second, amount = 1) => {
    points += amount * weights.of(trait, first, second);
  });
  return points;
}

/** The traits of a candidate, each as `antecedent-weights.tsv` has it. */
export function seeTraits(question: Question, candidate: Candidate, see: SeeTrait): void {
  if (candidate.place.ref > question.pronoun.ref) seeAhead(question, candidate.place, see);
  else seeBefore(question, candidate, see);
  seeName(question, candidate.place, see);
  seeChain(question, candidate.place, see);
}

/** The furthest that distances and ranks are told apart. */
const FAR = 2;
const LAST_RANK = 4;

function seeBefore(question: Question, { place, rank }: Candidate, see: SeeTrait): void {
  const { scene, pronoun } = question;
  const sentences = pronoun.sentence - place.sentence;
  const far = Math.min(sentences, FAR);
  const { part, depth, isConjoined } = standingOf(scene, place);
  see('distance', sentences);
  see('rank', Math.min(rank, LAST_RANK));
  see('form', formOf(place), far);
  see('role', part);
  if (part === 'subject') {
    see('subject', far, question.part);
    see('embedded', Math.min(depth, FAR), far);
  }
  if (isConjoined) see('conjoined');
  if (sentences === 0)
    see('level', question.around.get(standingOf(scene, place).base) ?? 'none', question.part);
  else if (opens(scene, place) && opens(scene, pronoun)) see('opener', far);
  if (isNamedAgain(question, place)) see('named-again');
  seeBinding(question, place, see);
}

function formOf({ mention, first, last }: Place): string {
  return mention.form === 'name' && first < last ? 'full-name' : mention.form;
}

function opens(scene: Scene, place: Place): boolean {
  return scene.sentenceStarts[place.sentence] === startOf(scene, place);
}

/** "Moreau told him", and Moreau is not him wherever else he is named: what holds of one mention holds of its chain. */
function seeBinding(question: Question, place: Place, see: SeeTrait): void {
  const { book, part } = question;
  const isOne = (other: Place | null) => other !== null && book.areOne(other.ref, place.ref);
  if (isOne(question.actor)) see('actor', part);
  if (isOne(question.clauseSubject)) see('clause-subject', part);
}

/** Mentions after the pronoun among which one of the same sentence may name the candidate. */
const MENTIONS_AHEAD = 20;

/** Whether the sentence goes on to name the candidate: "whether he would call Kim" does not ask about Kim. */
function isNamedAgain({ scene, book, pronoun }: Question, place: Place): boolean {
  for (let i = pronoun.ref + 1; i <= pronoun.ref + MENTIONS_AHEAD; i++) {
    const later = scene.places[i];
    if (later === undefined || later.sentence !== pronoun.sentence) return false;
    if (later.mention.form === 'name' && book.areOne(later.ref, place.ref)) return true;
  }
  return false;
}

/** A name after the pronoun: "In his first speech, Moreau promised". */
function seeAhead({ scene, opening }: Question, place: Place, see: SeeTrait): void {
  const isAfterComma = scene.tokens.textOf(startOf(scene, place) - 1) === ',';
  see('ahead');
  see('ahead-role', standingOf(scene, place).part);
  see('ahead-comma', isAfterComma ? 'comma' : 'none', opening);
}

function seeName({ scene, gender }: Question, place: Place, see: SeeTrait): void {
  const { mention } = place;
  if (mention.form !== 'name') return;
  const isPerson = mention.type === 'person';
  const type = isPerson ? 'person' : mention.type === 'other' ? 'other' : 'thing';
  see('type', type, isPerson ? '-' : sureness(mention.confidence ?? 0));
  if (wordNear(scene, place, -1) === 'the') see('article', isPerson ? 'person' : 'other');
  if (place.first === place.last) see('given-name', givenName(scene, place, gender));
}

/** How sure the type of a name is: below the first a mere guess, from the second on told by the words around it. */
const SURE = [0.25, 0.45] as const;

function sureness(confidence: number): string {
  return confidence < SURE[0] ? 'guess' : confidence < SURE[1] ? 'weak' : 'likely';
}

function givenName(scene: Scene, place: Place, wanted: Gender | null): string {
  const gender = scene.tables.people.genders.get(place.words);
  if (gender === undefined) return 'none';
  return gender === null ? 'both' : compared(gender, wanted);
}

function seeChain(question: Question, place: Place, see: SeeTrait): void {
  const { book, gender, pronoun, spokeBefore } = question;
  const { names, pronouns, told, said } = factsOf(question, place);
  see('names', '-', '-', Math.log1p(names));
  see('pronouns', '-', '-', Math.log1p(pronouns));
  see('mentions', '-', '-', Math.log1p(book.sizeOf(place.ref)));
  see('gender-told', compared(told, gender));
  see('gender-said', compared(said, gender));
  if (place.quoted !== null && place.quoted !== pronoun.quoted) see('other-quotation');
  if (spokeBefore !== null && book.areOne(spokeBefore.ref, place.ref)) see('spoke-before');
}

function compared(told: Told, wanted: Gender | null): string {
  if (told === 'both' || told === 'none') return told;
  return told === wanted ? 'same' : 'other';
}

export function factsOf({ book }: Question, place: Place): ChainFacts {
  return book.factsOf(place.ref, factsFrom);
}
