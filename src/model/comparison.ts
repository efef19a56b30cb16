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

/** What comparing the reports of a story gives. */
export interface Comparison {
  readonly story: Story;
  readonly entities: readonly Entity[];
  readonly lineage: Lineage;
  readonly findings: readonly Finding[];
  readonly notices: readonly StoryNotice[];
}
