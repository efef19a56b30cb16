import { layerOf, QUANTITIES, type Quantity, span, TIMES, type TimeExpression } from '../../model/index.ts';
import { annotated, languageEngine, maker, reportOf } from '../testing.ts';
import { quantitiesAnnotator } from './quantities.ts';

/** The quantities of a line of text, of which some words are given as times. */
export function quantitiesIn(text: string, times: readonly string[] = []): readonly Quantity[] {
  const given = times.map((words): TimeExpression => {
    const start = text.indexOf(words);
    return { span: span(start, start + words.length), type: 'DATE', value: '', anchor: 'none' };
  });
  const timed = annotated(reportOf(text), languageEngine).with(layerOf(TIMES, maker, given));
  return [...annotated(timed, quantitiesAnnotator).layer(QUANTITIES)];
}

/** What is read of a text, a line a quantity: "at least 12: at-least 12 of boats", "$5 million: exact 5000000 united-states-dollar". */
export function readBack(text: string, times: readonly string[] = []): readonly string[] {
  return quantitiesIn(text, times).map(({ span: at, value, low, high, unit, approximation, of }) => {
    const bounds = approximation === 'range' ? ` (${low} to ${high})` : '';
    const measured = unit === undefined ? '' : ` ${unit}`;
    const counted = of === undefined ? '' : ` of ${text.slice(of.start, of.end)}`;
    return `${text.slice(at.start, at.end)}: ${approximation} ${value}${bounds}${measured}${counted}`;
  });
}
