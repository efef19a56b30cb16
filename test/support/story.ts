import { readDataFiles, readModelPack } from '../../src/acquire/file/index.ts';
import type { DossierJson } from '../../src/dossier/index.ts';
import { extractReport } from '../../src/extract/index.ts';
import type { CapturedBytes, Report, StatedByInput } from '../../src/model/index.ts';
import { annotate, compareReports, loadTables, settleReports } from '../../src/pipeline.ts';

export const tables = loadTables(readDataFiles(), readModelPack());

/** A report as a test writes it: its text, and what its carrier states. */
export type Telling = {
  readonly [Field in
    | 'id'
    | 'outlet'
    | 'published'
    | 'headline'
    | 'revisionOf'
    | 'language'
    | 'role']?: string;
} & {
  readonly text: string;
};

/** Reports read as if from a manifest, in English where a telling does not say otherwise. */
export function readTellings(tellings: readonly Telling[]): Report[] {
  return settleReports(unreadReports(tellings)).map((report) => annotate(report, tables));
}

/** The same before anybody annotates them. */
export function unreadReports(tellings: readonly Telling[]): Report[] {
  return tellings.map((telling) =>
    extractReport(capturedFrom({ language: 'en', ...telling }), { tables: tables.extract }),
  );
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
