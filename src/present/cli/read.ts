import { printedLayers, type ReportJson, reportToJson } from '../../dossier/index.ts';
import { idGivenTwice } from '../../extract/index.ts';
import type { Report } from '../../model/index.ts';
import { jsonLines, safeJson } from '../export/json.ts';
import { tellReport } from '../export/tell-report.ts';
import { writeText } from '../export/text.ts';
import { EXIT, type Io } from './io.ts';
import type { ReadingOptions } from './options.ts';
import { type Output, refuseUnwritable, withOutput, writePieces } from './output.ts';
import { readStream, readTogether, type Task, tablesFor } from './reading.ts';
import { styleFor, widthFor } from './style.ts';
import { startTally, type Tally } from './tally.ts';
import { refuseOwnInput } from './usage.ts';

export interface ReadOptions extends ReadingOptions {
  /** Text where nobody says. */
  readonly format?: string;
  readonly layers?: readonly string[];
}

interface ReadTask extends Task {
  readonly options: ReadOptions;
}

/** `variorum read`: a report each, in the order of the inputs. */
export async function read(inputs: readonly string[], options: ReadOptions, io: Io): Promise<number> {
  refuseOwnInput(inputs, options);
  await refuseUnwritable(options.output);
  const tally = startTally(io, options.quiet === true);
  const task: ReadTask = {
    inputs,
    options,
    io,
    tally,
    tables: await tablesFor(options),
    annotates: options.layers?.length !== 0,
  };
  if (options.format === 'json') await printWhole(task);
  else await printEach(task, options.format === 'jsonl' ? lineWriter() : textWriter(task));
  tally.tell();
  return tally.failures > 0 ? EXIT.failed : EXIT.done;
}

type Writer = (report: ReportJson) => Iterable<string>;

/** Each report printed as soon as it is read, so that a stream of any length needs the memory of one. */
function printEach(task: ReadTask, write: Writer): Promise<void> {
  return withOutput(task.options.output, task.io, async (output: Output) => {
    const settle = idsInOrder();
    for await (const report of readStream(task)) {
      const json = settle(jsonOf(report, task.options));
      remarkOn(json, task.tally);
      await writePieces(output, write(json));
    }
  });
}

function lineWriter(): Writer {
  return (report) => [`${safeJson(report)}\n`];
}

/** Pages of text, a blank line between them. */
function textWriter({ options, io }: ReadTask): Writer {
  const setting = { width: widthFor(io, options), style: styleFor(io, options) };
  let count = 0;
  return function* (report) {
    if (count++ > 0) yield '\n\n';
    yield* writeText(tellReport(report), setting);
  };
}

/** One object for one input that holds one report, else a list; nothing where the only input could not be read. */
async function printWhole(task: ReadTask): Promise<void> {
  const { options, io, tally, inputs } = task;
  const reports = (await readTogether(task)).map((report) => jsonOf(report, options));
  for (const report of reports) remarkOn(report, tally);
  const isSingle = inputs.length === 1 && (options.record ?? []).length === 0 && reports.length < 2;
  const [only] = reports;
  if (isSingle && only === undefined) return;
  const pieces = jsonLines(isSingle ? only : reports);
  await withOutput(options.output, io, (output) => writePieces(output, pieces));
}

function jsonOf(report: Report, { layers }: ReadOptions): ReportJson {
  return reportToJson(report, layers === undefined ? {} : { layers: printedLayers(layers) });
}

function remarkOn({ uri, notices }: ReportJson, tally: Tally): void {
  for (const { code, message } of notices) tally.noticed({ on: uri, code, message });
}

/**
 * Ids of their own for reports that pass one by one: of equal ones the later gets `-2`, `-3`, and a notice where it
 * is the same input. Nothing is held back, so later means later read, where a list held whole goes by address.
 */
function idsInOrder(): (report: ReportJson) => ReportJson {
  const taken = new Map<string, { readonly digest: string; next: number }>();
  return (report) => {
    const { digest } = report.capture;
    const first = taken.get(report.id);
    let { id } = report;
    for (; first !== undefined && taken.has(id); first.next++) id = `${report.id}-${first.next}`;
    taken.set(id, { digest, next: 2 });
    if (first === undefined) return report;
    const notices = [...twinNotices(digest, first), ...idGivenTwice(report.id, id)];
    return { ...report, id, notices: [...report.notices, ...notices] };
  };
}

function twinNotices(digest: string, first: { readonly digest: string }): ReportJson['notices'] {
  const message = 'the same bytes as a report before it: the input stands there twice';
  return digest === first.digest ? [{ code: 'same-input-twice', message }] : [];
}
