import type { Writable } from 'node:stream';

/** A place that text goes to; what is known of a terminal is absent where it is none. */
export type Stream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** All that a command may touch of the world beside files, handed in, so that a test can stand in its place. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Shows a file to the user in a browser. */
  readonly show: (path: string) => void;
}

/** The exit codes, which scripts rely on. */
export const EXIT = {
  done: 0,
  /** An input or the work failed; what could be read is still printed. */
  failed: 1,
  /** Wrong usage: nothing was read. */
  usage: 2,
  /** A finding of a kind that `--fail-on` names. */
  found: 3,
} as const;

/** The status with which a shell reports a program that was ended by Ctrl-C. */
export const EXIT_INTERRUPTED = 130;
