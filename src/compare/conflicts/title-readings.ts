import { isFormerTitle, titleWords } from '../../lexicon/index.ts';
import {
  CHAINS,
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

function rolesBeside(context: StoryContext, { chains }: Entity): TitleReading[] {
  return chains.flatMap(({ report: id, chain }) => {
    const report = context.story.reports.findIndex((one) => one.id === id);
    const layer = reportAt(context.story, report).layer(CHAINS);
    const mentions = reportAt(context.story, report).layer(MENTIONS);
    const spanOf = (ref: Ref<Mention>) => mentions.at(ref).span;
    const links = [...layer][chain]?.links ?? [];
    return links
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

/** "Former President Renn ... President Renn": a report that has said "former" gives the bare title by courtesy. */
export function isCourtesy(reading: TitleReading, readings: readonly TitleReading[]): boolean {
  const said = (other: TitleReading) =>
    other.report === reading.report && other.span.start < reading.span.start;
  return !isFormer(reading) && readings.some((other) => isFormer(other) && said(other));
}
