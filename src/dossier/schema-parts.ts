import { z } from 'zod';

/** What the shapes of the contract are made of. */
export const offset = z.int().min(0);
export const index = z.int().min(0);
export const confidence = z.number().min(0).max(1);

export const spanJson = z.strictObject({ start: offset, end: offset });
export const reasonJson = z.strictObject({ rule: z.string(), detail: z.string().optional() });
export const makerJson = z.strictObject({
  name: z.string(),
  version: z.string(),
  setup: z.string().optional(),
});
export const citationJson = z.strictObject({
  report: z.string(),
  start: offset,
  end: offset,
  exact: z.string(),
});
export const itemRefJson = z.strictObject({ report: z.string(), layer: z.string(), index });
export const evidenceJson = z.array(citationJson).min(1);
