import { z } from 'zod';
import { RECORD_RESULTS, STANDINGS } from '../model/index.ts';
import { citationJson, evidenceJson, itemRefJson } from './schema-parts.ts';

/** Who said what, and on which occasions. */
export const speakerJson = z.strictObject({
  entity: z.string().optional(),
  name: z.string(),
  standing: z.enum(STANDINGS),
});

export const occasionJson = z.strictObject({
  id: z.string(),
  speaker: speakerJson,
  venue: z.string().optional(),
  time: z.string().optional(),
  quotations: z.array(itemRefJson).min(1),
  /** The reports that quote it, each once. */
  quotedBy: z.array(z.string()).optional(),
  /** The report that is its record; null where none is among the inputs: one to obtain. */
  record: z.string().nullable(),
  /**
   * What the record says of each quotation that was held against it, and the words there; of a quotation in several
   * stretches, of each `part`.
   */
  checks: z
    .array(
      z.strictObject({
        item: itemRefJson,
        part: citationJson.optional(),
        result: z.enum(RECORD_RESULTS),
        there: citationJson.optional(),
      }),
    )
    .optional(),
});

export const ledgerJson = z.strictObject({
  speaker: speakerJson,
  utterances: z.array(
    z.strictObject({
      occasion: z.string().optional(),
      items: z.array(itemRefJson).min(1),
      change: z.string().optional(),
      /** The words that the change is of, where it is not of all words of the items. */
      changed: evidenceJson.optional(),
    }),
  ),
});
