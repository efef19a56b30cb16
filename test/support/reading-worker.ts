import { parentPort, workerData } from 'node:worker_threads';
import { createLanguageEngine, Tokens } from '../../src/language/index.ts';
import { TOKENS } from '../../src/model/index.ts';
import { tables, unreadReports } from './story.ts';

/** Reads one text with the pack of another thread, and hands the columns of its tokens over. */
const { pack, text }: { pack: Uint8Array; text: string } = workerData;
const [report] = unreadReports([{ text }]);
if (report === undefined) throw new Error('no report');
const { layers } = createLanguageEngine(pack).annotate(report, tables.lexicon);
const tokens = layers.find((layer) => layer.type === TOKENS);
if (!(tokens instanceof Tokens)) throw new Error('no tokens in columns');
const { columns } = tokens;
const buffers = Object.values(columns).flatMap((column) =>
  ArrayBuffer.isView(column) ? [column.buffer] : [],
);
parentPort?.postMessage(columns, [...new Set(buffers)] as ArrayBuffer[]);
