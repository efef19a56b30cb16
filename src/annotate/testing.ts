import { readDataFiles, readModelPack } from '../acquire/file/index.ts';
import { createLanguageEngine } from '../language/index.ts';
import { type Lexicon, loadLexicon } from '../lexicon/index.ts';
import { type Annotator, layerOf, NO_METADATA, Report, span, ZONES } from '../model/index.ts';

/** The lexicon of `data/en/`. */
export const lexicon: Lexicon = loadLexicon(readDataFiles());

/** The engine over the shipped pack. */
export const languageEngine = createLanguageEngine(readModelPack());

/** Who makes the layers that a test hands in. */
export const maker = { name: 'test', version: '0' };

/** A report that nobody has annotated, each line of its text a paragraph of the body. */
export function reportOf(text: string, published: string | null = null): Report {
  const zones = [...text.matchAll(/[^\n]+/g)].map((line) => ({
    kind: 'body' as const,
    span: span(line.index, line.index + line[0].length),
  }));
  const report = new Report({
    id: 'r',
    text,
    role: 'report',
    language: 'en',
    metadata: { ...NO_METADATA, published: published === null ? null : { value: published, from: 'option' } },
    capture: { uri: 'r', at: null, mediaType: 'text/plain', digest: '' },
    extractor: maker,
    removals: [],
    notices: [],
  });
  return report.with(layerOf(ZONES, maker, zones));
}

/** The report with what the annotators find in it, one after the other. */
export function annotated(report: Report, ...annotators: readonly Annotator<Lexicon>[]): Report {
  return annotators.reduce(
    (read, annotator) => annotator.annotate(read, lexicon).layers.reduce((so, layer) => so.with(layer), read),
    report,
  );
}
