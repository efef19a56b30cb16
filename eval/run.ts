import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Floors, floors as floorsJson, lowered, raised, type Score, verdictOf } from './floors.ts';
import { type DataSet, dataSets } from './measures.ts';
import { scoresOf } from './score.ts';

/**
 * `npm run eval`: how right the reading and comparing is, and whether it has become worse. Floors stand in
 * `eval/floors.json`. Data of others is not part of this repository: what is missing is told and left out.
 *
 * `--update-floors` raises floors, `--lower "reason"` lowers those not reached, `--record` keeps the figures in
 * `eval/history.jsonl`, `--only NAME` scores one data set, or all of a task: `names`, `times`. `--errors TASK` scores
 * nothing and sorts what goes wrong in a task into named classes.
 */
const FLOORS = 'eval/floors.json';
const HISTORY = 'eval/history.jsonl';

const { values } = parseArgs({
  options: {
    'update-floors': { type: 'boolean', default: false },
    lower: { type: 'string' },
    record: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    'no-build': { type: 'boolean', default: false },
    errors: { type: 'string', multiple: true },
  },
});
const shared = resolve(process.env.VARIORUM_SHARED ?? '../shared');
const PLACES_SHOWN = 3;
const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);

if (values.errors) {
  await tellErrors(values.errors);
  process.exit();
}

// The scorers run what is built, so what is built must be what is here.
if (!values['no-build'])
  execFileSync('npm', ['run', 'build', '--silent'], { stdio: ['ignore', 'ignore', 'inherit'] });
const scores: Score[] = [];
for (const set of asked(values.only)) {
  const { scores: ofSet, notes } = await scoresOf(set, shared);
  scores.push(...ofSet);
  for (const note of notes) console.log(`${set.name}: ${note}`);
}
const floors = moved(readFloors());
report(floors);
if (values.record) record();

/** What goes wrong in tasks, by class, with a few places of each. */
async function tellErrors(tasks: readonly string[]): Promise<void> {
  const { errorTasks } = await import('./errors/index.ts');
  for (const task of tasks) {
    const read = errorTasks[task];
    if (read === undefined) {
      console.error(`no errors are sorted for ${task}; there are ${Object.keys(errorTasks).join(', ')}`);
      process.exit(2);
    }
    console.log(`${task}, what goes wrong:`);
    for (const line of (await read(join(shared, 'data'))).lines(PLACES_SHOWN)) console.log(line);
  }
}

/** The sets that are asked for by name or task; all where nobody asks. Ends the run with 2 for a word that names none. */
function asked(words: readonly string[] | undefined): readonly DataSet[] {
  const known = [...new Set(dataSets.flatMap(({ name, tasks }) => [name, ...tasks]))];
  const stray = words?.find((word) => !known.includes(word));
  if (stray !== undefined) {
    console.error(`nothing is called ${stray}; there are ${known.join(', ')}`);
    process.exit(2);
  }
  return dataSets.filter(({ name, tasks }) => words?.some((word) => [name, ...tasks].includes(word)) ?? true);
}

function readFloors(): Floors {
  return existsSync(FLOORS) ? floorsJson.parse(JSON.parse(readFileSync(FLOORS, 'utf8'))) : {};
}

/** The floors as the options want them, written where they changed. */
function moved(before: Floors): Floors {
  const up = values['update-floors'] ? raised(before, scores, today) : before;
  const after = values.lower ? lowered(up, scores, today, values.lower) : up;
  if (after !== before) writeFileSync(FLOORS, `${JSON.stringify(after, null, 2)}\n`);
  return after;
}

function report(against: Floors): void {
  const rows = [...rowsOf(against)];
  const width = (column: 0 | 1 | 2) => Math.max(...rows.map((row) => row[column].length), 'measure'.length);
  for (const [name, score, floor, verdict] of [['measure', 'score', 'floor', ''] as const, ...rows]) {
    console.log(
      [name.padEnd(width(0)), score.padStart(width(1)), floor.padStart(width(2)), verdict]
        .join('  ')
        .trimEnd(),
    );
  }
  const verdicts = scores.map((score) => verdictOf(score, against));
  // A scorer that broke down is a failure, and so is our own sample unscored; data of others that is not here is not.
  const unscored = scores.filter((score) => score.score === null);
  const broken = unscored.filter((score) => score.isOurs || score.note?.startsWith('the scorer')).length;
  const failed = verdicts.filter((one) => one === 'below').length + broken;
  const passed = verdicts.filter((one) => one === 'ok' || one === 'no floor' || one === 'other data').length;
  if (!existsSync(shared))
    console.log(`\nThe shared data is not at ${shared}; set VARIORUM_SHARED to score it.`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** A row a measure; the measures of a set that is not here are one row. */
function rowsOf(against: Floors): Iterable<readonly [string, string, string, string]> {
  const rows = scores.map((score) => {
    const isAbsent = score.score === null && !score.isOurs;
    const name = isAbsent ? score.name.replace(/\..*/, '.*') : score.name;
    const floor = isAbsent ? '-' : String(against[score.name]?.floor ?? '-');
    return [name, String(score.score ?? '-'), floor, score.note ?? verdictOf(score, against)] as const;
  });
  return new Map(rows.map((row) => [row.join(), row])).values();
}

function record(): void {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const figures = Object.fromEntries(
    scores.flatMap(({ name, score }) => (score === null ? [] : [[name, score]])),
  );
  appendFileSync(HISTORY, `${JSON.stringify({ date: today, commit, figures })}\n`);
}
