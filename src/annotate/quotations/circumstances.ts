import type { CueWords } from '../../lexicon/index.ts';
import {
  MENTIONS,
  type Mention,
  type Ref,
  type Report,
  type Span,
  TIMES,
  type TimeExpression,
} from '../../model/index.ts';
import { addresseeRange } from './adjuncts.ts';
import type { Attribution } from './attributions.ts';
import { isOfSaying, type Saying } from './clause.ts';
import { timeOfVenue, venueOf } from './venues.ts';

/** To whom, where and when something was said, each absent where the words do not tell. */
export interface Circumstances {
  readonly addressee?: Ref<Mention>;
  readonly venue?: Span;
  readonly time?: Ref<TimeExpression>;
}

const TIME_REACH = 160;

/** The circumstances told in the clause of the credit, outside what was said. */
export function circumstancesOf(report: Report, attribution: Attribution, words: CueWords): Circumstances {
  const segment = attribution.creditSegment;
  const said = attribution.pieces.filter((piece) => piece.segment === segment);
  const cue = attribution.cue ?? { first: segment.size, last: segment.size };
  const saying: Saying = { segment, cue, source: attribution.source, said };
  const venue = venueOf(saying, words);
  const addressee = addresseeOf(report, attribution, words);
  const toldOfVenue = venue && timeOfVenue(report, venue, segment);
  const time = toldOfVenue ?? (attribution.cue && timeOf(report, saying, words));
  return {
    ...(addressee === null ? {} : { addressee }),
    ...(venue === null ? {} : { venue: segment.spanFrom(venue.first, venue.last) }),
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

/** The time nearest to the cue in its clause; a duration is no time of speaking. */
function timeOf(report: Report, saying: Saying, words: CueWords): Ref<TimeExpression> | null {
  const { segment, cue } = saying;
  const times = report.layer(TIMES);
  const at = segment.spanFrom(cue.first, cue.last);
  let nearest: { readonly ref: Ref<TimeExpression>; readonly distance: number } | null = null;
  for (const ref of times.within(segment.spanFrom(0, segment.size - 1))) {
    const { span, type } = times.at(ref);
    if ((type !== 'DATE' && type !== 'TIME') || !isTimeOfSaying(saying, span, words)) continue;
    const distance = Math.max(at.start - span.end, span.start - at.end);
    if (distance <= TIME_REACH && (nearest === null || distance < nearest.distance))
      nearest = { ref, distance };
  }
  return nearest?.ref ?? null;
}

/** Prepositions that tie a time to a noun or to the span of a deed: "the shelling of 11 February", "since Monday". */
const OTHER_TIME = new Set(
  'of from for since until till to between before after by than into through'.split(' '),
);

/** Whether a time in the clause of a cue tells when it was said: "on Monday", "late Friday", but not "Monday’s attack". */
function isTimeOfSaying(saying: Saying, { start, end }: Span, words: CueWords): boolean {
  const { segment } = saying;
  const first = segment.unitAt(start);
  const next = segment.unitAt(end - 1) + 1;
  if (segment.word(next) === "'s" || !isOfSaying(saying, first, words)) return false;
  const before = segment.upos(first - 1) === 'DET' ? first - 2 : first - 1;
  return !OTHER_TIME.has(segment.word(before));
}
