import type { TimeExpression } from '../../model/index.ts';
import type { Tense } from './tense.ts';

/** What expressions are reckoned from. */
export interface Reference {
  /** The day of the report, as a number of days; null where the report states none. */
  readonly published: number | null;
  /** The last day, month or year that the text told in full, as a TIMEX3 value; null where it told none. */
  readonly told: string | null;
  /** The last quarter told, as a TIMEX3 value (`1989-Q3`); null where none was told nearby. */
  readonly quarter: string | null;
  /** In a text of history, the year told last; null in news. */
  readonly narrated: number | null;
  readonly tense: Tense;
}

/** A value and what it was reckoned from. */
export interface Resolved {
  readonly value: string;
  readonly anchor: TimeExpression['anchor'];
}

/** The TIMEX3 value of a date about which nothing at all is known. */
export const NOTHING = 'XXXX-XX-XX';
