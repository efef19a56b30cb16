import { spawn } from 'node:child_process';
import process from 'node:process';
import type { Io } from './io.ts';

/** What the operating system gives this process. */
export function processIo(): Io {
  // A write to a pipe that nobody reads reports its fault twice: to the writer, who handles it, and as an event.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  const { stdin, stdout, stderr, env } = process;
  return { stdin, stdout, stderr, env, show };
}

/** What opens a file in the program that the user has chosen for its kind, by platform. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

function show(path: string): void {
  const [program, ...before] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...before, path], { detached: true, stdio: 'ignore' });
  child.on('error', () =>
    process.stderr.write(`variorum: no program was found to open ${path}: open it yourself\n`),
  );
  child.unref();
}
