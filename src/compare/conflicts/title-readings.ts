import { tokensOf } from '../../language/index.ts';
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
import { type Office, officeFrom } from './office.ts';
import { isQuoted } from './telling.ts';
import { wholeTitle } from './whole-title.ts';

/** A title as one mention gives it to a person: the words of the title, and the passage with the name. */
export interface TitleReading extends Passage {
  readonly title: Span;
  /** The name that has the title. */
  readonly name: Span;
  readonly words: readonly string[];
  /** The office that the title names, with what stands around it; null where it names none that is compared. */
  readonly office: Office | null;
  /** Whether it is told of another time: "then Foreign Minister". */
  readonly isThen: boolean;
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
      title ? [readingOf(context, report, title, span)] : [],
    );
}

function rolesBeside(context: StoryContext, entity: Entity): TitleReading[] {
  return context.chainsOf(entity).flatMap(({ report, chain }) => {
    const mentions = reportAt(context.story, report).layer(MENTIONS);
    const spanOf = (ref: Ref<Mention>) => mentions.at(ref).span;
    return chain.links
      .filter(({ rule }) => BESIDE.has(rule))
      .map(({ mention, antecedent }) => readingOf(context, report, spanOf(mention), spanOf(antecedent)));
  });
}

function readingOf(context: StoryContext, report: number, title: Span, name: Span): TitleReading {
  const { lexicon, story } = context;
  const tokens = tokensOf(reportAt(story, report));
  const whole = wholeTitle(tokens, lexicon, { title, name });
  return {
    report,
    span: cover(whole.span, name),
    title: whole.span,
    name,
    words: titleWords(wordsOf(tokens.text, whole.span)),
    office: officeFrom(lexicon, whole.words),
    isThen: whole.words.some((word) => lexicon.officeWords.signs.get(word.toLowerCase()) === 'then'),
  };
}

/** Whether a title is told by the report itself, of its own time. */
export function isOfItsTime(context: StoryContext, reading: TitleReading): boolean {
  const { report, span, isThen } = reading;
  if (isThen || isQuoted(context, reading)) return false;
  return !isBackground(context, report, sentenceAt(context, { report, span }).span);
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
