import { governorOfSpan, isVerb, nearestVerb, type Tokens, tokensOf } from '../../language/index.ts';
import { QUANTITIES, TIMES, type Quantity, type Report, SENTENCES, type Sentence, type Span } from '../../model/index.ts';
import { isRead } from '../words.ts';
import { reportAt, type StoryContext } from '../context.ts';
import { isAddition, isAttribute } from '../counts.ts';
import type { Passage } from '../evidence.ts';
import { figurePassage, isInHeadline, isOfOtherEvent, isVague } from '../figures.ts';
import { type Moment, momentsIn } from '../moments.ts';
import { predicateOf } from '../predicates.ts';
import { figuresWithin } from '../quantities.ts';

/** A value that a report tells, with the word of the parse that it hangs on. */
export interface Telling extends Passage {
  /** What may be held against each other: `count`, a unit of measure, `moment`. */
  readonly sort: string;
  readonly sentence: Sentence;
  /** The token that the value belongs to: what is counted, the verb that a time dates. */
  readonly at: number;
  /** The token of the verb above it. */
  readonly verb: number;
  readonly quantity: Quantity | null;
  readonly moment: Moment | null;
  /** What befell those who are counted, by the table of predicates; empty where none is told. */
  readonly predicate: string;
  readonly head: string | null;
  /** What is shown. */
  readonly shown: Span;
  readonly isHeadline: boolean;
  readonly place: number;
  readonly index: number;
}

export function tellingsOf(context: StoryContext): Telling[] {
  return context.story.reports.flatMap((report, index) =>
    isRead(report) && report.parts.role === 'report' && report.has(QUANTITIES) ? tellingsIn(context, report, index) : [],
  );
}

function tellingsIn(context: StoryContext, report: Report, index: number): Telling[] {
  return [...report.layer(SENTENCES)].flatMap((sentence) => [
    ...figuresIn(context, report, index, sentence),
    ...timesIn(context, report, index, sentence),
    ...lengthsIn(report, index, sentence),
  ]);
}

function figuresIn(context: StoryContext, report: Report, index: number, sentence: Sentence): Telling[] {
  const tokens = tokensOf(report);
  return figuresWithin(context, { report: index, span: sentence.span }).flatMap((figure) => {
    if (isVague(report.text, figure)) return [];
    const { quantity } = figure;
    const at = tokens.indexAt(Math.max(figure.span.end, quantity.of?.end ?? 0) - 1);
    return {
      report: index,
      span: figure.span,
      sort: quantity.unit ?? 'count',
      sentence,
      at,
      verb: nearestVerb(tokens, at, 6),
      quantity,
      moment: null,
      predicate: predicateOf(context, figure)?.name ?? '',
      head: figure.head,
      shown: figurePassage(figure),
      isHeadline: isInHeadline(report, figure.span),
      place: sentence.span.start / report.text.length,
      index: figure.index as number,
    };
  });
}

function timesIn(context: StoryContext, report: Report, index: number, sentence: Sentence): Telling[] {
  const tokens = tokensOf(report);
  return [...momentsIn(context, { report: index, span: sentence.span })].map(([at, moment]) => ({
    report: index,
    span: moment.span,
    sort: 'moment',
    sentence,
    at,
    verb: nearestVerb(tokens, at, 6),
    quantity: null,
    moment,
    predicate: '',
    head: null,
    shown: moment.span,
    isHeadline: isInHeadline(report, moment.span),
    place: sentence.span.start / report.text.length,
    index: -1,
  }));
}

/** "for 48 hours", "a walkout of three days": lengths of time by the day. */
function lengthsIn(report: Report, index: number, sentence: Sentence): Telling[] {
  const tokens = tokensOf(report);
  const layer = report.layer(TIMES);
  return layer.within(sentence.span).flatMap((ref) => {
    const { type, value, span } = layer.at(ref);
    const days = type === 'DURATION' ? daysOf(value) : null;
    if (days === null) return [];
    const at = governorOfSpan(tokens, span).at;
    return {
      report: index,
      span,
      sort: 'length',
      sentence,
      at,
      verb: nearestVerb(tokens, at, 6),
      quantity: { span, value: days, approximation: 'exact' as const },
      moment: null,
      predicate: '',
      head: null,
      shown: span,
      isHeadline: isInHeadline(report, span),
      place: sentence.span.start / report.text.length,
      index: ref as number,
    };
  });
}

const DAY_PARTS = [365, 30, 7, 1, 1 / 24, 1 / 1440, 1 / 86_400];
const DURATION = /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;

/** The days of a TIMEX3 duration; null of "some years". */
function daysOf(value: string): number | null {
  const [, ...parts] = DURATION.exec(value) ?? [];
  const days = parts.reduce((sum, part = '0', i) => sum + Number(part) * (DAY_PARTS[i] ?? 0), 0);
  return days > 0 ? days : null;
}
