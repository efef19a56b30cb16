import { tokensOf } from '../../language/index.ts';
import { QUANTITIES, SENTENCES, TIMES } from '../../model/index.ts';
import { reportAt, type StoryContext } from '../context.ts';
import { type Figure, figuresWithin } from '../quantities.ts';

/** A figure of the story's own event, by what it is a figure of. */
export interface SlotFigure extends Figure {
  /** `killed`, `injured` ...: a class of the table of predicates. */
  readonly predicate: string;
}

/** Words that may stand between a verb and its figure, or between a figure and its verb. */
const BETWEEN = new Set(
  'at least about around nearly almost some more than over up to as many other an estimated were was have been be are is also and that of'.split(
    ' ',
  ),
);
const BEFORE_REACH = 4;
const AFTER_REACH = 5;

/** A figure beside one of these counts a part, an addition or a sum of several events. */
const PARTIAL = new Set([
  'another',
  'additional',
  'more',
  'further',
  'remaining',
  'total',
  'altogether',
  'each',
  'per',
]);

/** Older than this before publication, a dated sentence tells of another event. */
const BACKGROUND_DAYS = 45;
const DAY_MS = 86_400_000;

/** The first figure of each predicate in each report: the one it leads with, which is the sum and not a part. */
export function slotFigures(context: StoryContext): SlotFigure[] {
  return context.story.reports.flatMap((report, index) => {
    if (!report.has(QUANTITIES)) return [];
    const first = new Map<string, SlotFigure>();
    for (const { span } of report.layer(SENTENCES)) {
      if (isBackground(context, index, span)) continue;
      for (const figure of figuresWithin(context, { report: index, span })) {
        const predicate = predicateOf(context, figure);
        if (predicate !== null && !first.has(predicate)) first.set(predicate, { ...figure, predicate });
      }
    }
    return [...first.values()];
  });
}

/** Whether a sentence is dated long before its report: what it counts belongs to another event. */
export function isBackground(
  context: StoryContext,
  index: number,
  where: { start: number; end: number },
): boolean {
  const report = reportAt(context.story, index);
  const published = Date.parse(report.metadata.published?.value.slice(0, 10) ?? '');
  if (!report.has(TIMES) || Number.isNaN(published)) return false;
  const layer = report.layer(TIMES);
  return layer.within(where).some((ref) => {
    const latest = layer.at(ref).latest;
    return latest !== undefined && published - Date.parse(latest) > BACKGROUND_DAYS * DAY_MS;
  });
}

/** What a figure is of: the verb right before it, else the one right after what it counts. */
function predicateOf(context: StoryContext, { report, span, quantity }: Figure): string | null {
  if (quantity.unit !== undefined) return null;
  const tokens = tokensOf(reportAt(context.story, report));
  const classOf = (i: number) => context.lexicon.predicates.get(tokens.foldedOf(i));
  const first = tokens.indexAt(span.start);
  const last = tokens.indexAt(Math.max(span.end, quantity.of?.end ?? 0) - 1);
  if (isPart(tokens.foldedOf(first - 1), tokens.foldedOf(last + 1), tokens.foldedOf(last + 2))) return null;
  for (let i = first - 1; i >= first - BEFORE_REACH; i--) {
    const found = classOf(i);
    if (found) return found;
    if (!BETWEEN.has(tokens.foldedOf(i)) || tokens.foldedOf(i) === 'and') break;
  }
  for (let i = first; i <= last + AFTER_REACH; i++) {
    const found = classOf(i);
    if (found) return found;
    if (i > last && (!BETWEEN.has(tokens.foldedOf(i)) || tokens.foldedOf(i) === 'and')) break;
  }
  return null;
}

/** "30 of the 80 wounded", "another 12", "two more". */
function isPart(before: string, after: string, afterNext: string): boolean {
  return (
    PARTIAL.has(before) ||
    PARTIAL.has(after) ||
    (after === 'of' && (afterNext === 'the' || afterNext === 'them'))
  );
}
