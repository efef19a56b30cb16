import type { CapturedBytes } from '../../src/model/index.ts';
import { annotate, compareReports, loadTables, openReport, settleReports } from '../../src/pipeline.ts';

/** A capture as text alone, so that it can be handed into a page: the bytes in Latin-1, a character each. */
export type PackedCapture = Omit<CapturedBytes, 'bytes' | 'text'> & { readonly latin1: string };

/** From tables, a model pack in Latin-1, and captures to the JSON of their dossier: all of the pipeline, and nothing of the machine. */
export async function dossierText(
  files: readonly (readonly [string, string])[],
  pack: string,
  packed: readonly PackedCapture[],
): Promise<string> {
  const tables = loadTables(new Map(files), bytesOf(pack));
  const captures = packed.map(({ latin1, ...rest }): CapturedBytes => ({ ...rest, bytes: bytesOf(latin1) }));
  const opened = await Promise.all(captures.map((capture) => openReport(capture, tables)));
  const reports = settleReports(opened).map((report) => annotate(report, tables));
  return JSON.stringify(compareReports(reports, tables.lexicon));
}

function bytesOf(latin1: string): Uint8Array {
  return Uint8Array.from(latin1, (character) => character.charCodeAt(0));
}
