import { ancestorsOf, type Tokens, tokensOf } from '../../language/index.ts';
import { type Entity, QUANTITIES, QUOTATIONS, type Report, TIMES } from '../../model/index.ts';
import { daysFrom } from '../../text/index.ts';
import { reportAt, type StoryContext } from '../context.ts';
import { isAddition, isAttribute, placesOf } from '../counts.ts';
import { isOfOtherEvent, sideOf } from '../figures.ts';
import { tellsGrowth } from '../growth.ts';
import type { Figure } from '../quantities.ts';
import type { Telling } from './tellings.ts';

/** How a value is told: what sets it apart from another that is told in like words. */
export interface Circumstances {
  readonly mood: 'told' | 'future' | 'possible';
  readonly isNegated: boolean;
  /** "had killed": over before the time that is told of. */
  readonly isOver: boolean;
  /** Dated long before, or set elsewhere. */
  readonly isOfOtherEvent: boolean;
  /** "another 30", "a five-boat convoy". */
  readonly isAddition: boolean;
  readonly isAttribute: boolean;
  /** "12 of them", "among them two". */
  readonly isPart: boolean;
  /** Beside a word such as "earlier", "second", "aftershock". */
  readonly isAnother: boolean;
  readonly isQuoted: boolean;
  readonly grows: boolean;
  /** Whose the things are that are counted, by the names beside them. */
  readonly side: string;
  /** The days that the sentence names, ISO, and how long before the report the earliest was. */
  readonly days: readonly string[];
  readonly daysAgo: number;
  /** The places that the sentence is set in. */
  readonly places: ReadonlySet<Entity>;
  /** Under a verb of asking, planning or expecting. */
  readonly isDemanded: boolean;
  /** The other values of the sentence of one unit, and how many of them stand before. */
  readonly beside: readonly number[];
  readonly order: number;
}

export function circumstancesOf(context: StoryContext, telling: Telling): Circumstances {
  const report = reportAt(context.story, telling.report);
  const tokens = tokensOf(report);
  const under = tokens.dependentsOf(telling.verb);
  const figure = figureOf(telling);
  const near = wordsNear(report, telling);
  const days = daysIn(report, telling);
  const beside = besideIn(report, telling);
  return {
    mood: moodOf(tokens, under),
    isNegated: under.some((i) => NEGATING.has(tokens.foldedOf(i))),
    isOver: under.some((i) => tokens.foldedOf(i) === 'had' && i < telling.verb),
    isOfOtherEvent: isOfOtherEvent(context, telling.report, telling.sentence.span),
    isAddition: figure !== null && isAddition(report, figure),
    isAttribute: figure !== null && isAttribute(report, figure),
    isPart: OF_PART.test(near),
    isAnother: ANOTHER.test(near),
    isQuoted: isQuoted(report, telling),
    grows: tellsGrowth(context, telling),
    side: figure === null ? '' : sideOf(context, figure),
    places: placesOf(context, { report: telling.report, span: telling.sentence.span }),
    isDemanded: isUnder(tokens, telling.at),
    days,
    daysAgo: daysAgo(report, days),
    beside: beside.map(({ value }) => value),
    order: beside.filter(({ span }) => span.start < telling.span.start).length,
  };
}

const FUTURE = new Set(['will', "'ll", 'wo', 'shall']);
const POSSIBLE = new Set('may might could would should must can'.split(' '));
const NEGATING = new Set(["n't", 'not', 'never', 'no', 'without', 'neither', 'nor']);

function moodOf(tokens: Tokens, under: readonly number[]): Circumstances['mood'] {
  if (under.some((i) => FUTURE.has(tokens.foldedOf(i)))) return 'future';
  return under.some((i) => POSSIBLE.has(tokens.foldedOf(i))) ? 'possible' : 'told';
}

const DEMANDING = new Set(
  'demand ask seek call urge request propose expect forecast plan aim hope want intend predict offer promise threaten'.split(
    ' ',
  ),
);
/** How far up the parse. */
const HIGHEST = 5;

/** Whether a value stands below a verb of what is wanted or expected. */
function isUnder(tokens: Tokens, from: number): boolean {
  return [from, ...ancestorsOf(tokens, from, HIGHEST)].some((at) => DEMANDING.has(tokens.lemmaOf(at)));
}

const OF_PART =
  /\b(?:of them|of those|of these|of whom|of which|among them|including|one of|half of|most of|others?|remaining|rest)\b/i;
const ANOTHER =
  /\b(?:another|earlier|previous|previously|last|next|second|third|aftershock|sister|similar|also|again|further|more|since|than|former|old|ago)\b/i;
const REACH_BEFORE = 30;
const REACH_BEHIND = 25;

function wordsNear({ text }: Report, { sentence, span, shown }: Telling): string {
  return text.slice(
    Math.max(sentence.span.start, span.start - REACH_BEFORE),
    Math.min(sentence.span.end, shown.end + REACH_BEHIND),
  );
}

/** A telling as a figure; null of a time. */
export function figureOf({ report, span, value, head }: Telling): Figure | null {
  return value.kind === 'figure'
    ? { report, span, head, quantity: value.quantity, index: value.index }
    : null;
}

function isQuoted(report: Report, { span }: Telling): boolean {
  const layer = report.layer(QUOTATIONS);
  return layer
    .touching(span)
    .some((ref) => layer.at(ref).quoted.some(({ start, end }) => start <= span.start && end >= span.end));
}

function daysIn(report: Report, { sentence }: Telling): string[] {
  const layer = report.layer(TIMES);
  return layer.within(sentence.span).flatMap((ref) => {
    const { type, value } = layer.at(ref);
    const [day] = /^\d{4}-\d\d-\d\d/.exec(value) ?? [];
    return day === undefined || type === 'DURATION' ? [] : [day];
  });
}

function daysAgo(report: Report, days: readonly string[]): number {
  const published = report.metadata.published?.value.slice(0, 10) ?? '';
  const ago = days.map((day) => daysFrom(day, published));
  return Math.max(0, ...ago.filter((one) => !Number.isNaN(one)));
}

/** The figures of its unit that stand in its sentence. */
function besideIn(report: Report, { sentence, span, value }: Telling) {
  if (value.kind === 'moment' || value.kind === 'date') return [];
  const layer = report.layer(QUANTITIES);
  return layer
    .within(sentence.span)
    .map((ref) => layer.at(ref))
    .filter(({ span: { start }, unit }) => start !== span.start && unit === value.quantity.unit);
}
