import {
  type Citation,
  type Conflicting,
  cover,
  type Finding,
  overlaps,
  QUANTITIES,
  type Report,
  type ReportedVersion,
  type Span,
  TIMES,
} from '../../model/index.ts';
import { disjointSets, groupBy } from '../../text/index.ts';
import { reportAt, type StoryContext } from '../context.ts';
import { byCarrier, type Passage, versionOf } from '../evidence.ts';
import { nameTwoThings } from '../frames.ts';
import { type PairPassages, type SharedRun, spanOfWords } from '../passages.ts';
import { figuresWithin } from '../quantities.ts';
import { areSetApart, settingOf } from '../settings.ts';
import type { ReportWords } from '../words.ts';

/** A word of a report, by the report's index and its own. */
interface Place {
  readonly report: number;
  readonly word: number;
}

/** So many words beyond the number go on as one text, or the sentence ends there. */
const LEAST_BEYOND = 2;

/**
 * Numbers that were changed in copying: one text in two reports of one origin, word for word on both sides of a
 * number that is another here and there. It needs no reading of what the number counts. What `told` cites already is
 * left out.
 */
export function copiedNumbers(
  context: StoryContext,
  pairs: readonly PairPassages[],
  told: readonly Finding[],
): Conflicting[] {
  const own = pairs.filter(({ a, b }) => haveOneOrigin(context, a, b));
  const changed = own.flatMap((pair) => changedNumbers(context, pair));
  const cited = citedPlaces(context, told);
  return placesOfOneNumber(changed, own).flatMap((places) => conflictOf(context, places, cited));
}

/** Whether two reports have a text in common, and are not versions of one report, which correct themselves. */
function haveOneOrigin(context: StoryContext, a: number, b: number): boolean {
  const theirs = context.originsOf(b);
  return (
    context.carrierOf(a) !== context.carrierOf(b) && context.originsOf(a).some((one) => theirs.includes(one))
  );
}

type PlacePair = readonly [Place, Place];

/** The numbers that differ at the ends of what two reports share. */
function changedNumbers({ words }: StoryContext, { a, b, runs }: PairPassages): PlacePair[] {
  const [first, second] = [words[a], words[b]];
  if (!first || !second) return [];
  const found = new Map<string, PlacePair>();
  for (const run of runs) {
    for (const [x, y, step] of endsOf(run)) {
      if (!areOtherNumbers(first, x, second, y) || !goesOn(first, x, second, y, step)) continue;
      found.set(`${x} ${y}`, [
        { report: a, word: x },
        { report: b, word: y },
      ]);
    }
  }
  return [...found.values()];
}

/** The words next to a run, before and after it, with the way that leads away from it. */
function endsOf(run: SharedRun): readonly (readonly [number, number, 1 | -1])[] {
  return [
    [run.a - 1, run.b - 1, -1],
    [run.a + run.length, run.b + run.length, 1],
  ];
}

function areOtherNumbers(first: ReportWords, x: number, second: ReportWords, y: number): boolean {
  const [mine, theirs] = [wordAt(first, x), wordAt(second, y)];
  return NUMBER.test(mine) && NUMBER.test(theirs) && mine !== theirs;
}

const NUMBER = /^\p{Sc}?\d[\d.,:]*$/u;

function wordAt({ report, starts, ends }: ReportWords, i: number): string {
  return i < 0 || i >= starts.length ? '' : report.text.slice(starts[i], ends[i]);
}

/** Whether the text goes on alike beyond the number: some words, or none on either side before the sentence ends. */
function goesOn(first: ReportWords, x: number, second: ReportWords, y: number, step: 1 | -1): boolean {
  for (let k = 0; k < LEAST_BEYOND; k++) {
    const [i, j] = [x + step * (k + 1), y + step * (k + 1)];
    const [here, there] = [isEdge(first, i, step), isEdge(second, j, step)];
    if (here || there) return here && there;
    if (first.words[i] !== second.words[j]) return false;
  }
  return true;
}

/** Whether a sentence ends, or begins, before one comes to a word. */
function isEdge({ words, endsSentence }: ReportWords, i: number, step: 1 | -1): boolean {
  return i < 0 || i >= words.length || endsSentence[step === 1 ? i - 1 : i] === 1;
}

/** All places of one number of a text: those that differ, and those that stand where they do in other copies. */
function placesOfOneNumber(changed: readonly PlacePair[], pairs: readonly PairPassages[]): Place[][] {
  const seeds = groupBy(uniquePlaces(changed.flat()), ({ report }) => report);
  const copies = pairs.flatMap((pair) => copiesOf(pair, seeds));
  const places = uniquePlaces([...changed, ...copies].flat());
  const numbers = new Map(places.map((place, i) => [keyOf(place), i]));
  const sets = disjointSets(places.length);
  for (const [x, y] of [...changed, ...copies])
    sets.join(numbers.get(keyOf(x)) ?? 0, numbers.get(keyOf(y)) ?? 0);
  return [...groupBy(places.entries(), ([i]) => sets.find(i)).values()].map((own) =>
    own.map(([, place]) => place),
  );
}

function keyOf({ report, word }: Place): string {
  return `${report} ${word}`;
}

function uniquePlaces(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [keyOf(place), place])).values()];
}

/** Where two reports share the very number of a seed. */
function copiesOf({ a, b, runs }: PairPassages, seeds: ReadonlyMap<number, readonly Place[]>): PlacePair[] {
  return [...(seeds.get(a) ?? []), ...(seeds.get(b) ?? [])].flatMap((seed): PlacePair[] => {
    const startOf = (run: SharedRun) => (seed.report === a ? run.a : run.b);
    const run = runs.find((one) => startOf(one) <= seed.word && seed.word < startOf(one) + one.length);
    if (!run) return [];
    const at = seed.word - startOf(run);
    const here = { report: a, word: run.a + at };
    return [[here, { report: b, word: run.b + at }]];
  });
}

/** Whether a finding tells passages apart already: two of its versions rest on them. */
function citedPlaces(context: StoryContext, told: readonly Finding[]) {
  const findings = told.flatMap((one) =>
    'versions' in one ? [one.versions.map(({ evidence }) => evidence)] : [],
  );
  return (passages: readonly Passage[]) => {
    const cites = ({ report, span }: Citation) =>
      passages.some(
        (passage) => reportAt(context.story, passage.report).id === report && overlaps(passage.span, span),
      );
    return findings.some((versions) => versions.filter((evidence) => evidence.some(cites)).length > 1);
  };
}

/** None where a report has several numbers there, or where somebody has told them already. */
function conflictOf(
  context: StoryContext,
  places: readonly Place[],
  cited: (passages: readonly Passage[]) => boolean,
): Conflicting[] {
  const values = groupBy(places, ({ report, word }) => wordAt(wordsAt(context, report), word));
  const passages = [...values.values()].map((own) =>
    byCarrier(
      context,
      own.map((place) => passageOf(context, place)),
    ),
  );
  const reports = passages.flat().map(({ report }) => context.carrierOf(report));
  if (new Set(reports).size < reports.length || cited(passages.flat())) return [];
  if (areOfTwoThings(context, passages.flat())) return [];
  const ranked = passages.toSorted((x, y) => y.length - x.length);
  const [first, second, ...more] = ranked.map((own) => versionFrom(context, own));
  if (!first || !second) return [];
  const about = aboutOf(context, places);
  return [
    {
      kind: 'conflicting',
      about,
      slot: about,
      versions: [first, second, ...more],
      confidence: 0.85,
      why: [
        { rule: 'one-text-other-number', detail: `${ranked.length} values in ${reports.length} reports` },
      ],
    },
  ];
}

/** Whether the sentences differ in a name or a time beside the number: one frame, filled in for two things. */
function areOfTwoThings(context: StoryContext, passages: readonly Passage[]): boolean {
  const { statements } = context;
  const [first, ...others] = passages.flatMap((one) => statements.statements[statements.holding(one)] ?? []);
  const [setting, ...settings] = passages
    .flatMap((one) => figuresWithin(context, one).slice(0, 1))
    .map((figure) => settingOf(context, figure));
  return (
    (first !== undefined && others.some((other) => nameTwoThings(first, other))) ||
    (setting !== undefined && settings.some((other) => areSetApart(setting, other)))
  );
}

function wordsAt({ words }: StoryContext, report: number): ReportWords {
  const own = words[report];
  if (own === undefined) throw new RangeError(`no words of a report at ${report}`);
  return own;
}

/** The number with what it counts, or the time that it is part of. */
function passageOf(context: StoryContext, { report, word }: Place): Passage {
  const number = spanOfWords(wordsAt(context, report), word, 1);
  const [{ span, of } = { span: number }] = quantitiesAt(reportAt(context.story, report), number);
  return { report, span: cover(number, span, ...(of ? [of] : [])) };
}

function quantitiesAt(report: Report, where: Span): { readonly span: Span; readonly of?: Span }[] {
  if (!report.has(QUANTITIES)) return [];
  const layer = report.layer(QUANTITIES);
  return layer.touching(where).map((ref) => layer.at(ref));
}

/** What the number is of: a time, a quantity, or the name of a thing ("the 707"). */
function aboutOf(context: StoryContext, places: readonly Place[]): 'time' | 'quantity' | 'name' {
  const touches = (at: (report: Report, number: Span) => number) =>
    places.some(({ report, word }) => {
      const number = spanOfWords(wordsAt(context, report), word, 1);
      return at(reportAt(context.story, report), number) > 0;
    });
  if (touches((report, number) => (report.has(TIMES) ? report.layer(TIMES).touching(number).length : 0)))
    return 'time';
  return touches((report, number) => quantitiesAt(report, number).length) ? 'quantity' : 'name';
}

function versionFrom(context: StoryContext, passages: readonly Passage[]): ReportedVersion {
  const [first] = passages;
  if (!first) throw new RangeError('a version without a number');
  return versionOf(context, first, passages);
}
