import { readDataFiles, readModelPack } from '../../src/acquire/file/index.ts';
import type { DossierJson } from '../../src/dossier/index.ts';
import type { CapturedBytes, Report, StatedByInput } from '../../src/model/index.ts';
import { annotate, compareReports, loadTables, openReport, settleReports } from '../../src/pipeline.ts';

export const tables = loadTables(readDataFiles(), readModelPack());

/** A report as a test writes it: its text, and what its carrier states. */
export type Telling = {
  readonly [Field in 'id' | 'outlet' | 'published' | 'headline' | 'revisionOf']?: string;
} & {
  readonly text: string;
};

/** Reports read as if from a manifest. */
export function readTellings(tellings: readonly Telling[]): Report[] {
  const opened = tellings.map((telling) => openReport(capturedFrom(telling), tables));
  return settleReports(opened).map((report) => annotate(report, tables));
}

/** The dossier of reports, as `compare` gives it. */
export function dossierFrom(tellings: readonly Telling[]): DossierJson {
  return compareReports(readTellings(tellings), tables.lexicon);
}

function capturedFrom({ text, ...fields }: Telling): CapturedBytes {
  const stated = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, { value, from: 'manifest' }]),
  ) as StatedByInput;
  const uri = `memory:${fields.id ?? fields.outlet ?? ''}`;
  return { capture: { uri, at: null, mediaType: 'text/plain', digest: '' }, stated, text };
}
