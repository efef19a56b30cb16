import { openInputs, readDataFiles, readModelPack } from '../src/acquire/file/index.ts';
import { type CapturedBytes, TOKENS } from '../src/model/index.ts';
import { loadTables, readCapture } from '../src/pipeline.ts';

/** One run of the reading benchmark, in a process of its own: prints its figures as JSON. */
const STORY = 'examples/halmar';
/** Rounds over the sample before the clock starts: by then the hot functions are compiled. */
const WARM_ROUNDS = 20;
const TIMED_ROUNDS = 60;

const captures: CapturedBytes[] = [];
for await (const opened of openInputs([STORY])) if (opened.kind === 'capture') captures.push(opened.capture);

const begun = performance.now();
const tables = loadTables(readDataFiles(), readModelPack());
const tablesMs = performance.now() - begun;

for (let i = 0; i < WARM_ROUNDS; i++) await readAll();
const start = performance.now();
let tokens = 0;
for (let i = 0; i < TIMED_ROUNDS; i++) tokens += await readAll();
const seconds = (performance.now() - start) / 1000;
const reports = TIMED_ROUNDS * captures.length;
console.log(
  JSON.stringify({
    tablesMs: Math.round(tablesMs),
    reportsPerS: Math.round(reports / seconds),
    tokensPerS: Math.round(tokens / seconds),
  }),
);

async function readAll(): Promise<number> {
  let tokens = 0;
  for (const capture of captures) tokens += (await readCapture(capture, tables)).layer(TOKENS).size;
  return tokens;
}
