import { DAY_MS } from '../../text/index.ts';

/**
 * Days of the Gregorian calendar as whole numbers (days since 1970-01-01), and what news reckons with: months,
 * ISO 8601 weeks, quarters. No clock: every day comes in as an argument.
 */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export const DAYS_PER_WEEK = 7;
/** 1970-01-01 was a Thursday. */
const EPOCH_WEEKDAY = 4;

/** The number of a day; not a number (NaN) beyond the years that dates can hold. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY_MS);
}

export function calendarDay(number: number): CalendarDay {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 (Monday) to 7, as ISO 8601 counts. */
export function weekdayOf(number: number): number {
  const shifted = (number + EPOCH_WEEKDAY - 1) % DAYS_PER_WEEK;
  return ((shifted + DAYS_PER_WEEK) % DAYS_PER_WEEK) + 1;
}

export function daysInMonth(year: number, month: number): number {
  return calendarDay(dayNumber({ year, month: month + 1, day: 1 }) - 1).day;
}

/** The month so many months on; days are left to the caller. */
export function addMonths(year: number, month: number, by: number): { year: number; month: number } {
  const count = year * 12 + (month - 1) + by;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

/** The day so many months on, drawn back to the month's last day where it has no such day. */
export function addMonthsToDay(of: CalendarDay, by: number): CalendarDay {
  const { year, month } = addMonths(of.year, of.month, by);
  return { year, month, day: Math.min(of.day, daysInMonth(year, month)) };
}

/** ISO 8601 week: the year whose Thursday it holds, and its number in it. */
export function weekOf(number: number): { year: number; week: number } {
  const thursday = number - weekdayOf(number) + EPOCH_WEEKDAY;
  const { year } = calendarDay(thursday);
  return { year, week: Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / DAYS_PER_WEEK) + 1 };
}

/** The Monday of an ISO 8601 week. */
export function mondayOf(year: number, week: number): number {
  const inFirst = dayNumber({ year, month: 1, day: 4 });
  return inFirst - weekdayOf(inFirst) + 1 + (week - 1) * DAYS_PER_WEEK;
}

export function quarterOf(month: number): number {
  return Math.ceil(month / 3);
}

export function isoDay(number: number): string {
  const { year, month, day } = calendarDay(number);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** The day of an ISO date or instant as stated, or null where it is no whole date. */
export function dayOfIso(stated: string): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(stated);
  if (!found) return null;
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return isDay ? dayNumber({ year, month, day }) : null;
}

/** The day of a rule such as "the fourth Thursday of November"; which -1 is the last. */
export function nthWeekday(year: number, month: number, weekday: number, which: number): number {
  if (which > 0) {
    const first = dayNumber({ year, month, day: 1 });
    return (
      first + ((weekday - weekdayOf(first) + DAYS_PER_WEEK) % DAYS_PER_WEEK) + (which - 1) * DAYS_PER_WEEK
    );
  }
  const last = dayNumber({ year, month, day: daysInMonth(year, month) });
  return last - ((weekdayOf(last) - weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK);
}
