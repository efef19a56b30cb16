import { cover, QUANTITIES, SENTENCES, type Span, TIMES, wordsOf } from '../model/index.ts';
import { stemOf } from '../text/index.ts';
import { reportAt, type StoryContext } from './context.ts';
import type { Passage } from './evidence.ts';
import { predicateOf, type Told } from './predicates.ts';
import { type Figure, figuresWithin, PEOPLE_HEAD } from './quantities.ts';

/** A figure of the story's own event, by what it is a figure of. */
export interface SlotFigure extends Figure {
  /** `killed`, `injured` ...: a class of the table of predicates. */
  readonly predicate: string;
  /** The predicate with what is counted, where that is more than people. */
  readonly slot: string;
  /** The word that tells the predicate. */
  readonly told: Span;
}

/** A report leads with the figures of its event; what stands behind this share of it is often another's. */
const LEADING_PLACE = 1;

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
        const told = toldOf(context, figure);
        const slot = told && slotOf(context, { ...figure, predicate: told.name });
        if (slot && !first.has(slot))
          first.set(slot, { ...figure, predicate: told.name, slot, told: told.span });
      }
    }
    return [...first.values()];
  });
}

/** What a figure is of: by its unit, of an event that has one such measure; else by the words about it. */
function toldOf(context: StoryContext, figure: Figure): Told | null {
  const { unit } = figure.quantity;
  if (unit === undefined) return predicateOf(context, figure);
  return OF_THE_EVENT.has(unit) ? { name: unit, span: figure.span } : null;
}

/** "Dozens" contradicts nothing that is counted. */
function isVague(text: string, { span }: Figure): boolean {
  return /\b(?:dozens|scores|hundreds|thousands|millions)\b/i.test(wordsOf(text, span));
}

/** Whether a sentence is dated long before its report: what it counts belongs to another event. */
export function isBackground(context: StoryContext, report: number, span: Span): boolean {
  return isDatedBefore(context, { report, span }, BACKGROUND_DAYS);
}

/** Whether a passage names a time that was over so many days before its report. */
export function isDatedBefore(
  context: StoryContext,
  { report: index, span: where }: Passage,
  days: number,
): boolean {
  const report = reportAt(context.story, index);
  const published = Date.parse(report.metadata.published?.value.slice(0, 10) ?? '');
  if (!report.has(TIMES) || Number.isNaN(published)) return false;
  const layer = report.layer(TIMES);
  return layer.within(where).some((ref) => {
    const latest = layer.at(ref).latest;
    return latest !== undefined && published - Date.parse(latest) > days * DAY_MS;
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

/** What a figure tells a value of; null where it is of nothing that reports could agree or differ on. */
function slotOf(context: StoryContext, figure: SlotFigureParts): string | null {
  const { predicate, head } = figure;
  if (OF_THE_EVENT.has(predicate)) return predicate;
  if (!OF_PEOPLE.has(predicate)) return head === null ? null : `${predicate} ${head}`;
  const who = head === null || head === PEOPLE_HEAD || NAMING_FATE.has(head) ? '' : ` ${head}`;
  return `${predicate}${who}${sideOf(context, figure)}`;
}

type SlotFigureParts = Figure & { readonly predicate: string };

/** "34 deaths": the word for what befell them, and none for who they are. */
const NAMING_FATE = new Set(['deaths', 'fatalities', 'lives', 'injuries', 'bodies', 'arrests'].map(stemOf));

/** Whose they are, by the names among the words for who is counted: "Norland soldiers" are not "soldiers". */
function sideOf(context: StoryContext, { report, quantity: { of } }: Figure): string {
  const words = of === undefined ? '' : wordsOf(reportAt(context.story, report).text, of);
  return (words.match(/\p{Lu}[\p{L}.]+/gu) ?? []).map((word) => ` ${word.toLowerCase()}`).join('');
}

/** A figure with what it counts and what befell it: "45 were wounded". */
export function figurePassage(figure: Figure & { readonly told?: Span }): Span {
  const { span, quantity, told } = figure;
  return cover(span, ...(quantity.of ? [quantity.of] : []), ...(told ? [told] : []));
}
