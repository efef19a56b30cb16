/** Ways to write a dossier or a report down. Sees the model and the dossier alone, and touches nothing else. */
export { type Exporter, type ExportOptions, exporterNamed, exporters } from './exporters.ts';
export { oneLine, visible } from './foreign.ts';
export { renderHtml } from './html.ts';
export { jsonLines } from './json.ts';
export { tellReport } from './tell-report.ts';
export { PLAIN_STYLE, type Style, type TextOptions, writeText } from './text.ts';
