import { nearestVerb, type Tokens, tokensOf } from '../language/index.ts';
import {
  cover,
  MENTIONS,
  type Mention,
  type MentionType,
  QUANTITIES,
  type Ref,
  type Report,
  SENTENCES,
  type Span,
  TIMES,
  wordsOf,
  ZONES,
} from '../model/index.ts';
import { DAY_MS, groupBy, stemOf } from '../text/index.ts';
import { oncePerStory, reportAt, type StoryContext } from './context.ts';
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
const LEADING_SHARE = 0.5;
/** A short report has told its event by then, and not yet come to others. */
const LEADING_LENGTH = 1200;

/** Older than this before publication, a dated sentence tells of another event. */
const BACKGROUND_DAYS = 45;
/**
 * The first figure of each predicate in each report: the one it leads with, which is the sum and not a part. The
 * headline may have another than the text, and gives its own.
 */
export const slotFigures = oncePerStory((context): readonly SlotFigure[] =>
  withOneHead(context.story.reports.flatMap((report, index) => figuresOf(context, report, index))),
);

/** "19 killed" and "17 miners were killed" are of one thing, where the story counts no others that were killed. */
function withOneHead(figures: readonly SlotFigure[]): SlotFigure[] {
  const slots = groupBy(figures, ({ predicate }) => predicate);
  return [...slots.values()].flatMap((own) => {
    const heads = new Set(own.map(({ slot }) => slot));
    const [predicate] = own.map((one) => one.predicate);
    const [headed, ...others] = [...heads].filter((slot) => slot !== predicate);
    if (headed === undefined || others.length > 0 || !areNearAll(own)) return own;
    return own.map((figure) => ({ ...figure, slot: headed }));
  });
}

/** Counts this near are hardly a part and its whole. */
const LARGEST_RATIO = 1.6;

function areNearAll(figures: readonly SlotFigure[]): boolean {
  const values = figures.map(({ quantity }) => quantity.value);
  return Math.max(...values) <= Math.min(...values) * LARGEST_RATIO;
}

function figuresOf(context: StoryContext, report: Report, index: number): SlotFigure[] {
  if (!report.has(QUANTITIES)) return [];
  const first = new Map<string, SlotFigure>();
  const end = Math.max(LEADING_LENGTH, report.text.length * LEADING_SHARE);
  for (const { span } of report.layer(SENTENCES)) {
    if (span.start > end) break;
    if (isOfOtherEvent(context, index, span) || isOfNoEvent(report, span)) continue;
    const zone = isInHeadline(report, span) ? 'headline ' : '';
    for (const figure of figuresWithin(context, { report: index, span })) {
      if (isVague(report.text, figure) || isGeneral(tokensOf(report), figure)) continue;
      const told = toldOf(context, figure);
      const slot = told && slotOf(context, { ...figure, predicate: told.name });
      if (slot && !first.has(zone + slot))
        first.set(zone + slot, { ...figure, predicate: told.name, slot, told: told.span });
    }
  }
  return [...first.values()];
}

export function isInHeadline(report: Report, span: Span): boolean {
  const zones = report.layer(ZONES);
  return zones.touching(span).some((ref) => zones.at(ref).kind === 'headline');
}

/** What a figure is of: by its unit, of an event that has one such measure; else by the words about it. */
function toldOf(context: StoryContext, figure: Figure): Told | null {
  const { unit } = figure.quantity;
  if (unit === undefined) return predicateOf(context, figure);
  if (!OF_THE_EVENT.has(unit) || isOfAnother(context, figure)) return null;
  return { name: unit, span: figure.span };
}

/** "A quake can cause damage", "would have killed 60", "will free 30": of any, of none, or of what is to come. */
const NOT_SO = new Set(['can', 'could', 'would', 'will', 'may', 'might']);

export function isGeneral(tokens: Tokens, { span }: Figure): boolean {
  const at = nearestVerb(tokens, tokens.indexAt(span.start), HIGHEST);
  const isMeant =
    tokens.roleOf(at) === 'clausal-complement' && MEANING.has(tokens.lemmaOf(tokens.headOf(at)));
  return (
    isMeant ||
    tokens
      .dependentsOf(at)
      .some((i) => i < at && NOT_SO.has(tokens.foldedOf(i)) && tokens.uposOf(i) === 'AUX')
  );
}

/** "Planned to evacuate 600", "threatened to kill ten": meant, and not done. */
const MEANING = new Set('plan aim hope want intend threaten promise offer expect prepare try vow'.split(' '));

/** Whether a sentence tells of what is played, told or reckoned by the year. */
export function isOfNoEvent({ text }: Report, span: Span): boolean {
  return NO_EVENT.test(wordsOf(text, span));
}

const NO_EVENT =
  /\b(?:in (?:the|a|an) (?:film|movie|novel|play|series|exercise|drill|simulation|game)|(?:a|per|every|each) year|in (?:the|a) war|neighbou?ring (?:region|province|district|country|state|town|village|island)|since the (?:war|conflict))\b/i;

/** How far up the parse a figure looks for its verb. */
const HIGHEST = 6;

/** "An aftershock of magnitude 4.8", "an earlier quake": not what the story is about. */
function isOfAnother({ story }: StoryContext, { report, span }: Figure): boolean {
  const { text } = reportAt(story, report);
  return /\b(?:aftershocks?|foreshocks?|another|earlier|previous)\b[^.;]*$/i.test(
    text.slice(Math.max(0, span.start - ANOTHER_REACH), span.start),
  );
}
const ANOTHER_REACH = 40;

/** "Dozens" contradicts nothing that is counted. */
export function isVague(text: string, { span }: Figure): boolean {
  return /\b(?:dozens|scores|hundreds|thousands|millions)\b/i.test(wordsOf(text, span));
}

/** Whether what a sentence counts belongs to another event: it is dated long before its report, or plays elsewhere. */
export function isOfOtherEvent(context: StoryContext, report: number, span: Span): boolean {
  const known = otherEvents(context);
  const key = `${report} ${span.start} ${span.end}`;
  const found =
    known.get(key) ?? (isBackground(context, report, span) || isElsewhere(context, { report, span }));
  known.set(key, found);
  return found;
}

/** Asked of each sentence by many comparisons, and reckoned once. */
const otherEvents = oncePerStory(() => new Map<string, boolean>());

/** Whether a sentence is dated long before its report. */
export function isBackground(context: StoryContext, report: number, span: Span): boolean {
  return isDatedBefore(context, { report, span }, BACKGROUND_DAYS);
}

/** Whether a sentence plays in a place that the story does not come back to, and names nobody and nothing that it does. */
function isElsewhere(context: StoryContext, { report: index, span }: Passage): boolean {
  const report = reportAt(context.story, index);
  const layer = report.layer(MENTIONS);
  const named = layer.within(span).filter((ref) => layer.at(ref).form === 'name');
  const isLone = (ref: Ref<Mention>) => {
    const entity = context.entityOf(index, ref);
    return entity !== null && context.mentionsOf(entity).length === 1;
  };
  const isSetIn = (ref: Ref<Mention>) => {
    const { type, span: place } = layer.at(ref);
    return (
      isPlace(type) &&
      LOCATING.test(report.text.slice(Math.max(0, place.start - LOCATING_REACH), place.start))
    );
  };
  return named.some(isSetIn) && named.every(isLone);
}

/** "in eastern China", "near Tarn": words before the name of where something takes place. */
const LOCATING = /\b(?:in|at|near|outside)(?: [\p{Ll}-]+)?\s$/u;
const LOCATING_REACH = 24;

/** Whether a mention of this type is of somewhere. */
export function isPlace(type: MentionType): boolean {
  return type === 'place' || type === 'country';
}

/** Whether a passage names a time that was over so many days before its report. */
export function isDatedBefore(
  context: StoryContext,
  { report: index, span: where }: Passage,
  days: number,
): boolean {
  const report = reportAt(context.story, index);
  const published = dayOf(report) ?? dayOf(context.story.reports.find((one) => dayOf(one) !== null));
  if (!report.has(TIMES) || published === null) return false;
  const layer = report.layer(TIMES);
  return layer.within(where).some((ref) => {
    const { latest, span } = layer.at(ref);
    const isOld = latest !== undefined && published - Date.parse(latest) > days * DAY_MS;
    return isOld && !isCompared(tokensOf(report), span);
  });
}

/** The day on which a report was published, in milliseconds: of one that does not state it, another of the story tells. */
function dayOf(report: Report | undefined): number | null {
  const day = Date.parse(report?.metadata.published?.value.slice(0, 10) ?? '');
  return Number.isNaN(day) ? null : day;
}

/** "nine per cent more than in 2019", "the worst since 1998": the time that something is held against, not its own. */
function isCompared(tokens: Tokens, { start }: Span): boolean {
  const first = tokens.indexAt(start);
  return [1, 2, 3, 4].some((back) => /^(?:than|since)$/.test(tokens.foldedOf(first - back)));
}

/** What befalls people alone, and can grow with every hour; of anything else these words tell who did it or what it was for. */
export const OF_PEOPLE: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'displaced',
  'arrested',
  'rescued',
  'freed',
  'hospitalised',
  'bodies',
  'caught',
  'infected',
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
const NAMING_FATE = new Set(
  ['hostages', 'captives', 'deaths', 'fatalities', 'lives', 'injuries', 'bodies', 'arrests'].map(stemOf),
);

/** Whose they are, by the names among the words for who is counted: "Norland soldiers" are not "soldiers". */
export function sideOf(context: StoryContext, { report, quantity: { of } }: Figure): string {
  const words = of === undefined ? '' : wordsOf(reportAt(context.story, report).text, of);
  return (words.match(/\p{Lu}[\p{L}.]+/gu) ?? []).map((word) => ` ${word.toLowerCase()}`).join('');
}

/** A figure with what it counts and what befell it: "45 were wounded". */
export function figurePassage(figure: Figure & { readonly told?: Span }): Span {
  const { span, quantity, told } = figure;
  return cover(span, ...(quantity.of ? [quantity.of] : []), ...(told ? [told] : []));
}
