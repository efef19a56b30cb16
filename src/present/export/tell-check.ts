import type { CitationJson, ReportJson } from '../../dossier/schema.ts';
import type { CheckJson, StatementJson } from '../../dossier/schema-check.ts';
import { RESULT_WORDS, RESULTS_TOLD } from '../../dossier/telling/checked.ts';
import { timeWords } from '../../dossier/telling/times.ts';
import { changeWords, counted, listed, NO_HEADLINE } from '../../dossier/telling/words.ts';
import type { CheckResult } from '../../model/check.ts';
import type { Item, Outline, Part, Passage, Section } from './outline.ts';

export interface CheckTelling {
  /** Tell statements of these results alone; the counts stay those of the whole. */
  readonly only?: readonly CheckResult[];
}

/** A checked draft as an outline: what is wrong first, then what is borne out, then what could not be checked. */
export function tellCheck(check: CheckJson, { only = RESULTS_TOLD }: CheckTelling = {}): Outline {
  const reports = new Map(check.reports.map((report) => [report.id, report]));
  const sections = RESULTS_TOLD.filter((result) => only.includes(result)).map((result) =>
    sectionOf(check, result, reports),
  );
  return {
    title: check.draft.headline ?? 'A draft',
    lead: [leadOf(check), countsOf(check)],
    sections: [...sections, namesOf(check)].filter(({ items }) => items.length > 0),
  };
}

/** What the reports are called by where they are cited, each with its outlet: as `compare` lists them. */
function namesOf({ reports }: CheckJson): Section {
  return {
    heading: 'Reports',
    items: reports.map(({ id, outlet, headline, uri }) => ({
      mark: id,
      head: [outlet ?? 'outlet not stated', headline ?? NO_HEADLINE, uri].join(' · '),
      parts: [],
    })),
    mayBeCut: false,
  };
}

function leadOf({ draft, reports }: CheckJson): string {
  return `${draft.uri} · held against ${counted(reports.length, 'report')}`;
}

/** "12 statements: 2 altered, 9 supported, 1 not-checked". */
function countsOf({ statements }: CheckJson): string {
  if (statements.length === 0) return 'Nothing in the draft could be checked.';
  const counts = RESULTS_TOLD.map(
    (result) => [statements.filter((one) => one.result === result).length, result] as const,
  ).filter(([count]) => count > 0);
  return `${counted(statements.length, 'statement')}: ${listed(counts.map(([count, result]) => `${count} ${result}`))}`;
}

function sectionOf(
  { draft, statements }: CheckJson,
  result: CheckResult,
  reports: ReadonlyMap<string, ReportJson>,
): Section {
  const items = statements.filter((one) => one.result === result).map((one) => itemOf(draft, one, reports));
  const { name, meaning } = RESULT_WORDS[result];
  const mayBeCut = result === 'supported' || result === 'not-checked';
  return {
    heading: `${name} (${items.length})`,
    note: meaning,
    items,
    mayBeCut,
    whole: `--only ${result} tells all`,
  };
}

/** What is borne out is told in a line where it fits; what is wrong with who has it otherwise, and why. */
function itemOf(
  { text }: ReportJson,
  { start, end, evidence, result, change, confidence, why }: StatementJson,
  reports: ReadonlyMap<string, ReportJson>,
): Item {
  const changed = change === undefined ? '' : `  (${changeWords(change)})`;
  const head = `${quoted(text.slice(start, end))}${changed}`;
  if (result === 'not-checked') return { head, parts: [] };
  // What other reports contradict is told with who carries what, and the reason that names them.
  const isPlain = confidence > CONTRADICTED;
  if (result === 'supported' && isPlain) {
    const passages = evidence.map((citation) => passageOf(citation, reports.get(citation.report)));
    return { head, parts: passages.length === 0 ? [] : [{ passages }] };
  }
  const rules = why.map(({ rule, detail }) => (detail === undefined ? rule : `${rule}: ${detail}`));
  return {
    head,
    parts: evidence.map((citation) => partOf(citation, reports)),
    why: `${Math.round(confidence * 100)} % sure: ${rules.join(', ')}`,
  };
}

/** How sure a statement is at most that other reports tell otherwise. */
const CONTRADICTED = 0.5;

/** Words in quotation marks, unless they bring their own. */
function quoted(words: string): string {
  return /["“”]/.test(words) ? words : `“${words}”`;
}

function partOf(citation: CitationJson, reports: ReadonlyMap<string, ReportJson>): Part {
  const report = reports.get(citation.report);
  const carriedBy = report?.outlet ?? citation.report;
  return { carriedBy, passages: [passageOf(citation, report)] };
}

function passageOf({ report: id, start, end, exact }: CitationJson, report: ReportJson | undefined): Passage {
  const where = `${start}–${end}`;
  const stated = [
    report?.outlet ?? 'outlet not stated',
    report?.headline ?? NO_HEADLINE,
    ...(report?.published ? [timeWords(report.published)] : []),
    report?.uri ?? id,
  ];
  return { place: `${id} ${where}`, exact, from: `${stated.join(', ')}, characters ${where}` };
}
