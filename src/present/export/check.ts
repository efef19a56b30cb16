import type { CheckJson } from '../../dossier/schema-check.ts';
import type { CheckResult } from '../../model/check.ts';
import { jsonLines } from './json.ts';
import { writeMarkdown } from './markdown.ts';
import { type CheckTelling, tellCheck } from './tell-check.ts';
import { type TextOptions, writeText } from './text.ts';

export interface CheckExportOptions extends TextOptions, CheckTelling {}

/** The formats in which a checked draft is written down, and how. */
export const checkWriters: Readonly<
  Record<string, (check: CheckJson, options: CheckExportOptions) => Iterable<string>>
> = {
  text: (check, options) =>
    writeText(tellCheck(check, options), { ...options, whole: options.only !== undefined }),
  markdown: (check, options) => writeMarkdown(tellCheck(check, options)),
  json: (check, { only }) => jsonLines(withResults(check, only)),
};

function withResults(check: CheckJson, only: readonly CheckResult[] | undefined): CheckJson {
  if (only === undefined) return check;
  return { ...check, statements: check.statements.filter(({ result }) => only.includes(result)) };
}
