import type { SlotTrait } from '../../lexicon/slot-weights.ts';
import type { Quantity } from '../../model/index.ts';
import type { StoryContext } from '../context.ts';
import type { Moment } from '../moments.ts';
import { areCompatible, PEOPLE_HEAD } from '../quantities.ts';
import type { Circumstances } from './circumstances.ts';
import { bestLikeness, type Likeness, wordLikeness } from './likeness.ts';
import type { Surroundings, TiedWord } from './surroundings.ts';
import { COUNT, type Telling } from './tellings.ts';
import { daysBetween, quantityOf } from './values.ts';

/** A telling with all that is looked at of it. */
export interface Seen {
  readonly telling: Telling;
  readonly about: Surroundings;
  readonly told: Circumstances;
}

/** What two tellings show, by trait; a trait that is not there is 0. */
export type Traits = Partial<Record<SlotTrait, number>>;

/** What two tellings show of being two values of one slot. */
export function traitsOf(context: StoryContext, a: Seen, b: Seen, shared: Likeness): readonly Traits[] {
  return [
    { ...shared },
    wordTraits(context, a, b),
    participantTraits(context, a.about.words, b.about.words),
    circumstanceTraits(a.told, b.told),
    placeTraits(a.telling, b.telling),
    sortTraits(a, b),
    quantityTraits(a, b),
    momentTraits(a.telling, b.telling),
  ];
}

/** All traits of a pair by name: a map, since an object of so many names is slow to make. */
export function traitsByName(parts: readonly Traits[]): ReadonlyMap<string, number> {
  const traits = new Map<string, number>([['bias', 1]]);
  for (const part of parts) for (const [trait, value] of Object.entries(part)) traits.set(trait, value);
  return traits;
}

/** Below this, two heads or verbs are of two things. */
const APART = 0.3;

function wordTraits(context: StoryContext, a: Seen, b: Seen): Traits {
  const [x, y] = [a.about, b.about];
  const [mine, theirs] = [a.telling.predicate, b.telling.predicate];
  const head = wordLikeness(context, x.head, y.head);
  return {
    head,
    'head-same': flag(x.head !== '' && x.head === y.head),
    'head-apart': flag(x.head !== '' && y.head !== '' && head < APART),
    'head-untold': flag(x.head === '' || y.head === ''),
    saying: flag(SAYING.has(x.verb) || SAYING.has(y.verb)),
    verb: wordLikeness(context, x.verb, y.verb),
    'verb-same': flag(x.verb !== '' && x.verb === y.verb),
    fate: flag(mine !== '' && mine === theirs),
    'fate-apart': flag(mine !== '' && theirs !== '' && mine !== theirs),
    'fate-untold': flag((mine === '') !== (theirs === '')),
  };
}

/** When something was said is of the report, and not of what it tells. */
const SAYING = new Set('say tell announce report declare state add write publish speak'.split(' '));

function participantTraits(context: StoryContext, a: readonly TiedWord[], b: readonly TiedWord[]): Traits {
  const of = (words: readonly TiedWord[], part: TiedWord['part']) =>
    words.filter((word) => word.part === part);
  const subject = bestLikeness(context, of(a, 'subject'), of(b, 'subject'));
  const object = bestLikeness(context, of(a, 'object'), of(b, 'object'));
  const names = [a, b].map((words) => new Set(words.flatMap(({ isName, key }) => (isName ? [key] : []))));
  const [mine = new Set(), theirs = new Set()] = names;
  const shared = [...mine].filter((name) => theirs.has(name)).length;
  return {
    subject: subject ?? 0,
    'subject-apart': flag(subject !== null && subject < APART),
    object: object ?? 0,
    'object-apart': flag(object !== null && object < APART),
    names: Math.min(shared, MOST_NAMES),
    'names-own': flag(
      [...mine].some((name) => !theirs.has(name)) && [...theirs].some((name) => !mine.has(name)),
    ),
    'numbers-apart': flag(areNamedApart(a.filter(isNumber), b.filter(isNumber))),
    'names-apart': flag(mine.size > 0 && theirs.size > 0 && shared === 0),
    'doers-apart': flag(areNamedApart(of(a, 'subject'), of(b, 'subject'))),
    opposites: flag(
      a.some((x) => b.some((y) => x.part !== 'other' && x.part === y.part && areOpposites(context, x, y))),
    ),
  };
}
const MOST_NAMES = 3;

function isNumber({ lemma }: TiedWord): boolean {
  return /^\d+$/.test(lemma);
}

/** Whether both have names, and none in common. */
function areNamedApart(a: readonly TiedWord[], b: readonly TiedWord[]): boolean {
  const [mine, theirs] = [a, b].map((words) => words.filter(({ isName }) => isName));
  if (!mine?.length || !theirs?.length) return false;
  return mine.every(({ key }) => theirs.every((word) => word.key !== key));
}

function areOpposites({ lexicon }: StoryContext, a: TiedWord, b: TiedWord): boolean {
  return lexicon.thesaurus.areOpposites(a.lemma, b.lemma);
}

/** A sentence that names a day this far before its report looks back. */
const LOOKS_BACK = 3;

function circumstanceTraits(a: Circumstances, b: Circumstances): Traits {
  const differ = (of: (one: Circumstances) => unknown) => flag(of(a) !== of(b));
  const both = (of: (one: Circumstances) => boolean) => flag(of(a) && of(b));
  const shared = a.days.some((day) => b.days.includes(day));
  return {
    mood: differ(({ mood }) => mood),
    possible: flag(a.mood === 'possible' || b.mood === 'possible'),
    negated: differ(({ isNegated }) => isNegated),
    over: differ(({ isOver }) => isOver),
    'other-event': differ(({ isOfOtherEvent }) => isOfOtherEvent),
    'other-events': both(({ isOfOtherEvent }) => isOfOtherEvent),
    addition: differ(({ isAddition }) => isAddition),
    attribute: differ(({ isAttribute }) => isAttribute),
    part: differ(({ isPart }) => isPart),
    parts: both(({ isPart }) => isPart),
    another: differ(({ isAnother }) => isAnother),
    others: both(({ isAnother }) => isAnother),
    quoted: flag(a.isQuoted || b.isQuoted),
    grows: flag(a.grows || b.grows),
    demanded: differ(({ isDemanded }) => isDemanded),
    'places-apart': flag(
      a.places.size > 0 && b.places.size > 0 && ![...a.places].some((one) => b.places.has(one)),
    ),
    sides: flag(a.side !== '' && b.side !== '' && a.side !== b.side),
    'day-same': flag(shared),
    'day-apart': flag(a.days.length > 0 && b.days.length > 0 && !shared),
    'looks-back': flag(Math.max(a.daysAgo, b.daysAgo) > LOOKS_BACK),
    'looks-back-apart': differ(({ daysAgo }) => daysAgo > LOOKS_BACK),
    beside: Math.log(1 + a.beside.length) + Math.log(1 + b.beside.length),
    'beside-same': flag(a.beside.some((value) => b.beside.includes(value))),
    'order-same': flag(a.beside.length === b.beside.length && a.order === b.order),
  };
}

function placeTraits(a: Telling, b: Telling): Traits {
  return {
    place: Math.max(a.place, b.place),
    'place-apart': Math.abs(a.place - b.place),
    headline: flag(a.isHeadline || b.isHeadline),
  };
}

function sortTraits(a: Seen, b: Seen): Traits {
  const { sort } = a.telling;
  const isPeople = a.about.head === PEOPLE_HEAD || b.about.head === PEOPLE_HEAD;
  return {
    'of-count': flag(sort === COUNT),
    'of-people': flag(sort === COUNT && isPeople),
    'of-percent': flag(sort === 'percent'),
    'of-length': flag(a.telling.value.kind === 'length'),
    'of-moment': flag(sort === 'moment'),
    'of-date': flag(a.telling.value.kind === 'date'),
    bare: flag(sort !== b.telling.sort),
  };
}

/** Values further apart than e to this are all the same far apart. */
const LARGEST_RATIO = 3;
/** A multiple below this may be chance. */
const LEAST_MULTIPLE = 1.5;
const FEW = 3;

function quantityTraits(a: Seen, b: Seen): Traits {
  const [x, y] = [quantityOf(a.telling), quantityOf(b.telling)];
  if (x === null || y === null) return {};
  const [less, more] = [Math.min(x.value, y.value), Math.max(x.value, y.value)];
  const ratio = less <= 0 ? LARGEST_RATIO : Math.min(LARGEST_RATIO, Math.log(more / less));
  return {
    ratio,
    'ratio-grown': a.told.grows || b.told.grows ? ratio : 0,
    multiple: flag(less > 0 && more / less > LEAST_MULTIPLE && Number.isInteger(more / less)),
    tenfold: flag(less > FEW && more === less * 10),
    few: flag(more <= FEW),
    digits: flag(digitsOf(x.value) === digitsOf(y.value)),
    compatible: flag(areCompatible(x, y)),
    looseness: flag(x.approximation === y.approximation),
    bound: flag(isBound(x) || isBound(y)),
    sum: flag(isSumWith(x, y, a.told) || isSumWith(y, x, b.told)),
    swapped: flag(a.told.beside.includes(y.value) || b.told.beside.includes(x.value)),
  };
}

function isBound({ approximation }: Quantity): boolean {
  return /^(?:at-least|more-than|at-most|less-than)$/.test(approximation);
}

/** "64 passengers and four crew" beside "68 people". */
function isSumWith(
  { value: part }: Quantity,
  { value: whole }: Quantity,
  { beside }: Circumstances,
): boolean {
  return part < whole && beside.some((other) => other + part === whole || other - part === whole);
}

/** The digits of a number in order of size: "214" and "241" are one slip of the hand apart. */
function digitsOf(value: number): string {
  const digits = String(value).replace(/\D/g, '');
  return digits.length < 2 ? String(value) : [...digits].sort().join('');
}

const WEEK = 7;
const FAR_DAYS = 10;

function momentTraits(a: Telling, b: Telling): Traits {
  if (a.value.kind !== 'moment' || b.value.kind !== 'moment') return {};
  const [x, y]: [Moment, Moment] = [a.value.moment, b.value.moment];
  const days = daysBetween(x, y) ?? 0;
  return {
    'moment-days': flag(days > 0),
    'moment-hours': flag(x.minute !== null && y.minute !== null),
    'moment-week': flag(days === WEEK),
    'moment-far': flag(days > FAR_DAYS),
  };
}

function flag(is: boolean): number {
  return is ? 1 : 0;
}
