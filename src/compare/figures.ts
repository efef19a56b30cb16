import { tokensOf } from '../language/index.ts';
import { cover, QUANTITIES, SENTENCES, type Span, TIMES, wordsOf } from '../model/index.ts';
import { reportAt, type StoryContext } from './context.ts';
import { type Figure, figuresWithin, PEOPLE_HEAD } from './quantities.ts';

/** A figure of the story's own event, by what it is a figure of. */
export interface SlotFigure extends Figure {
  /** `killed`, `injured` ...: a class of the table of predicates, with what is counted where that is no person. */
  readonly predicate: string;
  /** The word that tells the predicate. */
  readonly told: Span;
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

/** A report leads with the figures of its event; what stands behind this share of it is often another's. */
const LEADING_PLACE = 0.5;

/** Older than this before publication, a dated sentence tells of another event. */
const BACKGROUND_DAYS = 45;
const DAY_MS = 86_400_000;

/** The first figure of each predicate in each report: the one it leads with, which is the sum and not a part. */
export function slotFigures(context: StoryContext): SlotFigure[] {
  return context.story.reports.flatMap((report, index) => {
    if (!report.has(QUANTITIES)) return [];
    const first = new Map<string, SlotFigure>();
    for (const { span } of report.layer(SENTENCES)) {
      if (span.start > report.text.length * LEADING_PLACE) break;
      if (isBackground(context, index, span)) continue;
      for (const figure of figuresWithin(context, { report: index, span })) {
        if (isVague(report.text, figure)) continue;
        const predicate = predicateOf(context, figure);
        const slot = predicate && slotOf(predicate.name, figure);
        if (slot && !first.has(slot)) first.set(slot, { ...figure, predicate: slot, told: predicate.span });
      }
    }
    return [...first.values()];
  });
}

/** "Dozens" contradicts nothing that is counted. */
function isVague(text: string, { span }: Figure): boolean {
  return /\b(?:dozens|scores|hundreds|thousands|millions)\b/i.test(wordsOf(text, span));
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

/** What befalls people alone, and can grow with every hour; of anything else these words tell who did it or what it was for. */
export const OF_PEOPLE: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'displaced',
  'arrested',
  'rescued',
]);

/** What an event has one of: the first that a report gives is the event's. */
const OF_THE_EVENT = new Set(['magnitude']);

function slotOf(predicate: string, { head }: Figure): string | null {
  if (OF_THE_EVENT.has(predicate)) return predicate;
  if (OF_PEOPLE.has(predicate)) return head === null || head === PEOPLE_HEAD ? predicate : null;
  return head === null ? null : `${predicate} ${head}`;
}

/** What a figure is of: the verb right before it, else the participle right after what it counts. */
function predicateOf(context: StoryContext, { report, span, quantity }: Figure): Told | null {
  if (quantity.unit !== undefined) {
    return OF_THE_EVENT.has(quantity.unit) ? { name: quantity.unit, span } : null;
  }
  const tokens = tokensOf(reportAt(context.story, report));
  const classOf = (i: number): Told | null => {
    const name = context.lexicon.predicates.get(tokens.foldedOf(i));
    return name === undefined ? null : { name, span: tokens.spanOf(i) };
  };
  const first = tokens.indexAt(span.start);
  const last = tokens.indexAt(Math.max(span.end, quantity.of?.end ?? 0) - 1);
  if (isPart(tokens.foldedOf(first - 1), tokens.foldedOf(last + 1), tokens.foldedOf(last + 2))) return null;
  for (let i = first - 1; i >= first - BEFORE_REACH; i--) {
    const found = classOf(i);
    if (found) return found;
    if (!BETWEEN.has(tokens.foldedOf(i)) || tokens.foldedOf(i) === 'and') break;
  }
  for (let i = first; i <= last + AFTER_REACH; i++) {
    const found = isActive(tokens.foldedOf(i)) ? null : classOf(i);
    if (found) return found;
    if (i > last && (!BETWEEN.has(tokens.foldedOf(i)) || tokens.foldedOf(i) === 'and')) break;
  }
  return null;
}

interface Told {
  readonly name: string;
  readonly span: Span;
}

/** "Two helicopters evacuating": who does it, and not what it befalls. */
function isActive(word: string): boolean {
  return word.endsWith('ing') && word !== 'missing';
}

/** "30 of the 80 wounded", "another 12", "two more". */
function isPart(before: string, after: string, afterNext: string): boolean {
  return (
    PARTIAL.has(before) ||
    PARTIAL.has(after) ||
    (after === 'of' && (afterNext === 'the' || afterNext === 'them'))
  );
}

/** A figure with what it counts and what befell it: "45 were wounded". */
export function figurePassage(figure: Figure & { readonly told?: Span }): Span {
  const { span, quantity, told } = figure;
  return cover(span, ...(quantity.of ? [quantity.of] : []), ...(told ? [told] : []));
}
