import { type Annotation, LayerType } from './layer.ts';
import type { Span } from './span.ts';

export const ZONE_KINDS = [
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'caption',
  'body',
  'correction',
  'credit',
] as const;

/** The parts of a report that speak (names from NITF and schema.org). Boilerplate is no zone. */
export type ZoneKind = (typeof ZONE_KINDS)[number];

/** A stretch of the text of one kind; a paragraph of the body is a zone of its own. */
export interface Zone extends Annotation {
  readonly kind: ZoneKind;
}

/** What was left out of the zones, by which rule: in the text with its span, or dropped, with its first words. */
export interface Removal {
  readonly rule: string;
  readonly span?: Span;
  readonly words?: string;
}

export const ZONES = new LayerType<Zone>('zones');
