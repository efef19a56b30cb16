import { annotators } from './annotate/index.ts';
import { compareStory } from './compare/index.ts';
import { type DossierJson, dossierOf } from './dossier/index.ts';
import { type ExtractOptions, extractReport, withUniqueIds } from './extract/index.ts';
import { languageEngine } from './language/index.ts';
import type { Lexicon } from './lexicon/index.ts';
import { type CapturedBytes, inReadingOrder, type Report, storyOf, ZONES } from './model/index.ts';

/** The steps of reading, in an order in which each finds what it reads. */
const steps = inReadingOrder([languageEngine, ...annotators], [ZONES]);

/** From a capture to a report with all its layers. Pure: the same bytes give the same report. */
export function readCapture(captured: CapturedBytes, options: ExtractOptions): Report {
  return annotate(extractReport(captured, options), options.lexicon);
}

/** A report with the layers of every annotator that reads its language. */
export function annotate(report: Report, lexicon: Lexicon): Report {
  return steps.filter((step) => reads(step.languages, report.parts.language)).reduce((read, step) => {
    const { layers, notices = [] } = step.annotate(read, lexicon);
    return layers.reduce((so, layer) => so.with(layer), read).noting(notices);
  }, report);
}

function reads(languages: readonly string[], language: string): boolean {
  const primary = language.split('-')[0] ?? '';
  return languages.includes('*') || languages.includes(primary);
}

/** From the reports of one story to its dossier. The order of the reports makes no difference. */
export function compareReports(reports: readonly Report[]): DossierJson {
  return dossierOf(compareStory(storyOf(withUniqueIds(reports))));
}
