import { fileURLToPath } from 'node:url';
import { openInputs } from '../../src/acquire/file/index.ts';
import type { DossierJson } from '../../src/dossier/index.ts';
import type { CapturedBytes } from '../../src/model/index.ts';
import { annotate, compareReports, openReport, settleReports } from '../../src/pipeline.ts';
import { tables } from './story.ts';

const SAMPLE = 'examples/halmar';

/** The dossier of the sample story, its addresses as they are when the command is run at the root of the project. */
export async function sampleStory(): Promise<DossierJson> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const captures: CapturedBytes[] = [];
  for await (const opened of openInputs([root + SAMPLE])) {
    if (opened.kind === 'capture') captures.push(relativeTo(root, opened.capture));
  }
  const opened = await Promise.all(captures.map((captured) => openReport(captured, tables)));
  return compareReports(
    settleReports(opened).map((report) => annotate(report, tables)),
    tables.lexicon,
  );
}

function relativeTo(root: string, captured: CapturedBytes): CapturedBytes {
  const { capture } = captured;
  const uri = capture.uri.startsWith(root) ? capture.uri.slice(root.length) : capture.uri;
  return { ...captured, capture: { ...capture, uri } };
}
