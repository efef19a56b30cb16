import { type Tokens, tokensOf } from '../language/index.ts';
import {
  contains,
  MENTIONS,
  QUANTITIES,
  QUOTATIONS,
  type Report,
  SENTENCES,
  type Sentence,
  type Span,
  TIMES,
  ZONES,
} from '../model/index.ts';
import { groupBy, stemOf } from '../text/index.ts';
import { isContentWord, isRead } from './words.ts';

/** A sentence as something stated: its content words by stem. */
export interface Statement {
  /** Index of the report in the story. */
  readonly report: number;
  readonly span: Span;
  readonly stems: ReadonlySet<string>;
  /** The stems outside names, and those inside names in their order. */
  readonly narrative: ReadonlySet<string>;
  readonly names: readonly string[];
  /** The stems in their order, without times and figures, which are held against each other by value. */
  readonly sequence: readonly string[];
  /** Whether it is told as no more than possible. */
  readonly isHedged: boolean;
  /** Whether most of its words are somebody's direct speech. */
  readonly isSpeech: boolean;
  readonly isNegated: boolean;
  readonly isHeadline: boolean;
  /** Where it stands in its report, 0 at the beginning and 1 at the end. */
  readonly place: number;
}

/** Two statements of different reports that say much the same, 0 to 1. */
export interface Match {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
  /** How many stems they share, and how many of those outside names in both, 0 for what is barely alike. */
  readonly shared: number;
  readonly sharedNarrative: number;
}

/** Statements of a story and which of them meet. */
export interface StatementIndex {
  readonly statements: readonly Statement[];
  /** Matches of a statement with statements of other reports, the likest first. */
  matchesOf(statement: number): readonly Match[];
  /** The statement that holds a passage; -1 where none does. Those of a report stand in the order of its text. */
  holding(passage: { readonly report: number; readonly span: Span }): number;
}

/** A sentence with fewer content words states too little to be told from another. */
const LEAST_STEMS = 3;

/** Below the first, two sentences have nothing to do with each other; below the second, a subject in common. */
const NEAR_LIKENESS = 0.15;
export const LOOSE_LIKENESS = 0.22;

/**
 * Words in more sentences than this are the subject of the story; they weigh in a match but call none up, unless a
 * statement has no rarer ones: where a hundred reports carry one text, all its words are common.
 */
const COMMON_IN = 40;
const RAREST = 4;

/** Of a common word, so many statements of one report are called up: who repeats a sentence thousands of times is met once. */
const MOST_OF_REPORT = 12;

/** The zones in which a report states things. */
export const SPEAKING_ZONES: ReadonlySet<string> = new Set(['headline', 'standfirst', 'body']);
const NEGATIONS = new Set([
  'not',
  "n't",
  'never',
  'no',
  'none',
  'neither',
  'nor',
  'without',
  'denied',
  'denies',
  'deny',
]);

/** Words that tell a thing as possible, likely or hearsay. */
const HEDGES = new Set(
  'may might could perhaps possibly probably likely allegedly reportedly apparently appears appeared seems seemed unconfirmed suspected alleged'.split(
    ' ',
  ),
);

/** The statements of the reports that are read. A record is no carrier: reports are held against it. */
export function statementsOf(reports: readonly Report[]): StatementIndex {
  const statements = reports.flatMap((report, i) =>
    isRead(report) && report.parts.role === 'report' ? statementsIn(report, i) : [],
  );
  const carriers = carriersOf(statements);
  const called = new Map([...carriers].map(([stem, places]) => [stem, thinned(places, statements)]));
  const weights = new Map<string, number>();
  for (const [stem, places] of carriers)
    weights.set(stem, Math.log(1 + statements.length / places.length) ** 2);
  const weightOf = (stem: string) => weights.get(stem) ?? 0;
  const norms = statements.map(({ stems }) =>
    Math.sqrt([...stems].reduce((sum, stem) => sum + weightOf(stem), 0)),
  );
  const sums = { dots: new Float64Array(statements.length), shared: new Int32Array(statements.length) };
  const known = new Map<number, readonly Match[]>();
  return {
    statements,
    holding: holderAmong(statements),
    matchesOf: (a) => {
      const found = known.get(a) ?? matchesFor(a, { statements, carriers, called, weightOf, norms, sums });
      known.set(a, found);
      return found;
    },
  };
}

function holderAmong(statements: readonly Statement[]): StatementIndex['holding'] {
  const inReports = groupBy(statements.keys(), (i) => statements[i]?.report ?? -1);
  const endOf = (i: number | undefined) => statements[i ?? -1]?.span.end ?? Number.POSITIVE_INFINITY;
  return ({ report, span }) => {
    const own = inReports.get(report) ?? [];
    let low = 0;
    let high = own.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (endOf(own[middle]) < span.end) low = middle + 1;
      else high = middle;
    }
    const found = own[low] ?? -1;
    const holder = statements[found];
    return holder !== undefined && contains(holder.span, span) ? found : -1;
  };
}

function statementsIn(report: Report, index: number): Statement[] {
  const scene: Scene = {
    report,
    index,
    tokens: tokensOf(report),
    speech: speechOf(report),
    names: namesOf(report),
    values: valuesOf(report),
  };
  const zones = [...report.layer(ZONES)].filter(({ kind }) => SPEAKING_ZONES.has(kind));
  const sentences = report.layer(SENTENCES);
  return zones.flatMap(({ span, kind }) =>
    sentences
      .within(span)
      .flatMap((ref) => statementFrom(scene, sentences.at(ref), kind === 'headline') ?? []),
  );
}

/** A report while its statements are taken: its tokens, and which of its characters are speech or names. */
interface Scene {
  readonly report: Report;
  readonly index: number;
  readonly tokens: Tokens;
  readonly speech: Uint8Array;
  readonly names: Uint8Array;
  readonly values: Uint8Array;
}

/** 1 for every character of direct speech. */
function speechOf(report: Report): Uint8Array {
  if (!report.has(QUOTATIONS)) return new Uint8Array(report.text.length);
  const direct = [...report.layer(QUOTATIONS)].filter(({ kind }) => kind === 'direct');
  return marked(
    report,
    direct.flatMap(({ content }) => content),
  );
}

/** 1 for every character of a name. */
function namesOf(report: Report): Uint8Array {
  if (!report.has(MENTIONS)) return new Uint8Array(report.text.length);
  return marked(
    report,
    [...report.layer(MENTIONS)].filter(({ form }) => form === 'name').map(({ span }) => span),
  );
}

/** 1 for every character of a time or a figure. */
function valuesOf(report: Report): Uint8Array {
  const times = report.has(TIMES) ? [...report.layer(TIMES)] : [];
  const quantities = report.has(QUANTITIES) ? [...report.layer(QUANTITIES)] : [];
  return marked(
    report,
    [...times, ...quantities].map(({ span }) => span),
  );
}

function marked({ text }: Report, spans: readonly Span[]): Uint8Array {
  const flags = new Uint8Array(text.length);
  for (const { start, end } of spans) flags.fill(1, start, end);
  return flags;
}

function statementFrom(scene: Scene, sentence: Sentence, isHeadline: boolean): Statement | null {
  const { tokens, report, index } = scene;
  const { first, end } = sentence.tokens;
  const stems = new Set<string>();
  const narrative = new Set<string>();
  const names: string[] = [];
  const sequence: string[] = [];
  let isHedged = false;
  let isNegated = false;
  let spoken = 0;
  for (let i = first; i < end; i++) {
    spoken += scene.speech[tokens.startOf(i)] ?? 0;
    if (NEGATIONS.has(tokens.foldedOf(i))) isNegated = true;
    if (HEDGES.has(tokens.foldedOf(i))) isHedged = true;
    if (!isContentWord(tokens, i)) continue;
    const stem = stemOf(tokens.foldedOf(i));
    stems.add(stem);
    if (scene.names[tokens.startOf(i)] === 0) narrative.add(stem);
    else names.push(stem);
    if (scene.values[tokens.startOf(i)] === 0) sequence.push(stem);
  }
  if (stems.size < LEAST_STEMS) return null;
  const place = sentence.span.start / Math.max(1, report.text.length);
  const isSpeech = spoken * 2 > end - first;
  return {
    report: index,
    span: sentence.span,
    stems,
    narrative,
    names,
    sequence,
    isHedged,
    isSpeech,
    isNegated,
    isHeadline,
    place,
  };
}

/** The statements in which each stem stands. */
function carriersOf(statements: readonly Statement[]): Map<string, number[]> {
  const carriers = new Map<string, number[]>();
  for (const [i, { stems }] of statements.entries()) {
    for (const stem of stems) {
      const places = carriers.get(stem);
      if (places) places.push(i);
      else carriers.set(stem, [i]);
    }
  }
  return carriers;
}

/** The statements that a word calls up. */
function thinned(places: readonly number[], statements: readonly Statement[]): readonly number[] {
  if (places.length <= COMMON_IN) return places;
  const counts = new Map<number, number>();
  return places.filter((i) => {
    const report = statements[i]?.report ?? -1;
    const count = (counts.get(report) ?? 0) + 1;
    counts.set(report, count);
    return count <= MOST_OF_REPORT;
  });
}

interface Index {
  readonly statements: readonly Statement[];
  readonly called: ReadonlyMap<string, readonly number[]>;
  readonly carriers: ReadonlyMap<string, readonly number[]>;
  readonly weightOf: (stem: string) => number;
  readonly norms: readonly number[];
  readonly sums: Sums;
}

/** What one statement shares with each other one, while its matches are found: all zero before and after. */
interface Sums {
  readonly dots: Float64Array;
  readonly shared: Int32Array;
}

/** The cosine of weighted stems with every statement of another report that shares a telling word. */
function matchesFor(a: number, index: Index): Match[] {
  const { statements, carriers, called, weightOf, norms, sums } = index;
  const own = statements[a];
  if (!own) return [];
  const countOf = (stem: string) => carriers.get(stem)?.length ?? 0;
  const ranked = [...own.stems].sort((x, y) => countOf(x) - countOf(y));
  const common = ranked.filter((stem, rank) => rank >= RAREST && countOf(stem) > COMMON_IN);
  const met: number[] = [];
  for (const stem of ranked.slice(0, ranked.length - common.length)) {
    const weight = weightOf(stem);
    for (const b of called.get(stem) ?? []) {
      if (statements[b]?.report === own.report) continue;
      if (sums.shared[b] === 0) met.push(b);
      add(sums, b, weight);
    }
  }
  const most = common.reduce((sum, stem) => sum + weightOf(stem), 0);
  const matches: Match[] = [];
  for (const b of met) {
    const norm = (norms[a] ?? 1) * (norms[b] ?? 1);
    const other = statements[b];
    if (other && ((sums.dots[b] ?? 0) + most) / norm >= NEAR_LIKENESS) {
      for (const stem of common) if (other.stems.has(stem)) add(sums, b, weightOf(stem));
      const likeness = (sums.dots[b] ?? 0) / norm;
      if (likeness >= NEAR_LIKENESS) matches.push(matchOf(a, b, likeness, sums.shared[b] ?? 0, index));
    }
    sums.dots[b] = 0;
    sums.shared[b] = 0;
  }
  return matches.sort((x, y) => y.likeness - x.likeness || x.b - y.b);
}

function matchOf(a: number, b: number, likeness: number, shared: number, { statements }: Index): Match {
  const isLoose = likeness >= LOOSE_LIKENESS;
  const sharedNarrative = isLoose ? countShared(statements[a]?.narrative, statements[b]?.narrative) : 0;
  return { a, b, likeness, shared, sharedNarrative };
}

function countShared(mine: ReadonlySet<string> = new Set(), theirs: ReadonlySet<string> = new Set()): number {
  let count = 0;
  for (const stem of mine) if (theirs.has(stem)) count++;
  return count;
}

function add({ dots, shared }: Sums, b: number, weight: number): void {
  dots[b] = (dots[b] ?? 0) + weight;
  shared[b] = (shared[b] ?? 0) + 1;
}
