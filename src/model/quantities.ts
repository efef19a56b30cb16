import { type Annotation, LayerType } from './layer.ts';
import type { Span } from './span.ts';

export const APPROXIMATIONS = [
  'exact',
  'about',
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'range',
] as const;
export type Approximation = (typeof APPROXIMATIONS)[number];

/** A value with its bounds, unit and what it counts. */
export interface Quantity extends Annotation {
  /** As told, before any conversion; the middle of a range. */
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** A name from the units table (`kilometre`, `percent`, `united-states-dollar`); absent for a count of things. */
  readonly unit?: string;
  readonly approximation: Approximation;
  /** The words for what is counted: "troops" of "12,000 North Korean troops". */
  readonly of?: Span;
}

export const QUANTITIES = new LayerType<Quantity>('quantities');
