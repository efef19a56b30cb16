import { z } from 'zod';
import { citationJson } from './schema-parts.ts';

/** What is new since an earlier dossier. */
export const sinceJson = z.strictObject({
  reports: z.strictObject({
    added: z.array(z.string()),
    changed: z.array(z.string()),
    gone: z.array(z.string()),
  }),
  findings: z.strictObject({
    added: z.array(z.string()),
    /**
     * Findings that had less, or were of another kind: `was` is their id in the earlier dossier, `wasKind` their kind
     * where it was another; then the versions and passages that are new.
     */
    changed: z.array(
      z.strictObject({
        id: z.string(),
        was: z.string(),
        wasKind: z.string().optional(),
        versions: z.array(z.string()),
        evidence: z.array(citationJson),
      }),
    ),
    /** By their ids in the earlier dossier. */
    gone: z.array(z.strictObject({ id: z.string(), kind: z.string() })),
  }),
});
