import { type Annotation, LayerType, type Ref } from './layer.ts';
import type { Mention } from './mentions.ts';
import type { Reason } from './reason.ts';
import type { Span } from './span.ts';
import type { TimeExpression } from './times.ts';

export const QUOTATION_KINDS = ['direct', 'indirect', 'mixed'] as const;
export type QuotationKind = (typeof QUOTATION_KINDS)[number];

export const STANDINGS = ['named', 'anonymous', 'institutional'] as const;
/** What kind of source is credited. A quotation credited to nobody has no source at all. */
export type Standing = (typeof STANDINGS)[number];

/** The words that credit, whole ("two officials briefed on the talks"), and the mention inside them. */
export interface QuotationSource {
  readonly span: Span;
  readonly mention: Ref<Mention> | null;
  readonly standing: Standing;
}

/**
 * Reported speech, with the roles of PARC 3: source, cue and content. The content leaves out quotation marks
 * and a leading "that"; of a mixed quotation it is the whole reported clause, and `quoted` are the parts inside
 * quotation marks. The span covers content, cue and source.
 */
export interface Quotation extends Annotation {
  readonly kind: QuotationKind;
  readonly content: readonly [Span, ...Span[]];
  readonly quoted: readonly Span[];
  readonly cue: Span | null;
  readonly source: QuotationSource | null;
  readonly addressee?: Ref<Mention>;
  /** The words for where it was said ("an interview with Fox News"). */
  readonly venue?: Span;
  readonly time?: Ref<TimeExpression>;
  /** "did not say" and "would say" report no utterance; they are kept and marked. */
  readonly negated?: boolean;
  readonly hypothetical?: boolean;
  /** Beliefs and intentions ("believes", "plans") stand among the quotations, marked. */
  readonly belief?: boolean;
  /** The rules that found the content and its source. */
  readonly why: readonly Reason[];
}

export const QUOTATIONS = new LayerType<Quotation>('quotations');
