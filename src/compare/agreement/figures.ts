import { type Finding, QUANTITIES, wordsOf } from '../../model/index.ts';
import { disjointSets, groupBy } from '../../text/index.ts';
import { isNamed } from '../concepts.ts';
import { type Comparison, reportAt, type StoryContext } from '../context.ts';
import { byCarrier, byOrigin, itemsIn, ofStatedOutlets, type Passage } from '../evidence.ts';
import { figurePassage, isInHeadline, type SlotFigure, slotFigures } from '../figures.ts';
import { isRead } from '../words.ts';
import { haveTheirOwn, sidesIn, timesAgree } from './alike.ts';
import { areIndependent } from './credited.ts';
import { type Value, valuesIn } from './values.ts';

/** Figures of the story's event, and figures and hours of one thing, that reports of several origins give alike. */
export const figureAgreement: Comparison = {
  name: 'figure agreement',
  compare(context) {
    const slots = eventSlots(context);
    const told = new Set(slots.flatMap(({ items }) => items.map(keyOf)));
    const values = sameValues(context).flatMap((own) => {
      const untold = own.every((value) => !told.has(keyOf(value)));
      return untold ? (valueFinding(context, own) ?? []) : [];
    });
    return [...slots.flatMap(({ finding }) => finding), ...values];
  },
};

interface Item {
  readonly report: number;
  readonly index: number;
  readonly layer?: 'quantities' | 'times';
}

function keyOf({ report, index, layer = 'quantities' }: Item): string {
  return `${report} ${layer} ${index}`;
}

/** Figures by what they are figures of, with what is told of those that several origins give. */
function eventSlots(context: StoryContext): { finding: Finding; items: readonly Item[] }[] {
  const carried = slotFigures(context).filter(
    ({ report }) => reportAt(context.story, report).parts.role !== 'record',
  );
  const slots = groupBy(carried, ({ slot, quantity }) => `${slot} ${quantity.value}`);
  return [...slots.values()].flatMap((figures) => {
    const items = byCarrier(context, bodyFirst(context, figures));
    const finding = countSeveral(context, items) ? null : slotFinding(context, items);
    return finding === null ? [] : [{ finding, items: figures }];
  });
}

/** What a report tells in its text, and where it does not, in its headline. */
function bodyFirst<P extends Passage>({ story }: StoryContext, figures: readonly P[]): P[] {
  const isHeadline = ({ report, span }: Passage) => isInHeadline(reportAt(story, report), span);
  return figures.filter(
    (one) => !isHeadline(one) || figures.every((other) => other.report !== one.report || isHeadline(other)),
  );
}

function slotFinding(context: StoryContext, figures: readonly SlotFigure[]): Finding | null {
  const passages = figures.map((figure) => ({ report: figure.report, span: figurePassage(figure) }));
  const [one] = figures;
  if (!one) return null;
  return findingOf(context, passages, figures, `${one.slot}: ${one.quantity.value}`);
}

function findingOf(
  context: StoryContext,
  passages: readonly Passage[],
  items: readonly Item[],
  detail: string,
): Finding | null {
  const [first, second, ...more] = byOrigin(context, ofStatedOutlets(context, passages));
  if (!first || !second || !areIndependent(context, passages)) return null;
  return {
    kind: 'corroborated',
    about: 'quantity',
    slot: 'quantity',
    byOrigin: [first, second, ...more],
    items: items.flatMap((item) => itemsIn(context, { name: item.layer ?? QUANTITIES.name }, [item])),
    confidence: 0.8,
    why: [{ rule: 'same-figure', detail }],
  };
}

/** Whether some are men where others are women or children. */
function countSeveral({ story }: StoryContext, figures: readonly SlotFigure[]): boolean {
  const named = figures.flatMap(({ report, quantity: { of } }) =>
    of === undefined ? [] : (wordsOf(reportAt(story, report).text, of).toLowerCase().match(KINDS) ?? []),
  );
  return new Set(named).size > 1;
}

const KINDS = /\b(?:men|women|boys|girls|children)\b/g;

/** A value told more often than this in a story is of many things. */
const MOST_VALUES = 60;

/** Values of one thing, a list for each, that reports of several origins tell. */
function sameValues(context: StoryContext): Value[][] {
  const values = context.story.reports.flatMap((report, i) =>
    isRead(report) && report.parts.role !== 'record' ? valuesIn(context, i) : [],
  );
  return [...groupBy(values, ({ key }) => key).values()].flatMap((alike) => tied(context, alike));
}

function tied(context: StoryContext, values: readonly Value[]): Value[][] {
  if (values.length < 2 || values.length > MOST_VALUES) return [];
  const sets = disjointSets(values.length);
  for (const [i, a] of values.entries())
    for (const [j, b] of values.entries())
      if (j > i && a.report !== b.report && areOneThing(context, a, b)) sets.join(i, j);
  const groups = groupBy(values.entries(), ([i]) => sets.find(i));
  return [...groups.values()].map((own) => own.map(([, value]) => value));
}

/** So much in common makes two equal values values of one thing. */
const ENOUGH = 1.75;
/** A small count may be of many things: five boats that attack, and five that are attacked. */
const ENOUGH_OF_SMALL = 3;
const HEAD = 1;
const FATE = 1;
const NEAR = 1;
const AROUND = 0.5;

function areOneThing(context: StoryContext, a: Value, b: Value): boolean {
  if (a.manner !== b.manner || (a.side !== '' && b.side !== '' && a.side !== b.side)) return false;
  if (a.fate !== null && b.fate !== null && a.fate !== b.fate) return false;
  const isOneHead = a.head === b.head;
  if (a.head !== null && b.head !== null && !isOneHead) return false;
  const near = [...a.near].filter((one) => b.near.has(one) && one !== a.head);
  const around = [...a.around].filter((one) => b.around.has(one) && one !== a.head && !near.includes(one));
  const isOneFate = a.fate !== null && a.fate === b.fate;
  const isTied = near.length > 0 || isOneFate || (isOneHead && a.head !== null);
  const sum =
    a.weight +
    (isOneHead && a.head !== null ? HEAD : 0) +
    (isOneFate ? FATE : 0) +
    near.length * NEAR +
    around.length * AROUND;
  const enough = a.weight === 0 ? ENOUGH_OF_SMALL : ENOUGH;
  return isTied && sum >= enough && !areToldApart(context, a, b);
}

/** Whether names, sides or times part two values. */
function areToldApart(context: StoryContext, a: Value, b: Value): boolean {
  return (
    (namesOther(a, b) && namesOther(b, a)) ||
    haveTheirOwn(sidesIn(context, a), sidesIn(context, b)) ||
    !timesAgree(context, a, b) ||
    !timesAgree(context, b, a)
  );
}

function namesOther({ near }: Value, { around }: Value): boolean {
  return [...near].some((one) => isNamed(one) && !around.has(one));
}

function valueFinding(context: StoryContext, values: readonly Value[]): Finding | null {
  const carried = byCarrier(context, bodyFirst(context, values));
  const [one] = carried;
  if (one === undefined || areStatedAlike(context, carried)) return null;
  const detail = `${one.fate ?? one.head ?? ''} ${one.key}`.trim();
  return findingOf(context, carried, carried, detail);
}

/** What is said alike word for word is told by statements. */
function areStatedAlike({ statements, groups }: StoryContext, values: readonly Value[]): boolean {
  const held = values.map(({ report, sentence }) => statements.holding({ report, span: sentence }));
  return groups.some(
    ({ members }) => members.length > 1 && held.every((statement) => members.includes(statement)),
  );
}
