import type { Notice, StatedByInput } from '../../model/index.ts';
import { VariorumError } from '../../model/index.ts';
import { bytesOfFile, decompressed, peeked, readWhole } from './bytes.ts';
import { openLines, openManifest } from './collection.ts';
import {
  type Format,
  formatByBytes,
  formatByFirstLine,
  formatByName,
  knownExtensions,
  refuseByBytes,
  refuseByName,
} from './format.ts';
import { REPORT_MAX_BYTES } from './limits.ts';
import { LINE_FEED } from './lines.ts';
import type { InputOptions, Opened } from './opened.ts';
import { captureOfBytes, kindOfPath, readingFrom, refuseUrl } from './single.ts';
import { walk } from './walk.ts';

/** Enough of a stream to tell its format: the second line of a JSONL file of ordinary reports is in it. */
const PEEKED_BYTES = 64 * 1024;

interface Input {
  readonly path: string;
  readonly stated: StatedByInput;
  readonly defaults?: StatedByInput | undefined;
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
}

/**
 * Opens inputs in the order given: files, folders (in code-unit order), JSON manifests, JSONL streams, and `-`.
 * What cannot be read is a failure in its place, and the others are still read. Nothing is thrown for an input.
 */
export async function* openInputs(
  inputs: readonly string[],
  options: InputOptions = {},
): AsyncIterable<Opened> {
  const { defaults, stdin } = options;
  for (const path of inputs) yield* openInput({ path, stated: {}, defaults, stdin });
  const record: StatedByInput = { role: { value: 'record', from: 'option' } };
  const { published } = defaults ?? {};
  const ofRecords = published === undefined ? undefined : { published };
  for (const path of options.records ?? [])
    yield* openInput({ path, stated: record, defaults: ofRecords, stdin });
}

async function* openInput(input: Input): AsyncIterable<Opened> {
  try {
    yield* openThrowing(input);
  } catch (error) {
    if (!(error instanceof VariorumError)) throw error;
    yield { kind: 'failure', input: input.path, error };
  }
}

async function* openThrowing(input: Input): AsyncIterable<Opened> {
  const { path } = input;
  if (path === '-') {
    yield* openStream(input, decompressed('standard input', standardInput(input)));
    return;
  }
  refuseUrl(path);
  refuseByName(path);
  if ((await kindOfPath(path)) === 'folder') yield* openFolder(input);
  else yield* openStream(input, bytesOfFile(path));
}

function standardInput({ stdin }: Input): AsyncIterable<Uint8Array> {
  if (stdin === undefined) {
    throw new VariorumError('input-unreadable', 'standard input (-) is not open here: give a path');
  }
  return stdin;
}

async function* openFolder(input: Input): AsyncIterable<Opened> {
  const { files, passedOver } = await readingFrom(input.path, () => walk(input.path));
  if (passedOver.length > 0)
    yield { kind: 'notice', input: input.path, notice: passedOverNotice(passedOver) };
  if (files.length === 0) {
    const message = `${input.path} holds no file that is read (${knownExtensions()}, each also .gz)`;
    throw new VariorumError('folder-empty', message);
  }
  for (const path of files) yield* openFound({ ...input, path });
}

/** Why JSON is no manifest and no list of reports: some other program's, in a folder that holds reports too. */
const OF_FOREIGN_JSON: ReadonlySet<string> = new Set([
  'manifest-malformed',
  'json-malformed',
  'json-not-utf-8',
  'entry-malformed',
  'empty-input',
]);
/** After so many lines that are no reports, and none that is, nothing further of a stream is read. */
const FOREIGN_LINES_MAX = 100;

/** A file that nobody named: JSON in it need not be of reports, and where none of it is, it is passed over. */
async function* openFound(input: Input): AsyncIterable<Opened> {
  const format = formatByName(input.path);
  if (format === 'manifest' || format === 'lines') yield* openFoundJson(input);
  else yield* openInput(input);
}

async function* openFoundJson(input: Input): AsyncIterable<Opened> {
  let held: Opened[] | null = [];
  for await (const opened of openInput(input)) {
    const isForeign = opened.kind === 'failure' && OF_FOREIGN_JSON.has(opened.error.code);
    if (held !== null && isForeign) {
      held.push(opened);
      if (held.length === FOREIGN_LINES_MAX) break;
      continue;
    }
    // One report, and what is wrong beside it is a failure.
    if (held !== null) yield* held;
    held = null;
    yield opened;
  }
  if (held !== null) yield { kind: 'notice', input: input.path, notice: passedOverNotice([input.path]) };
}

function passedOverNotice(passedOver: readonly string[]): Notice {
  const [first = ''] = passedOver;
  const count = passedOver.length === 1 ? '1 file is' : `${passedOver.length} files are`;
  return {
    code: 'files-passed-over',
    message: `${count} of no format that is read, the first being ${first}`,
  };
}

async function* openStream(input: Input, source: AsyncIterable<Uint8Array>): AsyncIterable<Opened> {
  const { path } = input;
  const { format, head, stream } = await readingFrom(path, () => told(path, source));
  if (format === 'manifest' || format === 'lines') {
    if (head.length === 0) throw new VariorumError('empty-input', `${path} is empty`);
    refuseByBytes(path, head);
    const carrier = { path, defaults: withDefaults(input) };
    yield* format === 'manifest' ? openManifest(carrier, stream) : openLines(carrier, stream);
    return;
  }
  refuseByBytes(path, head);
  const bytes = await readingFrom(path, () => readWhole(path, stream, REPORT_MAX_BYTES));
  yield { kind: 'capture', capture: captureOfBytes(input, bytes, format) };
}

interface Told {
  readonly format: Format;
  readonly head: Uint8Array;
  readonly stream: AsyncIterable<Uint8Array>;
}

/** A stream with its format: by its name, else by its first bytes, as many as it takes to tell. */
async function told(path: string, source: AsyncIterable<Uint8Array>): Promise<Told> {
  const { head, stream } = await peeked(source, (_, size) => size >= PEEKED_BYTES);
  const named = formatByName(path);
  if (named !== null) return { format: named, head, stream };
  const format = formatByBytes(head);
  if (format !== 'manifest' || head.includes(LINE_FEED)) return { format, head, stream };
  const line = await peeked(stream, (last, size) => size > REPORT_MAX_BYTES || last.includes(LINE_FEED));
  return { ...line, format: formatByFirstLine(line.head) };
}

/** What holds for every entry of a collection: the defaults, and the role where the collection is of records. */
function withDefaults({ stated, defaults }: Input): StatedByInput {
  return { ...defaults, ...stated };
}
