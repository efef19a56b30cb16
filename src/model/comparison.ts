import type { Citation, ItemRef } from './citation.ts';
import type { Finding } from './finding.ts';
import type { MentionType } from './mentions.ts';
import type { StoryNotice } from './notice.ts';
import type { ReportId } from './report-id.ts';
import type { Lineage, Story } from './story.ts';

/** A chain, named across reports: the index of a chain in the `chains` layer of a report. */
export interface ChainRef {
  readonly report: ReportId;
  readonly chain: number;
  /** How sure we are, 0 to 1, that this chain names the entity. */
  readonly confidence: number;
}

/** One referent in a story: the chains that name it in its reports, and the names they use. */
export interface Entity {
  readonly name: string;
  readonly type: MentionType;
  readonly names: readonly [string, ...string[]];
  /** The actor, known before reading, that its chains are linked to. */
  readonly actor?: { readonly id: string; readonly wikidata?: string };
  readonly chains: readonly [ChainRef, ...ChainRef[]];
}

/**
 * What the record says of a quotation: it has the words, has others in their place, gives them to somebody else, or
 * lacks them. Words told indirectly are the reporter's and are not checked.
 */
export const RECORD_RESULTS = [
  'verbatim',
  'altered',
  'speaker-changed',
  'not-in-record',
  'not-checked',
] as const;
export type RecordResult = (typeof RECORD_RESULTS)[number];

/** A quotation held against the record of its occasion. */
export interface RecordCheck {
  readonly item: ItemRef;
  /** The words that were held against it, where the quotation has several stretches of them: each has its own check. */
  readonly part?: Citation;
  readonly record: ReportId;
  readonly result: RecordResult;
  /** The words of the record, where it has them or others in their place. */
  readonly there?: Citation;
}

/** Forecasts of all speakers on one question, in the order of the story. */
export interface Outlook {
  readonly forecasts: readonly [ItemRef, ...ItemRef[]];
}

/** What comparing the reports of a story gives. */
export interface Comparison {
  readonly story: Story;
  readonly entities: readonly Entity[];
  readonly lineage: Lineage;
  readonly findings: readonly Finding[];
  /** Quotations held against records; none where no record is among the reports. */
  readonly checks: readonly RecordCheck[];
  readonly outlooks: readonly Outlook[];
  readonly notices: readonly StoryNotice[];
}
