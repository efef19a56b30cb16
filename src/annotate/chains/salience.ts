import type { Gender } from '../../lexicon/names.ts';
import type { ChainBook } from './book.ts';
import { headOf, isSubjectOfClause } from './clauses.ts';
import { genderOfChain } from './gender.ts';
import { isPossessive, type Place, type Scene, startOf, wordNear } from './scene.ts';

/** What a mention shows that bears on whether a pronoun means it; each 0 or 1, `often` 0 to 1. */
export interface Traits {
  readonly oneBack: number;
  readonly twoBack: number;
  readonly nearest: number;
  readonly subject: number;
  readonly opens: number;
  readonly possessive: number;
  readonly afterPreposition: number;
  readonly nominal: number;
  readonly pronoun: number;
  readonly doubtfulType: number;
  readonly otherQuotation: number;
  readonly knownGender: number;
  readonly often: number;
  readonly spokeBefore: number;
  readonly subjectForSubject: number;
  readonly openerForOpener: number;
  readonly objectForObject: number;
  readonly namedAgain: number;
  readonly subjectByParse: number;
  readonly governs: number;
  readonly governsFurther: number;
}

/**
 * Points a trait: the scale of a softmax over the candidates, fitted on GAP (development half) and rounded. Five
 * are set by hand, because GAP shows them wrongly or never: `pronoun`, `otherQuotation`, `knownGender`, `spokeBefore`,
 * `namedAgain`.
 */
const POINTS: Traits = {
  oneBack: -1.5,
  twoBack: -2.8,
  nearest: 0.8,
  subject: 0.2,
  opens: 0.15,
  possessive: 0.6,
  afterPreposition: -0.3,
  nominal: -2.1,
  pronoun: 0.1,
  doubtfulType: -1.3,
  otherQuotation: -0.6,
  knownGender: 0.6,
  often: 1.4,
  spokeBefore: 1,
  subjectForSubject: 0.6,
  openerForOpener: 0.8,
  objectForObject: 0.5,
  namedAgain: -1.5,
  subjectByParse: 0.7,
  governs: 0.3,
  governsFurther: -0.1,
};

const TRAITS = [
  'oneBack',
  'twoBack',
  'nearest',
  'subject',
  'opens',
  'possessive',
  'afterPreposition',
  'nominal',
  'pronoun',
  'doubtfulType',
  'otherQuotation',
  'knownGender',
  'often',
  'spokeBefore',
  'subjectForSubject',
  'openerForOpener',
  'objectForObject',
  'namedAgain',
  'subjectByParse',
  'governs',
  'governsFurther',
] as const satisfies readonly (keyof Traits)[];

/** The sentence is looked through for so many mentions after the pronoun. */
const MENTIONS_AHEAD = 20;
/** Mentions after which a chain counts as often named. */
const OFTEN = 5;

export interface Question {
  readonly scene: Scene;
  readonly book: ChainBook;
  readonly pronoun: Place;
  readonly gender: Gender | null;
  /** Who was credited with the quotation before, where the pronoun is credited with one. */
  readonly spokeBefore: Place | null;
  /** The subjects of the clauses around the pronoun, the innermost first, as token numbers. */
  readonly around: readonly number[];
}

export function pointsOf(traits: Traits): number {
  let points = 0;
  for (const trait of TRAITS) points += POINTS[trait] * traits[trait];
  return points;
}

export function traitsOf(question: Question, place: Place, isNearest: boolean): Traits {
  const { scene, book, pronoun } = question;
  const back = pronoun.sentence - place.sentence;
  const subject = isSubject(scene, place);
  const after = isAfterPreposition(scene, place);
  const role = roleOfPronoun(scene, pronoun);
  const level = back === 0 ? question.around.indexOf(headOf(scene, place)) : -1;
  const opens = scene.sentenceStarts[place.sentence] === startOf(scene, place);
  return {
    oneBack: Number(back === 1),
    twoBack: Number(back === 2),
    nearest: Number(isNearest),
    subject: Number(subject),
    opens: Number(opens),
    possessive: Number(isPossessive(scene, place)),
    afterPreposition: Number(after),
    nominal: Number(place.mention.form === 'nominal'),
    pronoun: Number(place.mention.form === 'pronoun'),
    doubtfulType: Number(isDoubtful(place)),
    otherQuotation: Number(place.quoted !== null && place.quoted !== pronoun.quoted),
    knownGender: Number(genderOfChain(scene, book, place) === question.gender),
    often: Math.min(OFTEN, book.sizeOf(place.ref)) / OFTEN,
    spokeBefore: Number(question.spokeBefore !== null && book.areOne(question.spokeBefore.ref, place.ref)),
    subjectForSubject: Number(subject && role === 'subject'),
    openerForOpener: Number(opens && back > 0 && scene.sentenceStarts[pronoun.sentence] === pronoun.first),
    objectForObject: Number(!subject && role === 'object'),
    namedAgain: Number(isNamedAgain(question, place)),
    subjectByParse: Number(isSubjectOfClause(scene, place)),
    governs: Number(level === 0),
    governsFurther: Number(level > 0),
  };
}

/** From this confidence on a name of no told type acts somewhere as people do. */
const ACTS_AS_PERSON = 0.25;

function isDoubtful({ mention }: Place): boolean {
  return mention.type !== 'person' && (mention.confidence ?? 0) < ACTS_AS_PERSON;
}

/** Whether the sentence goes on to name the candidate: "whether he would call Kim" does not ask about Kim. */
function isNamedAgain({ scene, book, pronoun }: Question, place: Place): boolean {
  for (let i = pronoun.ref + 1; i <= pronoun.ref + MENTIONS_AHEAD; i++) {
    const later = scene.places[i];
    if (later === undefined || later.sentence !== pronoun.sentence) return false;
    if (later.mention.form === 'name' && book.areOne(later.ref, place.ref)) return true;
  }
  return false;
}

/** What a pronoun is in its clause, by its form and the word after it. */
function roleOfPronoun(scene: Scene, pronoun: Place): 'subject' | 'object' | 'owner' {
  const word = pronoun.words.toLowerCase();
  if (word === 'he' || word === 'she') return 'subject';
  if (word === 'his') return 'owner';
  const next = scene.tokens.uposOf(pronoun.last + 1);
  const isOwner = word === 'her' && /^(?:X|NOUN|PROPN|ADJ|NUM|VERB)$/.test(next);
  return isOwner ? 'owner' : 'object';
}

function isAfterPreposition(scene: Scene, place: Place): boolean {
  return scene.tokens.uposOf(startOf(scene, place) - 1) === 'ADP';
}

/** Followed by a verb, and not after a preposition. */
export function isSubject(scene: Scene, place: Place): boolean {
  if (isAfterPreposition(scene, place) || isPossessive(scene, place)) return false;
  if (/^(?:his|her|him)$/i.test(place.words)) return false;
  const next = scene.tokens.uposOf(place.last + 1);
  if (next === 'AUX' || next === 'VERB') return true;
  return next === 'X' && VERB_LIKE.test(wordNear(scene, place, 1));
}

const VERB_LIKE =
  /^(?:\p{Ll}+(?:ed|[^s']s)|said|told|went|became|began|took|made|won|met|held|saw|wrote|left|got|gave|found|kept|spoke|led|felt|knew|thought|came|ran|brought|sent|set|put|lost|paid|sold|built|fell|grew|rose|drew|chose|broke|spent|stood)$/u;
