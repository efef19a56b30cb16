import { readDataFiles, readModelPack } from '../src/acquire/file/index.ts';
import { TOKENS } from '../src/model/index.ts';
import { loadTables, openReport } from '../src/pipeline.ts';
import { freeTexts } from './texts.ts';

/**
 * Each annotator on top of the language engine, on one thread, over the free texts of the golden files: prints the
 * milliseconds that it takes for a report of 600 words, as one line of JSON. Words are what white space parts.
 */
const WARM_ROUNDS = 2;
const TIMED_ROUNDS = 5;
const WORDS = 600;
const words = freeTexts.reduce((sum, text) => sum + text.trim().split(/\s+/).length, 0);

const tables = loadTables(readDataFiles(), readModelPack());
const [engine, ...annotators] = tables.steps;
const spent = new Map<string, number>();
for (let round = 0; round < WARM_ROUNDS; round++) await readAll();
spent.clear();
for (let round = 0; round < TIMED_ROUNDS; round++) await readAll();

const msOf = (ms: number) => Number(((ms / TIMED_ROUNDS / words) * WORDS).toFixed(2));
const each = [...spent].map(([name, ms]) => [`${name}Ms`, msOf(ms)]);
const annotatorsMs = msOf([...spent.values()].reduce((sum, ms) => sum + ms, 0));
console.log(JSON.stringify({ annotatorsMs, ...Object.fromEntries(each) }));

async function readAll(): Promise<void> {
  for (const [i, text] of freeTexts.entries()) {
    const capture = { uri: `${i}.txt`, at: null, mediaType: 'text/plain', digest: '' };
    const opened = await openReport({ capture, text, stated: {} }, tables);
    const parsed = engine?.annotate(opened, tables.lexicon).layers ?? [];
    if (!parsed.some(({ type }) => type.name === TOKENS.name)) throw new Error('the first step is no engine');
    let report = parsed.reduce((so, layer) => so.with(layer), opened);
    for (const step of annotators) {
      const begun = performance.now();
      report = step.annotate(report, tables.lexicon).layers.reduce((so, layer) => so.with(layer), report);
      const name = step.maker.name.replace('variorum-', '');
      spent.set(name, (spent.get(name) ?? 0) + performance.now() - begun);
    }
  }
}
