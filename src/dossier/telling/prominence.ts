import { stemOf } from '../../text/index.ts';
import type { CitationJson, DossierJson, FindingJson, ReportJson } from '../schema.ts';
import { citationsIn } from './citations.ts';

/** What one report alone carries in one paragraph: findings in the order of the text. */
export type ParagraphFindings = readonly [FindingJson, ...FindingJson[]];

/**
 * Findings that rest on one report each, put together by paragraph, and the main facts first: what stands early in
 * its report, in words of the headlines, with a figure. In the dossier they stand in the order of the texts.
 */
export function byProminence(
  dossier: DossierJson,
  findings: readonly FindingJson[],
): readonly ParagraphFindings[] {
  const reports = new Map(dossier.reports.map((report) => [report.id, report]));
  const headlines = new Set(dossier.reports.flatMap(({ headline }) => stemsOf(headline ?? '')));
  const paragraphs = paragraphsOf(findings, reports);
  const ranked = paragraphs.map((paragraph) => ({
    paragraph,
    weight: Math.max(...paragraph.map((finding) => weightOf(finding, reports, headlines))),
  }));
  return ranked.sort((a, b) => b.weight - a.weight).map(({ paragraph }) => paragraph);
}

function paragraphsOf(
  findings: readonly FindingJson[],
  reports: ReadonlyMap<string, ReportJson>,
): ParagraphFindings[] {
  const paragraphs = new Map<string, [FindingJson, ...FindingJson[]]>();
  for (const finding of findings) {
    const [first] = citationsIn(finding);
    const key = first === undefined ? finding.id : `${first.report} ${paragraphAt(reports, first)}`;
    const own = paragraphs.get(key);
    if (own) own.push(finding);
    else paragraphs.set(key, [finding]);
  }
  return [...paragraphs.values()];
}

/** Where the paragraph begins that a passage stands in. */
function paragraphAt(reports: ReadonlyMap<string, ReportJson>, { report, start }: CitationJson): number {
  return (reports.get(report)?.text ?? '').lastIndexOf('\n', start);
}

/** What a word of a headline adds, up to so many; and what a figure does. Where it stands in its report counts 0 to 1. */
const HEADLINE_WORD = 0.15;
const MOST_WORDS = 3;
const FIGURE = 0.1;

function weightOf(
  finding: FindingJson,
  reports: ReadonlyMap<string, ReportJson>,
  headlines: ReadonlySet<string>,
): number {
  const [first] = citationsIn(finding);
  const report = first && reports.get(first.report);
  if (first === undefined || report === undefined) return 0;
  const place = first.start / Math.max(1, report.text.length);
  const named = new Set(stemsOf(first.exact).filter((stem) => headlines.has(stem)));
  const hasFigure = report.quantities?.some(({ start, end }) => first.start <= start && end <= first.end);
  return 1 - place + HEADLINE_WORD * Math.min(MOST_WORDS, named.size) + (hasFigure ? FIGURE : 0);
}

/** Shorter words are in every headline. */
const SHORTEST = 4;

function stemsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= SHORTEST).map(stemOf);
}
