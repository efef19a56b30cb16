import { groupBy } from '../../text/index.ts';
import { type Bearer, bearersOf, sharesTitle } from './bearers.ts';
import { type ChainBook, THRESHOLD } from './book.ts';
import { isKin } from './kin.ts';
import { differ, marksOf } from './namesakes.ts';
import type { Place, Scene } from './scene.ts';
import { partsOf } from './spelling.ts';

const BY_EXACT_NAME = 0.95;
const BY_ONE_BEARER = 0.9;
const BY_TITLE = 0.85;
const BY_INTRODUCTION = 0.8;
const BY_PROMINENCE = 0.7;
const LEFT_OPEN = 0.4;
/** One bearer is prominent where he is named so many times as often as the next, and so many times at least. */
const PROMINENT_RATIO = 2.5;
const PROMINENT_LEAST = 3;
/** So many bearers of one name are looked at; a report that names more says nothing by it. */
const MOST_BEARERS = 50;

/** Links the names of people: the same full name, then short forms to their bearer, in the order of the text. */
export function linkPeople(scene: Scene, book: ChainBook): void {
  const names = scene.places.filter(
    (place) => place.mention.form === 'name' && place.mention.type === 'person',
  );
  const bearers = bearersOf(scene, names);
  for (const bearer of bearers) {
    const [first, ...rest] = bearer.places;
    for (const place of rest) if (first) book.tie(place.ref, first.ref, 'exact-name', BY_EXACT_NAME);
  }
  linkShortForms({ scene, book, latest: new Map() }, names, bearers);
}

/** What linking short forms knows so far: for each bearer the last mention that is his. */
interface Progress {
  readonly scene: Scene;
  readonly book: ChainBook;
  readonly latest: Map<Bearer, Place>;
}

function linkShortForms(progress: Progress, names: readonly Place[], bearers: readonly Bearer[]): void {
  const byPart = groupBy(
    bearers.flatMap((bearer) => [...new Set(bearer.parts)].map((part) => ({ part, bearer }))),
    ({ part }) => part,
  );
  const owner = new Map(bearers.flatMap((bearer) => bearer.places.map((place) => [place, bearer] as const)));
  const lone = new Map<string, Place[]>();
  const { scene } = progress;
  for (const place of names) {
    const bearer = owner.get(place);
    if (bearer !== undefined) {
      progress.latest.set(bearer, place);
      continue;
    }
    const sharing = (byPart.get(partsOf(place.words)[0] ?? '') ?? []).slice(0, MOST_BEARERS);
    const able = sharing.map((one) => one.bearer).filter((one) => canBe(scene, place, one));
    const kin = able.filter((one) => isKinOfLone(scene, place, one, lone));
    const possible = able.filter((one) => !kin.includes(one));
    if (possible.length === 0) linkLone(progress, place, lone);
    else linkShort(progress, place, possible);
  }
}

/** Whether a short form can be a bearer's: it is part of the full name, and nothing tells another person. */
function canBe(scene: Scene, place: Place, bearer: Bearer): boolean {
  if (!partsOf(place.words).every((part) => bearer.parts.includes(part))) return false;
  if (!hasInitialOf(place, bearer) || differ(marksOf(scene, place), bearer.marks)) return false;
  const gender = place.gender;
  return gender === null || bearer.gender === null || gender === bearer.gender;
}

/**
 * "Orlan told the inquiry. The brother, Piet Orlan, testified": who was named before his kin, and by the family name
 * alone, is not the kin; and of "Orlan" after that nothing tells which of them it is.
 */
function isKinOfLone(
  scene: Scene,
  place: Place,
  { places: [first] }: Bearer,
  lone: ReadonlyMap<string, readonly Place[]>,
): boolean {
  if (first === undefined || !isKin(scene, first)) return false;
  return place.ref < first.ref || lone.has(partsOf(place.words).join(' '));
}

/** "J. Dorn" can be Jon Dorn and not Piet Dorn. */
function hasInitialOf({ words }: Place, { parts }: Bearer): boolean {
  const initial = /^(\p{L})\./u.exec(words.toLowerCase())?.[1];
  return initial === undefined || (parts[0] ?? '').startsWith(initial);
}

/** A family name whose full name the report never tells: the same name, and nothing that tells another person. */
function linkLone({ scene, book }: Progress, place: Place, lone: Map<string, Place[]>): void {
  const name = partsOf(place.words).join(' ');
  const known = lone.get(name) ?? [];
  const marks = marksOf(scene, place);
  const possible = known.filter(
    (one) => (one.gender === null || one.gender === place.gender) && !differ(marksOf(scene, one), marks),
  );
  const [one] = possible.filter(({ gender }) => gender === place.gender).concat(possible);
  if (one !== undefined) book.tie(place.ref, one.ref, 'exact-name', BY_EXACT_NAME);
  else if (known.length < MOST_BEARERS) lone.set(name, [...known, place]);
}

/** By title, then without the speaker of the quotation it stands in, then by who was introduced, then by prominence. */
function linkShort(progress: Progress, place: Place, possible: readonly Bearer[]): void {
  const choice = choose(progress, place, possible);
  for (const bearer of choice.bearers) {
    const antecedent = progress.latest.get(bearer) ?? bearer.places[0];
    if (antecedent === undefined) continue;
    progress.book.tie(place.ref, antecedent.ref, choice.rule, choice.score);
    if (choice.score >= THRESHOLD) progress.latest.set(bearer, place);
  }
}

interface Choice {
  /** One bearer where the score is at the threshold or above. */
  readonly bearers: readonly Bearer[];
  readonly rule: string;
  readonly score: number;
}

function choose(progress: Progress, place: Place, possible: readonly Bearer[]): Choice {
  const others = withoutSpeaker(progress, place, possible);
  if (possible.length === 1) {
    if (others.length === 0) return { bearers: possible, rule: 'its-own-speaker', score: LEFT_OPEN };
    return { bearers: possible, rule: 'one-bearer', score: BY_ONE_BEARER };
  }
  const titled = possible.filter((bearer) => sharesTitle(place, bearer));
  if (titled.length === 1) return { bearers: titled, rule: 'title', score: BY_TITLE };
  const introduced = others.filter((bearer) => progress.latest.has(bearer));
  if (introduced.length === 1) return { bearers: introduced, rule: 'one-introduced', score: BY_INTRODUCTION };
  if (introduced.some(({ hasNamesake }) => hasNamesake))
    return { bearers: introduced, rule: 'several-bearers', score: LEFT_OPEN };
  const prominent = prominentAmong(progress.book, introduced.length > 0 ? introduced : others);
  if (prominent !== null && !speaksAfterAnother(progress, place, { prominent, introduced })) {
    return { bearers: [prominent], rule: 'prominence', score: BY_PROMINENCE };
  }
  return { bearers: introduced, rule: 'several-bearers', score: LEFT_OPEN };
}

/** Nobody speaks of himself by his name inside his own quotation. */
function withoutSpeaker({ book }: Progress, place: Place, bearers: readonly Bearer[]): readonly Bearer[] {
  const speaker = place.quoted?.source?.mention ?? null;
  if (speaker === null) return bearers;
  return bearers.filter(({ places: [first] }) => first !== undefined && !book.areOne(first.ref, speaker));
}

function prominentAmong(book: ChainBook, bearers: readonly Bearer[]): Bearer | null {
  const counted = bearers
    .map((bearer) => ({ bearer, count: bearer.places[0] ? book.sizeOf(bearer.places[0].ref) : 0 }))
    .toSorted((a, b) => b.count - a.count);
  const [best, next] = counted;
  if (best === undefined || best.count < PROMINENT_LEAST) return null;
  return best.count >= PROMINENT_RATIO * (next?.count ?? 0) ? best.bearer : null;
}

/** Whether a short form speaks where the one last named was another of its bearers: "Kim added" after Kim Dae-su. */
function speaksAfterAnother(
  { scene, latest }: Progress,
  place: Place,
  { prominent, introduced }: { readonly prominent: Bearer; readonly introduced: readonly Bearer[] },
): boolean {
  if (!scene.credited.has(place.ref)) return false;
  const at = (bearer: Bearer) => latest.get(bearer)?.ref ?? -1;
  return introduced.some((bearer) => bearer !== prominent && at(bearer) > at(prominent));
}
