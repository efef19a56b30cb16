import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readDataFiles, readModelPack } from '../../src/acquire/file/index.ts';
import type { Report, Span } from '../../src/model/index.ts';
import { annotate, loadTables, openReport } from '../../src/pipeline.ts';

const tables = loadTables(readDataFiles(), readModelPack());
export const { lexicon } = tables;

/** A text read as `read` reads a file that holds it. */
export async function readText(text: string, published: string | null = null): Promise<Report> {
  const capture = { uri: 'text.txt', at: null, mediaType: 'text/plain', digest: '' };
  const stated = published === null ? {} : { published: { value: published, from: 'option' } };
  return annotate(await openReport({ capture, text, stated }, tables), tables);
}

/** The text of a file, packed or not. */
export function textOf(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}

/** The objects of a file of JSON lines; their shape is that of the data set and is not checked. */
export function rowsOf<Row>(path: string): Row[] {
  return textOf(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** Without white space, quotation marks and marks at the ends, as the scorers compare. */
export function trimmed(text: string, { start, end }: Span): Span {
  const isEdge = (at: number) => /[\s"“”„‟«»‹›‘’'`,.;:!?–—…-]/.test(text.charAt(at));
  let [first, last] = [start, end];
  while (first < last && isEdge(first)) first++;
  while (last > first && isEdge(last - 1)) last--;
  return { start: first, end: last };
}

export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

export function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
