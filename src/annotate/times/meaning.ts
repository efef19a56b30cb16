/** Units of time as TIMEX3 distinguishes them. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'fortnight'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** Which of the times that fit is meant: the one before, the one around, the one after the reference. */
export type Direction = 'last' | 'this' | 'next';

/** By the steps that the table of time words gives; further steps are no direction. */
export const DIRECTIONS: Readonly<Record<string, Direction>> = { '-1': 'last', '0': 'this', '1': 'next' };

/** What an expression is reckoned from: the report's date, or a time told before in the text. */
export type Base = 'published' | 'told';

/** Parts of a date as far as the words give them; what they leave out comes from the reference. */
export interface DateParts {
  readonly year?: number;
  readonly isBeforeChrist?: boolean;
  /** A year stated in steps from the reference: "November last year" is -1. */
  readonly yearStep?: { readonly by: number; readonly from: Base };
  readonly month?: number;
  readonly day?: number;
  /** 1 (Monday) to 7. */
  readonly weekday?: number;
  /** "Saturday week": a week after the next such day. */
  readonly isWeekOn?: boolean;
  readonly weekStep?: { readonly by: number; readonly from: Base };
  readonly quarter?: number;
  readonly half?: number;
  readonly season?: string;
  /** The turn of the year that begins then: the last weeks of one and the first of the other. */
  readonly isTurn?: boolean;
  /** A rule for a day with a name, as the table of holidays writes it. */
  readonly holiday?: string;
  /** Part of the day as TIMEX3 writes it (MO, AF, EV, NI). */
  readonly part?: string;
  /** `HH:MM`, or `HH` where the minutes are not told. */
  readonly clock?: string;
  readonly direction?: Direction;
  /** "Tuesday nights": each of them. */
  readonly isRepeated?: boolean;
}

/** What a time expression says before it is reckoned: the output of the grammar, the input of the resolver. */
export type Meaning =
  | { readonly form: 'date'; readonly parts: DateParts }
  | {
      readonly form: 'step';
      readonly unit: Unit;
      readonly by: number;
      readonly from: Base;
      readonly part?: string;
    }
  | {
      readonly form: 'shift';
      readonly unit: Unit;
      readonly amount: number | null;
      readonly sign: 1 | -1;
      readonly from: Base;
      readonly part?: string;
    }
  | { readonly form: 'day'; readonly by: number; readonly part?: string }
  /** The quarter that the text is about, or that of so many years before. */
  | { readonly form: 'quarter'; readonly yearsBefore: number }
  | { readonly form: 'decade'; readonly start: number | null; readonly inCentury?: number }
  | { readonly form: 'century'; readonly number: number; readonly isBeforeChrist: boolean }
  | { readonly form: 'span'; readonly value: string }
  | { readonly form: 'set'; readonly value: string }
  | { readonly form: 'reference'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' }
  | { readonly form: 'range'; readonly from: Meaning; readonly to: Meaning };

/** An expression that the grammar has read: pieces `start` to `end` (half-open) of a sentence. */
export interface Parsed {
  readonly end: number;
  readonly meaning: Meaning;
}
