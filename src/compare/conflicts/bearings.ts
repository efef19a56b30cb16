import { type Conflicting, type Span, wordsOf } from '../../model/index.ts';
import { groupBy, stemOf } from '../../text/index.ts';
import { comparedWords } from '../compared-words.ts';
import { type Comparison, reportAt, type StoryContext } from '../context.ts';
import { type Passage, sentenceAt } from '../evidence.ts';
import { isOfOtherEvent } from '../figures.ts';
import { rivalsAmong } from './versions.ts';

/** On which side of a named place something lies: "18 kilometres north of Tarn". */
interface Bearing extends Passage {
  /** The name of the place, in small letters. */
  readonly place: string;
  /** What the sentence tells beside: the stems of its words and names. */
  readonly about: ReadonlySet<string>;
  /** How far off it lies, as the words before the bearing have it; null where they tell none. */
  readonly distance: string | null;
  /** Degrees clockwise from north. */
  readonly degrees: number;
}

/** Opposite sides of one place: one of the reports has it wrong. */
export const bearingConflicts: Comparison = {
  name: 'bearing conflicts',
  compare(context) {
    const bearings = context.story.reports.flatMap((_, index) => bearingsIn(context, index));
    return [...groupBy(bearings, ({ place }) => place).values()].flatMap(
      (own) => conflictAmong(context, own) ?? [],
    );
  },
};

const POINTS: Readonly<Record<string, number>> = {
  north: 0,
  northeast: 45,
  east: 90,
  southeast: 135,
  south: 180,
  southwest: 225,
  west: 270,
  northwest: 315,
};

/** "north of", "south-west of", with what comes before it in numbers; "in the north of" is a part of the place itself. */
const BEARING =
  /(?:\b[\p{L}\d.,]+(?: [\p{L}]+){0,2} )?(?<!\bthe )\b(north|south|east|west)(?:[-‐‑ ]?(east|west))? of (?:the )?((?:\p{Lu}[\p{L}'’-]*)(?: \p{Lu}[\p{L}'’-]*)*)/gu;

function bearingsIn(context: StoryContext, index: number): Bearing[] {
  const report = reportAt(context.story, index);
  const found = [...report.text.matchAll(BEARING)].flatMap((match): Bearing[] => {
    const [words, main = '', side = '', name = ''] = match;
    const span = { start: match.index, end: match.index + words.length };
    const degrees = POINTS[main + side];
    const place = name.toLowerCase();
    const sentence = sentenceAt(context, { report: index, span });
    if (degrees === undefined || isOfOtherEvent(context, index, sentence.span)) return [];
    const [distance = null] = /^\S*\d\S*/.exec(words) ?? [];
    return [
      { report: index, span, place, degrees, distance, about: aboutIn(report.text, sentence.span, name) },
    ];
  });
  // Of a report that tells two sides of a place, neither is held against others: they are of two things.
  return found.filter((one) =>
    found.every((other) => other === one || other.place !== one.place || isNear(one, other)),
  );
}

/** Words that every bearing has, or any sentence, and the days that all of a story's sentences name. */
const ANY =
  /^(?:north|south|east|west|northern|southern|eastern|western|kilometres?|miles?|nautical|about|some|which|their|there|after|before|with|from|that|were|been|have|said|says|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|army|troops|military|general|staff|morning|evening|night|nobody|hurt)$/;
const SHORTEST = 4;

function aboutIn(text: string, sentence: Span, place: string): ReadonlySet<string> {
  const own = new Set(comparedWords(place));
  const words = comparedWords(wordsOf(text, sentence)).filter(
    (word) => word.length >= SHORTEST && !/\d/.test(word) && !own.has(word) && !ANY.test(word),
  );
  return new Set(words.map(stemOf));
}

/** So many words in common tell of one thing, where neither tells how far off it is. */
const LEAST_SHARED = 2;

/** Whether both tell of one thing: as far off, or by words in common; what is not as far off is another thing. */
function areOfOneThing(a: Bearing, b: Bearing): boolean {
  if (a.distance !== null && b.distance !== null) return a.distance === b.distance;
  return [...a.about].filter((stem) => b.about.has(stem)).length >= LEAST_SHARED;
}

/** A quarter turn and less may be one bearing told in whole points. */
const QUARTER = 90;

function isNear(a: Bearing, b: Bearing): boolean {
  const apart = Math.abs(a.degrees - b.degrees);
  return Math.min(apart, 360 - apart) < QUARTER;
}

function conflictAmong(context: StoryContext, bearings: readonly Bearing[]): Conflicting | null {
  const rivals = rivalsAmong(context, bearings, { areOne: isNear, areNear: areOfOneThing });
  if (rivals === null) return null;
  return {
    kind: 'conflicting',
    about: 'claim',
    slot: 'place',
    versions: rivals.versions,
    confidence: 0.7,
    why: [{ rule: 'two-sides-of-one-place', detail: rivals.carried[0]?.place ?? '' }],
  };
}
