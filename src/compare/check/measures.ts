import type { Tokens } from '../../language/index.ts';
import { overlaps, type Quantity, type Span, span } from '../../model/index.ts';
import type { Passage } from '../evidence.ts';
import { figuresWithin } from '../quantities.ts';
import type { CheckScene } from './scene.ts';

/** A figure with what tells what it is a figure of: its measure, or the word for what it counts. */
export interface Measure extends Passage {
  readonly quantity: Quantity;
  /** The same before it is converted. */
  readonly stated: Quantity;
  /** A unit, `article` of "Article four", or nothing for a plain count. */
  readonly measure: string | null;
  /** The stem of the word counted, `people` for all people; null where none stands there. */
  readonly counted: string | null;
}

/** Measures of one thing in other units, with how many of the first each is. */
const CONVERTED: Readonly<Record<string, readonly [string, number]>> = {
  foot: ['metre', 0.3048],
  mile: ['metre', 1609.344],
  yard: ['metre', 0.9144],
  inch: ['metre', 0.0254],
  centimetre: ['metre', 0.01],
  kilometre: ['metre', 1000],
  pound: ['kilogram', 0.4536],
  tonne: ['kilogram', 1000],
  ton: ['kilogram', 1000],
  acre: ['hectare', 0.4047],
  'square-kilometre': ['hectare', 100],
  'square-mile': ['hectare', 259],
};

/** Nouns that stand before a number which names and does not count. */
export const NAMING = new Set(
  'article section chapter paragraph page clause flight phase round stage room gate pier route line highway unit resolution amendment number part platform track runway'.split(
    ' ',
  ),
);

const SHARES: Readonly<Record<string, number>> = {
  half: 50,
  third: 100 / 3,
  quarter: 25,
  fifth: 20,
  sixth: 100 / 6,
  seventh: 100 / 7,
  eighth: 12.5,
  tenth: 10,
};

/** The figures of a passage. Shares told in words ("two thirds") are percentages. */
export function measuresIn(scene: CheckScene, where: Passage): Measure[] {
  const tokens = scene.tokens(where.report);
  const shares = sharesIn(tokens, where);
  const plain = figuresWithin(scene, where)
    .filter((figure) => !shares.some((share) => overlaps(share.span, figure.span)))
    .map((figure): Measure => {
      const named = namedBy(tokens, figure.span);
      const quantity = likeTheNext(tokens, scene, where.report, figure.quantity);
      const { unit } = quantity;
      const base = { report: where.report, span: figure.span, stated: quantity };
      if (named !== null) return { ...base, quantity, measure: named, counted: null };
      if (unit === undefined) return { ...base, quantity, measure: null, counted: figure.head };
      const [measure, factor] = CONVERTED[unit] ?? [unit, 1];
      return { ...base, quantity: times(quantity, factor), measure, counted: null };
    });
  return [...shares, ...plain].sort((a, b) => a.span.start - b.span.start);
}

function times(quantity: Quantity, factor: number): Quantity {
  if (factor === 1) return quantity;
  const { value, low, high } = quantity;
  // What is converted is rounded on the way: 16,000 feet are told as 4,900 metres.
  const approximation = quantity.approximation === 'exact' ? 'about' : quantity.approximation;
  return {
    ...quantity,
    approximation,
    value: value * factor,
    ...(low !== undefined && { low: low * factor }),
    ...(high !== undefined && { high: high * factor }),
  };
}

/** "80" of "from 80 to 120 million dollars" is 80 million dollars. */
function likeTheNext(tokens: Tokens, scene: CheckScene, report: number, quantity: Quantity): Quantity {
  const after = tokens.indexAt(quantity.span.end);
  if (!/^(?:to|and|or)$/.test(tokens.foldedOf(after)) || quantity.value >= MILLION) return quantity;
  const where = span(tokens.endOf(after), Math.max(tokens.endOf(after), tokens.endOf(after + NEXT_REACH)));
  const next = figuresWithin(scene, { report, span: where })[0];
  if (next === undefined || next.span.start !== tokens.startOf(after + 1)) return quantity;
  const scale = scaleOf(scene.report(report).text, next.span);
  const { unit } = next.quantity;
  if (scale === 1) return quantity;
  return { ...quantity, value: quantity.value * scale, ...(unit !== undefined && { unit }) };
}

const NEXT_REACH = 5;
const MILLION = 1e6;

function scaleOf(text: string, { start, end }: Span): number {
  const words = text.slice(start, end).toLowerCase();
  return words.includes('billion') ? 1e9 : words.includes('million') ? MILLION : 1;
}

function namedBy(tokens: Tokens, where: Span): string | null {
  const before = tokens.foldedOf(tokens.indexAt(where.start) - 1);
  return NAMING.has(before) ? before : null;
}

function sharesIn(tokens: Tokens, { report, span: where }: Passage): Measure[] {
  const found: Measure[] = [];
  for (let i = tokens.indexAt(where.start); i < tokens.size && tokens.startOf(i) < where.end; i++) {
    const ratio = ratioAt(tokens, i);
    if (ratio !== null) found.push({ report, ...shareOf(ratio.span, ratio.value) });
    const word = tokens.foldedOf(i);
    const part = SHARES[word] ?? SHARES[word.replace(/s$/, '')];
    const count = COUNTS.get(tokens.foldedOf(i - 1)) ?? (word === 'half' ? 1 : null);
    const isShare = tokens.foldedOf(i + 1) === 'of' || word.endsWith('s') || tokens.foldedOf(i - 2) === 'by';
    if (part === undefined || count === null || !isShare || (word.endsWith('s') && count < 2)) continue;
    const first = COUNTS.has(tokens.foldedOf(i - 1)) ? i - 1 : i;
    const span = tokens.spanFrom(first, i);
    found.push({ report, ...shareOf(span, part * count) });
  }
  return found;
}

function shareOf(where: Span, value: number): Omit<Measure, 'report'> {
  const bounds = { low: value - SHARE_APART, high: value + SHARE_APART };
  const quantity: Quantity = { span: where, value, ...bounds, unit: 'percent', approximation: 'exact' };
  return { span: where, quantity, stated: quantity, measure: 'percent', counted: null };
}

/** "Three in four", "one patient in ten", as a percentage. */
function ratioAt(tokens: Tokens, i: number): { readonly span: Span; readonly value: number } | null {
  const part = COUNTS.get(tokens.foldedOf(i));
  const at = [i + 1, i + 2].find((k) => tokens.foldedOf(k) === 'in');
  const whole = WHOLES.get(tokens.foldedOf((at ?? i) + 1));
  if (part === undefined || at === undefined || whole === undefined || part >= whole) return null;
  const isOther = at === i + 2 && tokens.uposOf(i + 1) !== 'NOUN';
  if (tokens.foldedOf(i) === 'a' || isOther || isCounting(tokens, at + 2)) return null;
  return { span: tokens.spanFrom(i, at + 1), value: (100 * part) / whole };
}

/** "In four days", "in ten villages": no share. */
function isCounting(tokens: Tokens, i: number): boolean {
  return ['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(tokens.uposOf(i));
}

const WHOLES: ReadonlyMap<string, number> = new Map(
  'two three four five six seven eight nine ten'.split(' ').map((word, i) => [word, i + 2] as const),
);

/** "A third" is told of 32 per cent, and of 35. */
const SHARE_APART = 2.5;

const COUNTS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
]);
