import { governorOfSpan, isVerb, ownSubjectOf, type Tokens, tokensOf } from '../../language/index.ts';
import {
  type Conflicting,
  MENTIONS,
  type Report,
  TIMES,
  type TimeExpression,
  wordsOf,
} from '../../model/index.ts';
import { groupBy } from '../../text/index.ts';
import { type Comparison, reportAt, type StoryContext } from '../context.ts';
import { itemsIn, type Passage, sentenceAt } from '../evidence.ts';
import { isOfOtherEvent } from '../figures.ts';
import { rivalsAmong } from './versions.ts';

/** How long something is to last, or lasted. */
interface Term extends Passage {
  readonly days: number;
  /** What lasts so long: the prison term of an entity, or the words of a subject. */
  readonly of: string;
  readonly index: number;
}

/** Lengths of time of one thing that differ: "twelve years in prison", "sent to prison for 14 years". */
export const termConflicts: Comparison = {
  name: 'term conflicts',
  compare(context) {
    const terms = context.story.reports.flatMap((report, index) => termsIn(context, report, index));
    return [...groupBy(terms, ({ of }) => of).values()].flatMap((own) => conflictAmong(context, own) ?? []);
  },
};

/** The lengths of a report by what they are of; of what it tells two lengths of, none. */
function termsIn(context: StoryContext, report: Report, index: number): Term[] {
  if (!report.has(TIMES)) return [];
  const tokens = tokensOf(report);
  const times = report.layer(TIMES);
  const terms = [...times].flatMap((time, at) => {
    const days = daysOf(time);
    const passage = { report: index, span: time.span };
    const of = days === null ? null : lastingAt(context, passage, tokens);
    if (days === null || of === null || isOfOtherEvent(context, index, sentenceAt(context, passage).span))
      return [];
    return [{ ...passage, days, of, index: at }];
  });
  return terms.filter((one) => terms.every((other) => other.of !== one.of || other.days === one.days));
}

const UNIT_DAYS: Readonly<Record<string, number>> = { Y: 365, M: 30, W: 7, D: 1, H: 1 / 24 };

function daysOf({ type, value }: TimeExpression): number | null {
  const [, count, unit = ''] = /^PT?(\d+(?:\.\d+)?)([YMWDH])$/.exec(value) ?? [];
  const days = UNIT_DAYS[unit];
  return type !== 'DURATION' || count === undefined || days === undefined ? null : Number(count) * days;
}

const PRISON = /\b(?:prison|jail|imprisonment|behind bars)\b/i;
/** What is asked for, possible, served or somebody's work is no sentence. */
const NO_SENTENCE =
  /\b(?:ask(?:ed|s)?|sought|seeks?|demand(?:ed|s)?|up to|maximum|could|may|might|faces?|already|served|spent|after|guard)\b/i;
const LASTING = new Set('last run take continue go stay'.split(' '));
const AROUND = 4;

/** What a length of time is of, where its words tell: the prison term of somebody named, or what lasted. */
function lastingAt(context: StoryContext, passage: Passage, tokens: Tokens): string | null {
  const first = tokens.indexAt(passage.span.start);
  const last = tokens.indexAt(passage.span.end - 1);
  const near = Array.from({ length: last - first + 1 + 2 * AROUND }, (_, i) =>
    tokens.foldedOf(first - AROUND + i),
  );
  if (PRISON.test(near.join(' '))) return convictIn(context, passage);
  const { at } = governorOfSpan(tokens, passage.span);
  if (!isVerb(tokens, at) || !LASTING.has(tokens.lemmaOf(at))) return null;
  const subject = ownSubjectOf(tokens, at);
  if (subject === undefined || tokens.uposOf(subject) !== 'NOUN') return null;
  const beside = tokens.dependentsOf(subject).flatMap((i) => [i, ...tokens.dependentsOf(i)]);
  const telling = beside.filter((i) => /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens.uposOf(i)));
  return [subject, ...telling].map((i) => tokens.lemmaOf(i)).join(' ');
}

/** The one person whom the sentence of a prison term names; null where it names two, or is of no sentence passed. */
function convictIn(context: StoryContext, passage: Passage): string | null {
  const { report: index, span } = sentenceAt(context, passage);
  const report = reportAt(context.story, index);
  if (NO_SENTENCE.test(wordsOf(report.text, span))) return null;
  const mentions = report.layer(MENTIONS);
  const people = mentions
    .within(span)
    .filter((ref) => mentions.at(ref).type === 'person')
    .flatMap((ref) => context.entityOf(index, ref) ?? []);
  const [convict, ...others] = new Set(people);
  return convict === undefined || others.length > 0 ? null : `prison ${context.entities.indexOf(convict)}`;
}

/** Lengths this near are one, rounded. */
const NEAR = 1.1;
/** Longer than so many times another, a length is of something else. */
const FAR = 3;

function conflictAmong(context: StoryContext, terms: readonly Term[]): Conflicting | null {
  const rivals = rivalsAmong(context, terms, {
    areOne: (a, b) => ratioOf(a, b) <= NEAR,
    areNear: (a, b) => ratioOf(a, b) <= FAR,
  });
  if (rivals === null) return null;
  return {
    kind: 'conflicting',
    about: 'quantity',
    slot: 'quantity',
    versions: rivals.versions,
    items: itemsIn(context, TIMES, rivals.carried),
    confidence: 0.7,
    why: [{ rule: 'one-thing-other-length', detail: rivals.carried[0]?.of ?? '' }],
  };
}

function ratioOf(a: Term, b: Term): number {
  return Math.max(a.days, b.days) / Math.max(Number.MIN_VALUE, Math.min(a.days, b.days));
}
