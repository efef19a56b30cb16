import { type Report, SENTENCES, type Span, span, ZONES } from '../../model/index.ts';
import { comparedWords } from '../compared-words.ts';
import { oncePerStory, reportAt, type StoryContext } from '../context.ts';
import type { Utterance } from '../quotations/utterances.ts';
import { type Turn, turnsOf } from './turns.ts';

/** Whose words a record holds, as far as it says. */
export interface Voices {
  readonly turns: readonly Turn[];
  readonly isTranscript: boolean;
  /** The words of its headline, its byline, its outlet and what it opens with. */
  readonly front: readonly string[];
}

export function voicesOf(report: Report): Voices {
  const turns = turnsOf(report);
  const { byline, outlet, url } = report.metadata;
  const told = [...byline.map(({ value }) => value), outlet?.value ?? '', url?.value ?? '', opening(report)];
  return { turns, isTranscript: turns.length > 1, front: comparedWords(told.join(' \n ')) };
}

/** What opens a record tells what it is, where it is no longer than a heading. */
const OPENING_CHARACTERS = 240;

/** The headline, and the first sentence where it is short. */
function opening(report: Report): string {
  const zones = [...report.layer(ZONES)].filter(({ kind }) => kind !== 'body' && kind !== 'caption');
  const [first] = report.layer(SENTENCES);
  const lead: Span = first && first.span.end <= OPENING_CHARACTERS ? first.span : span(0, 0);
  return [...zones.map((zone) => zone.span), lead]
    .map(({ start, end }) => report.text.slice(start, end))
    .join(' \n ');
}

/** Whether a label means who is credited with an utterance: by a name in common, or by the office it is all of. */
export function isLabelOf(context: StoryContext, label: string, utterance: Utterance): boolean {
  const words = comparedWords(label);
  const names = words.filter((word) => !isTitle(context.lexicon, word));
  const own = new Set(namesOf(utterance));
  if (names.length > 0) return names.some((word) => own.has(word)) && !clashes(names, own);
  const titles = titlesOf(context, utterance);
  return words.some((word) => word.length > SHORT_WORD && !SMALL.has(word) && titles.has(word));
}

/** The words by which an utterance credits, and those of every title that its speaker has in the story. */
function titlesOf(context: StoryContext, { speaker, credited }: Utterance): ReadonlySet<string> {
  const titles = (speaker === null ? [] : context.mentionsOf(speaker)).flatMap(
    ({ report, mention: { title } }) =>
      title === undefined ? [] : comparedWords(context.cite(report, title).exact),
  );
  return new Set([...credited, ...titles]);
}

const SHORT_WORD = 2;

/** A label of first and last name is of nobody whose last name is another. */
function clashes(names: readonly string[], own: ReadonlySet<string>): boolean {
  const last = names.at(-1) ?? '';
  return names.length > 1 && !own.has(last);
}

/** Whether a label surely means somebody else: another person by name, or one who asks. */
export function isLabelOfAnother(context: StoryContext, label: string, utterance: Utterance): boolean {
  if (isLabelOf(context, label, utterance)) return false;
  const names = comparedWords(label).filter((word) => !isTitle(context.lexicon, word));
  return isAsking(context, label) || names.some((word) => personNames(context).has(word));
}

function isAsking({ lexicon }: StoryContext, label: string): boolean {
  return comparedWords(label).every((word) => lexicon.recordWords.asks.has(word));
}

/** Whether a label tells a speaker: a person of the story, an office, or one who asks. Others ("Date:") are headings. */
export function isSpeakerLabel(context: StoryContext, label: string): boolean {
  const words = comparedWords(label);
  const isOffice = words.every((word) => isTitle(context.lexicon, word));
  return isOffice || words.some((word) => personNames(context).has(word));
}

/** The words of the names of all people of a story. */
const personNames = oncePerStory((context): ReadonlySet<string> => {
  const people = context.entities.filter(({ type }) => type === 'person');
  return new Set(people.flatMap((one) => one.names.flatMap(comparedWords)));
});

function isTitle({ names: { titles }, recordWords }: StoryContext['lexicon'], word: string): boolean {
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  const isHonorific = titles.honorifics.has(capital) || titles.honorifics.has(`${capital}.`);
  const isOffice = titles.offices.has(capital) || titles.modifiers.has(word);
  return isHonorific || isOffice || recordWords.asks.has(word) || SMALL.has(word);
}

const SMALL = new Set(['the', 'of', 'and', 'for']);

/** The words by which a speaker is named. */
export function namesOf({ speaker, credited }: Utterance): string[] {
  return speaker === null ? [...credited] : speaker.names.flatMap(comparedWords);
}

/**
 * Whether the front of a record names a speaker as whose it is: a person by the last name, a body by its whole name.
 * Where it names several people it has to say of whom the words are.
 */
export function isNamedInFront(context: StoryContext, { front }: Voices, utterance: Utterance): boolean {
  const { speaker } = utterance;
  if (speaker === null) return false;
  const names = speaker.names.map(comparedWords).filter((name) => name.length > 0);
  if (speaker.type !== 'person') return names.some((name) => placesOf(front, name).length > 0);
  const last = [...new Set(names.map((name) => name.at(-1) ?? ''))].filter(
    (word) => word.length > SHORT_WORD,
  );
  const places = last.flatMap((word) => placesOf(front, [word]));
  if (places.length === 0) return false;
  const others = context.entities.filter((one) => one !== speaker && one.type === 'person');
  const isOnlyOne = !others.some(({ names: theirs }) =>
    theirs.some(
      (name) =>
        placesOf(front, [comparedWords(name).at(-1) ?? '']).length > 0 &&
        !last.includes(comparedWords(name).at(-1) ?? ''),
    ),
  );
  return isOnlyOne || places.some((at) => isAuthor(context, front, at));
}

/** "Remarks by President Olan Brek": back from the last name over names and titles. */
function isAuthor(context: StoryContext, front: readonly string[], at: number): boolean {
  let i = at - 1;
  const names = personNames(context);
  while (
    i >= 0 &&
    (names.has(front[i] ?? '') || isTitle(context.lexicon, front[i] ?? '')) &&
    front[i] !== 'of'
  )
    i--;
  return i < 0 ? false : ['by', 'from', 'of'].includes(front[i] ?? '');
}

function placesOf(words: readonly string[], name: readonly string[]): number[] {
  const found: number[] = [];
  for (let at = 0; at + name.length <= words.length; at++)
    if (name.every((word, i) => words[at + i] === word)) found.push(at);
  return found;
}

/** Whether two reports are in one language: words of a record in another are no words that could stand in a quotation. */
export function areOneLanguage({ story }: StoryContext, a: number, b: number): boolean {
  const primary = (i: number) => reportAt(story, i).parts.language.split('-')[0];
  return primary(a) === primary(b);
}
