import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { ReportJson } from '../../src/dossier/schema.ts';

/** What a rival makes of a text, in the shape of the contract; a layer that it does not make is left out. */
export type Reading = Pick<ReportJson, 'mentions' | 'times' | 'quotations'>;
export type MentionJson = NonNullable<Reading['mentions']>[number];
export type TimeJson = NonNullable<Reading['times']>[number];
export type QuotationJson = NonNullable<Reading['quotations']>[number];

/** A text to read, and the day it was published (`2031-03-11`), null where nobody says. */
export interface Input {
  readonly path: string;
  readonly text: string;
  readonly published: string | null;
}

/**
 * The part of `variorum read` that the scorers use: `read FILE... --format jsonl [--published DAY]`. All inputs of
 * one call go to the rival together, since some of them are slow to start.
 */
export function inputsFrom(args: readonly string[]): readonly Input[] {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', short: 'f' },
      published: { type: 'string' },
      quiet: { type: 'boolean', short: 'q' },
      version: { type: 'boolean' },
    },
  });
  const [command, ...paths] = positionals;
  if (command !== 'read') return [];
  const published = values.published ?? null;
  return paths.map((path) => ({ path, text: readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), published }));
}

/** Prints a report a line, as far as the scorers look at one. */
export function printReading({ path, text, published }: Input, reading: Reading): void {
  console.log(JSON.stringify({ id: basename(path), uri: path, published, text, ...reading }));
}
