/** The public names of Variorum: read captures into reports, compare the reports of a story, write the dossier. */
export * from './dossier/index.ts';
export { type ExtractOptions, extractReport } from './extract/index.ts';
export { type Lexicon, loadLexicon } from './lexicon/index.ts';
export * from './model/index.ts';
export {
  annotate,
  checkAgainst,
  compareReports,
  loadTables,
  openReport,
  readCapture,
  settleReports,
  type Tables,
  withIdOfItsOwn,
  withOwnActors,
} from './pipeline.ts';
