import type { Quantity } from '../../model/index.ts';
import { daysApart } from '../../text/index.ts';
import { type Moment, momentsClash } from '../moments.ts';
import { areClose } from '../quantities.ts';
import { COUNT, type Telling } from './tellings.ts';

/** Days further apart than this are of two events. */
const MOST_DAYS = 60;
/** Whether two tellings tell values of one sort, so that they can differ. */
export function areOfOneSort(a: Telling, b: Telling): boolean {
  if (a.sort === b.sort) return true;
  const [x, y] = [quantityOf(a), quantityOf(b)];
  if (x === null || y === null) return false;
  return (a.sort === COUNT && isBareOf(a, x, b, y)) || (b.sort === COUNT && isBareOf(b, y, a, x));
}

/** Sums told without their unit are at least this large. */
const LEAST_SUM = 100_000;

/** "raised to 120 million", "the Greens have 33.1": a number whose unit was told before. */
function isBareOf(bare: Telling, own: Quantity, other: Telling, { value, unit }: Quantity): boolean {
  if (bare.head !== null || unit === undefined || other.value.kind !== 'figure') return false;
  if (unit === 'percent') return !Number.isInteger(own.value) && own.value < 100;
  return own.value >= LEAST_SUM && value >= LEAST_SUM;
}

/** Whether two values of one sort are two, bounds and roundings aside. */
export function areTwoValues(a: Telling, b: Telling): boolean {
  if (a.value.kind === 'moment' && b.value.kind === 'moment')
    return momentsClash(a.value.moment, b.value.moment) || areTwoDays(a.value.moment, b.value.moment);
  if (a.value.kind === 'date' && b.value.kind === 'date') return a.value.date !== b.value.date;
  const [x, y] = [quantityOf(a), quantityOf(b)];
  return x !== null && y !== null && !areClose(x, y);
}

function areTwoDays(a: Moment, b: Moment): boolean {
  const days = daysBetween(a, b);
  return days !== null && days > 1 && days < MOST_DAYS;
}

/** How many days lie between two moments; null where one of them tells no day. */
export function daysBetween({ day: a }: Moment, { day: b }: Moment): number | null {
  return a === null || b === null ? null : daysApart(a, b);
}

/** Whether two values are told to be one. */
export function areOneValue(a: Telling, b: Telling): boolean {
  if (a.value.kind === 'moment' && b.value.kind === 'moment') {
    const [x, y] = [a.value.moment, b.value.moment];
    return x.day === y.day && x.minute === y.minute;
  }
  if (a.value.kind === 'date' && b.value.kind === 'date') return a.value.date === b.value.date;
  const [x, y] = [quantityOf(a), quantityOf(b)];
  return x !== null && y !== null && areClose(x, y);
}

/** The quantity of a figure or a length of time; null of a moment. */
export function quantityOf({ value }: Telling): Quantity | null {
  return value.kind === 'figure' || value.kind === 'length' ? value.quantity : null;
}
