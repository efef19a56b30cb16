import { type Annotation, LayerType } from './layer.ts';

export const TIME_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
/** The kinds of TIMEX3 (TimeML 1.2.1). */
export type TimeType = (typeof TIME_TYPES)[number];

/**
 * Words for a time and their reading. `value` is TIMEX3; what the words leave open and nothing anchors stays
 * `X` (`XXXX-01-30`), never guessed.
 */
export interface TimeExpression extends Annotation {
  readonly type: TimeType;
  readonly value: string;
  /** ISO dates, the first and last day that the value allows; absent where it allows any. */
  readonly earliest?: string;
  readonly latest?: string;
  /** What the value was reckoned from. */
  readonly anchor: 'none' | 'published' | 'text';
}

export const TIMES = new LayerType<TimeExpression>('times');
