import { annotators } from './annotate/index.ts';
import { compareStory } from './compare/index.ts';
import { type DossierJson, dossierOf } from './dossier/index.ts';
import {
  type ExtractTables,
  extractReport,
  noticingTwins,
  readExtractTables,
  withUniqueIds,
} from './extract/index.ts';
import { createLanguageEngine, identifyLanguage } from './language/index.ts';
import { type DataFiles, type Lexicon, loadLexicon } from './lexicon/index.ts';
import { type Annotator, type CapturedBytes, inReadingOrder, Report, storyOf, ZONES } from './model/index.ts';

/** All that is known before reading: what extracting needs, and what annotating needs. */
export interface Tables {
  readonly extract: ExtractTables;
  readonly lexicon: Lexicon;
  /** The steps of reading, in an order in which each finds what it reads. */
  readonly steps: readonly Annotator<Lexicon>[];
}

/**
 * The tables from the files of `data/en/`, by name, and the bytes of a model pack, which may be shared between
 * threads. Throws an Error where a file is missing or a row is wrong, and `pack-malformed` for a wrong pack.
 */
export function loadTables(files: DataFiles, pack: Uint8Array): Tables {
  let steps: readonly Annotator<Lexicon>[] | undefined;
  return {
    extract: readExtractTables(files),
    lexicon: loadLexicon(files),
    /** Made when first asked for: who only opens reports needs no engine. */
    get steps() {
      steps = steps ?? inReadingOrder([createLanguageEngine(pack), ...annotators], [ZONES]);
      return steps;
    },
  };
}

/** From a capture to a report with all its layers. Pure: the same bytes give the same report. */
export function readCapture(captured: CapturedBytes, tables: Tables): Report {
  return annotate(openReport(captured, tables), tables);
}

/** A report with its text and zones, before anybody annotates it, in the language that is stated or that its words tell. */
export function openReport(captured: CapturedBytes, tables: Tables): Report {
  const report = extractReport(captured, { tables: tables.extract });
  if (report.parts.language !== 'und') return report;
  const parts = { ...report.parts, language: identifyLanguage(report.text) };
  return new Report(parts).with(report.layer(ZONES));
}

/**
 * Opened reports, each with an id of its own, and a notice on one that has the very bytes of another. Goes by
 * address and not by the order given, and before annotating.
 */
export function settleReports(opened: readonly Report[]): Report[] {
  return withUniqueIds(noticingTwins(opened));
}

/** A report with the layers of every annotator that reads its language. */
export function annotate(report: Report, { steps, lexicon }: Tables): Report {
  const fitting = steps.filter((step) => reads(step.languages, report.parts.language));
  return fitting.reduce((read, step) => {
    const { layers, notices = [] } = step.annotate(read, lexicon);
    return layers.reduce((so, layer) => so.with(layer), read).noting(notices);
  }, report);
}

function reads(languages: readonly string[], language: string): boolean {
  const primary = language.split('-')[0] ?? '';
  return languages.includes('*') || languages.includes(primary);
}

/** From the reports of one story, each with an id of its own, to its dossier. Their order makes no difference. */
export function compareReports(reports: readonly Report[], lexicon: Lexicon): DossierJson {
  return dossierOf(compareStory(storyOf(reports), lexicon));
}
