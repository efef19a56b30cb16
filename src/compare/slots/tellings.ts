import { governorOfSpan, nearestVerb, type Tokens, tokensOf } from '../../language/index.ts';
import { type Quantity, type Report, SENTENCES, type Sentence, type Span, TIMES } from '../../model/index.ts';
import { oncePerStory, type StoryContext } from '../context.ts';
import type { Passage } from '../evidence.ts';
import { figurePassage, isGeneral, isInHeadline, isOfNoEvent, isVague } from '../figures.ts';
import { type Moment, momentsIn } from '../moments.ts';
import { predicateOf } from '../predicates.ts';
import { type Figure, figuresWithin } from '../quantities.ts';
import { isRead } from '../words.ts';

/** A value that a report tells, with the words of the parse that it belongs to. */
export interface Telling extends Passage {
  /** What can be held against each other: `count`, a unit of measure, `length` of time in days, `moment`. */
  readonly sort: string;
  readonly value: Value;
  readonly sentence: Sentence;
  /** The token that the value is of: what is counted, the verb that a time dates. */
  readonly at: number;
  /** The token of the nearest verb above it; another word where none is. */
  readonly verb: number;
  /** The stem of what is counted; null where nothing says so. */
  readonly head: string | null;
  /** What befell those who are counted, by the table of predicates; empty where nothing does. */
  readonly predicate: string;
  /** The words that tell it, with what it counts. */
  readonly shown: Span;
  readonly isHeadline: boolean;
  /** Where its sentence begins in the report, 0 to 1. */
  readonly place: number;
}

/** A figure, with its index in the layer of quantities; a length of time in days, with its index in that of times; a moment. */
export type Value =
  | { readonly kind: 'figure'; readonly quantity: Quantity; readonly index: number }
  | { readonly kind: 'length'; readonly quantity: Quantity; readonly index: number }
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'date'; readonly date: string; readonly index: number };

/** Every value that the reports of a story tell, in the order of their texts. A record is held against by other means. */
export const tellingsOf = oncePerStory((context): readonly Telling[] =>
  context.story.reports.flatMap((report, index) =>
    isRead(report) && report.parts.role === 'report' ? tellingsIn({ context, report, index }) : [],
  ),
);

interface Sight {
  readonly context: StoryContext;
  readonly report: Report;
  readonly index: number;
}

function tellingsIn(sight: Sight): Telling[] {
  return [...sight.report.layer(SENTENCES)].flatMap((sentence) => {
    if (isOfNoEvent(sight.report, sentence.span)) return [];
    return [
      ...figuresIn(sight, sentence),
      ...momentsOf(sight, sentence),
      ...lengthsIn(sight, sentence),
      ...datesIn(sight, sentence),
    ];
  });
}

function figuresIn(sight: Sight, sentence: Sentence): Telling[] {
  const { context, report, index } = sight;
  const tokens = tokensOf(report);
  return figuresWithin(context, { report: index, span: sentence.span }).flatMap((figure) => {
    if (isVague(report.text, figure) || isOfAny(tokens, figure)) return [];
    const { quantity } = figure;
    return {
      ...placeIn(sight, sentence, tokens.indexAt(Math.max(figure.span.end, quantity.of?.end ?? 0) - 1)),
      span: figure.span,
      sort: quantity.unit ?? COUNT,
      value: { kind: 'figure' as const, quantity, index: figure.index },
      head: figure.head,
      predicate: predicateOf(context, figure)?.name ?? '',
      shown: figurePassage(figure),
      isHeadline: isInHeadline(report, figure.span),
    };
  });
}

/** "A quake of magnitude 6 can cause damage": of any, and not of this one. */
function isOfAny(tokens: Tokens, figure: Figure): boolean {
  return (
    isGeneral(tokens, figure) &&
    tokens
      .dependentsOf(nearestVerb(tokens, tokens.indexAt(figure.span.start), HIGHEST))
      .some((i) => tokens.foldedOf(i) === 'can')
  );
}

/** The sort of what has no unit. */
export const COUNT = 'count';

function momentsOf(sight: Sight, sentence: Sentence): Telling[] {
  const { context, report, index } = sight;
  return [...momentsIn(context, { report: index, span: sentence.span })].map(([at, moment]) => ({
    ...placeIn(sight, sentence, at),
    span: moment.span,
    sort: 'moment',
    value: { kind: 'moment' as const, moment },
    head: null,
    predicate: '',
    shown: moment.span,
    isHeadline: isInHeadline(report, moment.span),
  }));
}

/** "for 48 hours", "a walkout of three days". */
function lengthsIn(sight: Sight, sentence: Sentence): Telling[] {
  const { report } = sight;
  const layer = report.layer(TIMES);
  return layer.within(sentence.span).flatMap((index) => {
    const { type, value, span } = layer.at(index);
    const days = type === 'DURATION' ? daysOf(value) : null;
    if (days === null) return [];
    return {
      ...placeIn(sight, sentence, governorOfSpan(tokensOf(report), span).at),
      span,
      sort: `length ${relationOf(tokensOf(report), span)}`,
      value: {
        kind: 'length' as const,
        quantity: { span, value: days, approximation: 'exact' as const },
        index,
      },
      head: null,
      predicate: '',
      shown: span,
      isHeadline: isInHeadline(report, span),
    };
  });
}

/** "until 10 July", "from 10 July", "in October": no moment of what is told, but a bound, or longer than a day. */
function datesIn(sight: Sight, sentence: Sentence): Telling[] {
  const { report } = sight;
  const tokens = tokensOf(report);
  const layer = report.layer(TIMES);
  return layer.within(sentence.span).flatMap((index) => {
    const { type, value, span } = layer.at(index);
    const side = sideOf(tokens, tokens.indexAt(span.start));
    const isDay = DAY.test(value);
    if (type !== 'DATE' || (isDay ? side === null : !PERIOD.test(value))) return [];
    return {
      ...placeIn(sight, sentence, governorOfSpan(tokens, span).at),
      span,
      sort: `${side ?? 'in'} ${isDay ? 'day' : value.length}`,
      value: { kind: 'date' as const, date: value, index },
      head: null,
      predicate: '',
      shown: span,
      isHeadline: isInHeadline(report, span),
    };
  });
}

const DAY = /^\d{4}-\d\d-\d\d$/;
/** A year, a month, a season or a quarter. */
const PERIOD = /^\d{4}(?:-(?:\d\d|SP|SU|FA|WI|Q\d|H\d))?$/;
const BOUNDS = new Map([
  ['until', 'until'],
  ['till', 'until'],
  ['by', 'until'],
  ['before', 'until'],
  ['than', 'until'],
  ['to', 'until'],
  ['since', 'since'],
  ['from', 'since'],
  ['after', 'since'],
  ['between', 'since'],
]);

/** Whether a date closes or opens what is told; null where it does neither. */
function sideOf(tokens: Tokens, first: number): string | null {
  for (const back of [1, 2, 3]) {
    const side = BOUNDS.get(tokens.foldedOf(first - back));
    if (side !== undefined) return side;
  }
  return null;
}

/** Whether a length of time is a limit ("within ten days"), lies between two things ("a month after"), or is how long one lasts. */
function relationOf(tokens: Tokens, { start, end }: Span): string {
  const [before, behind] = [tokens.indexAt(start) - 1, tokens.indexAt(end - 1) + 1];
  if (/^(?:after|before|later|earlier|ago|since|from)$/.test(tokens.foldedOf(behind))) return 'apart';
  return /^(?:within|in)$/.test(tokens.foldedOf(before)) ? 'within' : 'lasting';
}

const DURATION =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;
const DAYS_OF_PARTS = [365, 30, 7, 1, 1 / 24, 1 / 1440, 1 / 86_400];

/** The days of a TIMEX3 duration; null of "some years". */
function daysOf(value: string): number | null {
  const [, ...parts] = DURATION.exec(value) ?? [];
  const days = parts.reduce((sum, part = '0', i) => sum + Number(part) * (DAYS_OF_PARTS[i] ?? 0), 0);
  return days > 0 ? days : null;
}

/** How far up the parse a value looks for its verb. */
const HIGHEST = 6;

function placeIn({ report, index }: Sight, sentence: Sentence, at: number) {
  return {
    report: index,
    sentence,
    at,
    verb: nearestVerb(tokensOf(report), at, HIGHEST),
    place: sentence.span.start / report.text.length,
  };
}
