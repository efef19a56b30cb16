import { openInputs, readDataFiles, readModelPack, readTextFile } from '../../acquire/file/index.ts';
import {
  type CapturedBytes,
  type Report,
  type Stated,
  type StatedByInput,
  VariorumError,
} from '../../model/index.ts';
import {
  annotate,
  loadTables,
  openReport,
  readCapture,
  settleReports,
  type Tables,
  withOwnActors,
} from '../../pipeline.ts';
import type { Io } from './io.ts';
import type { ReadingOptions } from './options.ts';
import { type Progress, startProgress } from './progress.ts';
import type { Tally } from './tally.ts';

/** What is to be read, how, and where its remarks go. */
export interface Task {
  readonly inputs: readonly string[];
  readonly options: ReadingOptions;
  readonly io: Io;
  readonly tally: Tally;
  readonly tables: Tables;
  /** Whether reports get their layers, which is most of the work. */
  readonly annotates: boolean;
}

/** The tables that come with the package, and the user's own actors. Throws `actors-malformed` for a wrong line. */
export async function tablesFor({ actors = [] }: ReadingOptions): Promise<Tables> {
  let tables = loadTables(readDataFiles(), readModelPack());
  for (const path of actors) tables = withActorsOf(path, await readTextFile(path), tables);
  return tables;
}

function withActorsOf(path: string, text: string, tables: Tables): Tables {
  try {
    return withOwnActors(tables, text);
  } catch (cause) {
    const told = cause instanceof Error ? cause.message : String(cause);
    throw new VariorumError('actors-malformed', `${path}, ${told}`, { cause });
  }
}

/** Reads the inputs in their order, a report at a time, in the memory of one report. */
export async function* readStream(task: Task): AsyncIterable<Report> {
  const { tables, annotates } = task;
  const progress = progressOf(task);
  try {
    for await (const capture of openCaptures(task)) {
      yield await (annotates ? readCapture(capture, tables) : openReport(capture, tables));
      await progress.step();
    }
  } finally {
    progress.clear();
  }
}

/** Reads the inputs in their order, all together: each report has an id of its own, whatever that order is. */
export async function readTogether(task: Task): Promise<Report[]> {
  const { tables } = task;
  const opened: Report[] = [];
  for await (const capture of openCaptures(task)) opened.push(await openReport(capture, tables));
  const settled = settleReports(opened);
  return task.annotates ? await annotateAll(settled, tables, task) : settled;
}

async function annotateAll(opened: readonly Report[], tables: Tables, task: Task): Promise<Report[]> {
  const progress = progressOf(task, opened.length);
  const reports: Report[] = [];
  for (const report of opened) {
    reports.push(annotate(report, tables));
    await progress.step();
  }
  progress.clear();
  return reports;
}

function progressOf({ io, options }: Task, total?: number): Progress {
  return startProgress(io, { quiet: options.quiet === true, ...(total !== undefined && { total }) });
}

/** The captures of the inputs. A failed input is named at once, and the rest is opened. */
async function* openCaptures({ inputs, options, io, tally }: Task): AsyncIterable<CapturedBytes> {
  const opening = { defaults: defaultsFrom(options), records: options.record ?? [], stdin: io.stdin };
  for await (const opened of openInputs(inputs, opening)) {
    if (opened.kind === 'capture') yield opened.capture;
    else if (opened.kind === 'notice') tally.noticed({ on: opened.input, ...opened.notice });
    else tally.failed(opened.error);
  }
}

/** What the options state of every input that does not say otherwise. */
function defaultsFrom({ published, outlet, url }: ReadingOptions): StatedByInput {
  return { ...stated('published', published), ...stated('outlet', outlet), ...stated('url', url) };
}

function stated<K extends string>(
  field: K,
  value: string | undefined,
): { readonly [P in K]?: Stated<string> } {
  if (value === undefined) return {};
  return { [field]: { value, from: 'option' } } as { readonly [P in K]?: Stated<string> };
}
