import { type Approximation, QUANTITIES, type Quantity, type Span, wordsOf } from '../model/index.ts';
import { stemOf } from '../text/index.ts';
import { reportAt, type StoryContext, type StoryTexts } from './context.ts';
import type { Passage } from './evidence.ts';

/** A figure in its report, with what it counts as a stem: the last word of what is counted. */
export interface Figure extends Passage {
  readonly quantity: Quantity;
  /** Index in the layer of quantities. */
  readonly index: number;
  /** `troop` of "North Korean troops"; null where nothing says what is counted. */
  readonly head: string | null;
}

/** The head of whatever counts people. */
export const PEOPLE_HEAD = 'people';

/** People by whatever word: "10 people", "10 persons" and "10 residents" count one thing. */
const PEOPLE = new Set(
  [
    'people',
    'persons',
    'person',
    'residents',
    'others',
    'men',
    'victims',
    'lives',
    'dead',
    'wounded',
    'injured',
  ].map(stemOf),
);

export function figuresWithin(context: StoryTexts, { report, span }: Passage): Figure[] {
  const own = reportAt(context.story, report);
  if (!own.has(QUANTITIES)) return [];
  const layer = own.layer(QUANTITIES);
  return layer.within(span).flatMap((index) => {
    const quantity = layer.at(index);
    if (isAge(own.text, quantity)) return [];
    return [{ report, span: quantity.span, quantity, index, head: headOf(own.text, quantity.of) }];
  });
}

/** "A man of 66", "aged 12": how old somebody is, and no count. */
function isAge(text: string, { span, unit }: Quantity): boolean {
  return unit === undefined && AGED.test(text.slice(Math.max(0, span.start - AGE_REACH), span.start));
}

const AGED = /\b(?:(?:man|woman|boy|girl|child|pensioner|pupil|student|worker|driver) of|aged) $/i;
const AGE_REACH = 20;

function headOf(text: string, of: Span | undefined): string | null {
  if (!of) return null;
  const last = wordsOf(text, of)
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.at(-1);
  if (last === undefined) return null;
  const stem = stemOf(last);
  return PEOPLE.has(stem) ? PEOPLE_HEAD : stem;
}

/** The values that a figure allows: what "at least", "about" and a range leave open. */
export function boundsOf({ value, low, high, approximation }: Quantity): readonly [number, number] {
  if (low !== undefined || high !== undefined) return [low ?? -Infinity, high ?? Infinity];
  return [value * lowerFactor(approximation), value * upperFactor(approximation)];
}

/** "About 300" is also said of 270 or 330, "dozens" and "more than" of anything above. */
const ABOUT = 0.15;

function lowerFactor(approximation: Approximation): number {
  if (approximation === 'at-most' || approximation === 'less-than') return 0;
  return approximation === 'about' ? 1 - ABOUT : 1;
}

function upperFactor(approximation: Approximation): number {
  if (approximation === 'at-least' || approximation === 'more-than') return Infinity;
  return approximation === 'about' ? 1 + ABOUT : 1;
}

/** Whether two figures can both hold. Two limits ("up to 120", "no more than 150") are values of their own. */
export function areCompatible(a: Quantity, b: Quantity): boolean {
  if (a.approximation === 'at-most' && b.approximation === 'at-most') return a.value === b.value;
  if (isRounding(a, b)) return true;
  const [[lowA, highA], [lowB, highB]] = [boundsOf(a), boundsOf(b)];
  return lowA <= highB && lowB <= highA;
}

/** Measures and large counts this near are one value, rounded or converted: "35 miles" and "36 miles (58 km)". */
const ROUNDED = 0.03;
const LARGE_COUNT = 1000;

function isRounding({ value: a, unit }: Quantity, { value: b }: Quantity): boolean {
  const isMeasured = unit !== undefined && unit !== 'percent' && unit !== 'magnitude';
  return (isMeasured || Math.min(a, b) >= LARGE_COUNT) && Math.abs(a - b) <= ROUNDED * Math.max(a, b);
}

/** Whether two figures measure one kind of thing: the same unit, the same head. */
export function isSameKind(a: Figure, b: Figure): boolean {
  return a.quantity.unit === b.quantity.unit && a.head === b.head;
}

/** Whether two figures tell much the same: "at least 10" and 10, but not "more than 26,000" and "more than 31,000". */
export function areClose(a: Quantity, b: Quantity): boolean {
  const [less, more] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  return areCompatible(a, b) && more <= less * (1 + ABOUT);
}

/** "18 kilometres" and "18 miles". */
function areInOtherUnits({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  return a.value === b.value && a.unit !== undefined && b.unit !== undefined && a.unit !== b.unit;
}

/** Whether every figure of one account comes close to a figure of the same kind in the other, where it has any. */
export function quantitiesAgree(
  context: StoryContext,
  a: readonly Passage[],
  b: readonly Passage[],
): boolean {
  const mine = a.flatMap((passage) => figuresWithin(context, passage));
  const theirs = b.flatMap((passage) => figuresWithin(context, passage));
  return mine.every((figure) => {
    if (theirs.some((other) => areInOtherUnits(figure, other))) return false;
    const alike = theirs.filter((other) => isSameKind(figure, other));
    return alike.length === 0 || alike.some((other) => areClose(figure.quantity, other.quantity));
  });
}
