import { ancestorsOf, isVerb, ownSubjectOf, type Tokens, tokensOf } from '../language/index.ts';
import {
  type Entity,
  MENTIONS,
  QUANTITIES,
  type Quantity,
  type Report,
  SENTENCES,
  wordsOf,
} from '../model/index.ts';
import { groupBy, stemOf } from '../text/index.ts';
import { reportAt, type StoryContext } from './context.ts';
import { dimensionOf } from './dimensions.ts';
import type { Passage } from './evidence.ts';
import { isOfOtherEvent, isPlace, isVague, OF_PEOPLE, sideOf } from './figures.ts';
import { tellsGrowth } from './growth.ts';
import { predicateOf } from './predicates.ts';
import { areClose, type Figure, figuresWithin, PEOPLE_HEAD } from './quantities.ts';
import { type Setting, settingOf } from './settings.ts';
import type { Statement } from './statements.ts';

/** A figure of a thing that its report counts or measures, with what its sentence tells about it. */
export interface Count extends Figure {
  /** What is counted, or the unit in which something is measured. */
  readonly kind: string;
  /** The first of its kind in its report. */
  readonly leads: boolean;
  /** The one value of its kind in its report. */
  readonly isOnly: boolean;
  /** The other figures of its kind in its report. */
  readonly others: readonly Quantity[];
  readonly traits: CountTraits;
}

/** What tells one count from another. Stems are those outside names, times and figures, without the kind. */
interface CountTraits {
  readonly stems: ReadonlySet<string>;
  /** The stems of its sentence and of the one before, for sentences that begin "It allows". */
  readonly around: ReadonlySet<string>;
  /** The stems of the names in its sentence. */
  readonly names: ReadonlySet<string>;
  /** Whose the things are that are counted, by the names beside them; empty where none are. */
  readonly side: string;
  /** What is measured, of a measure whose sentence tells it. */
  readonly thing: string | null;
  /** "A depth of 10 kilometres", "18 kilometres south of Tarn": what a measure is held against its like alone by. */
  readonly dimension: string | null;
  readonly agent: Entity | null;
  readonly places: ReadonlySet<Entity>;
  /** The sum that it is told to be a part of, as it is written: "14" of "nine of the 14 points". */
  readonly whole: string | null;
  readonly isForetold: boolean;
  /** What somebody asks for, which is not what another gives. */
  readonly isDemanded: boolean;
  readonly isLimit: boolean;
  readonly isDefinite: boolean;
  readonly grows: boolean;
  readonly setting: Setting;
}

/** Everything that a report counts and measures; what is measured stands once by its unit, and once with what it is of. */
export function countsOf(context: StoryContext, index: number): Count[] {
  const report = reportAt(context.story, index);
  if (!report.has(QUANTITIES)) return [];
  const figures = [...report.layer(SENTENCES)].flatMap(({ span }) =>
    isOfOtherEvent(context, index, span) ? [] : figuresWithin(context, { report: index, span }),
  );
  const counts = figures.flatMap((figure) => {
    const sentences = sentencesOf(context, figure);
    if (!sentences || !isCount(report, figure) || tellsFate(context, figure)) return [];
    return kindsOf(tokensOf(report), figure).map((kind) => ({
      ...figure,
      kind,
      traits: traitsOf(context, figure, kind, sentences),
    }));
  });
  return [...groupBy(counts, ({ kind }) => kind).values()].flatMap((alike) => {
    const isOnly = alike.every(({ quantity }) => areClose(quantity, alike[0]?.quantity ?? quantity));
    return alike.map((count, i) => {
      const others = alike.flatMap((other) => (other === count ? [] : [other.quantity]));
      return { ...count, isOnly, leads: i === 0, others };
    });
  });
}

interface Sentences {
  readonly statement: Statement;
  /** The one before it in its report. */
  readonly before: Statement | undefined;
}

function sentencesOf({ statements }: StoryContext, figure: Figure): Sentences | null {
  const at = statements.holding(figure);
  const [statement, before] = [statements.statements[at], statements.statements[at - 1]];
  if (statement === undefined) return null;
  return { statement, before: before?.report === statement.report ? before : undefined };
}

function traitsOf(
  context: StoryContext,
  figure: Figure,
  kind: string,
  { statement, before }: Sentences,
): CountTraits {
  const report = reportAt(context.story, figure.report);
  const words = wordsOf(report.text, statement.span);
  const told = new Set([...kind.split(' '), ...statement.names]);
  const stems = statement.sequence.filter((stem) => !told.has(stem) && !LIGHT.has(stem));
  const earlier = [...(before?.sequence ?? [])].filter((stem) => !told.has(stem) && !LIGHT.has(stem));
  return {
    stems: new Set(stems),
    around: new Set([...stems, ...earlier]),
    names: new Set(statement.names),
    side: sideOf(context, figure),
    thing: figure.quantity.unit === undefined ? null : (figure.head ?? measured(tokensOf(report), figure)),
    dimension: figure.quantity.unit === undefined ? null : dimensionOf(tokensOf(report), figure),
    agent: agentOf(context, figure),
    places: placesOf(context, statement),
    whole: wholeOf(tokensOf(report), figure),
    isForetold: hangsOn(tokensOf(report), figure, FORETELLING),
    isDemanded: hangsOn(tokensOf(report), figure, DEMANDING),
    isLimit:
      (figure.quantity.approximation === 'at-most' && LIMITING.test(words)) ||
      hangsOn(tokensOf(report), figure, ALLOWING),
    isDefinite: isDefinite(tokensOf(report), figure),
    grows: tellsGrowth(context, figure),
    setting: settingOf(context, figure),
  };
}

/** In any sentence, and tie none to another. */
const LIGHT = new Set('are be been had has have was were say said told year more'.split(' ').map(stemOf));

/** Words of a limit set on a thing: "allows no more than 120 warheads", "may have up to 150". */
const LIMITING = /\b(?:allow|permit|limit|ceiling|cap\b|capped|quota|maximum|may)/i;

/** "Licensed for 300 passengers": how many there may be, and not how many there are. */
const ALLOWING = new Set('license licensed permit design certify accommodate'.split(' '));

/** "The 241 passengers", "all nine coaches": a count of what has been told of. */
function isDefinite(tokens: Tokens, { span, quantity }: Figure): boolean {
  const before = tokens.foldedOf(tokens.indexAt(span.start) - 1);
  return quantity.unit === undefined && /^(?:the|all|its|their)$/.test(before);
}

/** What has become of people is told by predicates, and held against each other by them. */
function tellsFate(context: StoryContext, figure: Figure): boolean {
  if (figure.quantity.unit !== undefined) return figure.quantity.unit === 'magnitude';
  return OF_PEOPLE.has(predicateOf(context, figure)?.name ?? '');
}

/** Spans of time are told as times; shares are of too many things to be told by their unit. */
const NO_MEASURE = new Set(['percent', 'percentage-point', 'year', 'month', 'week', 'day', 'hour', 'minute']);

/** Counted in every report, of something else in each; votes are told with their motion. */
const COMMON_HEADS = new Set(
  "o'clock time part side thing way question reason case hour day week month year people vot".split(' '),
);

/** `of tank`, `in metre`, `in metre section`: what a figure counts, or its unit and what it measures. */
function kindsOf(tokens: Tokens, figure: Figure): string[] {
  const { unit } = figure.quantity;
  if (unit === undefined) {
    const head = figure.head ?? numbered(tokens, figure);
    return head === null || head === PEOPLE_HEAD || COMMON_HEADS.has(head) ? [] : [`of ${head}`];
  }
  const thing = figure.head ?? measured(tokens, figure);
  const withThing =
    thing === null || COMMON_HEADS.has(thing) ? [] : [`in ${unit} ${thing}${fateOf(tokens, figure)}`];
  return NO_MEASURE.has(unit) ? withThing : [`in ${unit}`, ...withThing];
}

/** The noun that a measure stands beside: "a section 60 metres long", "a depth of six metres". */
function measured(tokens: Tokens, figure: Figure): string | null {
  const before = tokens.indexAt(figure.span.start) - 1;
  if (
    DIMENSIONS.has(tokens.foldedOf(tokens.indexAt(figure.span.end - 1) + 1)) &&
    tokens.uposOf(before) === 'NOUN'
  )
    return stemOf(tokens.foldedOf(before));
  for (const at of ancestorsOf(tokens, headTokenOf(tokens, figure), HIGHEST)) {
    if (isVerb(tokens, at)) return tokens.lemmaOf(at) === 'be' ? subjectStem(tokens, at) : null;
    if (tokens.uposOf(at) === 'NOUN') return stemOf(tokens.foldedOf(at));
  }
  return null;
}

/** "The tunnel is 12 kilometres long". */
function subjectStem(tokens: Tokens, verb: number): string | null {
  const subject = ownSubjectOf(tokens, verb);
  return subject !== undefined && tokens.uposOf(subject) === 'NOUN' ? stemOf(tokens.foldedOf(subject)) : null;
}

/** "40 per cent of the votes counted" are not "51 per cent of the votes". */
function fateOf(tokens: Tokens, figure: Figure): string {
  const end = headTokenOf(tokens, figure) + 1;
  const isCounted = [end, end + 1, end + 2, end + 3].some((i) => tokens.lemmaOf(i) === 'count');
  return isCounted ? ' counted' : '';
}

const DIMENSIONS = new Set('long deep wide high tall thick'.split(' '));

/** How far before "to five" the words "the number of" may stand: a clause may lie between. */
const NUMBER_REACH = 14;

/** "bringing the number of countries that have joined to five": what is numbered. */
function numbered(tokens: Tokens, figure: Figure): string | null {
  const first = tokens.indexAt(figure.span.start);
  if (!/^(?:to|at)$/.test(tokens.foldedOf(first - 1))) return null;
  for (let i = first - 2; i >= first - NUMBER_REACH && tokens.textOf(i) !== '.'; i--) {
    if (tokens.foldedOf(i) !== 'number' || tokens.foldedOf(i + 1) !== 'of') continue;
    const things = [i + 2, i + 3, i + 4].filter((at) => tokens.uposOf(at) === 'NOUN');
    return things[0] === undefined ? null : stemOf(tokens.foldedOf(things[0]));
  }
  return null;
}

/** Words beside a figure by which it is a part, an addition, a rate or the sum that a part is of. */
const PARTIAL_BEFORE = new Set(
  'another additional further remaining next first second third last than'.split(' '),
);
const PARTIAL_AFTER = new Set('more each per apiece'.split(' '));

/** Whether a figure tells how many or how much there is of a thing, now. */
function isCount(report: Report, figure: Figure): boolean {
  const tokens = tokensOf(report);
  const first = tokens.indexAt(figure.span.start);
  const last = tokens.indexAt(figure.span.end - 1);
  return !(
    isVague(report.text, figure) ||
    isAddition(report, figure) ||
    isRate(tokens, first, last) ||
    isSum(tokens, figure) ||
    (!isAttribute(report, figure) && isOver(tokens, headTokenOf(tokens, figure)))
  );
}

/** "another 30 tanks", "30 more": beside what is counted already. */
export function isAddition(report: Report, { span }: Figure): boolean {
  const tokens = tokensOf(report);
  const [first, last] = [tokens.indexAt(span.start), tokens.indexAt(span.end - 1)];
  return PARTIAL_BEFORE.has(tokens.foldedOf(first - 1)) || PARTIAL_AFTER.has(tokens.foldedOf(last + 1));
}

/** "A five-boat convoy", "the 60-year-old treaty": the figure describes one thing and counts none. */
export function isAttribute({ text }: Report, { span, quantity }: Figure): boolean {
  return /[-‐‑]\p{L}/u.test(text.slice(span.start, Math.max(span.end, quantity.of?.end ?? 0) + 2));
}

/** "187 dollars a tonne", "two quays, each of 600 metres". */
function isRate(tokens: Tokens, first: number, last: number): boolean {
  const before = tokens.foldedOf(first - 1);
  const isEach = before === 'each' || (before === 'of' && tokens.foldedOf(first - 2) === 'each');
  return isEach || /^(?:an?|per|each)$/.test(tokens.foldedOf(last + 1));
}

/** "nine of 14 points", "half of the 300 workers": the sum, of which another figure or a share is a part. */
export function isSum(tokens: Tokens, { span }: Figure): boolean {
  const first = tokens.indexAt(span.start);
  const hasArticle = /^(?:the|all|its|their|his|her|our)$/.test(tokens.foldedOf(first - 1));
  const of = hasArticle ? first - 2 : first - 1;
  if (tokens.foldedOf(of) !== 'of') return hasArticle && SHARES.has(tokens.foldedOf(of));
  return SHARES.has(tokens.foldedOf(of - 1)) || tokens.uposOf(of - 1) === 'NUM';
}

function wholeOf(tokens: Tokens, { span }: Figure): string | null {
  const of = tokens.indexAt(span.end - 1) + 1;
  const at = /^(?:the|all|its|their)$/.test(tokens.foldedOf(of + 1)) ? of + 2 : of + 1;
  return tokens.foldedOf(of) === 'of' && tokens.uposOf(at) === 'NUM' ? tokens.foldedOf(at) : null;
}

const SHARES = new Set(
  'half third quarter thirds quarters fifth fifths most some many part majority'.split(' '),
);

/** "had bought 80 carriers": over before the time that is told of; but not "after a third had been counted". */
function isOver(tokens: Tokens, from: number): boolean {
  const verb = verbOver(tokens, from);
  if (verb === null) return false;
  const under = tokens.dependentsOf(verb).filter((i) => i < verb);
  const isAfter = under.some((i) => tokens.foldedOf(i) === 'after');
  return !isAfter && under.some((i) => tokens.foldedOf(i) === 'had');
}

const FORETELLING = new Set(
  'expect forecast plan aim hope want intend predict project target could might'.split(' '),
);

const DEMANDING = new Set('demand ask seek call urge request propose claim'.split(' '));

/** Whether one of some words stands above a count in the parse, or beside a verb above it. */
function hangsOn(tokens: Tokens, figure: Figure, words: ReadonlySet<string>): boolean {
  return [...ancestorsOf(tokens, headTokenOf(tokens, figure), HIGHEST)].some(
    (at) =>
      words.has(tokens.lemmaOf(at)) ||
      (isVerb(tokens, at) && tokens.dependentsOf(at).some((i) => words.has(tokens.lemmaOf(i)))),
  );
}

/** The entity that is the subject of the verb a count hangs on; null where no name is. */
function agentOf(context: StoryContext, figure: Figure): Entity | null {
  const report = reportAt(context.story, figure.report);
  const tokens = tokensOf(report);
  const head = headTokenOf(tokens, figure);
  const verb = verbOver(tokens, head);
  const subject = verb === null ? undefined : ownSubjectOf(tokens, verb);
  if (subject === undefined || subject === head) return null;
  const [mention] = report.layer(MENTIONS).touching(tokens.spanOf(subject));
  return mention === undefined ? null : context.entityOf(figure.report, mention);
}

/** The places, as entities, that a sentence says its count is in, at or near. */
export function placesOf(
  context: StoryContext,
  { report: index, span: where }: Passage,
): ReadonlySet<Entity> {
  const report = reportAt(context.story, index);
  const tokens = tokensOf(report);
  const mentions = report.layer(MENTIONS);
  const places = mentions.within(where).flatMap((ref) => {
    const { type, span } = mentions.at(ref);
    const before = tokens.foldedOf(tokens.indexAt(span.start) - 1);
    return isPlace(type) && /^(?:in|at|near)$/.test(before) ? (context.entityOf(index, ref) ?? []) : [];
  });
  return new Set(places);
}

/** The token of what is counted, else of the figure. */
function headTokenOf(tokens: Tokens, { span, quantity }: Figure): number {
  return tokens.indexAt(Math.max(span.end, quantity.of?.end ?? 0) - 1);
}

/** How far up the parse a count looks for what it hangs on. */
const HIGHEST = 6;

function verbOver(tokens: Tokens, from: number): number | null {
  for (const at of ancestorsOf(tokens, from, HIGHEST)) if (isVerb(tokens, at)) return at;
  return null;
}
