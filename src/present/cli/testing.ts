import { PassThrough } from 'node:stream';
import type { Io, Stream } from './io.ts';
import { runCli } from './run.ts';

interface Setting {
  readonly env?: Io['env'];
  readonly stdin?: Io['stdin'];
  readonly isTTY?: boolean;
  readonly stdout?: Stream;
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly shown: readonly string[];
}

/** Standard input with nothing in it. */
async function* nothing(): AsyncIterable<Uint8Array> {}

/** Runs a command line on streams of our own. */
export async function run(argv: readonly string[], setting: Setting = {}): Promise<Ran> {
  const { env = {}, stdin = nothing(), isTTY = false } = setting;
  const stdout = setting.stdout ?? terminal(isTTY);
  const stderr = terminal(false);
  const shown: string[] = [];
  const code = await runCli(argv, { stdin, stdout, stderr, env, show: (path) => shown.push(path) });
  return { code, out: written(stdout), err: written(stderr), shown };
}

export function terminal(isTTY: boolean): Stream {
  return Object.assign(new PassThrough({ highWaterMark: 2 ** 30 }), { isTTY });
}

function written(stream: Stream): string {
  return stream instanceof PassThrough ? String(stream.read() ?? '') : '';
}
