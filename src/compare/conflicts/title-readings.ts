import { isFormerTitle, titleWords } from '../../lexicon/index.ts';
import {
  cover,
  type Entity,
  MENTIONS,
  type Mention,
  type Ref,
  type Span,
  wordsOf,
} from '../../model/index.ts';
import { reportAt, type StoryContext } from '../context.ts';
import { type Passage, sentenceAt } from '../evidence.ts';
import { isBackground } from '../figures.ts';

/** A title as one mention gives it to a person: the words of the title, and the passage with the name. */
export interface TitleReading extends Passage {
  readonly title: Span;
  readonly words: readonly string[];
}

/** Rules of chains by which a role stands right beside a name: "Brek, the interior minister". */
const BESIDE = new Set(['apposition', 'name-in-apposition']);

/** The titles that reports give to a person, before the name and right beside it. */
export function titleReadings(context: StoryContext, entity: Entity): TitleReading[] {
  return [...titlesBefore(context, entity), ...rolesBeside(context, entity)];
}

function titlesBefore(context: StoryContext, entity: Entity): TitleReading[] {
  return context
    .mentionsOf(entity)
    .flatMap(({ report, mention: { span, title } }) =>
      title ? [readingOf(context, report, title, cover(title, span))] : [],
    );
}

function rolesBeside(context: StoryContext, entity: Entity): TitleReading[] {
  return context.chainsOf(entity).flatMap(({ report, chain }) => {
    const mentions = reportAt(context.story, report).layer(MENTIONS);
    const spanOf = (ref: Ref<Mention>) => mentions.at(ref).span;
    return chain.links
      .filter(({ rule }) => BESIDE.has(rule))
      .map(({ mention, antecedent }) =>
        readingOf(context, report, spanOf(mention), cover(spanOf(mention), spanOf(antecedent))),
      );
  });
}

function readingOf(context: StoryContext, report: number, title: Span, span: Span): TitleReading {
  return { report, span, title, words: titleWords(wordsOf(reportAt(context.story, report).text, title)) };
}

/** Whether a title is told in a sentence on another time. */
export function isOfAnotherTime(context: StoryContext, { report, span }: TitleReading): boolean {
  return isBackground(context, report, sentenceAt(context, { report, span }).span);
}

/** Whether a title is of an office that is over. */
export function isFormer({ words }: TitleReading): boolean {
  return isFormerTitle(words);
}

/** "Former President Renn ... President Renn": without the bare titles that a report gives by courtesy once it has said "former". */
export function withoutCourtesy(readings: readonly TitleReading[]): TitleReading[] {
  const first = new Map<number, number>();
  for (const { report, span } of readings.filter(isFormer))
    first.set(report, Math.min(first.get(report) ?? span.start, span.start));
  return readings.filter(
    (reading) =>
      isFormer(reading) || reading.span.start <= (first.get(reading.report) ?? Number.POSITIVE_INFINITY),
  );
}
