import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { houseRules } from './list.ts';
import { runExamples } from './run-examples.ts';
import { type Problem, readTree } from './tree.ts';

/** How a step went: how many things it looked at held, how many did not, and what there is to say of those. */
export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly said: string;
}

/** Something that is checked. */
export type Step = () => Promise<readonly Outcome[]>;

/** The house rules, one outcome each. */
export function houseStep(root: string): Step {
  return async () => {
    const tree = readTree(root);
    return houseRules.map((rule) => outcomeOf(rule.name, rule.problems(tree)));
  };
}

/** The examples of the documents, run. */
export function examplesStep(root: string): Step {
  return async () => {
    const { count, problems } = await runExamples(root);
    const { failed, said } = outcomeOf('examples', problems);
    return [{ name: `examples (${count})`, passed: failed === 0 ? 1 : 0, failed, said }];
  };
}

function outcomeOf(name: string, problems: readonly Problem[]): Outcome {
  const said = problems.map(({ where, what }) => `  ${where}  ${what}`).join('\n');
  return { name, passed: problems.length === 0 ? 1 : 0, failed: problems.length === 0 ? 0 : 1, said };
}

/** A tool that says by its exit code whether all is well. */
export function toolStep(name: string, command: readonly string[]): Step {
  return async () => {
    const { code, output } = await run(command);
    return [{ name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, said: code === 0 ? '' : output }];
  };
}

/** The tests, counted one by one from the report that vitest writes. */
export function testsStep(name: string, args: readonly string[] = []): Step {
  return async () => {
    const folder = mkdtempSync(join(tmpdir(), 'variorum-tests-'));
    const file = join(folder, 'tests.json');
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
    const { code, output } = await run([binary('vitest'), 'run', ...args, ...reporters]);
    const { passed, failed } = countsIn(file);
    rmSync(folder, { recursive: true });
    // A file that does not load has no test to fail, but ends the run with an error all the same.
    const short = code === 0 ? failed : Math.max(failed, 1);
    return [{ name, passed, failed: short, said: short === 0 ? '' : output }];
  };
}

function countsIn(file: string): { passed: number; failed: number } {
  try {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numberIn(report, 'numPassedTests'), failed: numberIn(report, 'numFailedTests') };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function numberIn(report: unknown, key: string): number {
  const value: unknown = typeof report === 'object' && report !== null ? Reflect.get(report, key) : undefined;
  return typeof value === 'number' ? value : 0;
}

/** A tool of this package. */
export function binary(name: string): string {
  return join('node_modules', '.bin', name);
}

function run([command = '', ...args]: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const parts: string[] = [];
    child.stdout.on('data', (part) => parts.push(String(part)));
    child.stderr.on('data', (part) => parts.push(String(part)));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: parts.join('') }));
  });
}
