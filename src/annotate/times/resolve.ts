import type { TimeExpression, TimeType } from '../../model/index.ts';
import { boundsOf } from './bounds.ts';
import { dateValue } from './date-value.ts';
import type { Meaning } from './meaning.ts';
import { NOTHING, type Reference, type Resolved } from './reference.ts';
import { dayValue, quarterValue, shiftValue, stepValue } from './step-value.ts';

/** The annotation's reading, without its span. */
export type Reckoned = Omit<TimeExpression, 'span'>;

/** What an expression means in its report: type, TIMEX3 value, what it was reckoned from, and its days. */
export function resolveTime(meaning: Meaning, reference: Reference): Reckoned {
  const { value, anchor } = reckon(meaning, reference);
  const bounds = boundsOf(value);
  return { type: typeOf(meaning, value), value, anchor, ...(bounds ?? {}) };
}

function reckon(meaning: Meaning, reference: Reference): Resolved {
  switch (meaning.form) {
    case 'date':
      return dateValue(meaning.parts, reference);
    case 'step':
      return stepValue(meaning, reference);
    case 'shift':
      return shiftValue(meaning, reference);
    case 'day':
      return dayValue(meaning, reference);
    case 'quarter':
      return quarterValue(meaning, reference);
    case 'decade':
      return { value: meaning.start === null ? 'XXX' : String(meaning.start).slice(0, -1), anchor: 'none' };
    case 'century':
      return { value: centuryValue(meaning.number, meaning.isBeforeChrist), anchor: 'none' };
    case 'range':
      return rangeValue(meaning.from, meaning.to, reference);
    default:
      return { value: meaning.value, anchor: 'none' };
  }
}

function centuryValue(number: number, isBeforeChrist: boolean): string {
  const digits = String(number - 1).padStart(2, '0');
  return isBeforeChrist ? `BC${digits}` : digits;
}

function rangeValue(from: Meaning, to: Meaning, reference: Reference): Resolved {
  const first = reckon(from, reference);
  const second = reckon(to, reference);
  return { value: `${first.value}/${second.value}`, anchor: first.anchor };
}

function typeOf(meaning: Meaning, value: string): TimeType {
  if (meaning.form === 'set' || (meaning.form === 'date' && meaning.parts.isRepeated)) return 'SET';
  if (meaning.form === 'span' || /^P[T\dX]/.test(value)) return 'DURATION';
  if (value === NOTHING) return 'DATE';
  return /T/.test(value) && !/_REF$/.test(value) ? 'TIME' : 'DATE';
}
