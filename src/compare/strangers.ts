import type { RecordCheck, StoryNotice } from '../model/index.ts';
import type { StoryContext } from './context.ts';
import type { PairPassages } from './passages.ts';
import { LOOSE_LIKENESS } from './statements.ts';
import { isRead, type ReportWords } from './words.ts';

/** Names and numbers in common that two reports of one happening have, where one of them is not read. */
const LEAST_IN_COMMON = 2;

/** Notices on reports that share nothing with any other: they do not seem to tell of the same happening. */
export function strangersIn(
  context: StoryContext,
  pairs: readonly PairPassages[],
  checks: readonly RecordCheck[],
): StoryNotice[] {
  const { reports } = context.story;
  if (reports.length < 2) return [];
  const met = new Set([
    ...metByStatements(context),
    ...metByPassages(pairs),
    ...metByWords(context),
    ...metByRecords(context, checks),
  ]);
  const areRead = reports.every(isRead);
  return reports.flatMap((report, i) =>
    met.has(i) || report.parts.role === 'record' ? [] : [noticeOn(report.id, areRead)],
  );
}

function noticeOn(report: string, areRead: boolean): StoryNotice {
  const what = areRead
    ? 'This report states nothing that any other report comes near.'
    : 'Nothing was found that this report shares with another, and not all of them are in a language that is read.';
  return { report, code: 'not-one-story', message: `${what} Check that it belongs to the story.` };
}

function* metByStatements({ statements }: StoryContext): Iterable<number> {
  const met = new Set<number>();
  for (const [i, { report }] of statements.statements.entries()) {
    if (met.has(report)) continue;
    if (statements.matchesOf(i).some(({ likeness }) => likeness >= LOOSE_LIKENESS)) met.add(report);
  }
  yield* met;
}

/** So many words in a row are no idiom, be they somebody's speech. */
const LONG_RUN = 8;

function metByPassages(pairs: readonly PairPassages[]): number[] {
  return pairs.flatMap(({ a, b, runs }) => (runs.some(({ length }) => length >= LONG_RUN) ? [a, b] : []));
}

/** Reports whose quotations were held against a record. */
function metByRecords({ story: { reports } }: StoryContext, checks: readonly RecordCheck[]): number[] {
  const held = new Set(checks.flatMap(({ item, result }) => (result === 'not-checked' ? [] : [item.report])));
  return reports.flatMap(({ id }, i) => (held.has(id) ? [i] : []));
}

/** A report that is not read, and those with which it shares names and numbers. */
function* metByWords(context: StoryContext): Iterable<number> {
  const { reports } = context.story;
  if (reports.every(isRead)) return;
  const known = namesAndNumbers(context);
  for (const [i, report] of reports.entries()) {
    if (isRead(report)) continue;
    const own = known[i] ?? new Set();
    const like = known.flatMap((words, j) => (j !== i && sharesEnough(own, words) ? [j] : []));
    if (like.length > 0) yield* [i, ...like];
  }
}

function sharesEnough(own: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of own) if (other.has(word) && ++shared === LEAST_IN_COMMON) return true;
  return false;
}

/** Of each report the entities that it names, and its numbers of two figures or more that are no year. */
function namesAndNumbers({ story, entities, words }: StoryContext): ReadonlySet<string>[] {
  const found = new Map(story.reports.map(({ id }, i) => [id, new Set(numbersIn(words[i]))]));
  for (const [i, { chains }] of entities.entries())
    for (const { report } of chains) found.get(report)?.add(`entity ${i}`);
  return [...found.values()];
}

function numbersIn(words: ReportWords | undefined): string[] {
  if (words === undefined) return [];
  const { report, starts, ends } = words;
  const all = Array.from(starts, (start, i) => report.text.slice(start, ends[i]));
  return all.filter((word) => /^\d{2,}$/.test(word) && !/^(?:19|20)\d\d$/.test(word));
}
