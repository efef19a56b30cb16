import type { SingleBar } from 'cli-progress';
import type { Io } from './io.ts';

/** Tells how far the reading is, once it has taken long enough for anybody to wonder. */
export interface Progress {
  step(): Promise<void>;
  clear(): void;
}

export interface ProgressOptions {
  readonly quiet: boolean;
  /** How many reports there will be; absent while that is not known. */
  readonly total?: number;
}

/** Work that is done sooner needs no progress. */
const WORTH_TELLING_MS = 1000;

const SILENT: Progress = { step: async () => {}, clear: () => {} };

/** Progress on standard error, where that is a terminal and `quiet` is not asked for. */
export function startProgress(io: Io, { quiet, total }: ProgressOptions): Progress {
  if (quiet || io.stderr.isTTY !== true) return SILENT;
  const begun = performance.now();
  let count = 0;
  let bar: SingleBar | null = null;
  return {
    async step() {
      count++;
      if (bar === null && performance.now() - begun > WORTH_TELLING_MS) bar = await startBar(io, total);
      bar?.update(count);
    },
    clear() {
      bar?.stop();
      bar = null;
    },
  };
}

/** A bar where the total is known; where it is not, a count, since a share of nobody knows what says nothing. */
async function startBar(io: Io, total: number | undefined): Promise<SingleBar> {
  const { SingleBar: Bar } = await import('cli-progress');
  const format =
    total === undefined
      ? 'reading: {value} reports, {duration_formatted}'
      : 'reading {bar} {value} of {total}, {eta_formatted} left';
  const bar = new Bar({ format, stream: io.stderr, clearOnComplete: true, hideCursor: true });
  bar.start(total ?? Number.MAX_SAFE_INTEGER, 0);
  return bar;
}
