import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/** The longest a scorer may take; the longest here reads some hundreds of reports. */
const LONGEST_MS = 15 * 60 * 1000;
const MOST_OUTPUT = 64 * 1024 * 1024;

/** The figures of a scorer's last line: `name=value` pairs after the task's name. Others are passed over. */
export function figuresIn(output: string): ReadonlyMap<string, number> {
  const last = output.trimEnd().split('\n').at(-1) ?? '';
  const pairs = last.split(/\s+/).map((word) => word.split('='));
  return new Map(
    pairs.flatMap(([name = '', value = '']): [string, number][] =>
      /^-?\d+(?:\.\d+)?$/.test(value) ? [[name, Number(value)]] : [],
    ),
  );
}

/** The digest of files and folders, by path and content, and their size. */
export function digestOf(
  root: string,
  paths: readonly string[],
): { readonly digest: string; readonly bytes: number } {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const path of paths.flatMap((one) => filesAt(root, one)).sort()) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
    bytes += content.length;
  }
  return { digest: `sha256:${hash.digest('hex')}`, bytes };
}

function filesAt(root: string, path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full).flatMap((name) => filesAt(root, `${path}/${name}`));
}

/** What a scorer runs, and how long it may take. */
export interface ScorerOptions {
  readonly command?: string;
  readonly longestMs?: number;
  /** Variables for the scorer and for the command that it runs. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** Runs a scorer of the shared data on the built program of this checkout, or another, and gives its figures. */
export async function runScorer(
  shared: string,
  scorer: readonly string[],
  { command = 'node dist/cli.js', longestMs = LONGEST_MS, variables = {} }: ScorerOptions = {},
): Promise<ReadonlyMap<string, number>> {
  const [script = '', ...args] = scorer;
  const env = {
    ...process.env,
    ...variables,
    VARIORUM: command,
    VARIORUM_REPO: process.cwd(),
    VARIORUM_DATA: join(shared, 'data'),
    VARIORUM_SHARED: shared,
  };
  const options = { env, timeout: longestMs, maxBuffer: MOST_OUTPUT };
  const { stdout } = await exec('python3', [join(shared, script), ...args], options);
  return figuresIn(stdout);
}

export function hasPython(): Promise<boolean> {
  return exec('python3', ['--version']).then(
    () => true,
    () => false,
  );
}
