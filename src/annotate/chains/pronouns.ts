import type { Quotation } from '../../model/index.ts';
import type { ChainBook } from './book.ts';
import type { Question } from './salience.ts';
import type { Place, Scene } from './scene.ts';
import { linkThirdPerson, questionOf } from './third-person.ts';

const BY_SPEAKER = 0.9;
const BY_GOING_ON = 0.75;
const BY_PLURAL = 0.7;
/** "it continued" goes on with a quotation that lies no more sentences back. */
const GOES_ON_WITHIN = 3;

const FIRST_PERSON = new Set(['i', 'me', 'my', 'mine', 'myself']);

/**
 * Links pronouns, each where its words tell: "I" to the speaker, "he" and "she" to a clear antecedent, "it" and "they" in
 * patterns. Who fits the weights of antecedents hands in an `answer` that looks on.
 */
export function linkPronouns(
  scene: Scene,
  book: ChainBook,
  answer: (question: Question) => void = linkThirdPerson,
): void {
  const previousSpeaker = speakersBefore(scene);
  const pronouns = scene.places.filter(({ mention }) => mention.form === 'pronoun');
  // Who speaks is told first: a "he" among the words is somebody else.
  const isOutside = ({ quoted }: Place) => quoted === null;
  for (const place of [...pronouns.filter(isOutside), ...pronouns.filter((one) => !isOutside(one))]) {
    const word = place.words.toLowerCase();
    if (FIRST_PERSON.has(word)) linkSpeaker(book, place);
    else if (place.gender !== null)
      answer(questionOf(scene, book, place, previousSpeaker.get(place.ref) ?? null));
    else if (word === 'it') linkGoingOn(book, place, previousSpeaker.get(place.ref) ?? null);
    else if (word === 'they') linkPlural(scene, book, place);
  }
}

/** "I" inside quotation marks is the one who speaks. */
function linkSpeaker(book: ChainBook, place: Place): void {
  const speaker = place.quoted?.source?.mention ?? null;
  if (speaker !== null && speaker !== place.ref) book.tie(place.ref, speaker, 'speaker', BY_SPEAKER);
}

/** For each mention that is credited with a quotation, the one credited with the quotation before. */
function speakersBefore(scene: Scene): ReadonlyMap<number, Place> {
  const before = new Map<number, Place>();
  let last: Place | null = null;
  for (const quotation of inOrder(scene.quotations)) {
    const ref = quotation.source?.mention ?? null;
    const speaker = ref === null ? undefined : scene.places[ref];
    if (speaker === undefined) continue;
    if (last !== null && last !== speaker) before.set(speaker.ref, last);
    last = speaker;
  }
  return before;
}

function inOrder(quotations: readonly Quotation[]): readonly Quotation[] {
  const at = (quotation: Quotation) => quotation.source?.span.start ?? quotation.span.start;
  return quotations.toSorted((a, b) => at(a) - at(b));
}

/** "it continued" after a ministry’s quotation. */
function linkGoingOn(book: ChainBook, place: Place, before: Place | null): void {
  if (before === null || place.sentence - before.sentence > GOES_ON_WITHIN) return;
  const isBody = book.placesOf(before.ref).some((one) => /^(?:organization|country)$/.test(one.mention.type));
  if (isBody) book.tie(place.ref, before.ref, 'speaks-on', BY_GOING_ON);
}

/** "They" at the opening of a sentence: the one plural role that opens the sentence before. */
function linkPlural(scene: Scene, book: ChainBook, place: Place): void {
  if (scene.sentenceStarts[place.sentence] !== place.first) return;
  const before = scene.sentenceStarts[place.sentence - 1];
  if (before === undefined) return;
  const plurals: Place[] = [];
  for (let i = place.ref - 1; i >= 0; i--) {
    const one = scene.places[i];
    if (one === undefined || one.sentence < place.sentence - 1) break;
    if (one.mention.form === 'nominal' && isPlural(scene, one)) plurals.unshift(one);
  }
  const [subject] = plurals;
  if (subject !== undefined && subject.first - before <= 1)
    book.tie(place.ref, subject.ref, 'plural-subject', BY_PLURAL);
}

function isPlural(scene: Scene, place: Place): boolean {
  const role = scene.tables.roleNouns.get(scene.tokens.foldedOf(place.last));
  return role?.isPlural === true && role.type === 'person';
}
