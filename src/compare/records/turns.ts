import { type Report, type Span, span, ZONES } from '../../model/index.ts';

/** A stretch of a record, and the label that says whose words it holds, with its place; null where none does. */
export interface Turn {
  readonly label: string | null;
  readonly credit: Span | null;
  readonly span: Span;
}

const TIMESTAMP = /^[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+/;

/** "MR. BREK:", "Olan Brek (in Tarnish):", "Q:" at the start of a line; a "Q" alone with two spaces after it. */
const LABEL =
  /^(?:\*\*)?(\p{Lu}[\p{L}\p{M}.'’-]*(?:,? (?:\p{Lu}[\p{L}\p{M}.'’-]*|of|the|de|van|von|bin|al|and)){0,7})(?:,? ?[([][^)\]\n]{1,60}[)\]])?(?:\*\*)?:(?:\*\*)?(?=\s|$)|^([QA])\.?\s{2,}(?=\S)/u;

/** Where fewer lines open with a label, it is a heading and no speaker. */
const LEAST_TURNS = 2;

/** The turns of a transcript, in order; of a record without labels, all of it as one. */
export function turnsOf(report: Report): Turn[] {
  const starts = labelsIn(report);
  if (starts.length < LEAST_TURNS) return [unlabelled(0, report.text.length)];
  const turns = starts.map(({ label, credit, start }, i) => ({
    label,
    credit,
    span: span(start, starts[i + 1]?.at ?? report.text.length),
  }));
  return [unlabelled(0, starts[0]?.at ?? 0), ...turns];
}

function unlabelled(start: number, end: number): Turn {
  return { label: null, credit: null, span: span(start, end) };
}

interface Label {
  readonly label: string;
  readonly credit: Span;
  /** Where the line of the label begins, and where what it leads in begins. */
  readonly at: number;
  readonly start: number;
}

function labelsIn(report: Report): Label[] {
  const { text } = report;
  const headlines = [...report.layer(ZONES)].filter(({ kind }) => kind === 'headline');
  const found: Label[] = [];
  for (let at = 0; at < text.length; ) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    const isHeadline = headlines.some((zone) => zone.span.start <= at && at < zone.span.end);
    if (!isHeadline) found.push(...labelAt(text.slice(at, end), at));
    at = end + 1;
  }
  return found;
}

function labelAt(line: string, at: number): Label[] {
  const lead = line.length - line.trimStart().length;
  const stamp = TIMESTAMP.exec(line.slice(lead))?.[0].length ?? 0;
  const found = LABEL.exec(line.slice(lead + stamp));
  const label = found?.[1] ?? found?.[2];
  if (found === null || label === undefined) return [];
  const begin = at + lead + stamp + found[0].indexOf(label);
  const credit = span(begin, begin + label.length);
  return [{ label, credit, at, start: at + lead + stamp + found[0].length }];
}
