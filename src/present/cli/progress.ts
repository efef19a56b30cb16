import type { SingleBar } from 'cli-progress';
import { counted } from '../../dossier/telling/words.ts';
import type { Io } from './io.ts';

/** Tells how far the reading is, once it has taken long enough for anybody to wonder. */
export interface Progress {
  step(): Promise<void>;
  clear(): void;
}

export interface ProgressOptions {
  readonly quiet: boolean;
  /** The clock, in milliseconds from any start. */
  readonly now?: () => number;
  /** How many reports there will be; absent while that is not known. */
  readonly total?: number;
}

/** Work that is done sooner needs no progress. */
const WORTH_TELLING_MS = 1000;
/** A log gains a line this often at most: enough to see that the work goes on, too few to fill it. */
const LINE_EVERY_MS = 10_000;

const SILENT: Progress = { step: async () => {}, clear: () => {} };

/** Progress on standard error, unless `quiet` is asked for: a bar on a terminal, else a line now and then. */
export function startProgress(io: Io, options: ProgressOptions): Progress {
  if (options.quiet) return SILENT;
  return io.stderr.isTTY === true ? barProgress(io, options) : lineProgress(io, options);
}

function lineProgress(io: Io, { total, now = () => performance.now() }: ProgressOptions): Progress {
  let told = now();
  let count = 0;
  return {
    async step() {
      count++;
      if (now() - told < LINE_EVERY_MS) return;
      told = now();
      const share =
        total === undefined ? counted(count, 'report') : `${count} of ${counted(total, 'report')}`;
      io.stderr.write(`variorum: ${share} read\n`);
    },
    clear() {},
  };
}

function barProgress(io: Io, { total, now = () => performance.now() }: ProgressOptions): Progress {
  const begun = now();
  let count = 0;
  let bar: SingleBar | null = null;
  return {
    async step() {
      count++;
      if (bar === null && now() - begun > WORTH_TELLING_MS) bar = await startBar(io, total);
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
