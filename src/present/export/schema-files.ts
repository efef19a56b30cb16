import { z } from 'zod';
import { dossierJson, reportJson } from '../../dossier/schema.ts';
import { checkJson } from '../../dossier/schema-check.ts';

/** The JSON Schema (draft 2020-12) of what `read`, `compare` and `check` print, by file name. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['report.schema.json', schemaText(reportJson, 'A report as `variorum read --format json` prints it')],
    [
      'dossier.schema.json',
      schemaText(dossierJson, 'A dossier as `variorum compare --format json` prints it'),
    ],
    [
      'check.schema.json',
      schemaText(checkJson, 'A checked draft as `variorum check --format json` prints it'),
    ],
  ]);
}

function schemaText(schema: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema);
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
