import type { CheckJson } from '../../dossier/index.ts';
import type { CheckResult } from '../../model/check.ts';
import { VariorumError } from '../../model/error.ts';
import type { Report } from '../../model/index.ts';
import { annotate, checkAgainst, withIdOfItsOwn } from '../../pipeline.ts';
import { checkWriters } from '../export/check.ts';
import { EXIT, type Io } from './io.ts';
import type { ReadingOptions } from './options.ts';
import { refuseUnwritable, withOutput, writePieces } from './output.ts';
import { readTogether, type Task, tablesFor } from './reading.ts';
import { styleFor, widthFor } from './style.ts';
import { startTally, type Tally } from './tally.ts';
import { refuseOwnInput, UsageError } from './usage.ts';

export interface CheckOptions extends ReadingOptions {
  /** Text where nobody says. */
  readonly format?: string;
  readonly only?: readonly CheckResult[];
  readonly failOn?: readonly CheckResult[];
}

/** `variorum check`: a draft held against reports. The first input is the draft. */
export async function check(inputs: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const [draftInput, ...others] = inputs;
  if (draftInput === undefined || others.length + (options.record ?? []).length === 0)
    throw new UsageError(
      'check needs a draft and the reports to hold it against: variorum check DRAFT INPUT...',
    );
  if (draftInput === '-' && others.includes('-'))
    throw new UsageError('standard input can hold the draft or the reports, and not both');
  refuseOwnInput(inputs, options);
  await refuseUnwritable(options.output);
  const tally = startTally(io, options.quiet === true);
  const tables = await tablesFor(options);
  const task = { io, tally, tables };
  const opened = await openDraft(draftInput, options, task);
  const read = await readTogether({ ...task, options, inputs: others, annotates: true });
  const reports = withoutDraft(read, opened, tally);
  if (reports.length === 0)
    throw new VariorumError(
      'no-reports',
      'no report could be read: there is nothing to hold the draft against',
    );
  const draft = annotate(withIdOfItsOwn(opened, reports), tables);
  const checked = checkAgainst(draft, reports, tables.lexicon);
  await print(checked, options, io);
  remarkOn(checked, tally);
  return exitCodeFor(checked, options, tally.failures);
}

/** The draft, opened and not yet annotated. What is stated of the reports by options is not stated of it. */
async function openDraft(
  input: string,
  { quiet, color, actors = [] }: CheckOptions,
  task: Pick<Task, 'io' | 'tally' | 'tables'>,
): Promise<Report> {
  const options: ReadingOptions = { color, actors, ...(quiet !== undefined && { quiet }) };
  const opened = await readTogether({ ...task, options, inputs: [input], annotates: false });
  const [draft, ...more] = opened;
  if (draft === undefined)
    throw new VariorumError(
      'draft-unread',
      `the draft ${input} could not be read: there is nothing to check`,
    );
  if (more.length > 0)
    throw new VariorumError(
      'draft-not-one',
      `${input} holds ${opened.length} texts, and a draft is one: give the file of one text`,
    );
  return draft;
}

/** The reports without the draft itself, which would bear out every word of its own. */
function withoutDraft(reports: readonly Report[], draft: Report, tally: Tally): readonly Report[] {
  const { digest } = draft.parts.capture;
  const others = reports.filter(({ parts }) => parts.capture.digest !== digest);
  if (others.length < reports.length)
    tally.noticed({
      on: draft.parts.capture.uri,
      code: 'draft-among-inputs',
      message: 'the draft stands among the reports too: there it is left out',
    });
  return others;
}

async function print(checked: CheckJson, options: CheckOptions, io: Io): Promise<void> {
  const { only, format = 'text' } = options;
  const telling = {
    ...(only !== undefined && { only }),
    width: widthFor(io, options),
    style: styleFor(io, options),
  };
  const pieces = checkWriters[format]?.(checked, telling) ?? [];
  await withOutput(options.output, io, (output) => writePieces(output, pieces));
}

function remarkOn({ draft, reports }: CheckJson, tally: Tally): void {
  for (const { uri, notices } of [draft, ...reports])
    for (const { code, message } of notices) tally.noticed({ on: uri, code, message });
  tally.tell();
}

/** `--fail-on` looks at all statements, whatever `--only` prints. A failed input goes first: then nothing is certain. */
function exitCodeFor({ statements }: CheckJson, { failOn = [] }: CheckOptions, failures: number): number {
  if (failures > 0) return EXIT.failed;
  return statements.some(({ result }) => failOn.includes(result)) ? EXIT.found : EXIT.done;
}
