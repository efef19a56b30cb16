import { tokensOf } from '../../language/index.ts';
import { contains, type Finding, type ReportId, type Span, ZONES } from '../../model/index.ts';
import { groupBy } from '../../text/index.ts';
import { type Account, areConsistent } from '../agreement/consistent.ts';
import { hundredths } from '../confidence.ts';
import { type Comparison, reportAt, type StoryContext } from '../context.ts';
import { disputesIn } from '../disputes/disputes.ts';
import { byCarrier, byOrigin, evidenceFor, ofStatedOutlets, type Passage } from '../evidence.ts';
import { figurePassage, isBackground, OF_PEOPLE, type SlotFigure, slotFigures } from '../figures.ts';
import type { StatementGroup } from '../groups.ts';
import { isPublishedBefore } from '../published.ts';
import { figuresWithin } from '../quantities.ts';
import type { Statement } from '../statements.ts';
import { isRead } from '../words.ts';

/** What opens a report is what its writer held to matter; past this share of it nothing is prominent. */
const PROMINENT_PLACE = 0.6;

/**
 * Several origins must carry what a report is said to lack: what one alone has may be its own affair. Where most of
 * the story's reports have it, and these at least, they took it over as what mattered.
 */
const LEAST_ORIGINS = 2;
const LEAST_REPORTS = 3;
const LEAST_SHARE = 0.5;

/** From this likeness statements are of one thing whatever figures they give; below it, other figures make them two. */
const SURELY_ONE = 0.6;

/** A report of fewer statements leaves out nearly everything, which says nothing. */
const LEAST_STATEMENTS = 4;

/**
 * What other origins state prominently and a report does not come near: statements with figures, a count of people, and
 * the denial of what it carries as a claim. Never a reproach.
 */
export const omissionComparison: Comparison = {
  name: 'omissions',
  compare(context) {
    const search: Search = {
      context,
      figures: slotFigures(context),
      full: fullReports(context),
    };
    const told = context.groups.flatMap((group) => omission(search, group) ?? []);
    return [...told, ...countsLeftOut(search, told), ...denialsLeftOut(search)];
  },
};

/** What every group of statements is held against, made once for a story. */
interface Search {
  readonly context: StoryContext;
  readonly figures: readonly SlotFigure[];
  readonly full: ReadonlySet<number>;
}

function omission(search: Search, { members, likeness }: StatementGroup): Finding | null {
  const { context } = search;
  const carriers = byCarrier(
    context,
    members.flatMap((i) => context.statements.statements[i] ?? []),
  );
  if (!areOfSeveral(context, carriers) || !isProminent(context, carriers)) return null;
  const accounts = carriers.map((one): Account => [one]);
  if (likeness < SURELY_ONE && !areConsistent(context, accounts)) return null;
  const [first, ...rest] = missingFrom(search, members, carriers);
  if (first === undefined || rest.length >= carriers.length) return null;
  return {
    kind: 'omitted',
    about: 'claim',
    elsewhere: evidenceFor(context, carriers),
    missingFrom: [first, ...rest],
    confidence: prominence(context, carriers),
    why: [{ rule: 'stated-prominently-elsewhere', detail: `${carriers.length} reports` }],
  };
}

/** The more origins carry it and the earlier, the surer it is that it mattered. */
function prominence(context: StoryContext, carriers: readonly Passage[]): number {
  const origins = byOrigin(context, carriers).length;
  const places = carriers.map(({ report, span }) => span.start / reportAt(context.story, report).text.length);
  return hundredths(Math.min(0.9, 0.5 + 0.05 * origins + 0.1 * (1 - Math.min(...places))));
}

function areOfSeveral(context: StoryContext, passages: readonly Passage[]): boolean {
  if (byOrigin(context, ofStatedOutlets(context, passages)).length >= LEAST_ORIGINS) return true;
  const { story, carrierOf } = context;
  const all = story.reports.filter(({ parts }, i) => parts.role === 'report' && carrierOf(i) === i).length;
  return passages.length >= LEAST_REPORTS && passages.length > all * LEAST_SHARE;
}

/** How many were killed, hurt or arrested, where two origins and more tell it, each with its figure, and a report has none. */
function countsLeftOut(search: Search, told: readonly Finding[]): Finding[] {
  const { context, figures } = search;
  const counts = groupBy(
    figures.filter(
      ({ predicate, span, report }) => OF_PEOPLE.has(predicate) && isEarly(context, report, span),
    ),
    ({ predicate }) => predicate,
  );
  return [...counts].flatMap(([predicate, own]) => {
    const carriers = byCarrier(context, own);
    if (!areOfSeveral(context, carriers) || !own.some((figure) => isInHeadline(context, figure))) return [];
    const near = new Set(figures.filter((one) => one.predicate === predicate).map(({ report }) => report));
    const [first, ...rest] = lacking(search, carriers, [...near, ...tellersOf(search, predicate)]);
    if (
      first === undefined ||
      rest.length >= carriers.length ||
      told.some((one) => isTold(one, context, carriers))
    )
      return [];
    const passages = carriers.map((figure) => ({ report: figure.report, span: figurePassage(figure) }));
    return [
      {
        kind: 'omitted',
        about: 'quantity',
        elsewhere: evidenceFor(context, passages),
        missingFrom: [first, ...rest],
        confidence: prominence(context, carriers),
        why: [{ rule: 'count-told-elsewhere', detail: predicate }],
      },
    ];
  });
}

/** A count that no headline tells may be of what happened before. */
function isInHeadline({ story }: StoryContext, { report, span }: Passage): boolean {
  return [...reportAt(story, report).layer(ZONES)].some(
    (zone) => zone.kind === 'headline' && contains(zone.span, span),
  );
}

/** Who tells the same in words without a figure. */
function tellersOf({ context }: Search, predicate: string): number[] {
  return context.story.reports.flatMap((report, i) => {
    if (!isRead(report)) return [];
    const tokens = tokensOf(report);
    for (let at = 0; at < tokens.size; at++)
      if (context.lexicon.predicates.get(tokens.foldedOf(at)) === predicate) return [i];
    return [];
  });
}

function isTold(finding: Finding, context: StoryContext, carriers: readonly Passage[]): boolean {
  if (finding.kind !== 'omitted') return false;
  return carriers.some((one) =>
    finding.elsewhere.some(
      ({ report, span }) => report === reportAt(context.story, one.report).id && contains(span, one.span),
    ),
  );
}

/** A denial that stands in other reports, where a report carries the claim and came out no earlier. */
function denialsLeftOut({ context }: Search): Finding[] {
  const { story } = context;
  return disputesIn(context).flatMap((disputes) => {
    const denials = byCarrier(
      context,
      disputes.map(({ denial }) => denial),
    );
    const carriers = new Set(denials.map(({ report }) => context.carrierOf(report)));
    const claims = byCarrier(
      context,
      disputes.flatMap(({ denied }) => denied.map(({ claim }) => claim)),
    );
    const silent = claims.filter(
      ({ report }) =>
        !carriers.has(context.carrierOf(report)) &&
        denials.some((denial) => isPublishedBefore(reportAt(story, denial.report), reportAt(story, report))),
    );
    const [first, ...rest] = silent.map(({ report }) => reportAt(story, report).id);
    if (first === undefined) return [];
    return [
      {
        kind: 'omitted',
        about: 'claim',
        elsewhere: evidenceFor(context, denials),
        missingFrom: [first, ...rest],
        confidence: 0.6,
        why: [{ rule: 'denial-told-elsewhere' }],
      },
    ];
  });
}

function isProminent(context: StoryContext, statements: readonly Statement[]): boolean {
  return statements.some(
    (one) =>
      isEarly(context, one.report, one.span) &&
      figuresWithin(context, one).length > 0 &&
      !isBackground(context, one.report, one.span),
  );
}

function isEarly(context: StoryContext, report: number, { start }: Span): boolean {
  return start <= PROMINENT_PLACE * reportAt(context.story, report).text.length;
}

function missingFrom(search: Search, members: readonly number[], carriers: readonly Statement[]): ReportId[] {
  const { context } = search;
  return lacking(search, carriers, [
    ...members.flatMap((i) => nearReports(context, i)),
    ...sameFigures(search, carriers),
  ]);
}

/** First versions of full reports, of origins that none of the carriers has, in which nothing comes near. */
function lacking(
  { context, full }: Search,
  carriers: readonly Passage[],
  tellers: readonly number[],
): ReportId[] {
  const origins = new Set(carriers.flatMap(({ report }) => context.originsOf(report)));
  const near = new Set(
    [...carriers.map(({ report }) => report), ...tellers].map((i) => context.carrierOf(i)),
  );
  return context.story.reports.flatMap((report, i) => {
    const isCandidate = context.carrierOf(i) === i && report.parts.role === 'report' && full.has(i);
    if (!isCandidate || near.has(i)) return [];
    return context.originsOf(i).some((origin) => origins.has(origin)) ? [] : [report.id];
  });
}

/** The reports that give a figure of the kind that a statement gives, or tell of people what it counts, in whatever words. */
function sameFigures(search: Search, statements: readonly Statement[]): number[] {
  const { figures } = search;
  const told = figures.filter((figure) =>
    statements.some(({ report, span }) => report === figure.report && contains(span, figure.span)),
  );
  const slots = new Set(told.map(({ slot }) => slot));
  const fates = new Set(told.map(({ predicate }) => predicate).filter((one) => OF_PEOPLE.has(one)));
  const alike = figures.filter(({ slot }) => slots.has(slot)).map(({ report }) => report);
  return [...alike, ...[...fates].flatMap((fate) => tellersOf(search, fate))];
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
