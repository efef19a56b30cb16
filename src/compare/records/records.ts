import {
  cover,
  type Evidence,
  type Finding,
  type ItemRef,
  overlaps,
  QUOTATIONS,
  type RecordCheck,
  type Span,
} from '../../model/index.ts';
import { groupBy, wordingOf } from '../../text/index.ts';
import { reportAt, type StoryContext, speakerOf } from '../context.ts';
import { quotedParts, type Utterance } from '../quotations/utterances.ts';
import { type Checked, checkedParts, itemOf, type PartCheck } from './checks.ts';
import { recordFindings } from './findings.ts';
import { fitOf } from './fit.ts';
import { openRecords, standingOf } from './opened.ts';

/** What records tell of the quotations of a story. */
export interface Recorded {
  readonly checks: readonly RecordCheck[];
  readonly findings: readonly Finding[];
}

/**
 * Every quotation held against the records of a story: verbatim, altered, another's, or not in the record. Where
 * nothing ties a quotation to a record, nothing is said of it.
 */
export function heldAgainstRecords(context: StoryContext): Recorded {
  const records = openRecords(context);
  if (records.length === 0) return { checks: [], findings: [] };
  const { parts, days } = checkedParts(context, records);
  return {
    checks: [...itemChecks(context, parts), ...indirectChecks(context, days)],
    findings: recordFindings(context, parts),
  };
}

/** A check for each stretch of quoted words: what is said of one is not said of the whole quotation. */
function itemChecks(context: StoryContext, parts: readonly PartCheck[]): RecordCheck[] {
  return parts.map(({ utterance, record, result, there }) => {
    const own = reportAt(context.story, utterance.report);
    const stretches = quotedParts(own.layer(QUOTATIONS).at(utterance.quotation));
    return {
      item: itemOf(context, utterance),
      ...(stretches.length > 1 && { part: own.cite(utterance.span) }),
      record: record.report.id,
      result,
      ...(there !== null && { there: record.report.cite(there) }),
    };
  });
}

/** Indirect speech of a record's speaker, told of its occasion: named as not checked. */
function indirectChecks(context: StoryContext, days: Checked['days']): RecordCheck[] {
  return indirectIn(context).flatMap((utterance) => {
    const [own] =
      [...days].find(([record, day]) => {
        const { isNamed, isLabelled } = standingOf(context, utterance, record);
        const fit = isNamed || isLabelled ? fitOf(context, utterance, record, day) : 'another';
        return fit !== 'another' && fit !== 'open';
      }) ?? [];
    if (own === undefined) return [];
    return [{ item: itemOf(context, utterance), record: own.report.id, result: 'not-checked' as const }];
  });
}

function indirectIn(context: StoryContext): Utterance[] {
  return context.story.reports.flatMap((report, index) => {
    if (report.parts.role === 'record' || !report.has(QUOTATIONS)) return [];
    const layer = report.layer(QUOTATIONS);
    return [...layer.refs()].flatMap((quotation) => {
      const one = layer.at(quotation);
      const speaker = speakerOf(context, index, one);
      if (one.kind !== 'indirect' || speaker === null) return [];
      const span = cover(...one.content);
      return [
        {
          report: index,
          span,
          quotation,
          kind: one.kind,
          words: [],
          wording: wordingOf(''),
          speaker,
          named: [],
          credited: [],
          day: null,
          isWhole: false,
        },
      ];
    });
  });
}

/**
 * Findings with what records say. Left out are alterations of which a record tells better, and that one report alone
 * quotes what a record has too.
 */
export function withRecords(
  context: StoryContext,
  findings: readonly Finding[],
  { checks, findings: recorded }: Recorded,
): Finding[] {
  const held = checks.filter(({ there }) => there !== undefined);
  const known = new Set(held.map(({ item }) => itemKey(item)));
  const quoted = quotedHeld(context, held);
  const isTold = (finding: Finding) => {
    if (finding.kind === 'single-source') return isHeld(finding.evidence, quoted);
    return finding.kind === 'altered-quotation' && finding.items?.every((item) => known.has(itemKey(item)));
  };
  return [...findings.filter((finding) => !isTold(finding)), ...recorded];
}

const itemKey = ({ report, index }: ItemRef) => `${report}\n${index}`;

/** Words that a record has, and the quotation that they stand in, with who is credited. */
interface QuotedHeld {
  readonly words: readonly Span[];
  readonly whole: Span;
}

function quotedHeld({ story }: StoryContext, held: readonly RecordCheck[]): Map<string, QuotedHeld[]> {
  const reports = new Map(
    story.reports.map((one) => [one.id, one.has(QUOTATIONS) ? [...one.layer(QUOTATIONS)] : []]),
  );
  const all = held.flatMap(({ item, part }) => {
    const quotation = reports.get(item.report)?.[item.index];
    if (quotation === undefined) return [];
    const words = part === undefined ? quotedParts(quotation) : [part.span];
    return [{ report: item.report as string, words, whole: quotation.span }];
  });
  return groupBy(all, ({ report }) => report);
}

/** Whether all of the evidence is words that a record has, or a sentence that does little but quote them. */
function isHeld(evidence: Evidence, quoted: ReadonlyMap<string, readonly QuotedHeld[]>): boolean {
  return evidence.every((citation) =>
    quoted
      .get(citation.report)
      ?.some(
        ({ words, whole }) =>
          words.some((one) => overlaps(one, citation.span)) &&
          shareOf(citation.span, whole) >= MOSTLY_QUOTING,
      ),
  );
}

/** A sentence that quotes may tell besides when or where it was said. */
const MOSTLY_QUOTING = 0.75;

function shareOf({ start, end }: Span, whole: Span): number {
  return (Math.min(end, whole.end) - Math.max(start, whole.start)) / (end - start);
}
