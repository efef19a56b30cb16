import { type Annotation, LayerType, type Ref } from './layer.ts';
import type { QuotationSource } from './quotations.ts';
import type { Reason } from './reason.ts';
import type { Span } from './span.ts';
import type { TimeExpression } from './times.ts';

/** The seven bands of ICD 203 (2015), from least to most. */
export const LIKELIHOODS = [
  'almost-no-chance',
  'very-unlikely',
  'unlikely',
  'roughly-even',
  'likely',
  'very-likely',
  'almost-certain',
] as const;
/** How likely a forecaster calls it, in the world; how sure we are of the reading is confidence. */
export type Likelihood = (typeof LIKELIHOODS)[number];

/** What somebody foresees. Promises, threats and demands are none: who will do a thing does not foretell it. */
export interface Forecast extends Annotation {
  /** The clause that foretells, without its condition. The span covers both. */
  readonly outcome: Span;
  readonly condition?: Span;
  /** Who foresees; null for the report's own voice. */
  readonly source: QuotationSource | null;
  /** Absent where its words are not on the scale ("may", "could"). */
  readonly likelihood?: Likelihood;
  /** By when. */
  readonly horizon?: Ref<TimeExpression>;
  readonly why: readonly [Reason, ...Reason[]];
}

export const FORECASTS = new LayerType<Forecast>('forecasts');
