import { constants, unlinkSync } from 'node:fs';
import { access, type FileHandle, open, realpath, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';
import { VariorumError } from '../../model/error.ts';
import { EXIT_INTERRUPTED, type Io, type Stream } from './io.ts';

/** Where results go. A file appears under its name only when `finish` is reached. */
export interface Output {
  write(text: string): Promise<void>;
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/** Pieces are gathered up to this many characters, so that a write costs little beside what it carries. */
const PIECE_CHARACTERS = 1 << 16;

/** Standard output, or the file that `-o` names (`-` is standard output). Throws `output-unwritable`. */
async function openOutput(path: string | undefined, io: Io): Promise<Output> {
  if (path === undefined || path === '-') return streamOutput(io.stdout);
  try {
    return await fileOutput(path);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

/** Throws `output-unwritable` where nothing can be written: before the work, and not after it. */
export async function refuseUnwritable(path: string | undefined): Promise<void> {
  if (path === undefined || path === '-') return;
  await targetOf(path).catch((cause) => {
    throw unwritable(path, cause);
  });
}

/** Runs `produce` on an output that is finished after it, or abandoned where it fails. */
export async function withOutput(
  path: string | undefined,
  io: Io,
  produce: (output: Output) => Promise<void>,
): Promise<void> {
  const output = await openOutput(path, io);
  try {
    await produce(output);
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

/** Writes text that comes in pieces of any size. */
export async function writePieces(output: Output, pieces: Iterable<string>): Promise<void> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < PIECE_CHARACTERS) continue;
    await output.write(waiting);
    waiting = '';
  }
  if (waiting !== '') await output.write(waiting);
}

/** Whether somebody stopped reading what we write. */
export function isClosedPipe(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
  );
}

function streamOutput(stream: Stream): Output {
  const write = (text: string) =>
    new Promise<void>((resolve, reject) => {
      stream.write(text, (error) => (error ? reject(error) : resolve()));
    });
  return { write, finish: async () => {}, abandon: async () => {} };
}

interface Target {
  readonly path: string;
  /** Whether it is a file, or will be one; a device or a pipe is written as it is. */
  readonly isFile: boolean;
}

/** What a path points at, through links. Throws where nothing can be written there. */
async function targetOf(path: string): Promise<Target> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) throw new Error('it is a folder');
  const target = { path: found === null ? path : await realpath(path), isFile: found?.isFile() ?? true };
  if (target.isFile) await access(dirname(target.path), constants.W_OK);
  return target;
}

/** A file beside the wanted one, which takes its name at the end. */
async function fileOutput(path: string): Promise<Output> {
  const target = await targetOf(path);
  if (!target.isFile) return plainFile(await open(target.path, 'w'));
  const part = `${target.path}.${process.pid}.part`;
  return partFile(await open(part, 'wx'), part, target.path);
}

function plainFile(handle: FileHandle): Output {
  const finish = () => handle.close();
  return { write: (text) => handle.writeFile(text), finish, abandon: finish };
}

function partFile(handle: FileHandle, part: string, target: string): Output {
  const interrupted = () => {
    unlinkSync(part);
    process.exit(EXIT_INTERRUPTED);
  };
  process.once('SIGINT', interrupted);
  return {
    write: (text) => handle.writeFile(text),
    async finish() {
      await handle.close();
      await rename(part, target);
      process.removeListener('SIGINT', interrupted);
    },
    async abandon() {
      await handle.close();
      process.removeListener('SIGINT', interrupted);
      unlinkSync(part);
    },
  };
}

function unwritable(path: string, cause: unknown): VariorumError {
  const said = whyUnwritable(cause);
  return new VariorumError('output-unwritable', `${path} cannot be written: ${said}. Give -o another place`, {
    cause,
  });
}

/** What the operating system says, by its code, in words that need none. */
const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  ENOTDIR: 'what stands in the place of its folder is a file',
  EACCES: 'its folder is not open to you for writing',
  EPERM: 'its folder is not open to you for writing',
  EROFS: 'it is on a disk that can only be read',
  ENOSPC: 'the disk is full',
  EEXIST: 'a half-written file of that name is there',
};

function whyUnwritable(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause ? String(cause.code) : '';
  return FAULTS[code] ?? cause.message;
}
