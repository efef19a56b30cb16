import { contains, type Finding, type ReportId } from '../../model/index.ts';
import { groupBy } from '../../text/index.ts';
import type { Comparison, StoryContext } from '../context.ts';
import { byCarrier, evidenceFor } from '../evidence.ts';
import { isBackground, type SlotFigure, slotFigures } from '../figures.ts';
import { figuresWithin } from '../quantities.ts';
import type { Statement } from '../statements.ts';

/** What opens a report is what its writer held to matter; past this share of it nothing is prominent. */
const PROMINENT_PLACE = 0.6;

/** Most of the story's reports must carry what another is said to lack, and more than one. */
const LEAST_CARRIERS = 2;
const LEAST_SHARE = 0.5;

/** A report of fewer statements leaves out nearly everything, which says nothing. */
const LEAST_STATEMENTS = 4;

/** What other origins state prominently, with figures, and a report does not come near. Never a reproach. */
export const omissionComparison: Comparison = {
  name: 'omissions',
  compare(context) {
    const search: Search = {
      context,
      figures: slotFigures(context),
      full: fullReports(context),
      carriers: carriersIn(context),
    };
    return context.groups.flatMap(({ members }) => omission(search, members) ?? []);
  },
};

/** What every group of statements is held against, made once for a story. */
interface Search {
  readonly context: StoryContext;
  readonly figures: readonly SlotFigure[];
  readonly full: ReadonlySet<number>;
  /** How many reports carry the story, versions of one report counting once. */
  readonly carriers: number;
}

function omission(search: Search, members: readonly number[]): Finding | null {
  const { context } = search;
  const carriers = byCarrier(
    context,
    members.flatMap((i) => context.statements.statements[i] ?? []),
  );
  if (carriers.length < LEAST_CARRIERS || carriers.length <= search.carriers * LEAST_SHARE) return null;
  if (!isProminent(context, carriers)) return null;
  const [first, ...rest] = missingFrom(search, members, carriers);
  if (first === undefined) return null;
  return {
    kind: 'omitted',
    about: 'claim',
    elsewhere: evidenceFor(context, carriers),
    missingFrom: [first, ...rest],
    confidence: 0.6,
    why: [{ rule: 'stated-prominently-elsewhere', detail: `${carriers.length} reports` }],
  };
}

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
  { context, figures, full }: Search,
  members: readonly number[],
  carriers: readonly Statement[],
): ReportId[] {
  const origins = new Set(carriers.flatMap(({ report }) => context.originsOf(report)));
  const near = new Set([
    ...carriers.map(({ report }) => context.carrierOf(report)),
    ...members.flatMap((i) => nearReports(context, i)),
    ...sameFigures(figures, carriers).map((report) => context.carrierOf(report)),
  ]);
  return context.story.reports.flatMap((report, i) => {
    const isCandidate = context.carrierOf(i) === i && report.parts.role === 'report' && full.has(i);
    if (!isCandidate || near.has(i)) return [];
    return context.originsOf(i).some((origin) => origins.has(origin)) ? [] : [report.id];
  });
}

/** The reports that give a figure of the kind that a statement gives, in whatever words. */
function sameFigures(figures: readonly SlotFigure[], statements: readonly Statement[]): number[] {
  const told = figures.filter((figure) =>
    statements.some(({ report, span }) => report === figure.report && contains(span, figure.span)),
  );
  const slots = new Set(told.map(({ slot }) => slot));
  return figures.filter(({ slot }) => slots.has(slot)).map(({ report }) => report);
}

/** The carriers of reports with a statement that comes near this one. */
function nearReports({ statements, carrierOf }: StoryContext, statement: number): number[] {
  return statements.matchesOf(statement).flatMap(({ b }) => {
    const other = statements.statements[b];
    return other ? [carrierOf(other.report)] : [];
  });
}

/** The reports with statements enough that leaving one out says something. */
function fullReports({ statements }: StoryContext): ReadonlySet<number> {
  const byReport = groupBy(statements.statements, ({ report }) => report);
  return new Set([...byReport].flatMap(([report, own]) => (own.length >= LEAST_STATEMENTS ? [report] : [])));
}

function carriersIn({ story, carrierOf }: StoryContext): number {
  return story.reports.filter(({ parts }, i) => parts.role === 'report' && carrierOf(i) === i).length;
}
