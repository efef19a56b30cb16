import type { Gender } from '../../lexicon/names.ts';
import { type Bearer, bearersOf, partsOf, sharesTitle } from './bearers.ts';
import type { ChainBook } from './book.ts';
import { genderOfName } from './gender.ts';
import type { Place, Scene } from './scene.ts';

const BY_EXACT_NAME = 0.95;
const BY_ONE_BEARER = 0.9;
const BY_TITLE = 0.85;
const BY_INTRODUCTION = 0.8;
const BY_PROMINENCE = 0.7;
const LEFT_OPEN = 0.4;
/** One bearer is prominent where he is named so many times as often as the next, and so many times at least. */
const PROMINENT_RATIO = 2.5;
const PROMINENT_LEAST = 3;

/** Links the names of people: the same full name, then short forms to their bearer, in the order of the text. */
export function linkPeople(scene: Scene, book: ChainBook): void {
  const names = scene.places.filter((place) => place.mention.form === 'name' && place.mention.type === 'person');
  const bearers = bearersOf(scene, names);
  for (const bearer of bearers) {
    const [first, ...rest] = bearer.places;
    for (const place of rest) if (first) book.tie(place.ref, first.ref, 'exact-name', BY_EXACT_NAME);
  }
  const full = new Set(bearers.flatMap((bearer) => bearer.places));
  const lone = new Map<string, Place>();
  for (const place of names) {
    if (full.has(place)) continue;
    const possible = bearers.filter((bearer) => canBe(scene, place, bearer));
    if (possible.length === 0) linkLone(scene, book, place, lone);
    else linkShort({ scene, book, place }, possible);
  }
}

/** Whether a short form can be a bearer's: it is part of the full name, and no title tells another gender. */
function canBe(scene: Scene, place: Place, bearer: Bearer): boolean {
  const parts = partsOf(place.words);
  if (!parts.every((part) => bearer.parts.includes(part))) return false;
  const gender = genderOfName(scene, place);
  return gender === null || bearer.gender === null || gender === bearer.gender;
}

/** A family name whose full name the report never tells: the same name with no other gender. */
function linkLone(scene: Scene, book: ChainBook, place: Place, lone: Map<string, Place>): void {
  const gender: Gender | null = genderOfName(scene, place);
  const name = partsOf(place.words).join(' ');
  const before = lone.get(`${name} ${gender ?? ''}`) ?? (gender === null ? undefined : lone.get(`${name} `));
  if (before !== undefined) book.tie(place.ref, before.ref, 'exact-name', BY_EXACT_NAME);
  else lone.set(`${name} ${gender ?? ''}`, place);
}

interface ShortForm {
  readonly scene: Scene;
  readonly book: ChainBook;
  readonly place: Place;
}

/** By title, then without the speaker of the quotation it stands in, then by who was introduced, then by prominence. */
function linkShort(short: ShortForm, possible: readonly Bearer[]): void {
  const { scene, book, place } = short;
  const tie = (bearer: Bearer, rule: string, score: number) => {
    const antecedent = bearer.places.findLast((one) => one.ref < place.ref) ?? bearer.places[0];
    if (antecedent !== undefined) book.tie(place.ref, antecedent.ref, rule, score);
  };
  const [only, second] = possible;
  if (only !== undefined && second === undefined) {
    const isSpeaker = withoutSpeaker(short, possible).length === 0;
    return isSpeaker ? tie(only, 'its-own-speaker', LEFT_OPEN) : tie(only, 'one-bearer', BY_ONE_BEARER);
  }
  const titled = possible.filter((bearer) => sharesTitle(scene, place, bearer));
  if (titled.length === 1 && titled[0]) return tie(titled[0], 'title', BY_TITLE);
  const others = withoutSpeaker(short, titled.length > 0 ? titled : possible);
  const introduced = others.filter((bearer) => (bearer.places[0]?.ref ?? place.ref) < place.ref);
  const [one, other] = introduced;
  if (one !== undefined && other === undefined) return tie(one, 'one-introduced', BY_INTRODUCTION);
  const prominent = prominentAmong(book, introduced.length > 0 ? introduced : others);
  if (prominent !== null && !speaksLast(short, prominent, introduced)) return tie(prominent, 'prominence', BY_PROMINENCE);
  for (const bearer of introduced) tie(bearer, 'several-bearers', LEFT_OPEN);
}

/** Nobody speaks of himself by his name inside his own quotation. */
function withoutSpeaker({ book, place }: ShortForm, bearers: readonly Bearer[]): readonly Bearer[] {
  const speaker = place.quoted?.source?.mention ?? null;
  if (speaker === null) return bearers;
  return bearers.filter((bearer) => !bearer.places.some((one) => book.areOne(one.ref, speaker)));
}

function prominentAmong(book: ChainBook, bearers: readonly Bearer[]): Bearer | null {
  const counted = bearers
    .map((bearer) => ({ bearer, count: bearer.places[0] ? book.placesOf(bearer.places[0].ref).length : 0 }))
    .toSorted((a, b) => b.count - a.count);
  const [best, next] = counted;
  if (best === undefined || best.count < PROMINENT_LEAST) return null;
  return best.count >= PROMINENT_RATIO * (next?.count ?? 0) ? best.bearer : null;
}

/** Whether a short form speaks where the last one of its bearers to speak was another: "Kim added" after Kim Sung-ho. */
function speaksLast({ scene, place }: ShortForm, prominent: Bearer, introduced: readonly Bearer[]): boolean {
  if (!scene.quotations.some((quotation) => quotation.source?.mention === place.ref)) return false;
  let last: Bearer | null = null;
  let at = -1;
  for (const bearer of introduced) {
    const latest = bearer.places.findLast((one) => one.ref < place.ref);
    if (latest !== undefined && latest.ref > at) [last, at] = [bearer, latest.ref];
  }
  return last !== null && last !== prominent;
}
