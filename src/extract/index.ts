/** From a capture to a report: charset, front matter, pages, zones, and what a report states of itself. */
export { type ExtractOptions, extractReport } from './extract-report.ts';
export { idGivenTwice, noticingTwins, withUniqueIds } from './ids.ts';
export { type ExtractTables, readExtractTables } from './tables.ts';
