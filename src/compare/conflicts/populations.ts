import { type Conflicting, MENTIONS, QUANTITIES, type Quantity, span } from '../../model/index.ts';
import { groupBy } from '../../text/index.ts';
import { comparedWords } from '../compared-words.ts';
import { type Comparison, reportAt, type StoryContext } from '../context.ts';
import { itemsIn, type Passage } from '../evidence.ts';
import { areCompatible } from '../quantities.ts';
import { rivalsAmong } from './versions.ts';

/** How many live in a named place, as a report tells it beside the name. */
interface Population extends Passage {
  /** The name without words for what kind of place it is. */
  readonly place: string;
  readonly quantity: Quantity;
  readonly index: number;
}

/** One place with two populations too far apart for two ways of counting. */
export const populationConflicts: Comparison = {
  name: 'population conflicts',
  compare(context) {
    const told = context.story.reports.flatMap((_, index) => populationsIn(context, index));
    return [...groupBy(told, ({ place }) => place).values()].flatMap(
      (own) => conflictAmong(context, own) ?? [],
    );
  },
};

/** What stands between the name of a place and the figure: "Tarn Island, home to", "Tarn, a town of", "Tarn has a population of". */
const TELLING =
  /^(?: (?:island|city|town|village|province|county|district|region))?(?:,? (?:which|that))?,?(?: (?:is|was|has|had))?(?: an?(?: [\p{Ll}-]+){1,3})? ?(?:home to|(?:with )?(?:a |the )?population (?:of|is|was)|of) (?:\p{Ll}+ ){0,3}$/u;
/** "The population of Tarn is". */
const BEFORE = /\bpopulation of (?:the )?$/u;
const AFTER = /^ (?:is|was|stands at|stood at) (?:\p{Ll}+ ){0,3}$/u;
/** A name further off is another's. */
const REACH = 60;

function populationsIn(context: StoryContext, index: number): Population[] {
  const report = reportAt(context.story, index);
  if (!report.has(QUANTITIES) || !report.has(MENTIONS)) return [];
  const quantities = report.layer(QUANTITIES);
  const mentions = report.layer(MENTIONS);
  return [...quantities.refs()].flatMap((ref) => {
    const quantity = quantities.at(ref);
    const { start, end } = quantity.span;
    const [last] = mentions
      .within(span(Math.max(0, start - REACH), start))
      .map((mention) => mentions.at(mention))
      .filter(({ form }) => form === 'name')
      .slice(-1);
    if (!last || quantity.unit !== undefined || quantity.value < SMALLEST) return [];
    const between = report.text.slice(last.span.end, start).replace(/\s+/g, ' ');
    if (!isTold(report.text.slice(0, last.span.start), between, countsPeople(report.text, quantity)))
      return [];
    const place = placeName(report.text.slice(last.span.start, last.span.end));
    return place === ''
      ? []
      : [
          {
            report: index,
            span: span(last.span.start, quantity.of?.end ?? end),
            place,
            quantity,
            index: ref,
          },
        ];
  });
}

/** Of fewer, it is not the place that is told of. */
const SMALLEST = 100;

function countsPeople(text: string, { of, span: { end } }: Quantity): boolean {
  return /\b(?:people|residents|inhabitants|souls)$/u.test(text.slice(end, of?.end ?? end));
}

function isTold(before: string, between: string, isOfPeople: boolean): boolean {
  if (BEFORE.test(before) && AFTER.test(between)) return true;
  const telling = TELLING.exec(between)?.[0];
  if (telling === undefined) return false;
  return isOfPeople ? /,| is | was /.test(telling) || /home to/.test(telling) : /population/.test(telling);
}

/** Words for a kind of place, which one report adds to a name and another leaves out. */
const KINDS = new Set(
  'island islands city town village province county district state region the of'.split(' '),
);

function placeName(name: string): string {
  return comparedWords(name)
    .filter((word) => !KINDS.has(word))
    .join(' ');
}

/** Further apart than by a census or a border drawn otherwise. */
const APART = 1.3;

function conflictAmong(context: StoryContext, told: readonly Population[]): Conflicting | null {
  const areOne = (a: Population, b: Population) =>
    areCompatible(a.quantity, b.quantity) || ratioOf(a.quantity, b.quantity) < APART;
  const rivals = rivalsAmong(context, told, { areOne });
  if (rivals === null) return null;
  return {
    kind: 'conflicting',
    about: 'quantity',
    slot: 'quantity',
    versions: rivals.versions,
    items: itemsIn(context, QUANTITIES, rivals.carried),
    confidence: 0.7,
    why: [{ rule: 'one-place-two-populations', detail: rivals.carried[0]?.place ?? '' }],
  };
}

function ratioOf({ value: a }: Quantity, { value: b }: Quantity): number {
  return Math.max(a, b) / Math.max(1, Math.min(a, b));
}
