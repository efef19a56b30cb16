import {
  type Annotation,
  type Finding,
  type LayerType,
  overlaps,
  QUANTITIES,
  QUOTATIONS,
  type Reason,
  type Report,
  type Span,
  span,
  TIMES,
  wordsOf,
} from '../../model/index.ts';
import { comparedWords } from '../compared-words.ts';
import { hundredths } from '../confidence.ts';
import { ONE_TIME_LIKENESS } from '../conflicts/times.ts';
import { type Comparison, reportAt, type StoryContext } from '../context.ts';
import { aloneBy, byCarrier, byOrigin, evidenceFor, ofStatedOutlets, originsFor } from '../evidence.ts';
import type { StatementGroup } from '../groups.ts';
import { LOOSE_LIKENESS, type Statement } from '../statements.ts';
import { type Account, areClearlyOne, areConsistent, haveOneOrder, haveOneTime } from './consistent.ts';
import { areIndependent } from './credited.ts';

/**
 * What is stated in narrative: corroborated where reports of two origins state it, repeated where several reports
 * of one origin do or where all credit one source, single-source where one report alone does.
 */
export const agreementComparison: Comparison = {
  name: 'agreement',
  compare(context) {
    const quoted = quotedBy(context);
    return context.groups.flatMap((group) => {
      const members = group.members.flatMap((i) => context.statements.statements[i] ?? []);
      const accounts = accountsOf(context, members);
      if (accounts.length < 2) return singleSource(context, group, members, quoted);
      return areConsistent(context, accounts) ? agreed(context, group, accounts) : [];
    });
  },
};

/** The statements by carrier; of several versions of a report those of the first that has any. */
function accountsOf(context: StoryContext, members: readonly Statement[]): Account[] {
  const first = byCarrier(context, members).map(({ report }) => report);
  return first.flatMap((report) => {
    const [lead, ...rest] = members.filter((one) => one.report === report);
    return lead === undefined ? [] : [[lead, ...rest] as const];
  });
}

function agreed(context: StoryContext, group: StatementGroup, accounts: readonly Account[]): Finding[] {
  if (group.likeness >= ONE_TIME_LIKENESS && !haveOneTime(context, accounts)) return [];
  const carriers = accounts.flat();
  const base = {
    about: 'claim' as const,
    confidence: hundredths(0.4 + group.likeness * 0.6),
  };
  const detail = `${accounts.length} reports, ${Math.round(group.likeness * 100)} % alike`;
  const isOfSeveral = byOrigin(context, carriers).length > 1;
  if (
    isOfSeveral &&
    !(areClearlyOne(context, accounts) && haveOneOrder(accounts) && haveOneTime(context, accounts))
  )
    return [];
  const [first, second, ...more] = byOrigin(context, ofStatedOutlets(context, carriers));
  if (first && second && areIndependent(context, carriers)) {
    return [
      {
        kind: 'corroborated',
        ...base,
        byOrigin: [first, second, ...more],
        why: [{ rule: 'same-statement', detail }],
      },
    ];
  }
  const rule = isOfSeveral ? 'same-statement-credited-to-one-source' : 'same-statement-of-one-origin';
  const why: readonly [Reason, ...Reason[]] = [{ rule, detail }];
  const evidence = evidenceFor(context, carriers);
  return [{ kind: 'repeated', ...base, evidence, origins: originsFor(context, carriers), why }];
}

/** A statement that no other report comes near, and that holds something to check. */
function singleSource(
  context: StoryContext,
  group: StatementGroup,
  members: readonly Statement[],
  quoted: QuotedBy,
): Finding[] {
  const [only] = byCarrier(context, members);
  if (!only || only.isHeadline || only.isSpeech || isMetElsewhere(context, group, only)) return [];
  if (!isCheckable(context, only) || isQuotedElsewhere(context, only, quoted)) return [];
  return [
    {
      kind: 'single-source',
      about: 'claim',
      evidence: evidenceFor(context, [only]),
      origins: originsFor(context, [only]),
      confidence: 0.6,
      why: aloneBy(context, 'stated-in-one-report-only'),
    },
  ];
}

/** Enough words of its own that another report's silence means something, and a figure, a time or a source. */
const CHECKABLE_STEMS = 6;

function isCheckable(context: StoryContext, { report, span, stems }: Statement): boolean {
  const own = reportAt(context.story, report);
  const holds = <A extends Annotation>(type: LayerType<A>) =>
    own.has(type) && own.layer(type).touching(span).length > 0;
  return stems.size >= CHECKABLE_STEMS && (holds(QUANTITIES) || holds(TIMES) || holds(QUOTATIONS));
}

function isMetElsewhere(context: StoryContext, { members }: StatementGroup, only: Statement): boolean {
  const carrier = context.carrierOf(only.report);
  return members.some((i) =>
    context.statements
      .matchesOf(i)
      .filter(({ likeness }) => likeness >= LOOSE_LIKENESS)
      .some(
        ({ b }) => context.carrierOf(context.statements.statements[b]?.report ?? only.report) !== carrier,
      ),
  );
}

/** The carriers that quote the same words, by those words. */
type QuotedBy = ReadonlyMap<string, ReadonlySet<number>>;

function quotedBy(context: StoryContext): QuotedBy {
  const carriers = new Map<string, Set<number>>();
  context.story.reports.forEach((report, i) => {
    for (const words of quotedIn(report, span(0, report.text.length))) {
      carriers.set(words, (carriers.get(words) ?? new Set<number>()).add(context.carrierOf(i)));
    }
  });
  return carriers;
}

function isQuotedElsewhere(context: StoryContext, statement: Statement, quoted: QuotedBy): boolean {
  const own = quotedIn(reportAt(context.story, statement.report), statement.span);
  return own.some((words) => (quoted.get(words)?.size ?? 0) > 1);
}

/** The quoted words of a passage, as they are compared. */
function quotedIn(report: Report, where: Span): string[] {
  if (!report.has(QUOTATIONS)) return [];
  const layer = report.layer(QUOTATIONS);
  return layer
    .touching(where)
    .flatMap((ref) => [...layer.at(ref).quoted, ...layer.at(ref).content])
    .filter((piece) => overlaps(piece, where))
    .map((piece) => comparedWords(wordsOf(report.text, piece)).join(' '));
}
