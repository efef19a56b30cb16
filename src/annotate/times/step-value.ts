import { boundsOf } from './bounds.ts';
import {
  addMonthsToDay,
  calendarDay,
  DAYS_PER_WEEK,
  dayNumber,
  dayOfIso,
  isoDay,
  pad,
  quarterOf,
  weekOf,
} from './calendar.ts';
import { spanValue } from './durations.ts';
import type { Meaning, Unit } from './meaning.ts';
import type { Reference, Resolved } from './reference.ts';

type Of<F extends Meaning['form']> = Extract<Meaning, { form: F }>;

const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };

/** The day that steps are reckoned from, and whether the text or the report's date gave it. */
function baseOf(
  from: 'published' | 'told',
  reference: Reference,
): { day: number | null; anchor: Resolved['anchor'] } {
  if (from === 'published') return { day: reference.published, anchor: 'published' };
  const bounds = reference.told === null ? null : boundsOf(reference.told);
  return { day: bounds ? dayOfIso(bounds.earliest) : null, anchor: 'text' };
}

/** Where nothing anchors it, a step is only past, present or future. */
function openValue(by: number): Resolved {
  return { value: by < 0 ? 'PAST_REF' : by > 0 ? 'FUTURE_REF' : 'PRESENT_REF', anchor: 'none' };
}

/** "last week", "the following year": the unit so many steps from the one that holds the base. */
export function stepValue({ unit, by, from, part }: Of<'step'>, reference: Reference): Resolved {
  const isComing = by === 0 && (reference.tense === 'future' || reference.tense === 'bound');
  const base = baseOf(from, reference);
  const { day, anchor } = by === 0 && (isComing || base.day === null) ? baseOf('published', reference) : base;
  if (day === null) return from === 'told' ? { value: openStep(unit), anchor: 'none' } : openValue(by);
  const there = moved(day, unit, by);
  if (there === null) return openValue(by);
  const value = unitValue(there, unit);
  return { value: part === undefined ? value : `${value}T${part}`, anchor };
}

function openStep(unit: Unit): string {
  if (unit === 'day') return 'XXXX-XX-XX';
  if (unit === 'week') return 'XXXX-WXX';
  return unit === 'month' ? 'XXXX-XX' : 'XXXX';
}

/** TIMEX3 writes years in four digits; what lies outside them stays open. */
const FARTHEST_YEARS = 9999;

/** The day moved by so many units, or null where that leaves the years that a value can tell. */
function moved(day: number, unit: Unit, by: number): number | null {
  const there = movedDay(day, unit, by);
  if (!Number.isFinite(there)) return null;
  const { year } = calendarDay(there);
  return year >= 1 && year <= FARTHEST_YEARS ? there : null;
}

function movedDay(day: number, unit: Unit, by: number): number {
  const months = MONTHS[unit];
  if (months !== undefined) return dayNumber(addMonthsToDay(calendarDay(day), Math.round(by * months)));
  const days =
    unit === 'fortnight' ? 2 * DAYS_PER_WEEK : unit === 'week' || unit === 'weekend' ? DAYS_PER_WEEK : 1;
  return day + Math.round(by * days);
}

/** The value so many units from a day, as fine as the unit; null where it leaves the years that values can tell. */
export function shiftedBy(day: number, unit: Unit, by: number): string | null {
  const there = moved(day, unit, by);
  return there === null ? null : unitValue(there, unit);
}

/** The TIMEX3 value of the unit that holds a day. */
function unitValue(day: number, unit: Unit): string {
  const { year, month } = calendarDay(day);
  switch (unit) {
    case 'week':
    case 'fortnight':
      return weekValue(day);
    case 'weekend':
      return `${weekValue(day)}-WE`;
    case 'month':
      return `${pad(year, 4)}-${pad(month, 2)}`;
    case 'quarter':
      return `${pad(year, 4)}-Q${quarterOf(month)}`;
    case 'year':
      return pad(year, 4);
    case 'decade':
      return pad(Math.floor(year / 10), 3);
    case 'century':
      return pad(Math.floor(year / 100), 2);
    default:
      return isoDay(day);
  }
}

function weekValue(day: number): string {
  const { year, week } = weekOf(day);
  return `${pad(year, 4)}-W${pad(week, 2)}`;
}

/** "two days ago", "a year earlier": a day, week, month or year, as fine as the unit told. */
export function shiftValue({ unit, amount, sign, from }: Of<'shift'>, reference: Reference): Resolved {
  const { day, anchor } = baseOf(from, reference);
  if (amount === 1 && unit === 'year' && reference.quarter !== null) {
    return quarterValue({ form: 'quarter', yearsBefore: -sign }, reference);
  }
  const isOpen = amount === null || day === null || isWithinDay(unit);
  if (isOpen) return from === 'told' ? { value: spanValue(amount, unit), anchor: 'none' } : openValue(sign);
  const grain = unit === 'decade' || unit === 'century' ? 'year' : unit;
  const there = moved(day, unit, sign * amount);
  return there === null ? openValue(sign) : { value: unitValue(there, grain), anchor };
}

/** The quarter told last, else the last full one before the report, so many years before. */
export function quarterValue({ yearsBefore }: Of<'quarter'>, { quarter, published }: Reference): Resolved {
  if (quarter !== null) {
    const [year = '', rest = ''] = quarter.split('-');
    return { value: `${pad(Number(year) - yearsBefore, 4)}-${rest}`, anchor: 'text' };
  }
  if (published === null) return openValue(-1);
  const there = moved(published, 'quarter', -1 - 4 * yearsBefore);
  return there === null ? openValue(-1) : { value: unitValue(there, 'quarter'), anchor: 'published' };
}

function isWithinDay(unit: Unit): boolean {
  return unit === 'hour' || unit === 'minute' || unit === 'second';
}

/** "today", "yesterday afternoon", "last night". */
export function dayValue({ by, part }: Of<'day'>, { published }: Reference): Resolved {
  if (published === null) return openValue(by);
  const value = isoDay(published + by);
  return { value: part === undefined ? value : `${value}T${part}`, anchor: 'published' };
}
