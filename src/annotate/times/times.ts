import { type Tokens, tokensOf } from '../../language/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import {
  type Annotator,
  layerOf,
  type Report,
  SENTENCES,
  type Sentence,
  type Span,
  span,
  TIMES,
  type TimeExpression,
  TOKENS,
  VERSION,
} from '../../model/index.ts';
import { dayOfIso } from './calendar.ts';
import { anchoredOnEvents } from './events.ts';
import { readTime } from './grammar.ts';
import type { Meaning } from './meaning.ts';
import { timesOfOffices } from './offices.ts';
import { piecesOf } from './pieces.ts';
import { resolveTime } from './resolve.ts';
import { tenseNear } from './tense.ts';
import { afterTelling, nextSentence, nothingTold, type Told } from './told.ts';

const maker = { name: 'variorum-times', version: VERSION };

/** Finds words for times and reckons them from the report's own date and from times told before. */
export const timesAnnotator: Annotator<Lexicon> = {
  writes: [TIMES],
  reads: [TOKENS, SENTENCES],
  languages: ['en'],
  maker,
  annotate: (report, lexicon) => ({ layers: [layerOf(TIMES, maker, findTimes(report, lexicon))] }),
};

/** Words for a time and what they say, before they are reckoned. */
interface Expression {
  readonly span: Span;
  readonly meaning: Meaning;
}

/** First all sentences are read, then reckoned in order: what a month means depends on what the text tells of. */
function findTimes(report: Report, lexicon: Lexicon): TimeExpression[] {
  const tokens = tokensOf(report);
  const sentences = [...report.layer(SENTENCES)].map((sentence) => ({
    sentence,
    expressions: expressionsIn(report.text, sentence, lexicon),
  }));
  const meanings = sentences.flatMap(({ expressions }) => expressions.map((one) => one.meaning));
  const stated = report.metadata.published?.value;
  const found: TimeExpression[] = [];
  let told = nothingTold(stated === undefined ? null : dayOfIso(stated), meanings);
  for (const { sentence, expressions } of sentences) {
    told = nextSentence(told);
    for (const [i, expression] of expressions.entries()) {
      const read = timeOf(tokens, sentence, expression, told);
      const next = expressions[i + 1];
      const day =
        next && isOnDay(report.text, expression.span, next.span)
          ? timeOf(tokens, sentence, next, told)
          : null;
      const time = isClockAlone(expression.meaning) ? onDay(read, day?.value ?? told.day) : read;
      found.push(time);
      told = afterTelling(told, expression.meaning, time);
    }
  }
  return withOffices(anchoredOnEvents(tokens, found), timesOfOffices(tokens, lexicon.actors));
}

/** With the times of offices that no other expression touches; both stand in the order of the text. */
function withOffices(times: readonly TimeExpression[], offices: readonly TimeExpression[]): TimeExpression[] {
  let next = 0;
  const free = offices.filter(({ span: { start, end } }) => {
    while (next < times.length && (times[next]?.span.end ?? 0) <= start) next++;
    return (times[next]?.span.start ?? end) >= end;
  });
  return [...times, ...free];
}

/** The expressions of a sentence; they do not overlap. */
function expressionsIn(text: string, sentence: Sentence, lexicon: Lexicon): Expression[] {
  const pieces = piecesOf(text, sentence.span);
  const reader = { pieces, time: lexicon.timeWords, numbers: lexicon.numberWords };
  const found: Expression[] = [];
  for (let i = 0; i < pieces.length; ) {
    const parsed = readTime(reader, i);
    const [first, last] = [pieces[i], pieces[(parsed?.end ?? i) - 1]];
    if (parsed && first && last) found.push({ span: span(first.start, last.end), meaning: parsed.meaning });
    i = parsed?.end ?? i + 1;
  }
  return found;
}

/** "At 3:15 a.m.", with no day beside it. */
function isClockAlone(meaning: Meaning): boolean {
  if (meaning.form !== 'date' || meaning.parts.clock === undefined) return false;
  const { weekday, month, day, holiday, year } = meaning.parts;
  return [weekday, month, day, holiday, year].every((part) => part === undefined);
}

/** "10 p.m. on Thursday": nothing but the preposition between a clock and its day. */
function isOnDay(text: string, clock: Span, day: Span): boolean {
  return /^\s+(?:on\s+)?$/.test(text.slice(clock.end, day.start));
}

/** A clock on the day of a value, where that is one. */
function onDay(time: TimeExpression, value: string | null): TimeExpression {
  const day = /^\d{4}-\d\d-\d\d/.exec(value ?? '')?.[0];
  if (day === undefined) return time;
  return { ...time, value: time.value.replace(/^[^T]*/, day), anchor: 'text', earliest: day, latest: day };
}

function timeOf(tokens: Tokens, sentence: Sentence, expression: Expression, told: Told): TimeExpression {
  const tense = tenseNear(tokens, sentence, expression.span);
  return { span: expression.span, ...resolveTime(expression.meaning, { ...told, tense }) };
}
