import { readFileSync } from 'node:fs';

/** The free texts of the golden files of the language engine. */
export const freeTexts: readonly string[] = readFileSync('fixtures/language/texts.jsonl', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => String(JSON.parse(line).text));
