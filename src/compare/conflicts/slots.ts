import {
  type Conflicting,
  evidenceIn,
  type Finding,
  QUANTITIES,
  type Quantity,
  type Ref,
  TIMES,
  type Updated,
} from '../../model/index.ts';
import { disjointSets, groupBy } from '../../text/index.ts';
import { hundredths } from '../confidence.ts';
import { reportAt, type StoryContext } from '../context.ts';
import { haveWordsInCommon, itemsIn } from '../evidence.ts';
import { tellsGrowth } from '../growth.ts';
import { itemsOfMoment } from '../moments.ts';
import { areClose, type Figure } from '../quantities.ts';
import { figureOf } from '../slots/circumstances.ts';
import { type SlotPair, slotPairsOf } from '../slots/pairs.ts';
import type { Telling } from '../slots/tellings.ts';
import { areOneValue } from '../slots/values.ts';
import { conflictAmong } from './quantities.ts';
import { rivalsAmong } from './versions.ts';

/** From this confidence two values are told to be of one slot. */
const LEAST_CONFIDENCE = 0.6;
/** A longer report tells more values than those that the weights were learnt from, and more of them by the way. */
const LONG_REPORT = 1500;
const LEAST_IN_LONG = 0.75;

/** Findings by which two values are told to differ already. */
const TELLING = new Set<Finding['kind']>(['conflicting', 'updated', 'altered-quotation', 'disputed']);

/**
 * Values of one slot that differ, by all that their sentences share and do not: what no rule of its own has found. A
 * weighted sum of traits tells how likely two values are of one slot. What `told` cites already is left out.
 */
export function slotConflicts(context: StoryContext, told: readonly Finding[]): (Conflicting | Updated)[] {
  const cited = told.filter(({ kind }) => TELLING.has(kind)).flatMap(evidenceIn);
  const isTold = ({ report, shown }: Telling) => haveWordsInCommon([context.cite(report, shown)], cited);
  const pairs = slotPairsOf(context).filter(
    (pair) => isLikely(context, pair) && !isTold(pair.a.telling) && !isTold(pair.b.telling),
  );
  const values = told.flatMap((finding) => valuesIn(context, finding));
  return slotsAmong(pairs)
    .filter((own) => !values.some((known) => own.every((pair) => isBetween(pair, known))))
    .flatMap((own) => findingsIn(context, own));
}

function isLikely({ story }: StoryContext, { a, b, confidence }: SlotPair): boolean {
  const lengths = [a, b].map(({ telling }) => reportAt(story, telling.report).text.length);
  return confidence >= (Math.max(...lengths) > LONG_REPORT ? LEAST_IN_LONG : LEAST_CONFIDENCE);
}

/** The quantities of a finding, which other passages of the reports may tell too. */
function valuesIn({ story }: StoryContext, { kind, items = [] }: Finding): (readonly Quantity[])[] {
  if (kind !== 'conflicting' && kind !== 'updated') return [];
  const quantities = items.flatMap(({ report: id, layer, index }) => {
    const report = story.reports.find((one) => one.id === id);
    return layer === 'quantities' && report ? report.layer(QUANTITIES).at(index as Ref<Quantity>) : [];
  });
  return quantities.length === 0 ? [] : [quantities];
}

/** Whether two values are those that a finding tells already. */
function isBetween({ a, b }: SlotPair, known: readonly Quantity[]): boolean {
  return [a, b].every(({ telling: { value } }) => {
    if (value.kind !== 'figure') return false;
    return known.some((one) => one.unit === value.quantity.unit && areClose(one, value.quantity));
  });
}

/** Pairs that have a value in common are of one slot. */
function slotsAmong(pairs: readonly SlotPair[]): (readonly SlotPair[])[] {
  const tellings = [...new Set(pairs.flatMap(({ a, b }) => [a.telling, b.telling]))];
  const numbers = new Map(tellings.map((telling, i) => [telling, i]));
  const numberOf = (telling: Telling) => numbers.get(telling) ?? 0;
  const sets = disjointSets(tellings.length);
  for (const { a, b } of pairs) sets.join(numberOf(a.telling), numberOf(b.telling));
  return [...groupBy(pairs, ({ a }) => sets.find(numberOf(a.telling))).values()];
}

function findingsIn(context: StoryContext, pairs: readonly SlotPair[]): (Conflicting | Updated)[] {
  const ranked = pairs.toSorted((x, y) => y.confidence - x.confidence);
  const [likeliest] = ranked;
  if (likeliest === undefined) return [];
  const tellings = oneOfReport(ranked.flatMap(({ a, b }) => [a.telling, b.telling]));
  const sureness: Sureness = {
    confidence: hundredths(likeliest.confidence),
    why: [{ rule: RULE, detail: detailOf(likeliest) }],
  };
  const figures = tellings.flatMap((telling) => figureOf(telling) ?? []);
  return figures.length > 0
    ? figuresDiffer(context, figures, sureness)
    : timesDiffer(context, tellings, sureness);
}

const RULE = 'one-slot-other-value';

/** How likely the values are of one slot, and why. */
type Sureness = Pick<Conflicting, 'confidence' | 'why'>;

/** Of each report the value that comes first. */
function oneOfReport(tellings: readonly Telling[]): Telling[] {
  return [...groupBy(tellings, ({ report }) => report).values()].flatMap(([first]) => first ?? []);
}

/** The words that two values share, of which the likeliest pair is told to be of one slot. */
function detailOf({ a, b, confidence }: SlotPair): string {
  const theirs = new Set(b.about.words.map(({ key }) => key));
  const shared = a.about.words.filter(({ key }) => theirs.has(key)).map(({ lemma }) => lemma);
  return `${confidence.toFixed(2)}: ${shared.join(', ')}`;
}

function figuresDiffer(
  context: StoryContext,
  figures: readonly Figure[],
  sureness: Sureness,
): (Conflicting | Updated)[] {
  const update = figures.some((figure) => tellsGrowth(context, figure)) ? { mayFall: false } : null;
  const found = conflictAmong(context, figures, { rule: RULE, update });
  return found.map((finding) => ({ ...finding, ...sureness }));
}

function timesDiffer(context: StoryContext, tellings: readonly Telling[], sureness: Sureness): Conflicting[] {
  const passages = tellings.map((telling) => ({ ...telling, span: telling.shown }));
  const rivals = rivalsAmong(context, passages, { areOne: areOneValue });
  if (rivals === null) return [];
  const slot = tellings[0]?.value.kind === 'length' ? 'quantity' : 'time';
  const items = itemsIn(context, TIMES, rivals.carried.flatMap(itemsOf));
  return [{ kind: 'conflicting', about: slot, slot, versions: rivals.versions, items, ...sureness }];
}

function itemsOf({ report, value }: Telling) {
  return value.kind === 'moment' ? itemsOfMoment(value.moment) : [{ report, index: value.index }];
}
