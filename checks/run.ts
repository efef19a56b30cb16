import { binary, examplesStep, houseStep, type Outcome, type Step, testsStep, toolStep } from './steps.ts';

/**
 * `npm run check`: everything that has to hold before a change is done. Two lanes run side by side, since two
 * cores are what a small machine has: the tests in one, all else in the other. The closing line counts each
 * check and each test.
 */
const root = process.cwd();
const lanes: readonly (readonly Step[])[] = [
  [testsStep('tests')],
  [
    houseStep(root),
    toolStep('format and lint', [binary('biome'), 'check', '--max-diagnostics=40', '--error-on-warnings']),
    toolStep('types', [binary('tsc')]),
    toolStep('unused code', [binary('knip'), '--no-progress']),
    examplesStep(root),
  ],
];

const outcomes = (await Promise.all(lanes.map(runLane))).flat();
for (const { name, failed, said } of outcomes) if (failed > 0) console.log(`\n== ${name}\n${said.trimEnd()}`);
console.log(`\n${table(outcomes)}\n`);
const passed = sum((one) => one.passed);
const failed = sum((one) => one.failed);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function runLane(steps: readonly Step[]): Promise<readonly Outcome[]> {
  const done: Outcome[] = [];
  for (const step of steps) done.push(...(await step()));
  return done;
}

function sum(count: (outcome: Outcome) => number): number {
  return outcomes.reduce((total, one) => total + count(one), 0);
}

function table(rows: readonly Outcome[]): string {
  const width = Math.max(...rows.map((row) => row.name.length));
  const line = ({ name, passed, failed }: Outcome) => {
    const told = passed + failed > 1 ? `  ${passed} of ${passed + failed}` : '';
    return `${name.padEnd(width)}  ${failed === 0 ? 'ok' : 'FAILED'}${told}`;
  };
  return rows.map(line).join('\n');
}
