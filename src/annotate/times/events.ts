import { governorOfSpan, ownSubjectOf, type Tokens } from '../../language/index.ts';
import { type Span, span, type TimeExpression } from '../../model/index.ts';
import { boundsOf } from './bounds.ts';
import { dayOfIso } from './calendar.ts';
import type { Unit } from './meaning.ts';
import { shiftedBy } from './step-value.ts';

const UNITS: Readonly<Record<string, Unit>> = { D: 'day', W: 'week', M: 'month', Y: 'year' };
const SIGNS: Readonly<Record<string, 1 | -1>> = { after: 1, before: -1 };
/** An event is named in so many words: "the first round of talks" is too long, "the second summit" is not. */
const LONGEST_NAME = 4;

/** A length of time with what it is reckoned from: pieces of one expression. */
interface Distance {
  readonly unit: Unit;
  readonly by: number;
  /** The token of the noun that names the event. */
  readonly event: number;
}

/**
 * "Three days after the summit": where the report dates the event elsewhere, the day that is meant, with the words
 * for the event. Other lengths of time stay what they are.
 */
export function anchoredOnEvents(tokens: Tokens, times: readonly TimeExpression[]): TimeExpression[] {
  const distances = times.map((time) => distanceOf(tokens, time));
  if (distances.every((one) => one === null)) return [...times];
  const days = daysOfEvents(tokens, times);
  return times.map((time, i) => {
    const distance = distances[i] ?? null;
    return (distance && anchored(tokens, time, distance, days)) ?? time;
  });
}

function distanceOf(tokens: Tokens, { value, span: { end } }: TimeExpression): Distance | null {
  const [, count, letter = ''] = /^P(\d+)([DWMY])$/.exec(value) ?? [];
  const joining = tokens.indexAt(end - 1) + 1;
  const sign = SIGNS[tokens.foldedOf(joining)];
  const unit = UNITS[letter];
  if (count === undefined || sign === undefined || unit === undefined) return null;
  const event = eventAfter(tokens, joining);
  return event === null ? null : { unit, by: sign * Number(count), event };
}

function anchored(
  tokens: Tokens,
  time: TimeExpression,
  { unit, by, event }: Distance,
  days: ReadonlyMap<string, ReadonlySet<string>>,
): TimeExpression | null {
  const [day, ...others] = days.get(nameOf(tokens, event)) ?? [];
  const from = day === undefined || others.length > 0 ? null : dayOfIso(day);
  const value = from === null ? null : shiftedBy(from, unit, by);
  if (value === null) return null;
  const where = span(time.span.start, tokens.endOf(event));
  return { span: where, type: 'DATE', value, anchor: 'text', ...(boundsOf(value) ?? {}) };
}

/** The noun of "the second summit", "their meeting" right after a token; null where no such phrase follows. */
function eventAfter(tokens: Tokens, joining: number): number | null {
  if (!/^(?:the|their|its|his|her|that)$/.test(tokens.foldedOf(joining + 1))) return null;
  let noun: number | null = null;
  for (let i = joining + 2; i < joining + 2 + LONGEST_NAME; i++) {
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(tokens.uposOf(i))) break;
    noun = tokens.uposOf(i) === 'NOUN' ? i : noun;
  }
  return noun;
}

/** For each noun the single days that hang on it ("the summit of 3 May") or on the verb whose subject it is; two at most. */
function daysOfEvents(
  tokens: Tokens,
  times: readonly TimeExpression[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const days = new Map<string, Set<string>>();
  for (const { span: where, value } of times) {
    const noun = dayOfIso(value) === null ? null : nounOver(tokens, where);
    if (noun === null) continue;
    for (const name of new Set([nameOf(tokens, noun), tokens.lemmaOf(noun)]))
      days.set(name, new Set([...(days.get(name) ?? []), value].slice(0, 2)));
  }
  return days;
}

/** The noun, with the word that tells it from others of its kind: "the second summit" is not dated by the first. */
function nameOf(tokens: Tokens, noun: number): string {
  const which = tokens.dependentsOf(noun).find((i) => i < noun && WHICH.test(tokens.foldedOf(i)));
  return which === undefined ? tokens.lemmaOf(noun) : `${tokens.foldedOf(which)} ${tokens.lemmaOf(noun)}`;
}

const WHICH =
  /^(?:first|second|third|fourth|fifth|last|final|next|previous|earlier|later|latest|new|other|another|failed|planned)$/;

function nounOver(tokens: Tokens, where: Span): number | null {
  const { at } = governorOfSpan(tokens, where);
  if (tokens.uposOf(at) === 'NOUN') return at;
  const subject = ownSubjectOf(tokens, at);
  return subject !== undefined && tokens.uposOf(subject) === 'NOUN' ? subject : null;
}
