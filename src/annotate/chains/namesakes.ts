import type { Gender } from '../../lexicon/names.ts';
import { lineOf } from '../../model/index.ts';
import { genderOfTitle } from './gender.ts';
import { isKinOfNamesake } from './kin.ts';
import { type Place, type Scene, startOf, wordNear } from './scene.ts';
import { standingOf } from './standing.ts';

/** What stands in or beside a name and tells its bearer from another of that name. */
export interface Marks {
  /** "h w" of "George H. W. Harne"; empty without initials. */
  readonly initials: string;
  /** "jr", "sr", "ii", "iii", "iv"; empty without one. */
  readonly suffix: string;
  /** Age in years. */
  readonly age: number | null;
  /** The gender that the title tells. */
  readonly gender: Gender | null;
}

/** Ages of one person may differ by so much: a birthday, a slip. */
const SAME_AGE = 1;
const OLDEST = 120;
/** "45-year-old farmer Jon Dorn": the age stands so many signs before the name at most. */
const SIGNS_TO_AGE = 40;
const AGE_BEFORE = /\b(\d{1,3})[- ]year[- ]old(?: \p{Ll}+){0,2} $/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/;

export function marksOf(scene: Scene, place: Place): Marks {
  const { title } = place.mention;
  const parts = place.words.toLowerCase().split(/\s+/);
  const inside = SUFFIX.test(parts.at(-1) ?? '') ? parts.pop() : undefined;
  const { last, suffix } = suffixAfter(scene, place.last);
  return {
    initials: (
      parts
        .slice(1)
        .join(' ')
        .match(/\p{L}(?=\.)/gu) ?? []
    ).join(' '),
    suffix: (inside ?? suffix).replace('.', ''),
    age: ageAfter(scene, last) ?? ageBefore(scene, place),
    gender: title ? genderOfTitle(lineOf(scene.tokens.text, title), scene.tables) : null,
  };
}

/** "Tomas Reck | Sr.", "Tomas Reck |, Jr.", with the last token that belongs to it. */
function suffixAfter({ tokens }: Scene, last: number): { readonly last: number; readonly suffix: string } {
  const at = tokens.textOf(last + 1) === ',' ? last + 2 : last + 1;
  const word = tokens.foldedOf(at);
  if (!SUFFIX.test(word) || !tokens.isCapitalised(at)) return { last, suffix: '' };
  const hasPoint = tokens.textOf(at + 1) === '.' && /^[,;a-z]/.test(tokens.textOf(at + 2));
  return { last: hasPoint ? at + 1 : at, suffix: word };
}

/** "Jon Dorn, 45," and "Jon Dorn (45)". */
function ageAfter({ tokens }: Scene, last: number): number | null {
  const opens = tokens.textOf(last + 1);
  const closes = tokens.textOf(last + 3);
  const isSetApart =
    (opens === ',' && /^(?:[,.;]|and|who)$/.test(closes)) || (opens === '(' && closes === ')');
  return isSetApart ? ageFrom(tokens.textOf(last + 2)) : null;
}

function ageBefore(scene: Scene, place: Place): number | null {
  const { text } = scene.tokens;
  const at = scene.tokens.startOf(startOf(scene, place));
  return ageFrom(AGE_BEFORE.exec(text.slice(Math.max(0, at - SIGNS_TO_AGE), at))?.[1] ?? '');
}

function ageFrom(digits: string): number | null {
  return /^\d{1,3}$/.test(digits) && Number(digits) <= OLDEST ? Number(digits) : null;
}

/** Whether two names with these marks cannot be of one person. "H." may be "H. W.". */
export function differ(a: Marks, b: Marks): boolean {
  if (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix) return true;
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return true;
  if (a.age !== null && b.age !== null && Math.abs(a.age - b.age) > SAME_AGE) return true;
  return !a.initials.startsWith(b.initials) && !b.initials.startsWith(a.initials);
}

function agree(a: Marks, b: Marks): boolean {
  const isSame = <T>(one: T, other: T, none: T) => one !== none && one === other;
  return (
    isSame(a.suffix, b.suffix, '') ||
    isSame(a.initials, b.initials, '') ||
    (a.age !== null && b.age !== null) ||
    isSame(a.gender, b.gender, null)
  );
}

/** So many people of one name are told apart; the time stays linear. */
const MOST_NAMESAKES = 20;

/** One of the people of a name, as far as the report tells them apart. */
export interface Namesake {
  readonly places: Place[];
  marks: Marks;
}

/**
 * The people whom the mentions of one full name tell of, most often one. Where they are several, a mention that
 * nothing tells apart is none of theirs.
 */
export function namesakesAmong(scene: Scene, places: readonly Place[]): readonly Namesake[] {
  const namesakes: Namesake[] = [];
  for (const place of places) {
    const marks = marksOf(scene, place);
    const one = whoseName(scene, namesakes, { place, marks });
    if (one === 'new') {
      if (namesakes.length < MOST_NAMESAKES) namesakes.push({ places: [place], marks });
    } else if (one !== null) {
      one.places.push(place);
      one.marks = joined(one.marks, marks);
    }
  }
  return namesakes;
}

interface Marked {
  readonly place: Place;
  readonly marks: Marks;
}

function whoseName(
  scene: Scene,
  known: readonly Namesake[],
  { place, marks }: Marked,
): Namesake | 'new' | null {
  const able = known.filter((one) => !differ(one.marks, marks));
  const told = able.filter((one) => agree(one.marks, marks));
  if (told.length === 1) return told[0] ?? null;
  if (known.length === 1 && able.some(({ places }) => isAnother(scene, places, place))) return 'new';
  if (able.length === 0) return 'new';
  return able.length === 1 && (known.length === 1 || isTelling(marks)) ? (able[0] ?? null) : null;
}

function isTelling({ initials, suffix, age, gender }: Marks): boolean {
  return initials !== '' || suffix !== '' || age !== null || gender !== null;
}

function joined(a: Marks, b: Marks): Marks {
  return {
    initials: a.initials.length >= b.initials.length ? a.initials : b.initials,
    suffix: a.suffix || b.suffix,
    age: a.age ?? b.age,
    gender: a.gender ?? b.gender,
  };
}

/** Whether the words say that a name is another’s than its earlier mentions: "Jon Dorn and Jon Dorn", "his father, Jon Dorn". */
function isAnother(scene: Scene, before: readonly Place[], place: Place): boolean {
  const last = before.at(-1);
  return last !== undefined && (isBeside(scene, last, place) || isKinOfNamesake(scene, place));
}

/** Two arguments of one verb, or two joined by "and". */
function isBeside(scene: Scene, before: Place, place: Place): boolean {
  if (before.sentence !== place.sentence) return false;
  const [one, other] = [standingOf(scene, before), standingOf(scene, place)];
  if (other.isConjoined && one.base === other.base) return wordNear(scene, place, -1) === 'and';
  return one.clause === other.clause && one.part === 'subject' && other.part === 'object';
}
