import type { Citation } from './citation.ts';
import type { FindingAbout, QuotationChange } from './finding.ts';
import type { Judgement } from './reason.ts';
import type { Report } from './report.ts';
import type { Span } from './span.ts';
import type { Story } from './story.ts';

/** What a draft's words are to the reports, from what is borne out to what holds nothing to check. */
export const CHECK_RESULTS = [
  'supported',
  'altered',
  'speaker-differs',
  'value-differs',
  'certainty-differs',
  'unsupported',
  'not-checked',
] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** Words of a draft held against the reports. */
export interface CheckedStatement extends Judgement {
  /** In the draft's text. */
  readonly span: Span;
  readonly about: FindingAbout;
  readonly result: CheckResult;
  /** The passages of the reports that bear the words or differ from them; none where nothing does. */
  readonly evidence: readonly Citation[];
  readonly change?: QuotationChange;
}

/** A draft and its statements, in their order. */
export interface CheckedDraft {
  readonly draft: Report;
  readonly story: Story;
  readonly statements: readonly CheckedStatement[];
}
