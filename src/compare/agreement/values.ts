import { nearestVerb, type Tokens, tokensOf } from '../../language/index.ts';
import { SENTENCES, type Span, TIMES } from '../../model/index.ts';
import { conceptsOf } from '../concepts.ts';
import { reportAt, type StoryContext } from '../context.ts';
import { isAddition, isAttribute, isSum } from '../counts.ts';
import type { Passage } from '../evidence.ts';
import { isOfOtherEvent, isVague, sideOf } from '../figures.ts';
import { predicateOf } from '../predicates.ts';
import { type Figure, figuresWithin, PEOPLE_HEAD } from '../quantities.ts';
import { clauseWords } from './acts.ts';

/** A figure or an hour that a report tells, with the words about it. The passage is the clause that tells it. */
export interface Value extends Passage {
  /** What is measured or counted, and how much of it: only values of one key can be one. */
  readonly key: string;
  readonly layer: 'quantities' | 'times';
  /** Index in that layer. */
  readonly index: number;
  readonly sentence: Span;
  /** What is counted, where that is more than people; the class of what befell them, where it is told. */
  readonly head: string | null;
  readonly fate: string | null;
  /** The concepts of the clause, and those of the whole sentence. */
  readonly near: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  /** The words of the clause. */
  readonly words: readonly number[];
  /** Whose they are that are counted, where a name tells it, and how the clause tells it. */
  readonly side: string;
  readonly manner: string;
  /** How little likely two reports are to tell this very value of different things, 0 to 1. */
  readonly weight: number;
}

/** The figures and hours of a report that tell of the story's own event. */
export function valuesIn(context: StoryContext, index: number): Value[] {
  const report = reportAt(context.story, index);
  return [...report.layer(SENTENCES)].flatMap(({ span }) => {
    if (isOfOtherEvent(context, index, span)) return [];
    const passage = { report: index, span };
    return [
      ...figuresWithin(context, passage).flatMap((figure) => figureValue(context, figure, span) ?? []),
      ...hoursWithin(context, passage),
    ];
  });
}

function figureValue(context: StoryContext, figure: Figure, sentence: Span): Value | null {
  const report = reportAt(context.story, figure.report);
  if (isVague(report.text, figure) || isAddition(report, figure) || isAttribute(report, figure)) return null;
  if (isSum(tokensOf(report), figure)) return null;
  const { quantity, index, head } = figure;
  const of = head === PEOPLE_HEAD ? null : head;
  return {
    ...toldAbout(context, figure, sentence),
    key: `${quantity.unit ?? 'count'} ${quantity.value}`,
    layer: 'quantities',
    index,
    head: of === null ? null : (context.lexicon.sameActs.names.get(of) ?? of),
    fate: predicateOf(context, figure)?.name ?? null,
    side: sideOf(context, figure),
    weight: weightOf(quantity.value, quantity.unit),
  };
}

/** Small counts are told of many things, and so are round ones. */
const LARGE = 20;
const WEIGHTS = [0.5, 0.75, 1] as const;

function weightOf(value: number, unit: string | undefined): number {
  const digits = String(value).replace(/\D/g, '').replace(/0+$/, '').length;
  if (value < LARGE && digits < WEIGHTS.length) return unit === undefined ? 0 : WEIGHTS[0];
  return WEIGHTS[Math.min(digits, WEIGHTS.length) - 1] ?? 0;
}

const HOUR = /T\d\d:\d\d/;

/** Hours to the minute: "at 11.05", "five past eleven". */
function hoursWithin(context: StoryContext, { report: index, span }: Passage): Value[] {
  const report = reportAt(context.story, index);
  if (!report.has(TIMES)) return [];
  const layer = report.layer(TIMES);
  return layer.within(span).flatMap((ref) => {
    const { value, span: where } = layer.at(ref);
    const hour = HOUR.exec(value)?.[0];
    if (hour === undefined) return [];
    return [
      {
        ...toldAbout(context, { report: index, span: where }, span),
        key: `hour ${hour}`,
        layer: 'times' as const,
        index: ref,
        head: null,
        fate: null,
        side: '',
        weight: hour.endsWith(':00') ? 0.5 : 1,
      },
    ];
  });
}

/** How far up the parse a value looks for its verb. */
const HIGHEST = 6;

type About = Pick<Value, 'report' | 'span' | 'sentence' | 'near' | 'around' | 'words' | 'manner'>;

function toldAbout(context: StoryContext, { report, span: where }: Passage, sentence: Span): About {
  const { tokens, at } = conceptsOf(context, report);
  const conceptsOfWords = (words: readonly number[]) => new Set(words.flatMap((i) => at[i] ?? []));
  const clause = clauseAround(tokens, where);
  const own = clause.length > 0 ? clause : tokens.touching(sentence);
  return {
    report,
    span: clause.length > 0 ? tokens.spanFrom(clause[0] ?? 0, clause.at(-1) ?? 0) : sentence,
    words: own,
    manner: mannerOf(tokens, own),
    sentence,
    near: conceptsOfWords(own),
    around: conceptsOfWords(tokens.touching(sentence)),
  };
}

/** The words of the clause that holds a value, without the clauses inside it; none where the parse shows no clause. */
function clauseAround(tokens: Tokens, where: Span): readonly number[] {
  const verb = nearestVerb(tokens, tokens.indexAt(where.end - 1), HIGHEST);
  const under = tokens.dependentsOf(verb);
  // "40,000 children are to receive the vaccine": half of it is inside.
  if (under.some((i) => tokens.roleOf(i) === 'clausal-complement')) return [];
  const words = clauseWords(tokens, verb);
  return words.some((i) => tokens.startOf(i) >= where.start && tokens.endOf(i) <= where.end) ? words : [];
}

const ASKED = new Set(
  'ask demand seek offer propose hope want expect forecast could might may if would should'.split(' '),
);
const EACH = new Set('each per apiece every'.split(' '));
const NEGATING = new Set("not n't never no".split(' '));

/** Whether a value is told of what is asked for or expected, of each, as of a part, or as denied. */
function mannerOf(tokens: Tokens, words: readonly number[]): string {
  const has = (among: ReadonlySet<string>) =>
    words.some((i) => among.has(tokens.foldedOf(i)) || among.has(tokens.lemmaOf(i))) ? 1 : 0;
  return [ASKED, EACH, NEGATING].map(has).join('');
}
