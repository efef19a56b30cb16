import { z } from 'zod';
import { CHECK_RESULTS } from '../model/index.ts';
import { findingAbout, quotationChange, reportJson } from './schema.ts';
import { citationJson, confidence, offset, reasonJson } from './schema-parts.ts';

/** Words of a draft and what they are to the reports: `start` and `end` in the draft, `evidence` in the reports. */
const statementJson = z.strictObject({
  start: offset,
  end: offset,
  about: findingAbout,
  result: z.enum(CHECK_RESULTS),
  evidence: z.array(citationJson),
  change: quotationChange.optional(),
  confidence,
  why: z.array(reasonJson).min(1),
});

/** What `check` prints: a draft, the reports it was held against, and its statements in their order. */
export const checkJson = z.strictObject({
  schema: z.literal('variorum/check@1'),
  draft: reportJson,
  reports: z.array(reportJson),
  statements: z.array(statementJson),
});

export type CheckJson = z.infer<typeof checkJson>;
export type StatementJson = z.infer<typeof statementJson>;
