import { QUANTITIES, type Quantity, TIMES } from '../../model/index.ts';
import type { CheckScene } from './scene.ts';

/** All numbers of the reports, whatever they are numbers of. */
export interface Numbers {
  /** Whether a report has a number that a figure of the draft may stand for, or it follows from two figures nearby. */
  bear(quantity: Quantity, nearby: readonly { readonly stated: Quantity }[]): boolean;
}

/** Numbers up to this are of anything and told by chance: nothing follows from their being told nowhere. */
const ANYBODYS = 3;
/** Where a number has few telling digits it may be rounded by so much. */
const ROUNDED_BY = 0.06;
const ROUNDED_DIGITS = 2;
/** Numbers below this are sums and differences of others by chance, unless they are of one sentence. */
const RECKONED_FROM = 20;

export function numbersOf(scene: CheckScene): Numbers {
  const all = [...new Set(scene.reports.flatMap((report) => valuesIn(scene, report)))];
  return {
    bear: (quantity, nearby) =>
      quantity.value <= ANYBODYS ||
      all.some((value) => isLike(quantity, value)) ||
      isReckoned(quantity, [...new Set(nearby.map(({ stated }) => stated.value))]),
  };
}

function valuesIn(scene: CheckScene, report: number): number[] {
  const own = scene.report(report);
  const figures = own.has(QUANTITIES) ? [...own.layer(QUANTITIES)] : [];
  const text = withoutTimes(scene, report);
  return [
    ...figures.flatMap(({ value, low, high }) => [value, ...[low, high].flatMap((one) => one ?? [])]),
    ...digitsIn(text),
    ...wordsIn(scene, text),
  ];
}

/** "Thirty-one" is read as two words. */
const TENS_FROM = 20;
const TEN = 10;

/** A text without the days and hours in it, but with what lasts so and so long. */
function withoutTimes(scene: CheckScene, report: number): string {
  const own = scene.report(report);
  const times = own.has(TIMES) ? [...own.layer(TIMES)].filter(({ type }) => type !== 'DURATION') : [];
  return times.reduceRight(
    (text, { span }) => text.slice(0, span.start) + ' '.repeat(span.end - span.start) + text.slice(span.end),
    own.text,
  );
}

function digitsIn(text: string): number[] {
  return (text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []).map((digits) => Number(digits.replaceAll(',', '')));
}

function wordsIn({ lexicon }: CheckScene, text: string): number[] {
  const { cardinals, ordinals } = lexicon.numberWords;
  const words: readonly string[] = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.flatMap((word, i) => {
    const value = cardinals.get(word) ?? ordinals.get(word);
    const next = cardinals.get(words[i + 1] ?? '') ?? ordinals.get(words[i + 1] ?? '');
    if (value === undefined) return [];
    return next !== undefined && value >= TENS_FROM && next < TEN ? [value, value + next] : [value];
  });
}

function isLike({ value, approximation }: Quantity, other: number): boolean {
  if (value === other) return true;
  const digits = String(value).replace(/\.|0+$/g, '').length;
  const isRound = digits <= ROUNDED_DIGITS && value >= RECKONED_FROM;
  const isLoose = approximation !== 'exact';
  const apart = Math.abs(value - other) / Math.max(value, other);
  return apart <= (isLoose ? LOOSE : isRound ? ROUNDED_BY : 0);
}

/** "More than" and "about" are said of what is this near. */
const LOOSE = 0.2;

/** Whether a number is the sum, the difference or the share of two. */
function isReckoned(quantity: Quantity, values: readonly number[]): boolean {
  const { value, approximation } = quantity;
  const known = new Set(values);
  if (value < RECKONED_FROM && quantity.unit !== 'percent') return false;
  const isRounded = approximation !== 'exact';
  return values.some(
    (one) =>
      one > 0 &&
      (known.has(value - one) ||
        known.has(value + one) ||
        values.some(
          (other) => (isRounded && isLike(quantity, Math.abs(other - one))) || isShare(quantity, one, other),
        )),
  );
}

function isShare(quantity: Quantity, part: number, whole: number): boolean {
  return quantity.unit === 'percent' && whole > part && Math.abs((100 * part) / whole - quantity.value) < 1;
}
