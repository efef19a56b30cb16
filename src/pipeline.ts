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
import { identifyLanguage, languageEngine } from './language/index.ts';
import { type DataFiles, type Lexicon, loadLexicon } from './lexicon/index.ts';
import { type CapturedBytes, inReadingOrder, Report, storyOf, ZONES } from './model/index.ts';

/** All that is known before reading: what extracting needs, and what annotating needs. */
export interface Tables {
  readonly extract: ExtractTables;
  readonly lexicon: Lexicon;
}

/** The tables from the files of `data/en/`, by name. Throws an Error where one is missing or a row is wrong. */
export function loadTables(files: DataFiles): Tables {
  return { extract: readExtractTables(files), lexicon: loadLexicon(files) };
}

/** The steps of reading, in an order in which each finds what it reads. */
const steps = inReadingOrder([languageEngine, ...annotators], [ZONES]);

/** From a capture to a report with all its layers. Pure: the same bytes give the same report. */
export function readCapture(captured: CapturedBytes, tables: Tables): Report {
  return annotate(openReport(captured, tables), tables.lexicon);
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
export function annotate(report: Report, lexicon: Lexicon): Report {
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
