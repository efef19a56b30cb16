import { annotators, unreadAnnotators } from './annotate/index.ts';
import { checkDraft, compareStory } from './compare/index.ts';
import { type CheckJson, checkOf, type DossierJson, dossierOf } from './dossier/index.ts';
import {
  type ExtractTables,
  extractReport,
  noticingTwins,
  readExtractTables,
  withUniqueIds,
} from './extract/index.ts';
import {
  createLanguageEngine,
  identifyLanguage,
  isTag,
  plainWordsReader,
  primaryOf,
} from './language/index.ts';
import { type DataFiles, type Lexicon, loadLexicon, withActors } from './lexicon/index.ts';
import {
  type Annotator,
  type CapturedBytes,
  inReadingOrder,
  type Notice,
  Report,
  storyOf,
  ZONES,
} from './model/index.ts';

/** All that is known before reading: what extracting needs, and what annotating needs. */
export interface Tables {
  readonly extract: ExtractTables;
  readonly lexicon: Lexicon;
  /** The steps of reading, in an order in which each finds what it reads. */
  readonly steps: readonly Annotator<Lexicon>[];
}

/**
 * The tables from the files of `data/en/`, by name, and the bytes of a model pack, which may be shared between
 * threads. Throws an Error where a file is missing or a row is wrong, and `pack-malformed` for a wrong pack.
 */
export function loadTables(files: DataFiles, pack: Uint8Array): Tables {
  let steps: readonly Annotator<Lexicon>[] | undefined;
  return {
    extract: readExtractTables(files),
    lexicon: loadLexicon(files),
    /** Made when first asked for: who only opens reports needs no engine. */
    get steps() {
      steps = steps ?? inReadingOrder([createLanguageEngine(pack), ...annotators], [ZONES]);
      return steps;
    },
  };
}

/**
 * The tables with a user's own actors: one JSON object a line, as `data/en/ACTORS.md` tells its fields. They go before
 * what the tables know. Throws an Error that names the line where the text is wrong.
 */
export function withOwnActors(tables: Tables, text: string): Tables {
  return {
    extract: tables.extract,
    lexicon: withActors(tables.lexicon, text),
    get steps() {
      return tables.steps;
    },
  };
}

/** From a capture to a report with all its layers: the same bytes give the same report. */
export async function readCapture(captured: CapturedBytes, tables: Tables): Promise<Report> {
  return annotate(await openReport(captured, tables), tables);
}

/** A report with its text and zones, before anybody annotates it, in the language that its words tell. */
export async function openReport(captured: CapturedBytes, tables: Tables): Promise<Report> {
  const report = extractReport(captured, { tables: tables.extract });
  const { language, others } = await identifyLanguage(report.text, report.parts.language);
  const notices = [...unreadTag(report.parts.language), ...mixed(language, others)];
  return new Report({ ...report.parts, language }).with(report.layer(ZONES)).noting(notices);
}

function unreadTag(stated: string): Notice[] {
  if (isTag(stated)) return [];
  const message = `the language is stated as ${JSON.stringify(stated)}, which is no language tag such as pt or en-GB: what the text tells is taken`;
  return [{ code: 'language-tag-unread', message }];
}

/** Parts of a text that are in another language are read as if they were in its own. */
function mixed(language: string, others: readonly string[]): Notice[] {
  if (others.length === 0) return [];
  const message = `Parts of this report are in another language (${others.join(', ')}): the whole is taken for ${language}, and what those parts state may be read wrongly.`;
  return [{ code: 'languages-mixed', message }];
}

/**
 * Opened reports, each with an id of its own, and a notice on one that has the very bytes of another. Goes by
 * address and not by the order given, and before annotating.
 */
export function settleReports(opened: readonly Report[]): Report[] {
  return withUniqueIds(noticingTwins(opened));
}

/** A report with the layers of every annotator that reads its language; of a language that none reads, with less. */
export function annotate(report: Report, { steps, lexicon }: Tables): Report {
  const language = primaryOf(report.parts.language);
  const fitting = steps.filter(({ languages }) => languages.includes(language));
  return (fitting.length > 0 ? fitting : UNREAD).reduce((read, step) => {
    const { layers, notices = [] } = step.annotate(read, lexicon);
    return layers.reduce((so, layer) => so.with(layer), read).noting(notices);
  }, report);
}

/** The steps for languages that are not read. */
const UNREAD = inReadingOrder([plainWordsReader, ...unreadAnnotators], [ZONES]);

/** From the reports of one story, each with an id of its own, to its dossier. Their order makes no difference. */
export function compareReports(reports: readonly Report[], lexicon: Lexicon): DossierJson {
  return dossierOf(compareStory(storyOf(reports), lexicon));
}

/** A draft held against the reports of a story, whose order makes no difference. Its id is none of theirs. */
export function checkAgainst(draft: Report, reports: readonly Report[], lexicon: Lexicon): CheckJson {
  return checkOf(checkDraft(draft, storyOf(reports), lexicon));
}

/** An opened draft under an id that none of the reports has. */
export function withIdOfItsOwn(draft: Report, reports: readonly Report[]): Report {
  const taken = new Set<string>(reports.map(({ id }) => id));
  let id = draft.parts.id;
  for (let next = 2; taken.has(id); next++) id = `${draft.parts.id}-${next}`;
  return new Report({ ...draft.parts, id }).with(draft.layer(ZONES));
}
