import {
  governorOfSpan,
  isVerb,
  nearestVerb,
  ownSubjectOf,
  type Tokens,
  tokensOf,
} from '../language/index.ts';
import { type Span, TIMES, type TimeExpression, wordsOf } from '../model/index.ts';
import { DAY_MS, stemOf } from '../text/index.ts';
import { reportAt, type StoryContext } from './context.ts';
import { sentenceAt } from './evidence.ts';
import type { Figure } from './quantities.ts';

/** What a sentence tells about its figure besides the value, by which it may be a figure of something else. */
export interface Setting {
  /** Whether it is a distance, a speed or the like. */
  readonly isMeasure: boolean;
  /** The days that the figure is of, as its clause tells them. */
  readonly periods: readonly Period[];
  /** Whether it sums up what has happened since some time. */
  readonly isSum: boolean;
  /** "second", "another": which of several things of a kind it tells of. */
  readonly ordinals: ReadonlySet<string>;
  /** What stands after each preposition of its clause, as stems; names with a capital. */
  readonly beside: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** The stem of the subject of its verb; null for a pronoun and where it is what is counted. */
  readonly subject: string | null;
  /** The stems that tell which of the things that are counted are meant: "trucks that carried flour". */
  readonly narrowing: ReadonlySet<string>;
  /** The stems of the clause that tells when a measure was taken: "when it landed". */
  readonly moment: ReadonlySet<string>;
  /** All stems of its sentence. */
  readonly stems: ReadonlySet<string>;
}

/** Days from the first to the last, in milliseconds, and whether the words name part of a night. */
interface Period {
  readonly earliest: number;
  readonly latest: number;
  readonly isNight: boolean;
  /** "By Thursday": when it stood so, and not when it came about. */
  readonly isStand: boolean;
}

/**
 * Whether the sentences of two figures tell that they are of two things: of two times, one of several, sums and
 * parts, with other places or purposes.
 */
export function areSetApart(a: Setting, b: Setting): boolean {
  return (
    areOfTwoTimes(a, b) ||
    areTwoOfSeveral(a.ordinals, b.ordinals) ||
    isPartOf(a, b) ||
    isPartOf(b, a) ||
    areBesideOthers(a, b) ||
    (a.isMeasure && b.isMeasure && areMeasuredApart(a, b))
  );
}

function areOfTwoTimes(a: Setting, b: Setting): boolean {
  if (a.isSum !== b.isSum && (a.periods.length > 0 || b.periods.length > 0)) return true;
  if (a.periods.length === 0 || b.periods.length === 0) return false;
  return a.periods.every((mine) => b.periods.every((theirs) => !mayBeOneTime(mine, theirs)));
}

/** So many days are a week; what is of a week is no figure of one of its days. */
const WEEK = 7 * DAY_MS;

function mayBeOneTime(a: Period, b: Period): boolean {
  const [first, second] = a.earliest <= b.earliest ? [a, b] : [b, a];
  if (second.earliest > first.latest)
    return (first.isNight || second.isNight) && second.earliest - first.latest <= DAY_MS;
  return lengthOf(a) === lengthOf(b) || Math.max(lengthOf(a), lengthOf(b)) > WEEK;
}

function lengthOf({ earliest, latest }: Period): number {
  return latest - earliest + DAY_MS;
}

function areTwoOfSeveral(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const isOther = (own: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...own].some((word) => !other.has(word) && (word !== 'first' || other.size > 0));
  return isOther(a, b) || isOther(b, a);
}

/** Whether the first counts some of what the second counts: those that carry flour, those of the convoy. */
function isPartOf(a: Setting, b: Setting): boolean {
  return a.narrowing.size > 0 && [...a.narrowing].every((stem) => !b.stems.has(stem));
}

/** Prepositions after which two names are of two things, and those after which any two words are. */
const OF_NAMES = ['in', 'at', 'near', 'from', 'to', 'for', 'of', 'against', 'across', 'on'];
const OF_PURPOSES = ['for', 'from'];

function areBesideOthers(a: Setting, b: Setting): boolean {
  const isOther = (preposition: string, isMeant: (words: readonly string[]) => boolean) => {
    const [mine, theirs] = [a, b].map(({ beside }) => (beside.get(preposition) ?? []).filter(isMeant));
    if (!mine?.length || !theirs?.length) return false;
    return !mine.flat().some((stem) => theirs.flat().includes(stem));
  };
  return (
    OF_NAMES.some((one) => isOther(one, (words) => words.every((word) => NAME.test(word)))) ||
    OF_PURPOSES.some((one) => isOther(one, () => true))
  );
}

const NAME = /^\p{Lu}/u;

function areMeasuredApart(a: Setting, b: Setting): boolean {
  const isTold = (stem: string | null, { stems }: Setting) => stem === null || stems.has(stem.toLowerCase());
  if (a.subject !== null && b.subject !== null && !isTold(a.subject, b) && !isTold(b.subject, a)) return true;
  const isThen = (mine: Setting, theirs: Setting) =>
    mine.moment.size > 0 && [...mine.moment].every((stem) => !theirs.stems.has(stem));
  return isThen(a, b) || isThen(b, a);
}

/** Measures of which each thing has its own, at each time; money is paid by anybody, and anything may weigh a tonne. */
const MEASURES = /^(?:(?:kilo|centi)?metre|(?:nautical-)?mile|foot|inch|yard|degree.*|.*-per-hour|knot)$/;
/** Measures that change from one moment to the next. */
const CHANGING = /degree|per-hour|knot/;

export function settingOf(context: StoryContext, figure: Figure): Setting {
  const report = reportAt(context.story, figure.report);
  const tokens = tokensOf(report);
  const { span } = sentenceAt(context, figure);
  const head = tokens.indexAt(Math.max(figure.span.end, figure.quantity.of?.end ?? 0) - 1);
  const chain = chainOver(tokens, head);
  const verb = chain.find((at) => isVerb(tokens, at));
  const sentence = { first: tokens.indexAt(span.start), last: tokens.indexAt(span.end - 1) };
  const times = report.has(TIMES)
    ? report
        .layer(TIMES)
        .within(span)
        .map((ref) => report.layer(TIMES).at(ref))
    : [];
  const own = times.filter((time) => isTimeOf(tokens, time.span, chain));
  return {
    isMeasure: MEASURES.test(figure.quantity.unit ?? ''),
    periods: own.flatMap((time) => periodOf(tokens, time)),
    isSum: isSum(tokens, chain),
    ordinals: ordinalsOf(tokens, chain),
    beside: besideOf(tokens, chain),
    subject: verb === undefined ? null : subjectStem(tokens, verb, head),
    narrowing: figure.quantity.unit === undefined ? narrowingOf(tokens, head) : new Set(),
    moment:
      verb === undefined || !CHANGING.test(figure.quantity.unit ?? '') ? new Set() : momentOf(tokens, verb),
    stems: stemsIn(tokens, sentence),
  };
}

/** How far up the parse the clause of a figure reaches. */
const HIGHEST = 8;

/**
 * What a figure hangs on, itself first: up to the verb of its clause, and past it where that one only goes on what
 * another tells ("Artillery hit the town on Monday, killing three").
 */
function chainOver(tokens: Tokens, head: number): readonly number[] {
  const chain = [head];
  for (let at = head; chain.length < HIGHEST && tokens.headOf(at) !== at; ) {
    if (isVerb(tokens, at) && !isCarriedOn(tokens, at)) break;
    at = tokens.headOf(at);
    chain.push(at);
  }
  return chain;
}

function isCarriedOn(tokens: Tokens, verb: number): boolean {
  return (
    tokens.tagOf(verb) === 'VBG' &&
    tokens.roleOf(verb) === 'adverbial-clause' &&
    ownSubjectOf(tokens, verb) === undefined
  );
}

/** Whether a time tells when the things of a clause were so; what is no more than compared with is left out. */
function isTimeOf(tokens: Tokens, span: Span, chain: readonly number[]): boolean {
  const first = tokens.indexAt(span.start);
  if ([1, 2].some((back) => /^(?:than|since|after|before|until|from)$/.test(tokens.foldedOf(first - back))))
    return false;
  const { at } = governorOfSpan(tokens, span);
  return chain.includes(at) || chain.includes(nearestVerb(tokens, at, 1));
}

function periodOf(tokens: Tokens, { type, value, earliest, latest, span }: TimeExpression): Period[] {
  if (type === 'SET' || type === 'DURATION' || earliest === undefined || latest === undefined) return [];
  const isNight = /T(?:NI|EV|0\d|2\d)/.test(value) || NIGHTLY.test(wordsOf(tokens.text, span));
  const first = tokens.indexAt(span.start);
  const isStand = [1, 2].some((back) => tokens.foldedOf(first - back) === 'by');
  return [{ earliest: Date.parse(earliest), latest: Date.parse(latest), isNight, isStand }];
}
const NIGHTLY = /\b(?:night|overnight|evening|dawn|early|late|midnight)\b/i;

/** "have been killed since Friday": a sum of what came to pass from then on. */
function isSum(tokens: Tokens, chain: readonly number[]): boolean {
  return chain.some((at) =>
    tokens.dependentsOf(at).some((i) => tokens.foldedOf(i) === 'since' || isSinceClause(tokens, i)),
  );
}

function isSinceClause(tokens: Tokens, at: number): boolean {
  const isClause = tokens.roleOf(at) === 'adverbial-clause';
  return isClause && tokens.dependentsOf(at).some((i) => tokens.foldedOf(i) === 'since');
}

const ORDINALS = new Set('first second third fourth fifth another separate'.split(' '));

/** The ordinals of the nouns of a clause: its subject, its objects, and what its prepositions have after them. */
function ordinalsOf(tokens: Tokens, chain: readonly number[]): ReadonlySet<string> {
  const under = chain.flatMap((at) => [at, ...tokens.dependentsOf(at)]);
  const nouns = under.flatMap((at) =>
    tokens.roleOf(at) === 'preposition' ? [at, ...tokens.dependentsOf(at)] : at,
  );
  const words = nouns.flatMap((at) =>
    isNoun(tokens, at) ? tokens.dependentsOf(at).filter((i) => i < at) : [],
  );
  return new Set(words.filter((i) => isOrdinal(tokens, i)).map((i) => tokens.foldedOf(i)));
}

/** "The second largest" is no second of a kind. */
function isOrdinal(tokens: Tokens, at: number): boolean {
  return ORDINALS.has(tokens.foldedOf(at)) && tokens.tagOf(at + 1) !== 'JJS';
}

interface Sentence {
  readonly first: number;
  readonly last: number;
}

/** What the words of a clause have beside them in prepositions' phrases. */
function besideOf(tokens: Tokens, chain: readonly number[]): Setting['beside'] {
  const found = new Map<string, (readonly string[])[]>();
  for (const at of chain) {
    for (const preposition of tokens.dependentsOf(at)) {
      if (tokens.roleOf(preposition) !== 'preposition') continue;
      const object = tokens.dependentsOf(preposition).find((i) => tokens.roleOf(i) === 'oblique');
      if (object === undefined || chain.includes(object) || !isNoun(tokens, object)) continue;
      const word = tokens.foldedOf(preposition);
      found.set(word, [...(found.get(word) ?? []), namedBy(tokens, object)]);
    }
  }
  return found;
}

function isNoun(tokens: Tokens, at: number): boolean {
  return /^(?:NOUN|PROPN)$/.test(tokens.uposOf(at));
}

/** The stem of a noun, or of a name all of its words, with a capital. */
function namedBy(tokens: Tokens, at: number): readonly string[] {
  if (tokens.uposOf(at) !== 'PROPN') return [stemOf(tokens.foldedOf(at))];
  const words = [at, ...tokens.dependentsOf(at).filter((i) => tokens.uposOf(i) === 'PROPN')];
  return words.map((i) => tokens.textOf(i)).filter((word) => NAME.test(word));
}

function subjectStem(tokens: Tokens, verb: number, head: number): string | null {
  const subject = ownSubjectOf(tokens, verb);
  if (subject === undefined || subject === head || !isNoun(tokens, subject)) return null;
  return stemOf(tokens.foldedOf(subject));
}

/** "trucks carrying flour", "workers who walked out", "trucks of the convoy": which ones are meant. */
function narrowingOf(tokens: Tokens, head: number): ReadonlySet<string> {
  const clauses = tokens
    .dependentsOf(head)
    .filter((i) => i > head && tokens.roleOf(i) === 'relative-clause' && !hasComma(tokens, head, i));
  return new Set(clauses.flatMap((at) => [...stemsIn(tokens, { first: at, last: lastUnder(tokens, at) })]));
}

function hasComma(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (tokens.textOf(i) === ',') return true;
  return false;
}

/** The last token of the words right under a token. */
function lastUnder(tokens: Tokens, at: number): number {
  return Math.max(at, ...tokens.dependentsOf(at).filter((i) => tokens.roleOf(i) !== 'punctuation'));
}

const THEN = new Set(['when', 'as', 'before', 'after', 'until', 'while']);

/** "when it landed": a clause that tells when a measure was taken. */
function momentOf(tokens: Tokens, verb: number): ReadonlySet<string> {
  const clauses = tokens.dependentsOf(verb).filter((i) => {
    const isClause = tokens.roleOf(i) === 'adverbial-clause';
    return isClause && tokens.dependentsOf(i).some((k) => THEN.has(tokens.foldedOf(k)));
  });
  return new Set(clauses.map((at) => stemOf(tokens.foldedOf(at))));
}

function stemsIn(tokens: Tokens, { first, last }: Sentence): ReadonlySet<string> {
  const stems = new Set<string>();
  for (let i = first; i <= last; i++)
    if (/^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(tokens.uposOf(i))) stems.add(stemOf(tokens.foldedOf(i)));
  return stems;
}
