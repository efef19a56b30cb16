import { tokensOf } from '../../language/index.ts';
import {
  type Conflicting,
  compareSpans,
  QUANTITIES,
  type ReportedVersion,
  type Updated,
} from '../../model/index.ts';
import { groupBy } from '../../text/index.ts';
import { type Comparison, reportAt, type StoryContext } from '../context.ts';
import { countedOnce } from '../counted.ts';
import { isAddition, isAttribute, isSum } from '../counts.ts';
import { itemsIn, sentenceAt, versionOf } from '../evidence.ts';
import {
  figurePassage,
  isGeneral,
  isInHeadline,
  isOfNoEvent,
  isOfOtherEvent,
  OF_PEOPLE,
  slotFigures,
} from '../figures.ts';
import { tellOfTwoThings } from '../frames.ts';
import { tellsGrowth, tellsRevision } from '../growth.ts';
import { areClose, areCompatible, type Figure, figuresWithin, isSameKind } from '../quantities.ts';
import { areSetApart, type Setting, settingOf } from '../settings.ts';
import { revisedAmong, updateAmong } from './updates.ts';

/**
 * Figures that cannot all hold: of one predicate of the story's event (how many were killed), or of one thing
 * counted in sentences that otherwise state the same.
 */
export const quantityConflicts: Comparison = {
  name: 'quantity conflicts',
  compare(context) {
    const slots = groupBy(slotFigures(context), ({ slot }) => slot);
    const bySlot = [...slots.values()].flatMap((figures) => {
      const predicate = figures[0]?.predicate ?? '';
      const mayFall = FALLING.has(predicate) || figures.some((figure) => tellsRevision(context, figure));
      const update = OF_PEOPLE.has(predicate) ? { mayFall } : null;
      return conflictAmong(context, figures, { rule: `${predicate}-figures`, update });
    });
    const told = new Set(bySlot.flatMap(itemsOf));
    const untold = (figures: readonly Figure[]) =>
      figures.filter((figure) => !told.has(keyOf(context, figure)));
    const bySentence = alignedFigures(context).flatMap((figures) =>
      conflictAmong(context, untold(figures), { rule: 'same-statement-other-figure', update: null }),
    );
    for (const item of bySentence.flatMap(itemsOf)) told.add(item);
    const byThing = countedOnce(context).flatMap((figures) => {
      const own = untold(figures);
      const update = own.some((figure) => tellsGrowth(context, figure)) ? { mayFall: false } : null;
      const found = conflictAmong(context, own, { rule: 'one-thing-counted', update });
      for (const item of found.flatMap(itemsOf)) told.add(item);
      return found;
    });
    return [...bySlot, ...bySentence, ...byThing];
  },
};

/** Counts that fall, as those are found or go home who are counted. */
const FALLING = new Set(['missing', 'hospitalised']);

/** How figures were put together, and whether later ones may take the place of earlier ones. */
interface Told {
  readonly rule: string;
  readonly update: { readonly mayFall: boolean } | null;
}

function itemsOf({ items = [] }: Conflicting | Updated): string[] {
  return items.map((item) => `${item.report} ${item.index}`);
}

function keyOf(context: StoryContext, { report, index }: Figure): string {
  return `${reportAt(context.story, report).id} ${index}`;
}

/** Figures of one kind in sentences that state the same, a list for each thing counted; what would be is no figure of what is. */
function alignedFigures(context: StoryContext): Figure[][] {
  return context.groups.flatMap(({ members }) => {
    if (members.length < 2) return [];
    const statements = members.flatMap((i) => context.statements.statements[i] ?? []);
    const figures = statements
      .filter(({ report, span }) => !isOfOtherEvent(context, report, span))
      .filter(({ report, span }) => !isOfNoEvent(reportAt(context.story, report), span))
      .flatMap((statement) => figuresWithin(context, statement))
      .filter((figure) => {
        const report = reportAt(context.story, figure.report);
        const isWhole = isSum(tokensOf(report), figure);
        return !isWhole && !isAttribute(report, figure) && !isAddition(report, figure);
      });
    const counted = figures.filter(({ head, quantity }) => head !== null || quantity.unit !== undefined);
    const isOfCase = (figure: Figure) => isGeneral(tokensOf(reportAt(context.story, figure.report)), figure);
    return [...groupBy(counted, isOfCase).values()].flatMap(kindsOf);
  });
}

/** Lists of figures of one kind; a kind that one sentence counts twice is left out, since parts would meet wholes. */
function kindsOf(figures: readonly Figure[]): Figure[][] {
  const kinds: Figure[][] = [];
  for (const figure of figures) {
    const kind = kinds.find(([first]) => first !== undefined && isSameKind(first, figure));
    if (kind) kind.push(figure);
    else kinds.push([figure]);
  }
  return kinds.filter((kind) => new Set(kind.map(({ report }) => report)).size === kind.length);
}

/** The versions among figures of one slot, for each thing that they are figures of. */
export function conflictAmong(
  context: StoryContext,
  figures: readonly Figure[],
  told: Told,
): (Conflicting | Updated)[] {
  return ofOneThing(context, byValue(context, figures), told).flatMap((own) =>
    conflictOf(context, own, told),
  );
}

/** Figures by what their sentences tell them to be of: each with the first that nothing sets it apart from. */
function ofOneThing(context: StoryContext, figures: readonly Figure[], { update }: Told): Figure[][] {
  const things: { readonly first: Setting; readonly own: Figure[] }[] = [];
  for (const figure of figures) {
    const setting = settingIn(context, figure, update !== null);
    const fitting = things.find(({ first }) => !areSetApart(first, setting));
    if (fitting) fitting.own.push(figure);
    else things.push({ first: setting, own: [figure] });
  }
  return things.map(({ own }) => own);
}

/**
 * What has become of people is counted as it stands, so no day by which it stood and nothing that narrows it tells it
 * apart; a count that has grown is of no one day or place.
 */
function settingIn(context: StoryContext, figure: Figure, mayGrow: boolean): Setting {
  const setting = settingOf(context, figure);
  if (!mayGrow) return setting;
  const isTotal = tellsGrowth(context, figure);
  return {
    ...setting,
    narrowing: new Set(),
    ordinals: new Set(),
    periods: isTotal ? [] : setting.periods.filter(({ isStand }) => !isStand),
    ...(isTotal && { isSum: false, beside: new Map() }),
  };
}

/** The versions among figures of one thing; none where all can hold together. */
function conflictOf(
  context: StoryContext,
  carried: readonly Figure[],
  { rule, update }: Told,
): (Conflicting | Updated)[] {
  if (arePartsOfOne(context, carried) || areToldApart(context, carried)) return [];
  const updated = (update && updateAmong(context, carried, update.mayFall)) ?? revisedAmong(context, carried);
  const isUpdate = updated !== null;
  const values = updated ?? versionsOf(lastOfSeries(context, carried));
  const versions = values.map((version) => versionFrom(context, version));
  const [first, second, ...more] = versions;
  if (!first || !second) return [];
  return [
    {
      kind: isUpdate ? 'updated' : 'conflicting',
      about: 'quantity',
      slot: 'quantity',
      versions: [first, second, ...more],
      items: itemsIn(context, QUANTITIES, carried),
      confidence: 0.8,
      why: [{ rule, detail: `${versions.length} values in ${carried.length} reports` }],
    },
  ];
}

/**
 * One figure for each value of a carrier: its versions may have several, and its headline another than its text,
 * which goes before.
 */
function byValue(context: StoryContext, figures: readonly Figure[]): Figure[] {
  const kept: Figure[] = [];
  for (const figure of figures.toSorted((a, b) => inTextFirst(context, a, b))) {
    const carrier = context.carrierOf(figure.report);
    const isTold = kept.some(
      (one) => context.carrierOf(one.report) === carrier && areClose(one.quantity, figure.quantity),
    );
    if (!isTold) kept.push(figure);
  }
  return kept;
}

/** By report; in a report the text, and then its headline. */
function inTextFirst({ story }: StoryContext, a: Figure, b: Figure): number {
  const isHead = ({ report, span }: Figure) => Number(isInHeadline(reportAt(story, report), span));
  return a.report - b.report || isHead(a) - isHead(b) || compareSpans(a.span, b.span);
}

/** Without what an outlet has told in an earlier version of its report, and no longer stands by. */
function lastOfSeries(context: StoryContext, figures: readonly Figure[]): Figure[] {
  return figures.filter(
    (figure) =>
      !figures.some(
        (other) =>
          other.report > figure.report &&
          context.carrierOf(other.report) === context.carrierOf(figure.report),
      ),
  );
}

/**
 * Whether one report tells in one sentence two of the values that others give: "400 to the north and 900 to the
 * south" contradicts neither.
 */
function arePartsOfOne(context: StoryContext, figures: readonly Figure[]): boolean {
  return figures.some((figure) => {
    const sentence = sentenceAt(context, figure);
    const beside = figuresWithin(context, sentence).filter(({ index }) => index !== figure.index);
    return beside.some(({ quantity }) =>
      figures.some(
        (other) =>
          other !== figure &&
          other.quantity.value === quantity.value &&
          quantity.value !== figure.quantity.value,
      ),
    );
  });
}

/** "5 in the north" and "7 in the south": sentences in one frame that differ in a word tell of two things. */
function areToldApart(context: StoryContext, figures: readonly Figure[]): boolean {
  const { statements: index } = context;
  const statements = figures.flatMap((figure) => index.statements[index.holding(figure)] ?? []);
  return statements.some((a, i) => statements.slice(i + 1).some((b) => tellOfTwoThings(a, b)));
}

/**
 * Figures by value, the value most reports give first; what is compatible with one version alone joins that. What two
 * versions leave open ("at least 50", of 70 and 80) speaks for neither.
 */
function versionsOf(figures: readonly Figure[]): Figure[][] {
  const exact = groupBy(figures, ({ quantity }) => `${quantity.value} ${quantity.approximation}`);
  const ranked = [...exact.values()].sort((a, b) => b.length - a.length);
  const versions: Figure[][] = [];
  for (const group of [...ranked.filter(isExact), ...ranked.filter((own) => !isExact(own))]) {
    const [one] = group;
    const fits = versions.filter(([first]) => one && first && areCompatible(first.quantity, one.quantity));
    if (fits.length === 1) fits[0]?.push(...group);
    else if (fits.length === 0) versions.push([...group]);
  }
  return versions.sort((a, b) => b.length - a.length);
}

function isExact([one]: readonly Figure[]): boolean {
  return one?.quantity.approximation === 'exact';
}

function versionFrom(context: StoryContext, figures: readonly Figure[]): ReportedVersion {
  const passages = figures.map((figure) => ({ report: figure.report, span: figurePassage(figure) }));
  const [first] = passages;
  if (!first) throw new RangeError('a version without a figure');
  return versionOf(context, first, passages);
}
