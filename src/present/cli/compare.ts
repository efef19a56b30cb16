import { MANIFEST_MAX_BYTES, readTextFile } from '../../acquire/file/index.ts';
import {
  type DossierJson,
  type EarlierDossier,
  isOfAnotherStory,
  readEarlierDossier,
  sinceOf,
} from '../../dossier/index.ts';
import { listed } from '../../dossier/telling/words.ts';
import { VariorumError } from '../../model/error.ts';
import type { FindingKind } from '../../model/finding.ts';
import { compareReports } from '../../pipeline.ts';
import { nearestWords } from '../../text/distance.ts';
import { explain, explainable, tellExplained } from '../export/explain.ts';
import { type ExportOptions, exporterNamed } from '../export/exporters.ts';
import { oneLine } from '../export/foreign.ts';
import { jsonLines } from '../export/json.ts';
import { writeMarkdown } from '../export/markdown.ts';
import { writeText } from '../export/text.ts';
import { EXIT, type Io } from './io.ts';
import type { ReadingOptions } from './options.ts';
import { refuseUnwritable, withOutput, writePieces } from './output.ts';
import { readTemplate, temporaryPage } from './page.ts';
import { readTogether, tablesFor } from './reading.ts';
import { styleFor, widthFor } from './style.ts';
import { type Remark, startTally } from './tally.ts';
import { refuseOwnInput, UsageError } from './usage.ts';

export interface CompareOptions extends ReadingOptions {
  /** Absent where nobody says: then text, or html where it is to be opened. */
  readonly format?: string;
  readonly only?: readonly FindingKind[];
  readonly failOn?: readonly FindingKind[];
  readonly open?: boolean;
  /** The path of an earlier dossier. */
  readonly since?: string;
  readonly explain?: string;
}

/** `variorum compare`: the dossier of one story. */
export async function compare(inputs: readonly string[], options: CompareOptions, io: Io): Promise<number> {
  refuseOwnInput(options.since === undefined ? inputs : [...inputs, options.since], options);
  await refuseUnwritable(options.output);
  const format = formatFrom(options, io);
  refuseOnlyForPage(format, options);
  refuseExplaining(format, options);
  const exporting = await exportOptions(format, options, io);
  const earlier = options.since === undefined ? null : await earlierDossier(options.since);
  const tally = startTally(io, options.quiet === true);
  const tables = await tablesFor(options);
  const reports = await readTogether({ inputs, options, io, tally, tables, annotates: true });
  if (reports.length === 0)
    throw new VariorumError('no-reports', 'no input could be read: there is nothing to compare');
  const compared = compareReports(reports, tables.lexicon);
  const dossier = earlier === null ? compared : { ...compared, since: sinceOf(compared, earlier) };
  const path = options.open ? (options.output ?? (await temporaryPage())) : options.output;
  const pieces =
    options.explain === undefined
      ? (exporterNamed(format)?.write(dossier, exporting) ?? [])
      : explanation(dossier, options.explain, { format, exporting });
  await withOutput(path, io, (output) => writePieces(output, pieces));
  if (options.open && path !== undefined) showPage(path, options, io);
  if (earlier !== null && isOfAnotherStory(compared, earlier)) tally.noticed(otherStory(options.since));
  for (const remark of remarksIn(dossier)) tally.noticed(remark);
  tally.tell();
  return exitCodeFor(dossier, options, tally.failures);
}

async function earlierDossier(path: string): Promise<EarlierDossier> {
  return readEarlierDossier(await readTextFile(path, MANIFEST_MAX_BYTES), path);
}

function otherStory(on: string | undefined): Remark {
  const message =
    'This earlier dossier has no report in common with the inputs. It seems to be of another story: all is told as new.';
  return { on, code: 'since-other-story', message };
}

/** How an explanation is written. */
interface Writing {
  readonly format: string;
  readonly exporting: ExportOptions;
}

/** What stands behind one thing of a dossier. Throws `id-unknown`, with the ids that are nearest. */
function explanation(dossier: DossierJson, id: string, { format, exporting }: Writing): Iterable<string> {
  const explained = explain(dossier, id);
  if (explained === null) throw new VariorumError('id-unknown', unknownId(id, explainable(dossier)));
  if (format === 'json') return jsonLines(explained);
  const outline = tellExplained(dossier, explained);
  return format === 'markdown' ? writeMarkdown(outline) : writeText(outline, { ...exporting, whole: true });
}

function unknownId(id: string, { ids, sigla }: ReturnType<typeof explainable>): string {
  const near = nearestKnown(id, { ids, sigla });
  const advice =
    near.length > 0
      ? `the nearest are ${listed(near)}`
      : 'the text and the JSON output have the ids of all findings';
  return `no finding, occasion or report of this story is called ${id}: ${advice}`;
}

/** For what looks like a siglum the sigla go first, those of its letter before others. */
function nearestKnown(id: string, { ids, sigla }: ReturnType<typeof explainable>): string[] {
  const near = SIGLUM.test(id) ? nearestWords(id, sigla, NEAREST_TOLD) : [];
  return [...near, ...nearestWords(id, ids, NEAREST_TOLD)].slice(0, NEAREST_TOLD);
}

const SIGLUM = /^[A-Z]{1,2}\d{0,3}$/i;
const NEAREST_TOLD = 3;

function showPage(path: string, { quiet }: CompareOptions, io: Io): void {
  if (quiet !== true) io.stderr.write(`variorum: the page is ${oneLine(path)}\n`);
  io.show(path);
}

/** The format asked for. Throws a `UsageError` for a page that would go to a terminal, or that cannot be opened. */
function formatFrom({ format, open, output }: CompareOptions, io: Io): string {
  if (open && (format ?? 'html') !== 'html')
    throw new UsageError(`--open shows an HTML page, and not ${format}`);
  if (open && output === '-')
    throw new UsageError('--open needs a file: give -o another name than -, or none');
  if (format === 'html' && !open && output === undefined && io.stdout.isTTY) {
    throw new UsageError('an HTML page is not for a terminal: add -o FILE, or --open');
  }
  return format ?? (open ? 'html' : 'text');
}

/** A page holds all findings and filters them itself: with some alone its counts would not be those of the story. */
function refuseOnlyForPage(format: string, { only }: CompareOptions): void {
  if (format === 'html' && only !== undefined)
    throw new UsageError('an HTML page shows all kinds and filters by itself: leave out --only');
}

/** An explanation is of one thing and for the eye, or one object. */
function refuseExplaining(format: string, { explain: id, only, open }: CompareOptions): void {
  if (id === undefined) return;
  if (open || format === 'html' || format === 'jsonl')
    throw new UsageError(`--explain prints text, markdown or json, and not ${open ? 'a page' : format}`);
  if (only !== undefined) throw new UsageError('--explain tells of one thing by its id: leave out --only');
}

/** What the exporter needs. The page is looked for before any work is done. */
async function exportOptions(format: string, options: CompareOptions, io: Io): Promise<ExportOptions> {
  if (format === 'html') return { template: await readTemplate() };
  const kinds = options.only === undefined ? {} : { only: options.only };
  if (format !== 'text') return kinds;
  return { ...kinds, width: widthFor(io, options), style: styleFor(io, options) };
}

function remarksIn({ reports, notices }: DossierJson): readonly Remark[] {
  const uris = new Map(reports.map(({ id, uri }) => [id, uri]));
  const own = reports.flatMap((report) => report.notices.map((notice) => ({ ...notice, report: report.id })));
  return [...notices, ...own].map(({ report, code, message }) => {
    return { on: report === undefined ? undefined : (uris.get(report) ?? report), code, message };
  });
}

/** `--fail-on` looks at all findings, whatever `--only` prints. A failed input goes first: then nothing is certain. */
export function exitCodeFor(
  { findings }: DossierJson,
  { failOn = [] }: Pick<CompareOptions, 'failOn'>,
  failures: number,
): number {
  if (failures > 0) return EXIT.failed;
  return findings.some(({ kind }) => failOn.includes(kind)) ? EXIT.found : EXIT.done;
}
