import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dataSets } from '../measures.ts';
import { runScorer } from '../scorers.ts';
import { withCoreNlp } from './server.ts';
import { type Trial, trials } from './trials.ts';

/**
 * `npx tsx eval/rivals/run.ts`: other programs beside ours, on the same data, by the same scorers. It wants the
 * shared data, Java, and what `eval/rivals/setup.sh` brings. `--only WORD` runs a set or a rival: `gap`, `chrono`.
 * One program runs at a time; the seconds are those of the whole, starting and scoring included.
 */
const LONGEST_MS = 2 * 60 * 60 * 1000;
/** Texts a call: all of one day at once, so that a program that starts slowly starts seldom. */
const TEXTS_A_CALL = 5000;
/** Of all gold quotations with marks and a source, those that are found and credited rightly: ours to work out. */
const RIGHT = 'right_source';
/** What is shown of each set, in percent but for `bias`, a ratio. */
const SHOWN: Readonly<Record<Trial['set'], readonly string[]>> = {
  polnear: [
    'direct_exact',
    'coverage',
    'sourced',
    'wrong_source',
    RIGHT,
    'source_exact',
    'cue_exact',
    'content_exact',
  ],
  tempeval3: ['strict', 'relaxed', 'value', 'type'],
  wikiwars: ['strict', 'relaxed'],
  gap: ['f1', 'masc', 'fem', 'bias'],
};

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const shared = resolve(process.env.VARIORUM_SHARED ?? '../shared');
const folder = resolve(process.env.VARIORUM_RIVALS ?? '.cache/rivals');
if (!existsSync(shared) || !existsSync(folder)) {
  console.error(`wanted: the shared data at ${shared}, and the rivals at ${folder} (eval/rivals/setup.sh)`);
  process.exit(1);
}

execFileSync('npm', ['run', 'build', '--silent'], { stdio: ['ignore', 'ignore', 'inherit'] });
for (const trial of trials.filter(isAsked)) {
  const begun = performance.now();
  const figures = await figuresOf(trial).catch((error: unknown) => String(error).split('\n')[0] ?? '');
  const seconds = Math.round((performance.now() - begun) / 1000);
  const told = typeof figures === 'string' ? figures : shown(trial, figures);
  console.log(`${trial.set}  ${trial.rival} ${trial.version}  ${told}  ${seconds} s`);
}

function isAsked({ set, rival }: Trial): boolean {
  return values.only?.some((word) => `${set} ${rival}`.toLowerCase().includes(word.toLowerCase())) ?? true;
}

function figuresOf({ set, command, needsServer }: Trial): Promise<ReadonlyMap<string, number>> {
  const scorer = dataSets.find(({ name }) => name === set)?.scorer ?? [];
  if (!needsServer) return scored(scorer, command, {});
  return withCoreNlp(join(folder, 'jars'), (address) =>
    scored(scorer, command, { VARIORUM_CORENLP: address }),
  );
}

/** Figures by a scorer that remembers nothing: what it has seen of this command it would not run again. */
async function scored(
  scorer: readonly string[],
  command: string,
  server: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, number>> {
  const memory = mkdtempSync(join(tmpdir(), 'variorum-rivals-'));
  const variables = {
    ...server,
    VARIORUM_CACHE: memory,
    VARIORUM_BATCH: String(TEXTS_A_CALL),
    VARIORUM_TIMEOUT: String(LONGEST_MS / 1000),
  };
  try {
    return await runScorer(shared, scorer, { command, longestMs: LONGEST_MS, variables });
  } finally {
    rmSync(memory, { recursive: true });
  }
}

function shown({ set }: Trial, figures: ReadonlyMap<string, number>): string {
  const figure = (name: string) => figures.get(`${set}.${name}`) ?? Number.NaN;
  const right = (figure('coverage') * figure('sourced') * (100 - figure('wrong_source'))) / 100 ** 2;
  return SHOWN[set].map((name) => `${name} ${(name === RIGHT ? right : figure(name)).toFixed(2)}`).join('  ');
}
