import type { Conflicting } from '../../model/index.ts';
import type { Clause } from '../clauses.ts';
import { reportAt, type StoryContext } from '../context.ts';
import { doingsOf } from '../doings.ts';
import { byCarrier, sentenceAt, versionOf } from '../evidence.ts';
import { isOfOtherEvent } from '../figures.ts';
import { type Moment, momentsClash, momentsIn } from '../moments.ts';

/** Days and hours of one doing that differ: "searched on Monday", "searched on Tuesday". */
export function doingTimes(context: StoryContext): Conflicting[] {
  return doingsOf(context).flatMap((clauses) => clashAmong(context, momentsOf(context, clauses)) ?? []);
}

/** When each report tells that it was done; of a report that tells two times, none: it is done again and again there. */
function momentsOf(context: StoryContext, clauses: readonly Clause[]): Moment[] {
  const told = clauses.filter(({ isNegated, mood, report, span }) => {
    return !isNegated && mood !== 'possible' && !isOfOtherEvent(context, report, span);
  });
  const moments = told.flatMap(
    (clause) => momentsIn(context, sentenceAt(context, clause)).get(clause.at) ?? [],
  );
  const isAlone = (moment: Moment) =>
    moments.every((other) => other.report !== moment.report || !momentsClash(moment, other));
  return byCarrier(context, moments.filter(isAlone));
}

/** The versions among moments; the first of each that clash. */
export function clashAmong(context: StoryContext, moments: readonly Moment[]): Conflicting | null {
  const versions: Moment[][] = [];
  for (const moment of moments) {
    const fitting = versions.find(([first]) => first !== undefined && !momentsClash(first, moment));
    if (fitting) fitting.push(moment);
    else versions.push([moment]);
  }
  const [first, second, ...more] = versions
    .toSorted((a, b) => b.length - a.length)
    .flatMap((own) => (own[0] === undefined ? [] : [versionOf(context, own[0], own)]));
  if (!first || !second) return null;
  return {
    kind: 'conflicting',
    about: 'time',
    slot: 'time',
    versions: [first, second, ...more],
    items: moments.flatMap(({ report, items }) =>
      items.map((index) => ({ report: reportAt(context.story, report).id, layer: 'times', index })),
    ),
    confidence: 0.7,
    why: [{ rule: 'one-doing-other-time', detail: versions.map(([one]) => one?.day ?? '').join(', ') }],
  };
}
