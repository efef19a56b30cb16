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
  /** What the sentence tells beside: the stems of its words and names, and its numbers. */
  readonly about: ReadonlySet<string>;
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
    return [{ report: index, span, place, degrees, about: aboutIn(report.text, sentence.span, name) }];
  });
  // Of a report that tells two sides of a place, neither is held against others: they are of two things.
  return found.filter((one) =>
    found.every((other) => other === one || other.place !== one.place || isNear(one, other)),
  );
}

/** Words that every bearing has, or any sentence. */
const ANY =
  /^(?:north|south|east|west|northern|southern|eastern|western|kilometres?|miles?|nautical|about|some|which|their|there|after|before|with|from|that|were|been|have)$/;
const SHORTEST = 4;

function aboutIn(text: string, sentence: Span, place: string): ReadonlySet<string> {
  const own = new Set(comparedWords(place));
  const words = comparedWords(wordsOf(text, sentence)).filter(
    (word) => (/\d/.test(word) || word.length >= SHORTEST) && !own.has(word) && !ANY.test(word),
  );
  return new Set(words.map(stemOf));
}

/** Whether both tell of one thing, by a word, a name or a distance in common. */
function areOfOneThing(a: Bearing, b: Bearing): boolean {
  return [...a.about].some((stem) => b.about.has(stem));
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
