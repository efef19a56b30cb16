import type { CueWords } from '../../lexicon/index.ts';
import {
  contains,
  MENTIONS,
  type Mention,
  overlaps,
  type Ref,
  type Report,
  type Span,
  TIMES,
  type TimeExpression,
} from '../../model/index.ts';
import { addresseeRange, isTitle } from './adjuncts.ts';
import type { Attribution } from './attributions.ts';
import { phraseEnd } from './phrases.ts';
import type { Segment } from './segments.ts';
import { isNominal, isTimeWord } from './words.ts';

/** To whom, where and when something was said, each absent where the words do not tell. */
export interface Circumstances {
  readonly addressee?: Ref<Mention>;
  readonly venue?: Span;
  readonly time?: Ref<TimeExpression>;
}

const AT_VENUE = new Set(['in', 'on', 'at', 'during', 'via', 'to', 'from']);
const TIME_REACH = 160;

/** The circumstances told in the sentence of the credit, outside what was said. */
export function circumstancesOf(report: Report, attribution: Attribution, words: CueWords): Circumstances {
  const segment = attribution.creditSegment;
  const said = attribution.pieces.filter((piece) => piece.segment === segment);
  const isSaid = (i: number) => said.some((piece) => piece.first <= i && i <= piece.last);
  const venue = venueOf(segment, isSaid, words);
  const addressee = addresseeOf(report, attribution, words);
  const time = timeOf(report, attribution);
  return {
    ...(addressee === null ? {} : { addressee }),
    ...(venue === null ? {} : { venue }),
    ...(time === null ? {} : { time }),
  };
}

function addresseeOf(
  report: Report,
  { told: cue, creditSegment: segment }: Attribution,
  words: CueWords,
): Ref<Mention> | null {
  const range = cue && addresseeRange(segment, cue, words);
  if (!range) return null;
  const mentions = report.layer(MENTIONS);
  const told = segment.spanFrom(range.first, range.last);
  return (
    mentions
      .within(told)
      .filter((ref) => mentions.at(ref).span.end === told.end)
      .at(-1) ?? null
  );
}

/** The first phrase of the sentence that names a place of speaking: "an interview with the Herald". */
function venueOf(segment: Segment, isSaid: (i: number) => boolean, words: CueWords): Span | null {
  for (let i = 0; i < segment.size; i++) {
    if (!AT_VENUE.has(segment.word(i)) || isSaid(i) || isSaid(i + 1)) continue;
    if (isTitle(segment, i + 1) && isNominal(segment, i - 1)) return segment.spanFrom(i + 1, i + 1);
    if (!isNominal(segment, i + 1) && segment.upos(i + 1) !== 'PRON') continue;
    const last = venueEnd(segment, i + 1, words);
    if (segment.some(i + 1, last, (k) => isVenueNoun(segment, k, words)))
      return segment.spanFrom(i + 1, last);
  }
  return null;
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

/** The time nearest to the cue in its sentence, outside the content; a duration is no time of speaking. */
function timeOf(
  report: Report,
  { pieces, cue, creditSegment: segment }: Attribution,
): Ref<TimeExpression> | null {
  if (cue === null) return null;
  const times = report.layer(TIMES);
  const sentence = segment.spanFrom(0, segment.size - 1);
  const content = pieces.map((piece) => piece.segment.spanFrom(piece.first, piece.last));
  const at = segment.spanFrom(cue.first, cue.last);
  let nearest: { readonly ref: Ref<TimeExpression>; readonly distance: number } | null = null;
  for (const ref of times.within(sentence)) {
    const { span, type } = times.at(ref);
    if (
      (type !== 'DATE' && type !== 'TIME') ||
      content.some((one) => overlaps(one, span) || contains(one, span))
    )
      continue;
    const distance = Math.max(at.start - span.end, span.start - at.end);
    if (distance <= TIME_REACH && (nearest === null || distance < nearest.distance))
      nearest = { ref, distance };
  }
  return nearest?.ref ?? null;
}
