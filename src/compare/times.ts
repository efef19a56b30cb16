import { TIMES, type TimeExpression } from '../model/index.ts';
import { reportAt, type StoryTexts } from './context.ts';
import type { Passage } from './evidence.ts';

/** A time as a passage tells it. */
export interface ToldTime extends Passage {
  readonly value: string;
  /** The shape of the value: what is told as a day is held against days, not against years or lengths. */
  readonly kind: string;
  /** Index in the layer of times. */
  readonly index: number;
  readonly time: TimeExpression;
}

/** The times within a passage. */
export function tellingsOfTime(context: StoryTexts, { report, span }: Passage): ToldTime[] {
  const own = reportAt(context.story, report);
  if (!own.has(TIMES)) return [];
  const layer = own.layer(TIMES);
  return layer.within(span).map((index) => {
    const time = layer.at(index);
    return { report, span: time.span, value: time.value, kind: kindOf(time.value), index, time };
  });
}

/** A TIMEX3 value with its digits made alike and the hour left out. */
function kindOf(value: string): string {
  return value.replace(/T.*$/, '').replace(/\d+/g, (digits) => (digits.length === 4 ? 'Y' : 'N'));
}
