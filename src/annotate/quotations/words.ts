import type { CueWords } from '../../lexicon/index.ts';
import type { Segment } from './segments.ts';

/**
 * Guesses at parts of speech, for where the language engine knows none (`X`). All of them stand here: where the
 * engine tags a word, its tag decides.
 */
const SUBORDINATORS = new Set(
  'that when where as while after before since until because if although though so than then whether unless which who whom whose what how why whereas'.split(
    ' ',
  ),
);
const CONNECTIVES = new Set(
  'however meanwhile instead but and yet still also moreover furthermore additionally therefore thus nevertheless nonetheless indeed finally then later earlier so or nor'.split(
    ' ',
  ),
);
const SUBJECT_PRONOUNS = new Set('he she they it we i you'.split(' '));
const MODALS = new Set("would could might may should can must will cannot 'd 'll wo ca".split(' '));
const ADVERBS = new Set(['further', 'repeatedly', 'long', 'publicly', 'once', 'previously']);
const SHORTEST_IN_LY = 4;
const NOT_ADVERBS = /(?:al|amp|assemb|bul|fami|ital|ju|monopo|ral|rep|supp)ly$/;
const TIME_WORDS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. morning afternoon evening night hour hours week weeks month months year years days ago later earlier recently weekend day now again once'.split(
    ' ',
  ),
);

/** Part of a time only before one. */
const TIME_MODIFIERS = new Set(['this', 'last', 'next', 'early', 'late', 'earlier', 'later', 'that', 'the']);

/** A word that opens a subordinate clause. */
export function isSubordinator(segment: Segment, i: number): boolean {
  return SUBORDINATORS.has(segment.word(i));
}

/** A word that ties a sentence or clause to the one before. */
export function isConnective(segment: Segment, i: number): boolean {
  return CONNECTIVES.has(segment.word(i));
}

/** A pronoun that can only be a subject, or nearly so. */
export function isSubjectPronoun(segment: Segment, i: number): boolean {
  return SUBJECT_PRONOUNS.has(segment.word(i));
}

/** An auxiliary that takes a base form and tells of no fact. */
export function isModal(segment: Segment, i: number): boolean {
  return MODALS.has(segment.word(i));
}

/** A word or number of a time, as far as a credit needs it ("said late Friday", "said on Sept. 11, 2001"). */
export function isTimeWord(segment: Segment, i: number): boolean {
  const word = segment.word(i);
  if (TIME_MODIFIERS.has(word)) return TIME_WORDS.has(segment.word(i + 1));
  return TIME_WORDS.has(word) || isTimeNumber(segment, i);
}

const MONTH =
  /^(?:(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const TIME_UNIT = /^(?:hour|day|week|month|year|decade)s?$/;

/** The day beside a month, the number of a unit of time, a year after a month, day or preposition. */
function isTimeNumber(segment: Segment, i: number): boolean {
  const word = segment.word(i);
  const before = segment.word(i - 1);
  const next = segment.word(i + 1);
  if (/^\d{1,2}$/.test(word)) return MONTH.test(before) || MONTH.test(next) || TIME_UNIT.test(next);
  if (!/^(?:19|20)\d\d$/.test(word)) return false;
  const afterDay = before === ',' && /^\d{1,2}$/.test(segment.word(i - 2));
  return MONTH.test(before) || afterDay || segment.upos(i - 1) === 'ADP' || TIME_WORDS.has(before);
}

/** An adverb by its tag, by its ending, or of the few that stand between subject and verb. */
export function isAdverb(segment: Segment, i: number): boolean {
  const word = segment.word(i);
  if (segment.upos(i) === 'ADV' || ADVERBS.has(word)) return true;
  return (
    segment.upos(i) === 'X' && word.length > SHORTEST_IN_LY && word.endsWith('ly') && !NOT_ADVERBS.test(word)
  );
}

/** A finite verb, an auxiliary, or a form that is nearly always one. */
export function isVerb(segment: Segment, i: number, words: CueWords): boolean {
  const upos = segment.upos(i);
  if (upos === 'AUX' || upos === 'VERB') return true;
  if (upos !== 'X' || segment.passageAt(i)) return false;
  const word = segment.word(i);
  const cue = words.verbs.get(word);
  return (
    words.verbForms.has(word) ||
    cue?.forms.has('past') === true ||
    (cue?.forms.has('third') === true && !cue.verb.noun)
  );
}

/** A past form or participle by its ending, or a known verb form. */
export function isVerbLike(segment: Segment, i: number, words: CueWords): boolean {
  if (isVerb(segment, i, words)) return true;
  return segment.upos(i) === 'X' && /[a-z]{3}ed$/.test(segment.word(i));
}

/** What a noun phrase may be made of: names, nouns, adjectives, articles, numbers. */
export function isNominal(segment: Segment, i: number): boolean {
  const upos = segment.upos(i);
  if (upos === 'X') return segment.word(i) !== '' && !segment.passageAt(i);
  return upos === 'PROPN' || upos === 'NOUN' || upos === 'ADJ' || upos === 'DET' || upos === 'NUM';
}

const MEANS = new Set('telephone phone email e-mail text letter video radio fax mail satellite'.split(' '));

/** "By telephone": how something was said, and not by whom. */
export function tellsMeans(segment: Segment, by: number): boolean {
  return segment.word(by) === 'by' && MEANS.has(segment.word(by + 1));
}

/** The end of a clause: marks that no phrase crosses. */
export function isBreak(segment: Segment, i: number): boolean {
  return /^(?:[,;:.?!—–―()]|-{2,}|\.{3,})$/.test(segment.word(i)) || segment.word(i) === '';
}

/** Whether words stand outside quotation marks anywhere from unit `first` to `last`, inclusive. */
export function hasBareWords(segment: Segment, first: number, last: number): boolean {
  return segment.some(first, last, (i) => !isBreak(segment, i) && !segment.passageAt(i));
}
