import { type Conflicting, TIMES, wordsOf } from '../../model/index.ts';
import type { Clause } from '../clauses.ts';
import { reportAt, type StoryContext } from '../context.ts';
import { doingsOf } from '../doings.ts';
import { itemsIn, type Passage, sentenceAt, sentenceWords } from '../evidence.ts';
import { isOfOtherEvent } from '../figures.ts';
import { itemsOfMoment, type Moment, momentsClash, momentsIn } from '../moments.ts';
import { figuresWithin } from '../quantities.ts';
import { rivalsAmong } from './versions.ts';

/** Days and hours of one doing that differ: "searched on Monday", "searched on Tuesday". */
export function doingTimes(context: StoryContext): Conflicting[] {
  return doingsOf(context).flatMap((clauses) => clashAmong(context, momentsOf(context, clauses)) ?? []);
}

/** When each report tells that it was done; of a report that tells two times, none: it is done again and again there. */
function momentsOf(context: StoryContext, clauses: readonly Clause[]): Moment[] {
  const told = clauses.filter(({ isNegated, mood, report, span }) => {
    if (isNegated || mood === 'possible' || isOfOtherEvent(context, report, span)) return false;
    return !tellsOneOfSeveral(context, { report, span });
  });
  const moments = told.flatMap(
    (clause) => momentsIn(context, sentenceAt(context, clause)).get(clause.at) ?? [],
  );
  const isAlone = (moment: Moment) =>
    moments.every((other) => other.report !== moment.report || !momentsClash(moment, other));
  return moments.filter(isAlone);
}

function clashAmong(context: StoryContext, moments: readonly Moment[]): Conflicting | null {
  const rivals = rivalsAmong(context, moments, {
    areOne: (a, b) => wordsAt(context, a) === wordsAt(context, b) || !momentsClash(a, b),
  });
  if (rivals === null) return null;
  return {
    kind: 'conflicting',
    about: 'time',
    slot: 'time',
    versions: rivals.versions,
    items: itemsIn(context, TIMES, rivals.carried.flatMap(itemsOfMoment)),
    confidence: 0.7,
    why: [{ rule: 'one-doing-other-time', detail: rivals.versions.map(({ says }) => says).join(' | ') }],
  };
}

/** "a second quake", "visited the camp again": one of several, each with its own time; so is what is told with figures. */
const ONE_OF_SEVERAL =
  /\b(?:again|second|third|another|other|also|earlier|later|first|last|previous|next)\b/i;

function tellsOneOfSeveral(context: StoryContext, passage: Passage): boolean {
  const isOneOfSeveral = ONE_OF_SEVERAL.test(sentenceWords(context, passage));
  return isOneOfSeveral || figuresWithin(context, sentenceAt(context, passage)).length > 0;
}

/** A copied "today" is the day of the text that it was copied from. */
function wordsAt({ story }: StoryContext, { report, span }: Moment): string {
  return wordsOf(reportAt(story, report).text, span).toLowerCase();
}
