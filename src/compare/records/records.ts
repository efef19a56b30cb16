import {
  cover,
  type Finding,
  type ItemRef,
  QUOTATIONS,
  type RecordCheck,
  type RecordResult,
} from '../../model/index.ts';
import { groupBy, wordingOf } from '../../text/index.ts';
import { type StoryContext, speakerOf } from '../context.ts';
import type { Utterance } from '../quotations/utterances.ts';
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

/** The gravest that is said of a quotation's parts is said of it. */
const GRAVEST_FIRST: readonly RecordResult[] = ['speaker-changed', 'altered', 'not-in-record', 'verbatim'];

function itemChecks(context: StoryContext, parts: readonly PartCheck[]): RecordCheck[] {
  const items = groupBy(parts, ({ utterance: { report, quotation } }) => `${report}\n${quotation}`);
  return [...items.values()].flatMap((own) => {
    const [gravest] = own.toSorted(
      (a, b) => GRAVEST_FIRST.indexOf(a.result) - GRAVEST_FIRST.indexOf(b.result),
    );
    if (gravest === undefined) return [];
    const { utterance, record, result, there } = gravest;
    return [
      {
        item: itemOf(context, utterance),
        record: record.report.id,
        result,
        ...(there !== null && { there: record.report.cite(there) }),
      },
    ];
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
  findings: readonly Finding[],
  { checks, findings: recorded }: Recorded,
): Finding[] {
  const key = (item: ItemRef) => `${item.report}\n${item.index}`;
  const held = checks.filter(({ there }) => there !== undefined);
  const known = new Set(held.map(({ item }) => key(item)));
  const isTold = ({ kind, about, items }: Finding) =>
    (kind === 'altered-quotation' || (kind === 'single-source' && about === 'quotation')) &&
    items?.every((item) => known.has(key(item)));
  return [...findings.filter((finding) => !isTold(finding)), ...recorded];
}
