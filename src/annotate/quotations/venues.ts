import type { CueWords } from '../../lexicon/index.ts';
import { type Ref, type Report, TIMES, type TimeExpression } from '../../model/index.ts';
import { isTitle } from './adjuncts.ts';
import { isOfSaying, type Saying } from './clause.ts';
import type { Range } from './cues.ts';
import { phraseEnd } from './phrases.ts';
import type { Segment } from './segments.ts';
import { isNominal, isSubordinator, isTimeWord } from './words.ts';

const AT_VENUE = new Set(['in', 'on', 'at', 'during', 'via', 'to', 'from']);

/** The phrase that names a place of speaking: of the clause ("an interview with the Herald"), or that it hangs on. */
export function venueOf(saying: Saying, words: CueWords): Range | null {
  const { segment, said } = saying;
  const isSaid = (i: number) => said.some((piece) => piece.first <= i && i <= piece.last);
  for (let i = 0; i < segment.size; i++) {
    if (isSaid(i + 1) || !isOfSaying(saying, i, words)) continue;
    const venue = venueAt(segment, i, words);
    if (venue !== null) return venue;
  }
  return venueBefore(saying, words);
}

/** The venue that a preposition leads in, or null where what follows it is none. */
function venueAt(segment: Segment, i: number, words: CueWords): Range | null {
  if (!AT_VENUE.has(segment.word(i))) return null;
  if (isTitle(segment, i + 1) && isNominal(segment, i - 1)) return { first: i + 1, last: i + 1 };
  if (!isNominal(segment, i + 1) && segment.upos(i + 1) !== 'PRON') return null;
  const last = venueEnd(segment, i + 1, words);
  const isVenue = segment.some(i + 1, last, (k) => isVenueNoun(segment, k, words));
  return isVenue ? { first: i + 1, last } : null;
}

function isVenueNoun(segment: Segment, i: number, words: CueWords): boolean {
  return words.venueNouns.has(segment.word(i));
}

/** The end of the phrase, with the programme it was on ("an appearance on The Late Hour"). */
function venueEnd(segment: Segment, start: number, words: CueWords): number {
  const last = phraseEnd(segment, start, words);
  const goesOn =
    (segment.word(last + 1) === 'on' || segment.word(last + 1) === 'with') && segment.isCapitalised(last + 2);
  if (goesOn && !isTimeWord(segment, last + 2)) return phraseEnd(segment, last + 2, words);
  return isVenueNoun(segment, last - 1, words) && !segment.isCapitalised(last) ? last - 1 : last;
}

/** So far before "where" a venue may stand: its day, and a comma, come between. */
const VENUE_REACH = 24;

/** The venue that a clause with "where" tells of: "an interview on The Late Hour on 30 January, where he said". */
function venueBefore({ segment, cue, said }: Saying, words: CueWords): Range | null {
  let opener = cue.first - 1;
  while (opener >= 0 && !isSubordinator(segment, opener)) opener--;
  if (segment.word(opener) !== 'where' || said.some(({ last }) => last < opener)) return null;
  for (let i = Math.max(0, opener - VENUE_REACH); i < opener; i++) {
    const venue = venueAt(segment, i, words);
    const isNext = venue !== null && !segment.some(venue.last + 1, opener - 1, (k) => !isOfTime(segment, k));
    if (isNext && venue.last < opener) return venue;
  }
  return null;
}

/** Participles that tell when the words of a venue came out. */
const GIVEN = new Set(
  'aired broadcast published posted released recorded taped held given delivered conducted issued dated'.split(
    ' ',
  ),
);

function isOfTime(segment: Segment, i: number): boolean {
  const word = segment.word(i);
  return word === 'on' || word === 'in' || word === ',' || GIVEN.has(word) || isTimeWord(segment, i);
}

/** The time that stands with a venue: "an interview aired on 23 January". */
export function timeOfVenue(report: Report, { last }: Range, segment: Segment): Ref<TimeExpression> | null {
  const times = report.layer(TIMES);
  for (let i = last + 1; i < segment.size && isOfTime(segment, i) && segment.word(i) !== ','; i++) {
    const [ref] = times.touching(segment.spanFrom(i, i));
    if (ref === undefined) continue;
    const { type } = times.at(ref);
    return type === 'DATE' || type === 'TIME' ? ref : null;
  }
  return null;
}
