import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';

/**
 * `npm run bench`: how fast it is, as medians over runs in fresh processes. `--runs N`, and `--record`, which
 * keeps the medians in `bench/history.jsonl`. Compare figures of one machine only. With `--spacy WHEEL`, and
 * `--python PROGRAM` where it is not `python3`, spaCy reads the same texts beside the engine, turn by turn.
 */
const HISTORY = 'bench/history.jsonl';
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    record: { type: 'boolean', default: false },
    spacy: { type: 'string' },
    python: { type: 'string', default: 'python3' },
  },
});
const runs = Number(values.runs);

/** What a run of a benchmark tells, by name; the unit is the end of the name. */
type Figures = Readonly<Record<string, number>>;

/** Every benchmark: a name, and one run of it in a process of its own. */
const benchmarks: readonly (readonly [string, () => Promise<Figures>])[] = [
  ['cold start, two files to a page', coldStart],
  ['language engine, one thread', engineAndSpacy],
  ['annotators, a report of 600 words', () => inProcess('bench/annotators.ts')],
  ['reading in process', () => inProcess('bench/reading.ts')],
  ['comparing, reading apart', () => inProcess('bench/compare-story.ts')],
];

const medians: Record<string, number> = {};
for (const [name, run] of benchmarks) {
  const all: Figures[] = [];
  for (let i = 0; i < runs; i++) all.push(await run());
  console.log(`${name}, median of ${runs}`);
  for (const key of Object.keys(all[0] ?? {})) {
    medians[key] = median(all.map((one) => one[key] ?? Number.NaN));
    console.log(`  ${key.padEnd(22)} ${medians[key]}`);
  }
}
if (values.record) record();

/** From the shell to a dossier on disk: wall time, and the most memory the process held. */
async function coldStart(): Promise<Figures> {
  // The process tells its own peak as it ends: no other way is the same on every system.
  const tell =
    "data:text/javascript,process.on('exit',()=>console.error('peak='+process.resourceUsage().maxRSS))";
  const files = ['examples/halmar/1-meridian.txt', 'examples/halmar/3-ledger.txt'];
  const begun = performance.now();
  const args = ['--import', tell, 'dist/cli.js', 'compare', ...files, '--format', 'html', '--quiet'];
  const said = await run(args);
  const coldStartMs = Math.round(performance.now() - begun);
  const KIB_PER_MB = 1e6 / 1024;
  return { coldStartMs, coldStartPeakMb: Math.round(Number(/peak=(\d+)/.exec(said)?.[1]) / KIB_PER_MB) };
}

/** The engine, and after it spaCy with the same weights and components where its package is given. */
async function engineAndSpacy(): Promise<Figures> {
  const ours = await inProcess('bench/engine.ts');
  if (values.spacy === undefined) return ours;
  const env = { ...process.env, OMP_NUM_THREADS: '1' };
  const script = ['bench/spacy-speed.py', values.spacy];
  const { loadMs, tokensPerS, tokensPerSInBatches } = JSON.parse(
    execFileSync(values.python, script, { encoding: 'utf8', env }),
  );
  const theirs = {
    spacyLoadMs: loadMs,
    spacyTokensPerS: tokensPerS,
    spacyInBatchesPerS: tokensPerSInBatches,
  };
  return { ...ours, ...theirs };
}

/** What a script prints as one JSON object: rates after the tables are loaded and the code is warm. */
async function inProcess(script: string): Promise<Figures> {
  const said = execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' });
  const figures: unknown = JSON.parse(said);
  return Object.fromEntries(Object.entries(Object(figures)).map(([key, value]) => [key, Number(value)]));
}

/** Runs Node and gives what it says on standard error. */
function run(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const said: string[] = [];
    child.stderr.on('data', (part) => said.push(String(part)));
    child.on('close', (code) =>
      code === 0 ? resolve(said.join('')) : reject(new Error(`${code}: ${said.join('')}`)),
    );
  });
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

function record(): void {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const machine = `${cpus()[0]?.model ?? 'unknown'} x ${cpus().length}`;
  const row = {
    date: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
    commit,
    node: process.version,
    machine,
    runs,
    medians,
  };
  appendFileSync(HISTORY, `${JSON.stringify(row)}\n`);
}
