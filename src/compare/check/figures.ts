import type { Tokens } from '../../language/index.ts';
import { type CheckedStatement, contains, cover, type Span } from '../../model/index.ts';
import { areCompatible } from '../quantities.ts';
import type { Alignment, Source, Sources } from './align.ts';
import { type Measure, measuresIn, NAMING } from './measures.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import { isPartOnly } from './parts.ts';
import type { CheckScene } from './scene.ts';
import {
  bearing,
  type Judged,
  nearbySources,
  type Reading,
  SAYS_THE_SAME,
  statementOf,
  toldOtherwise,
} from './statement.ts';
import { areOfOtherFates, areSwapped } from './ties.ts';

/** The figures of the reports, and the sentence of each. */
export interface ToldFigure extends Measure {
  readonly source: Source;
}

/** The figures of the reports by sentence, and each that is told once, wherever it is told first. */
export interface ToldFigures {
  in(source: Source): readonly ToldFigure[];
  readonly distinct: readonly ToldFigure[];
  readonly numbers: Numbers;
}

export function toldFigures(scene: CheckScene, sources: Sources): ToldFigures {
  const bySource = new Map(
    sources.all.map((source) => [source, measuresIn(scene, source).map((one) => ({ ...one, source }))]),
  );
  const distinct = new Map<string, ToldFigure>();
  for (const one of [...bySource.values()].flat()) {
    const { value, approximation } = one.quantity;
    const key = `${one.measure} ${one.counted} ${value} ${approximation}`;
    if (!distinct.has(key)) distinct.set(key, one);
  }
  return {
    in: (source) => bySource.get(source) ?? [],
    distinct: [...distinct.values()],
    numbers: numbersOf(scene),
  };
}

/** Each figure of a clause, held against those of the sentences that bear it. */
export function checkFigures(
  scene: CheckScene,
  sources: Sources,
  told: ToldFigures,
  reading: Reading,
): CheckedStatement[] {
  const own = measuresIn(scene, { report: scene.draft, span: reading.clause.span });
  const beside = measuresIn(scene, { report: scene.draft, span: reading.clause.sentence });
  return own
    .filter(({ quantity, measure }) => quantity.value !== 1 || measure !== null)
    .map((figure) => statementOf(scene, judge(scene, sources, { told, reading, figure, beside })));
}

interface Case {
  readonly told: ToldFigures;
  readonly reading: Reading;
  readonly figure: Measure;
  /** All figures of its sentence. */
  readonly beside: readonly Measure[];
}

function judge(scene: CheckScene, sources: Sources, one: Case): Judged {
  const { told, reading, figure } = one;
  const near = bearing(scene, sources, reading, figure.span);
  const base = { span: wholeOf(figure, scene.tokens(scene.draft)), about: 'quantity' as const };
  const beside = near
    .flatMap(({ source }) => told.in(source))
    .filter((other) => !isPartOnly(scene, figure, other));
  const held = beside.filter((other) => !areOfOtherFates(scene, figure, other));
  const same = held.filter((other) => isOneThing(scene, figure, other, true));
  const agreeing = fitting(scene, near, held, same, figure);
  const firm = NAMING.has(figure.measure ?? '') ? differingFirmly(scene, near, told, figure) : [];
  const nearby = nearbySources(sources, reading, near).flatMap((source) => told.in(source));
  const elsewhere = (isTelling(figure) ? told.distinct : nearby).filter(
    (other) =>
      isOneThing(scene, figure, other, isTelling(figure)) &&
      (isTelling(figure) || (figure.counted === null) === (other.counted === null)) &&
      !isPartOnly(scene, figure, other) &&
      agree(figure, other) &&
      !areOfOtherFates(scene, figure, other),
  );
  if (firm.length > 0 && !isOfSources(near, agreeing))
    return { ...base, result: 'value-differs', passages: firm, confidence: 0.8, rule: 'other-figure' };
  const swapped = swappedIn(scene, one, agreeing);
  if (swapped.length > 0)
    return { ...base, result: 'value-differs', passages: swapped, confidence: 0.7, rule: 'figures-swapped' };
  const against = contradicting(scene, one, near, agreeing);
  if (agreeing.length > 0 && against.length > 0)
    return { ...base, ...toldOtherwise(scene, 'same-figure', agreeing, against) };
  if (agreeing.length > 0)
    return { ...base, result: 'supported', passages: agreeing, confidence: 0.9, rule: 'same-figure' };
  if (elsewhere.length > 0)
    return { ...base, result: 'supported', passages: elsewhere, confidence: 0.6, rule: 'figure-elsewhere' };
  const other = held.filter(
    (each) => isOneThing(scene, figure, each, false) && !isOwn(one, each) && isTheOne(one, held, each),
  );
  const isTold = told.numbers.bear(figure.stated, nearby) && isDifference(scene, figure);
  if (other.length > 0 && !isTold && !isReckoned(figure, held))
    return { ...base, result: 'value-differs', passages: other, confidence: 0.8, rule: 'other-figure' };
  const ofOthers = beside.filter((each) => !held.includes(each) && agree(figure, each));
  if (ofOthers.length > 0)
    return { ...base, result: 'value-differs', passages: ofOthers, confidence: 0.7, rule: 'other-fate' };
  const isNowhere = !told.numbers.bear(figure.stated, [...nearby, ...held]) && !isReckoned(figure, held);
  if (isNowhere) return { ...base, ...nowhere(scene, near, held, figure) };
  return { ...base, result: 'not-checked', confidence: 0.5, rule: 'no-figure-to-hold-it-against' };
}

/** The figures that agree, where all of them stand in the place of another figure of the draft's sentence. */
function swappedIn(
  scene: CheckScene,
  { told, figure, beside }: Case,
  agreeing: readonly ToldFigure[],
): readonly ToldFigure[] {
  const isOut = (theirs: ToldFigure) =>
    beside
      .filter((one) => one.quantity.value !== figure.quantity.value)
      .some((one) =>
        told
          .in(theirs.source)
          .some((other) => agree(one, other) && areSwapped(scene, [figure, one], [theirs, other])),
      );
  return agreeing.every(isOut) ? agreeing : [];
}

/** A number that no report has: another stands in its place where a figure of the same thing is near. */
function nowhere(
  scene: CheckScene,
  near: readonly Alignment[],
  held: readonly ToldFigure[],
  figure: Measure,
): Omit<Judged, 'span' | 'about'> {
  const others = held.filter((other) => isOneThing(scene, figure, other, false));
  const passages = others.length > 0 ? others : near.slice(0, 1).map(({ source }) => source);
  return {
    result: others.length > 0 ? 'value-differs' : 'unsupported',
    passages,
    confidence: 0.65,
    rule: 'number-nowhere',
  };
}

/** The figures of other reports that stand in this place of a sentence that says the same, and are others. */
function contradicting(
  scene: CheckScene,
  { told, figure }: Case,
  near: readonly Alignment[],
  agreeing: readonly ToldFigure[],
): ToldFigure[] {
  const best = near[0]?.cover ?? 0;
  const own = new Set(agreeing.map(({ report }) => report));
  return near
    .filter(
      ({ source, cover: share }) =>
        share >= Math.max(SAYS_THE_SAME, best * NEARLY_AS_WELL) && !own.has(source.report),
    )
    .map(({ source }) => told.in(source).filter((other) => isOneThing(scene, figure, other, false)))
    .filter((others) => others.length === 1)
    .flat()
    .filter(
      (other) =>
        other.measure === figure.measure &&
        other.counted === figure.counted &&
        !agree(figure, other) &&
        !isPartOnly(scene, figure, other),
    );
}

/** Whether a figure is so large or fine that no two things have it by chance. */
function isTelling({ quantity: { value } }: Measure): boolean {
  return value >= ROUNDED_FROM || !Number.isInteger(value);
}

/** The figures that agree; by chance only those do of other things, where the best sentence has the very thing otherwise. */
function fitting(
  scene: CheckScene,
  near: readonly Alignment[],
  held: readonly ToldFigure[],
  same: readonly ToldFigure[],
  figure: Measure,
): ToldFigure[] {
  const agreeing = same.filter((other) => agree(figure, other));
  const strict = agreeing.filter((other) => isOneThing(scene, figure, other, false));
  const best = near[0]?.cover ?? 0;
  const firm = new Set(near.filter((one) => one.cover >= best * NEARLY_AS_WELL).map(({ source }) => source));
  const isTold = held.some(
    ({ source, counted }) => firm.has(source) && figure.counted !== null && counted === figure.counted,
  );
  return strict.length > 0 || isTold ? strict : agreeing;
}

/** Of what is named by number ("Article four"), the names in a sentence that otherwise says the same. */
function differingFirmly(
  scene: CheckScene,
  near: readonly Alignment[],
  told: ToldFigures,
  figure: Measure,
): ToldFigure[] {
  const [best] = near;
  if (best === undefined || best.cover < SAYS_THE_SAME) return [];
  const own = told
    .in(best.source)
    .filter((other) => isOneThing(scene, figure, other, false) && other.counted === figure.counted);
  return own.some((other) => agree(figure, other)) ? [] : own;
}

/** Whether sentences that bear the passage nearly as well as the best have the draft's figure. */
function isOfSources(near: readonly Alignment[], agreeing: readonly ToldFigure[]): boolean {
  const best = near[0]?.cover ?? 0;
  return agreeing.some(({ source }) =>
    near.some((one) => one.source === source && one.cover >= best * NEARLY_AS_WELL),
  );
}

const NEARLY_AS_WELL = 0.75;

/** Whether a figure of the reports is what another figure of the same clause tells. */
function isOwn({ figure, beside }: Case, other: Measure): boolean {
  return beside.some(
    (one) =>
      one.span.start !== figure.span.start &&
      one.measure === other.measure &&
      (one.counted === null || other.counted === null || one.counted === other.counted) &&
      agree(one, other),
  );
}

/** Where nothing says what is counted, only a figure that is alone in its sentence can be the one that is meant. */
function isTheOne(one: Case, held: readonly ToldFigure[], other: ToldFigure): boolean {
  if (other.measure !== null || (other.counted !== null && one.figure.counted !== null)) return true;
  const beside = held.filter(({ source, measure }) => source === other.source && measure === null);
  return beside.filter((each) => !isOwn(one, each)).length === 1;
}

/** Whether two figures are of one thing. Loosely, also where one of them does not say of what. */
function isOneThing({ lexicon }: CheckScene, a: Measure, b: Measure, isLoose: boolean): boolean {
  if (a.measure !== b.measure)
    return isLoose && a.stated.value === b.stated.value && areUnmeasured(a, b) && !isNaming(a, b);
  if (a.measure !== null || a.counted === b.counted) return true;
  if (a.counted === null || b.counted === null) return true;
  if (isLoose && a.quantity.value === b.quantity.value) return true;
  const senses = new Set(lexicon.thesaurus.sensesOf(a.counted));
  return lexicon.thesaurus.sensesOf(b.counted).some((sense) => senses.has(sense));
}

/** Whether one of two does not say what it measures. */
function areUnmeasured(a: Measure, b: Measure): boolean {
  return a.measure === null || b.measure === null;
}

function isNaming(a: Measure, b: Measure): boolean {
  return NAMING.has(a.measure ?? '') || NAMING.has(b.measure ?? '');
}

/** Figures with so few telling digits are rounded, and stand for what comes to them by rounding. */
const ROUNDED_DIGITS = 2;
const ROUNDED_FROM = 1000;
const HALF = 0.5;

/** Whether a figure is what another comes to with fewer digits: 49 million of 48.7, and not of 51. */
function isRounded(x: number, y: number): boolean {
  const digits = String(x).replace(/\.|0+$/g, '').length;
  const unit = 10 ** (Math.floor(Math.log10(x)) - digits + 1);
  return digits <= ROUNDED_DIGITS && Math.abs(x - y) <= unit * HALF;
}

/** "About" and open bounds are held to what a reader takes from them: "at least 16" is not told of 51. */
const LOOSE = 0.25;
const OPEN = 2;

/** Whether the draft's figure can stand for that of a report. */
function agree(mine: Measure, theirs: Measure): boolean {
  const isBare = mine.measure !== theirs.measure && areUnmeasured(mine, theirs);
  const [a, b] = isBare ? [mine.stated, theirs.stated] : [mine.quantity, theirs.quantity];
  const [x, y] = [a.value, b.value];
  const isNear = Math.abs(x - y) <= LOOSE * Math.max(x, y);
  const isBound = a.approximation === 'at-least' || a.approximation === 'more-than';
  if (areCompatible(a, b)) return isNear || (isBound && y >= x && y <= x * OPEN);
  if (x >= ROUNDED_FROM && isRounded(x, y)) return true;
  return a.approximation === 'about' && b.approximation === 'exact' && Math.abs(x - y) <= ABOUT * y;
}

/** "About 20" is said of 24. */
const ABOUT = 0.2;

/** Whether a figure is the sum or the difference of two that the sentences tell: reckoned, and not invented. */
function isReckoned(
  { quantity: { value }, measure, counted }: Measure,
  held: readonly ToldFigure[],
): boolean {
  const alike = held.filter((one) => one.measure === measure && one.counted === counted);
  const values = [...new Set(alike.map((one) => one.quantity.value))];
  return values.some((a) => values.some((b) => a !== b && (a + b === value || a - b === value)));
}

/** "Nearly 7,000 fewer": what lies between two figures. */
function isDifference(scene: CheckScene, { span: { end } }: Measure): boolean {
  const tokens = scene.tokens(scene.draft);
  const next = tokens.indexAt(end - 1) + 1;
  return [next, next + 1].some((i) => DIFFERING.has(tokens.foldedOf(i)));
}

const DIFFERING = new Set('fewer more less higher lower larger smaller above below up down'.split(' '));

/** A figure with what it counts, or with the word that it numbers. */
function wholeOf({ span: own, quantity: { of }, measure }: Measure, tokens: Tokens): Span {
  if (NAMING.has(measure ?? ''))
    return tokens.spanFrom(tokens.indexAt(own.start) - 1, tokens.indexAt(own.end - 1));
  return of === undefined || contains(own, of) ? own : cover(own, of);
}
