import { contains, type Finding, type ReportId } from '../../model/index.ts';
import { type Comparison, reportAt, type StoryContext } from '../context.ts';
import { byCarrier, evidenceFor } from '../evidence.ts';
import { isBackground, slotFigures } from '../figures.ts';
import { figuresWithin } from '../quantities.ts';
import type { Statement } from '../statements.ts';

/** What opens a report is what its writer held to matter; past this share of it nothing is prominent. */
const PROMINENT_PLACE = 0.6;

/** Several reports must carry what another is said to lack: one alone is its own source. */
const LEAST_CARRIERS = 2;

/** A report of fewer statements leaves out nearly everything, which says nothing. */
const LEAST_STATEMENTS = 4;

/** What other origins state prominently, with figures, and a report does not come near. Never a reproach. */
export const omissionComparison: Comparison = {
  name: 'omissions',
  compare: (context) =>
    context.groups.flatMap(({ members }) => {
      const statements = members.flatMap((i) => context.statements.statements[i] ?? []);
      const carriers = byCarrier(context, statements);
      if (carriers.length < LEAST_CARRIERS || !isProminent(context, carriers)) return [];
      const [first, ...rest] = missingFrom(context, members, carriers);
      if (first === undefined) return [];
      const finding: Finding = {
        kind: 'omitted',
        about: 'claim',
        elsewhere: evidenceFor(context, carriers),
        missingFrom: [first, ...rest],
        confidence: 0.6,
        why: [{ rule: 'stated-prominently-elsewhere', detail: `${carriers.length} reports` }],
      };
      return [finding];
    }),
};

function isProminent(context: StoryContext, statements: readonly Statement[]): boolean {
  return statements.some(
    (one) =>
      one.place <= PROMINENT_PLACE &&
      figuresWithin(context, one).length > 0 &&
      !isBackground(context, one.report, one.span),
  );
}

/** First versions of full reports, of origins that none of the carriers has, in which nothing comes near. */
function missingFrom(
  context: StoryContext,
  members: readonly number[],
  carriers: readonly Statement[],
): ReportId[] {
  const origins = new Set(carriers.flatMap(({ report }) => context.originsOf(report)));
  const near = new Set([
    ...members.flatMap((i) => nearReports(context, i)),
    ...sameFigures(context, carriers),
  ]);
  return context.story.reports.flatMap((report, i) => {
    const isCandidate = context.carrierOf(i) === i && report.parts.role === 'report' && isFull(context, i);
    if (!isCandidate || near.has(i) || context.originsOf(i).some((origin) => origins.has(origin))) return [];
    return carriers.some((one) => context.carrierOf(one.report) === i) ? [] : [reportAt(context.story, i).id];
  });
}

/** The carriers of reports that give a figure of the kind that a statement gives, in whatever words. */
function sameFigures(context: StoryContext, statements: readonly Statement[]): number[] {
  const figures = slotFigures(context);
  const told = figures.filter((figure) =>
    statements.some(({ report, span }) => report === figure.report && contains(span, figure.span)),
  );
  const slots = new Set(told.map(({ predicate }) => predicate));
  return figures
    .filter(({ predicate }) => slots.has(predicate))
    .map(({ report }) => context.carrierOf(report));
}

/** The carriers of reports with a statement that comes near this one. */
function nearReports({ statements, carrierOf }: StoryContext, statement: number): number[] {
  return statements.matchesOf(statement).flatMap(({ b }) => {
    const other = statements.statements[b];
    return other ? [carrierOf(other.report)] : [];
  });
}

function isFull({ statements }: StoryContext, report: number): boolean {
  return statements.statements.filter((one) => one.report === report).length >= LEAST_STATEMENTS;
}
