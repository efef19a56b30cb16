import { governorOfSpan } from '../../language/index.ts';
import {
  type CheckedStatement,
  contains,
  overlaps,
  type TimeExpression,
  wordsOf,
} from '../../model/index.ts';
import type { Passage } from '../evidence.ts';
import { tellingsOfTime } from '../times.ts';
import type { Alignment, Sources } from './align.ts';
import { measuresIn } from './measures.ts';
import type { CheckScene } from './scene.ts';
import {
  bearing,
  type Judged,
  nearbySources,
  type Reading,
  SAYS_THE_SAME,
  statementOf,
} from './statement.ts';
import { termsOf } from './terms.ts';

/** What words for a time tell of it: each field alone can be held against the same field of another. */
interface Moment extends Passage {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 1 for Monday to 7. */
  readonly weekday: number | null;
  /** Minutes after midnight. */
  readonly clock: number | null;
  /** Days that it lasts, or that lie between it and another time. */
  readonly length: number | null;
  /** `past` and `later` for "two years ago" and "two days later", `lasting` for "for six years". */
  readonly way: 'at' | 'past' | 'later' | 'lasting';
}

const DAYS: Readonly<Record<string, number>> = { Y: 365, Q: 91, M: 30, W: 7, D: 1 };
const NONE = { year: null, month: null, day: null, weekday: null, clock: null, length: null };

function momentsIn(scene: CheckScene, where: Passage): Moment[] {
  const { text } = scene.report(where.report);
  const shares = measuresIn(scene, where);
  return tellingsOfTime(scene, where)
    .filter(({ span }) => !shares.some((share) => overlaps(share.span, span)))
    .flatMap(({ report, span, time }) => {
      const moment = momentOf(text.slice(span.start, span.end), text.slice(span.end, span.end + 10), time);
      return moment === null ? [] : [{ report, span, ...moment }];
    });
}

const OFFSET = /\b(?:ago|earlier|before|previously)\b/i;
const LATER = /\b(?:later|after(?:wards?)?)\b/i;
const COUNT = /\b(year|quarter|month|week|day|hour|minute)s?\b/i;

function momentOf(
  words: string,
  after: string,
  { type, value }: TimeExpression,
): Omit<Moment, keyof Passage> | null {
  const isPast = OFFSET.test(words) || (type === 'DURATION' && /^\s+(?:ago|earlier|before)\b/.test(after));
  const isLater = LATER.test(words) || (type === 'DURATION' && /^\s+later\b/.test(after));
  if ((isPast || isLater) && COUNT.test(words)) {
    const length = lengthInWords(words);
    return length === null ? null : { ...NONE, length, way: isPast ? 'past' : 'later' };
  }
  if (type === 'DURATION') {
    const length = lengthOf(value);
    return length === null ? null : { ...NONE, length, way: 'lasting' };
  }
  return type === 'SET' ? null : pointOf(value);
}

function lengthOf(value: string): number | null {
  const read = /^P(T?)(\d+(?:\.\d+)?)([YQMWDHS])$/.exec(value);
  if (read === null) return null;
  const [, clock, count = '', unit = ''] = read;
  const days = clock === 'T' ? { H: 1 / 24, M: 1 / 1440, S: 1 / 86_400 }[unit] : DAYS[unit];
  return days === undefined ? null : Number(count) * days;
}

const WORDS = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ');
const UNIT_DAYS: Readonly<Record<string, number>> = {
  year: 365,
  quarter: 91,
  month: 30,
  week: 7,
  day: 1,
  hour: 1 / 24,
  minute: 1 / 1440,
};

function lengthInWords(words: string): number | null {
  const unit = UNIT_DAYS[COUNT.exec(words)?.[1]?.toLowerCase() ?? ''];
  const digits = /\d+/.exec(words)?.[0];
  const spelt = WORDS.findLastIndex((word) => new RegExp(`\\b${word}\\b`, 'i').test(words));
  const count = digits !== undefined ? Number(digits) : spelt < 0 ? null : Math.max(1, spelt);
  return unit === undefined || count === null ? null : unit * count;
}

function pointOf(value: string): Omit<Moment, keyof Passage> | null {
  const clock = /T(\d\d):(\d\d)/.exec(value);
  const week = /^[\dX]{4}-WXX-(\d)/.exec(value);
  const date = /^(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?(?:T|$)/.exec(value);
  if (clock === null && week === null && date === null) return null;
  const [, y, m, d] = date ?? [];
  const number = (digits: string | undefined) =>
    digits === undefined || digits === 'XXXX' ? null : Number(digits);
  const [year, month, day] = [number(y), number(m), number(d)];
  const isWhole = year !== null && month !== null && day !== null;
  return {
    ...NONE,
    year,
    month,
    day,
    weekday: week ? Number(week[1]) : isWhole ? weekdayOf(year, month, day) : null,
    clock: clock ? Number(clock[1]) * 60 + Number(clock[2]) : null,
    way: 'at',
  };
}

function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

const FIELDS = ['year', 'month', 'day', 'weekday', 'clock'] as const;
/** "About eight months" are 240 days, or 270. */
const LENGTHS_APART = 0.15;

/** Whether two times tell a field in common, so that they can agree or differ. */
function areComparable(a: Moment, b: Moment): boolean {
  if (a.way !== b.way) return false;
  return a.way === 'at' ? FIELDS.some((field) => a[field] !== null && b[field] !== null) : true;
}

function agree(a: Moment, b: Moment): boolean {
  if (a.length !== null && b.length !== null)
    return Math.abs(a.length - b.length) <= LENGTHS_APART * Math.max(a.length, b.length);
  return FIELDS.every((field) => a[field] === null || b[field] === null || a[field] === b[field]);
}

/** Whether every field that one tells is told by the other: a year alone is as fine as a year. */
function isAsFine(a: Moment, b: Moment): boolean {
  return FIELDS.every((field) => a[field] === null || b[field] !== null);
}

/** The times of the reports by sentence, and when each report was published. */
export interface ToldTimes {
  readonly inSource: (source: Passage) => readonly Moment[];
  readonly published: readonly Moment[];
  /** Each time that is told, once. */
  readonly all: readonly Moment[];
}

export function toldTimes(scene: CheckScene, sources: Sources): ToldTimes {
  const bySource = new Map<Passage, readonly Moment[]>(
    sources.all.map((source) => [source, momentsIn(scene, source)]),
  );
  const published = scene.reports.flatMap((report) => {
    const day = scene.report(report).metadata.published?.value.slice(0, 10) ?? '';
    const moment = pointOf(day);
    return moment === null ? [] : [{ report, span: { start: 0, end: 0 }, ...moment }];
  });
  return {
    inSource: (source) => bySource.get(source) ?? [],
    published,
    all: distinct([...published, ...[...bySource.values()].flat()]),
  };
}

function distinct(moments: readonly Moment[]): Moment[] {
  const keyOf = (one: Moment) => [one.way, one.length, ...FIELDS.map((field) => one[field])].join(' ');
  return [...new Map(moments.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}

/** Each time of a clause, held against those of the sentences that bear it. */
export function checkTimes(
  scene: CheckScene,
  sources: Sources,
  told: ToldTimes,
  reading: Reading,
): CheckedStatement[] {
  return momentsIn(scene, { report: scene.draft, span: reading.clause.span })
    .filter((moment) => contains(reading.clause.span, moment.span))
    .map((moment) => statementOf(scene, judge(scene, sources, told, reading, moment)));
}

function judge(
  scene: CheckScene,
  sources: Sources,
  told: ToldTimes,
  reading: Reading,
  moment: Moment,
): Judged {
  const near = bearing(scene, sources, reading, moment.span);
  const base = { span: moment.span, about: 'time' as const };
  const held = near
    .flatMap(({ source }) => told.inSource(source))
    .filter((other) => areComparable(moment, other));
  const agreeing = held.filter((other) => agree(moment, other));
  if (isOfAnotherWeekday(scene, told, moment))
    return {
      ...base,
      result: 'value-differs',
      passages: agreeing,
      confidence: 0.8,
      rule: 'weekday-of-another-date',
    };
  if (agreeing.length > 0)
    return { ...base, result: 'supported', passages: agreeing, confidence: 0.85, rule: 'same-time' };
  const known = told.all.filter(
    (other) => areComparable(moment, other) && agree(moment, other) && isAsFine(moment, other),
  );
  const best = near[0];
  const firm =
    best === undefined || best.cover < SAYS_THE_SAME || reading.wider.length < TELLING_TERMS
      ? []
      : told.inSource(best.source).filter((other) => areComparable(moment, other) && isAsFine(moment, other));
  const nearby = nearbySources(sources, reading, near).flatMap(told.inSource);
  const isKnown = [...nearby, ...(moment.weekday === null ? [] : told.published)].some(
    (other) => areComparable(moment, other) && agree(moment, other),
  );
  const tied = isKnown ? firm.filter((other) => isOfOneVerb(scene, best, moment, other)) : firm;
  if (tied.length > 0)
    return { ...base, result: 'value-differs', passages: tied, confidence: 0.75, rule: 'other-time' };
  if (known.length > 0)
    return { ...base, result: 'supported', passages: cited(known), confidence: 0.5, rule: 'time-elsewhere' };
  if (best !== undefined && best.cover >= ON_THE_SAME && isTelling(scene, moment) && isNowhere(told, moment))
    return {
      ...base,
      result: 'value-differs',
      passages: [best.source],
      confidence: 0.55,
      rule: 'time-nowhere',
    };
  return { ...base, result: 'not-checked', confidence: 0.5, rule: 'no-time-to-hold-it-against' };
}

/** So much of what tells makes a sentence one on the same thing, which would have the time. */
const ON_THE_SAME = 0.4;

/** Whether a time is told so finely that it comes from somewhere: no "a day", no "Monday". */
function isTelling(scene: CheckScene, moment: Moment): boolean {
  const { way, length, year, month, day, clock, report, span } = moment;
  const tokens = scene.tokens(report);
  // "From January to September" is told of nine months.
  if (day === null && clock === null && BOUNDS.has(tokens.foldedOf(tokens.indexAt(span.start) - 1)))
    return false;
  if (way === 'at') return year !== null || month !== null || day !== null || clock !== null;
  return way === 'lasting' && length !== null && length % 1 === 0 && length > LEAST_LENGTH;
}

const BOUNDS = new Set('from between to until and'.split(' '));
const LEAST_LENGTH = 3;
const HOUR = 60;
/** Clocks this near are one, in minutes. */
const CLOCKS_APART = 15;

/** Whether no report has a time, however it is told. */
function isNowhere({ all }: ToldTimes, moment: Moment): boolean {
  const { length, clock } = moment;
  if (length !== null)
    return !all.some((other) => other.length !== null && agree({ ...moment, way: other.way }, other));
  if (clock === null) return !all.some((other) => areComparable(moment, other) && agree(moment, other));
  return !all.some((other) => {
    const apart = other.clock === null ? HOUR / 2 : Math.abs(other.clock - clock) % HOUR;
    return apart <= CLOCKS_APART || apart >= HOUR - CLOCKS_APART;
  });
}

/** Publication has no place in the text that could be cited. */
function cited(moments: readonly Moment[]): Moment[] {
  return moments.filter(({ span }) => span.end > span.start);
}

/** Whether two times hang on one word: what "met on Friday" tells is no time of what "took note on Saturday". */
function isOfOneVerb(scene: CheckScene, best: Alignment | undefined, a: Moment, b: Moment): boolean {
  const [mine, theirs] = [a, b].map(({ report, span }) => {
    const tokens = scene.tokens(report);
    return governorOfSpan(tokens, span).at;
  });
  if (best?.pairs.some(({ term, met }) => term.token === mine && met === theirs)) return true;
  const [own, other] = [a, b].map(({ report }, i) => {
    const at = (i === 0 ? mine : theirs) ?? 0;
    return termsOf(scene, report, scene.tokens(report).spanOf(at)).flatMap(({ keys }) => keys);
  });
  return own?.some((key) => other?.includes(key)) ?? false;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** "Friday, 8 July", where that day is a Thursday: in the year that it tells, or else in any in which a report is. */
function isOfAnotherWeekday(scene: CheckScene, { published }: ToldTimes, moment: Moment): boolean {
  const { report, span, year, month, day } = moment;
  if (month === null || day === null) return false;
  const words = wordsOf(scene.report(report).text, span).toLowerCase();
  const named = WEEKDAYS.findIndex((weekday) => words.includes(weekday));
  const years = year === null ? published.flatMap((one) => one.year ?? []) : [year];
  return (
    named >= 0 &&
    /\d/.test(words) &&
    years.length > 0 &&
    years.every((one) => named + 1 !== weekdayOf(one, month, day))
  );
}

/** One word meets another anywhere. */
const TELLING_TERMS = 2;
