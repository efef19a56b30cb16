import { type Tokens, tokensOf } from '../../language/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import {
  type Annotator,
  layerOf,
  type Report,
  SENTENCES,
  type Sentence,
  span,
  TIMES,
  type TimeExpression,
  TOKENS,
  VERSION,
} from '../../model/index.ts';
import { calendarDay, dayOfIso } from './calendar.ts';
import { readTime } from './grammar.ts';
import type { Meaning, Parsed } from './meaning.ts';
import { piecesOf } from './pieces.ts';
import type { Reader } from './reader.ts';
import type { Reference } from './reference.ts';
import { resolveTime } from './resolve.ts';
import { tenseNear } from './tense.ts';

const maker = { name: 'variorum-times', version: VERSION };

/** Finds words for times and reckons them from the report's own date and from times told before. */
export const timesAnnotator: Annotator<Lexicon> = {
  writes: [TIMES],
  reads: [TOKENS, SENTENCES],
  languages: ['en'],
  maker,
  annotate: (report, lexicon) => ({ layers: [layerOf(TIMES, maker, findTimes(report, lexicon))] }),
};

/** The time expressions of a report, in order. */
function findTimes(report: Report, lexicon: Lexicon): TimeExpression[] {
  const tokens = tokensOf(report);
  const stated = report.metadata.published?.value;
  const published = stated === undefined ? null : dayOfIso(stated);
  const found: TimeExpression[] = [];
  let base: Told = { published, told: null, quarter: null, quarterAge: 0, narrated: null, narratedAge: 0 };
  for (const sentence of report.layer(SENTENCES)) {
    base = aged(base);
    const reader = {
      pieces: piecesOf(report.text, sentence.span),
      time: lexicon.timeWords,
      numbers: lexicon.numberWords,
    };
    for (const { start, parsed } of readAll(reader)) {
      const one = annotate(tokens, sentence, reader, start, parsed, base);
      found.push(one);
      if (!isYearAgo(parsed.meaning)) base = telling(base, one);
    }
  }
  return found;
}

/** What later expressions of the report may be reckoned from. */
interface Told extends Omit<Reference, 'tense'> {
  /** Sentences since the quarter was told. */
  readonly quarterAge: number;
  /** Sentences since the narrated year was told. */
  readonly narratedAge: number;
}

/** A quarter is what "a year ago" compares with only in the sentences that follow it closely. */
const QUARTER_SENTENCES = 3;

/** "A year earlier" compares; what follows is not told from that year. */
function isYearAgo(meaning: Meaning): boolean {
  return meaning.form === 'quarter' || (meaning.form === 'shift' && meaning.unit === 'year');
}

/** A passage goes on about the year it has named for no more than this. */
const NARRATED_SENTENCES = 2;
/** Nearer years may be those that news itself is about. */
const LONG_GONE = 2;

function aged(base: Told): Told {
  const quarterAge = base.quarterAge + 1;
  const narratedAge = base.narratedAge + 1;
  return {
    ...base,
    quarterAge,
    quarter: quarterAge > QUARTER_SENTENCES ? null : base.quarter,
    narratedAge,
    narrated: narratedAge > NARRATED_SENTENCES ? null : base.narrated,
  };
}

function telling(base: Told, { type, value, anchor }: TimeExpression): Told {
  if (type === 'DURATION' || !/^\d{4}(?:-|$)/.test(value)) return base;
  const isQuarter = /^\d{4}-Q\d$/.test(value) && anchor !== 'text';
  const year = Number(value.slice(0, 4));
  const isPast = base.published !== null && year <= calendarDay(base.published).year - LONG_GONE;
  const narrated = anchor === 'published' ? null : isPast ? year : anchor === 'none' ? null : base.narrated;
  return { ...base, told: value, ...(isQuarter ? { quarter: value, quarterAge: 0 } : {}), narrated, narratedAge: 0 };
}

function readAll(reader: Reader): { start: number; parsed: Parsed }[] {
  const found: { start: number; parsed: Parsed }[] = [];
  for (let i = 0; i < reader.pieces.length; ) {
    const parsed = readTime(reader, i);
    if (parsed) found.push({ start: i, parsed });
    i = parsed?.end ?? i + 1;
  }
  return found;
}

function annotate(
  tokens: Tokens,
  sentence: Sentence,
  { pieces }: Reader,
  start: number,
  { end, meaning }: Parsed,
  base: Told,
): TimeExpression {
  const where = span(pieces[start]?.start ?? 0, pieces[end - 1]?.end ?? 0);
  const tense = tenseNear(tokens, sentence, where);
  return { span: where, ...resolveTime(meaning, { ...base, tense }) };
}
