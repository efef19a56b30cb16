import { governorOfSpan, nearestVerb, type Tokens, tokensOf } from '../language/index.ts';
import { cover, type Ref, type Span, TIMES, type TimeExpression, wordsOf } from '../model/index.ts';
import { daysApart } from '../text/index.ts';
import { reportAt, type StoryContext } from './context.ts';
import type { Passage } from './evidence.ts';

/** When something happened, as a report tells it. */
export interface Moment extends Passage {
  /** ISO date; null where only the hour is told. */
  readonly day: string | null;
  /** Minutes after midnight; null where no hour is told. */
  readonly minute: number | null;
  /** Whether it is the night after that day, or before the next one. */
  readonly isNight: boolean;
  /** Whether the hour is told with its zone. */
  readonly isZoned: boolean;
  /** Whether nothing tells the hour to be before noon or after it: "half past five". */
  readonly isOfEither: boolean;
  /** Indexes in the layer of times. */
  readonly items: readonly Ref<TimeExpression>[];
}

/** The times in a sentence by the word that each hangs on: a verb, or a noun that has a time of its own. */
export function momentsIn(
  context: StoryContext,
  { report: index, span }: Passage,
): ReadonlyMap<number, Moment> {
  const report = reportAt(context.story, index);
  const moments = new Map<number, Moment>();
  const doubtful = new Set<number>();
  if (!report.has(TIMES)) return moments;
  const tokens = tokensOf(report);
  const layer = report.layer(TIMES);
  for (const ref of layer.within(span)) {
    const time = layer.at(ref);
    const moment = momentOf(report.text, index, time, ref);
    if (moment === null || isHeldAgainst(tokens, time.span)) continue;
    const at = cleftVerb(tokens, time.span) ?? wordOver(tokens, time.span);
    const known = moments.get(at);
    moments.set(at, known ? joined(known, moment) : moment);
    if (known && tellsTwoDays(known, moment)) doubtful.add(at);
  }
  for (const at of doubtful) moments.delete(at);
  return moments;
}

/** The times of which a moment is made, each with the report it stands in. */
export function itemsOfMoment({
  report,
  items,
}: Moment): { readonly report: number; readonly index: number }[] {
  return items.map((index) => ({ report, index }));
}

/** Two days on one word: which of them it was is not told. */
function tellsTwoDays(a: Moment, b: Moment): boolean {
  return a.day !== null && b.day !== null && a.day !== b.day;
}

const DAY = /^\d{4}-\d\d-\d\d/;

function momentOf(
  text: string,
  report: number,
  time: TimeExpression,
  ref: Ref<TimeExpression>,
): Moment | null {
  const { type, value, span } = time;
  if ((type !== 'DATE' && type !== 'TIME') || !DAY.test(value)) return null;
  const [, hours, minutes = '0'] = /T(\d\d)(?::(\d\d))?/.exec(value) ?? [];
  const isHour = hours !== undefined;
  const words = text.slice(span.start, span.end + ZONE_REACH);
  return {
    report,
    span,
    day: isHour && !NAMES_DAY.test(wordsOf(text, span)) ? null : value.slice(0, 10),
    minute: isHour ? Number(hours) * 60 + Number(minutes) : null,
    isNight: /T(?:NI|EV)/.test(value),
    isZoned: /\b(?:GMT|UTC)\b/.test(words),
    isOfEither: isHour && Number(hours) <= NOON / 60 && !TELLS_HALF.test(wordsOf(text, span)),
    items: [ref],
  };
}

/** An hour without one of these is of the day that the words about it tell. */
const NAMES_DAY = /day|night|morning/i;
const ZONE_REACH = 5;

const NOON = 12 * 60;
/** "5 p.m.", "05:00", "five in the morning", "noon": what tells the half of the day. */
const TELLS_HALF = /[ap]\.?\s?m\b|:|\d\.\d|morning|afternoon|evening|night|noon|dawn/i;

/** "at 10 p.m. on Monday": an hour and a day that hang on one word. */
function joined(a: Moment, b: Moment): Moment {
  return {
    report: a.report,
    span: cover(a.span, b.span),
    day: a.minute !== null && a.day === null ? b.day : (a.day ?? b.day),
    minute: a.minute ?? b.minute,
    isNight: a.isNight || b.isNight,
    isZoned: a.isZoned || b.isZoned,
    isOfEither: (a.minute === null || a.isOfEither) && (b.minute === null || b.isOfEither),
    items: [...a.items, ...b.items],
  };
}

/** "more than on Monday", "since Tuesday", "until Friday", "by Sunday": not the time of what is told. */
const HELD_AGAINST = new Set('than since until till by before after from to between for'.split(' '));

function isHeldAgainst(tokens: Tokens, { start }: Span): boolean {
  const first = tokens.indexAt(start);
  return [1, 2].some((back) => HELD_AGAINST.has(tokens.foldedOf(first - back)));
}

/** How far behind a time "when" may stand: "It was half past five on Tuesday when the shooting began". */
const CLEFT_REACH = 6;

/** "It was ten to five when the alarm rang": the verb of what was then. */
function cleftVerb(tokens: Tokens, { start, end }: Span): number | null {
  const first = tokens.indexAt(start);
  const isCleft =
    [1, 2, 3, 4].some((back) => tokens.foldedOf(first - back) === 'it') &&
    tokens.lemmaOf(wordOver(tokens, { start, end })) === 'be';
  if (!isCleft) return null;
  const last = tokens.indexAt(end - 1);
  for (let i = last + 1; i <= last + CLEFT_REACH; i++)
    if (tokens.foldedOf(i) === 'when') return tokens.headOf(i);
  return null;
}

/** How far up the parse a time looks for what it dates. */
const HIGHEST = 4;

/** The verb that a time hangs on, or the noun, where it stands before it ("Sunday night's earthquake"). */
function wordOver(tokens: Tokens, span: Span): number {
  const { at: governor, head } = governorOfSpan(tokens, span);
  if (tokens.uposOf(governor) === 'NOUN' && governor > head && tokens.roleOf(head) === 'possessive')
    return governor;
  return nearestVerb(tokens, governor, HIGHEST);
}

/** Hours this near are one: "shortly before ten", "at about 9:30". */
const NEAR_MINUTES = 45;
/** Days further apart than this are of two events more likely than of one. */
const FAR_DAYS = 10;
/** "Friday" and "next Friday" are more often one day read twice than two. */
const WEEK = 7;
const EARLY = 8 * 60;
const LATE = 18 * 60;

/** Whether two tellings of when something happened cannot both hold, and are near enough to be of one thing. */
export function momentsClash(a: Moment, b: Moment): boolean {
  if (a.day !== null && b.day !== null && a.day !== b.day) {
    const days = daysApart(a.day, b.day);
    return days <= FAR_DAYS && days !== WEEK && !(days === 1 && isOneNight(a, b));
  }
  if (a.minute === null || b.minute === null || a.isZoned !== b.isZoned) return false;
  return minutesOf(a).every((x) => minutesOf(b).every((y) => minutesApart(x, y) > NEAR_MINUTES));
}

function minutesOf({ minute, isOfEither }: Moment): number[] {
  if (minute === null) return [];
  return isOfEither ? [minute, minute + NOON] : [minute];
}

function minutesApart(a: number, b: number): number {
  const apart = Math.abs(a - b) % (2 * NOON);
  return Math.min(apart, 2 * NOON - apart);
}

/** "Monday night" and "early on Tuesday". */
function isOneNight(a: Moment, b: Moment): boolean {
  const [early, late] = (a.day ?? '') < (b.day ?? '') ? [a, b] : [b, a];
  const endsLate = early.isNight || (early.minute !== null && early.minute >= LATE);
  const beginsEarly = late.isNight || (late.minute !== null && late.minute < EARLY);
  return endsLate && (beginsEarly || late.minute === null) && !(late.minute !== null && late.minute >= EARLY);
}
