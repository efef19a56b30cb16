import type { SlotTrait } from '../../lexicon/slot-weights.ts';
import { groupBy } from '../../text/index.ts';
import { oncePerStory, reportAt, type StoryContext } from '../context.ts';
import { isPublishedBefore } from '../published.ts';
import { circumstancesOf } from './circumstances.ts';
import { type Likeness, likenessOfWords, wordLikeness } from './likeness.ts';
import { surroundingsOf } from './surroundings.ts';
import { COUNT, type Telling, tellingsOf } from './tellings.ts';
import { type Seen, type Traits, traitsByName, traitsOf } from './traits.ts';
import { areOfOneSort, areOneValue, areTwoValues, quantityOf } from './values.ts';

/** Two values that two reports tell, with what they show of being of one slot. */
export interface SlotPair {
  readonly a: Seen;
  readonly b: Seen;
  readonly traits: ReadonlyMap<string, number>;
  /** How likely they are of one slot, 0 to 1. */
  readonly confidence: number;
}

/** Of one sort, so many values are held against each other, those that stand first in their reports. */
const MOST_OF_SORT = 90;

/** Pairs of two values of one sort in two reports of a story, as far as their sentences have anything in common. */
export const slotPairsOf = oncePerStory((context): readonly SlotPair[] => {
  const told = withoutCopies(context, tellingsOf(context));
  // Of magnitudes an event has one, and a rule of their own.
  const sorts = new Set(told.flatMap(({ sort }) => (sort === 'magnitude' ? [] : [sort])));
  return [...sorts].flatMap((sort) => {
    const own = told.filter((telling) => telling.sort === sort || (isBare(telling) && sort !== COUNT));
    const first = own.toSorted((a, b) => a.place - b.place || a.report - b.report).slice(0, MOST_OF_SORT);
    return pairsAmong(
      context,
      sort,
      first.toSorted((a, b) => a.report - b.report || a.place - b.place),
    );
  });
});

function isBare({ sort, head }: Telling): boolean {
  return sort === COUNT && head === null;
}

/** One telling for each sentence that reports of one origin copy. */
function withoutCopies(context: StoryContext, tellings: readonly Telling[]): Telling[] {
  const first = new Map<string, Telling>();
  for (const telling of tellings) {
    const { text } = reportAt(context.story, telling.report);
    const { start, end } = telling.sentence.span;
    const key = `${context.originsOf(telling.report).join()} ${text.slice(start, end)} ${telling.span.start - start} ${telling.sort}`;
    if (!first.has(key)) first.set(key, telling);
  }
  return [...first.values()];
}

/** The values of one sort, and how much each pair of them has in common. */
interface Field {
  readonly context: StoryContext;
  readonly seen: readonly Seen[];
  readonly byReport: ReadonlyMap<number, readonly number[]>;
  readonly measures: ReadonlyMap<number, Measure>;
}

interface Measure {
  readonly likeness: Likeness;
  /** How much two values have in common at first sight: by it the best partner of a value is found. */
  readonly sum: number;
}

function pairsAmong(context: StoryContext, sort: string, tellings: readonly Telling[]): SlotPair[] {
  const seen = tellings.map((telling) => ({
    telling,
    about: surroundingsOf(context, telling),
    told: circumstancesOf(context, telling),
  }));
  const places = tellings.map(({ report }, i) => ({ report, i }));
  const byReport = new Map(
    [...groupBy(places, ({ report }) => report)].map(([report, own]) => [report, own.map(({ i }) => i)]),
  );
  const field = { context, seen, byReport, measures: measuresOf(context, seen) };
  return seen.flatMap((_, i) => pairsOf(field, sort, i));
}

/** Values with less in common at first sight never come out as of one slot, and are not looked at further. */
const LEAST_COMMON = 0.25;

function pairsOf(field: Field, sort: string, i: number): SlotPair[] {
  return field.seen.flatMap((b, j) => {
    const a = field.seen[i];
    const measure = measureOf(field, i, j);
    if (a === undefined || j <= i || measure === undefined || measure.sum < LEAST_COMMON) return [];
    const isOfSort = a.telling.sort === sort || b.telling.sort === sort;
    if (!isOfSort || !areTwoValues(a.telling, b.telling) || (a.told.isQuoted && b.told.isQuoted)) return [];
    const traits = traitsByName([
      ...traitsOf(field.context, a, b, measure.likeness),
      rivalTraits(field, i, j),
      turnTraits(field, i, j),
      originTraits(field.context, a.telling.report, b.telling.report),
    ]);
    const shows = (trait: SlotTrait) => (traits.get(trait) ?? 0) > 0;
    if (VETOES.some(shows) || areToldApart(a, shows)) return [];
    return { a, b, traits, confidence: confidenceOf(field.context, traits) };
  });
}

/** What tells two values apart whatever else they share. */
const VETOES = [
  'addition',
  'places-apart',
  'doers-apart',
  'sides',
  'demanded',
  'fate-apart',
  'opposites',
  'other-event',
  'other-events',
] as const satisfies readonly SlotTrait[];

const DISTANCES = new Set(['kilometre', 'mile', 'nautical-mile']);

/**
 * "had bought 80", "has bought 85": of things, and not of people whom something befell once for all. "1,200 metres in
 * all", two of 600. "602 miles south", "home to 15,000": of a place, where each sentence names one of its own. "again on Tuesday", "on Monday and on Tuesday": one of several times.
 */
function areToldApart(
  { telling: { value, sort, predicate } }: Seen,
  shows: (trait: SlotTrait) => boolean,
): boolean {
  if (value.kind === 'moment' || value.kind === 'date')
    return shows('another') || shows('others') || shows('told-there');
  if (value.kind === 'length') return false;
  const isOfPlace = DISTANCES.has(sort) || (shows('of-people') && predicate === '');
  if (isOfPlace && shows('names-own')) return true;
  return (shows('over') && predicate === '' && shows('verb-same')) || (shows('multiple') && sort !== COUNT);
}

/** What a report tells so few values of is found by that alone: the one sum, the one length of time. */
const FEW_OF_SORT = 2;

function measuresOf(context: StoryContext, seen: readonly Seen[]): ReadonlyMap<number, Measure> {
  const measures = new Map<number, Measure>();
  const counts = groupBy(seen, ({ telling }) => telling.report);
  const isFew = ({ telling }: Seen) => (counts.get(telling.report)?.length ?? 0) <= FEW_OF_SORT;
  for (const [i, a] of seen.entries()) {
    for (let j = i + 1; j < seen.length; j++) {
      const b = seen[j];
      if (b === undefined || a.telling.report === b.telling.report) continue;
      if (!areOfOneSort(a.telling, b.telling)) continue;
      if (!isFew(a) && !isFew(b) && !haveAnythingInCommon(context, a, b)) continue;
      measures.set(i * seen.length + j, measuredOf(context, a, b));
    }
  }
  return measures;
}

function measureOf({ measures, seen }: Field, i: number, j: number): Measure | undefined {
  return measures.get(Math.min(i, j) * seen.length + Math.max(i, j));
}

/** A head or a verb this near to another, or a shared word that tells this much, is something in common. */
const NEAR = 0.5;
const TELLING = 0.35;

function haveAnythingInCommon(context: StoryContext, a: Seen, b: Seen): boolean {
  return (
    (a.telling.predicate !== '' && a.telling.predicate === b.telling.predicate) ||
    a.about.words.some(
      ({ key, weight }) => weight > TELLING && b.about.words.some((word) => word.key === key),
    ) ||
    wordLikeness(context, a.about.head, b.about.head) >= NEAR ||
    wordLikeness(context, a.about.verb, b.about.verb) >= NEAR
  );
}

/** How much a head, a fate and a verb in common count beside the words about two values. */
const FIRST_SIGHT = { head: 0.5, fate: 0.5, verb: 0.3 };

function measuredOf(context: StoryContext, a: Seen, b: Seen): Measure {
  const likeness = likenessOfWords(context, a.about.words, b.about.words);
  const isOneFate = a.telling.predicate !== '' && a.telling.predicate === b.telling.predicate;
  const sum =
    likeness.tied +
    FIRST_SIGHT.head * wordLikeness(context, a.about.head, b.about.head) +
    FIRST_SIGHT.verb * wordLikeness(context, a.about.verb, b.about.verb) +
    (isOneFate ? FIRST_SIGHT.fate : 0);
  return { likeness, sum };
}

/** What other values of the two reports have in common with these: a better partner, or the same value told there too. */
function rivalTraits(field: Field, i: number, j: number): Traits {
  const own = measureOf(field, i, j)?.sum ?? 0;
  const [mine, theirs] = [i, j].map((at) => field.seen[at]?.telling.report ?? -1);
  const there = rivalsOf(field, i, j, theirs ?? -1);
  const here = rivalsOf(field, j, i, mine ?? -1);
  const best = Math.max(0, ...there.sums, ...here.sums);
  const same = Math.max(there.same, here.same);
  const isAlone = there.sums.length === 0 && here.sums.length === 0;
  return {
    'first-measure': own,
    alone: isAlone ? 1 : 0,
    'alone-measure': isAlone && isMeasure(field.seen[i]?.telling) ? 1 : 0,
    margin: own - best,
    'told-there': same > 0 ? 1 : 0,
    'told-there-better': same > own ? 1 : 0,
    rivals: Math.log(1 + there.sums.length) + Math.log(1 + here.sums.length),
  };
}

/** In dollars, metres, tonnes: not a count, a share or a time. */
function isMeasure(telling: Telling | undefined): boolean {
  return telling?.value.kind === 'figure' && telling.sort !== COUNT && telling.sort !== 'percent';
}

/** The other values of a report, by what they have in common with one, and the most that the same value has. */
function rivalsOf(field: Field, of: number, but: number, report: number) {
  const { seen, byReport } = field;
  const value = seen[of];
  const others = (byReport.get(report) ?? []).filter((k) => k !== but);
  const sums = others.map((k) => measureOf(field, of, k)?.sum ?? 0);
  const same = others.map((k, n) => {
    const other = seen[k];
    return value && other && areOneValue(value.telling, other.telling) ? (sums[n] ?? 0) : 0;
  });
  return { sums, same: Math.max(0, ...same) };
}

/** Whether the figures are the first of their fate in their reports, and the later report has the larger one. */
function turnTraits({ context, seen }: Field, i: number, j: number): Traits {
  const [a, b] = [seen[i], seen[j]];
  const [x, y] = [a && quantityOf(a.telling), b && quantityOf(b.telling)];
  if (!a || !b || !x || !y) return {};
  const isFate = a.telling.predicate !== '' && a.telling.predicate === b.telling.predicate;
  const isFirst = ({ telling: own }: Seen) =>
    !seen.some(
      ({ telling }) =>
        telling.report === own.report &&
        telling.predicate === own.predicate &&
        telling.span.start < own.span.start,
    );
  const [less, more] = x.value < y.value ? [a, b] : [b, a];
  const isLater = isPublishedBefore(
    reportAt(context.story, less.telling.report),
    reportAt(context.story, more.telling.report),
  );
  return {
    'fate-first': isFate && isFirst(a) && isFirst(b) ? 1 : 0,
    'later-more': isLater ? 1 : 0,
    'fate-later-more': isFate && isLater ? 1 : 0,
  };
}

function originTraits(context: StoryContext, a: number, b: number): Traits {
  const theirs = context.originsOf(b);
  return {
    'one-origin': context.originsOf(a).some((origin) => theirs.includes(origin)) ? 1 : 0,
    'one-outlet': context.carrierOf(a) === context.carrierOf(b) ? 1 : 0,
  };
}

function confidenceOf({ lexicon }: StoryContext, traits: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [trait, value] of traits) sum += value * (lexicon.slotWeights.get(trait) ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
