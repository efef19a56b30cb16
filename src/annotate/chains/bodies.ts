import { groupBy } from '../../text/index.ts';
import type { ChainBook } from './book.ts';
import { type Place, type Scene, wordNear } from './scene.ts';
import { isOwned, plain } from './spelling.ts';

const BY_ACRONYM = 0.9;
const BY_OWNER = 0.85;
const BY_SHORT_NAME = 0.8;
/** Looking at all mentions of a name each time would be quadratic; a name with more of them is left alone. */
const MOST_BODIES = 200;
/** Words that no acronym counts. */
const SMALL_WORDS = new Set(['of', 'the', 'for', 'and', 'on', 'in', 'de', '&']);

/** Links the names of bodies: by owner ("Norland’s Foreign Ministry"), acronym, and short form. */
export function linkBodies(scene: Scene, book: ChainBook, names: readonly Place[]): void {
  linkOwned(scene, book, names);
  const bodies = names.filter(
    (place) => place.mention.type === 'organization' || place.mention.type === 'other',
  );
  linkAcronyms(scene, book, bodies);
  linkShortNames(book, bodies);
}

interface Owned {
  readonly place: Place;
  /** The name without its owner: "Foreign Ministry". */
  readonly base: string;
  readonly owner: string | null;
}

/** The same body of the same country; one without an owner is that of the only country that has one here. */
function linkOwned(scene: Scene, book: ChainBook, names: readonly Place[]): void {
  const owned = names.flatMap((place) => ownedName(scene, place) ?? []);
  for (const bodies of groupBy(owned, ({ base }) => base).values()) linkOneName(book, bodies);
}

/** A body with its owner, before the name ("Norway’s Foreign Ministry") or in it ("Norwegian Foreign Ministry"). */
function ownedName(scene: Scene, place: Place): Owned | null {
  const { tokens, tables } = scene;
  if (!isOwned(place.words)) return null;
  const inside = tables.gazetteer.longest((i) =>
    place.first + i < place.last ? tokens.textOf(place.first + i) : '',
  );
  if (inside?.known.as !== 'adjective' && tables.gazetteer.find(place.words) !== null) return null;
  const base =
    inside?.known.as === 'adjective' ? tokens.startOf(place.first + inside.length) : place.mention.span.start;
  const owner = inside?.known.as === 'adjective' ? inside.known.referent : ownerBefore(scene, place);
  return { place, base: plain(tokens.text.slice(base, place.mention.span.end)), owner };
}

function linkOneName(book: ChainBook, bodies: readonly Owned[]): void {
  const first = new Map<string, Place>();
  const free: Place[] = [];
  for (const { place, owner } of bodies) {
    const before = owner === null ? undefined : first.get(owner);
    if (owner === null) free.push(place);
    else if (before === undefined) first.set(owner, place);
    else book.tie(place.ref, before.ref, 'same-owner', BY_OWNER);
  }
  const [only, second] = first.values();
  const anchor = second === undefined ? (only ?? free[0]) : undefined;
  for (const place of free) {
    if (anchor !== undefined && anchor !== place)
      book.tie(place.ref, anchor.ref, 'owner-understood', BY_OWNER);
  }
}

/** The country right before a body: "North Korea’s Foreign Ministry", "the Iranian Army". */
function ownerBefore(scene: Scene, place: Place): string | null {
  const before = scene.places[place.ref - 1];
  if (before === undefined || before.mention.form !== 'name') return null;
  const gap = place.first - before.last - 1;
  const owns = gap === 0 || (gap === 1 && /^'s?$/.test(wordNear(scene, before, 1)));
  return owns ? (scene.tables.gazetteer.find(before.words)?.referent ?? null) : null;
}

/** "International Grain Council (IGC)", and "IGC" where the initials of one name alone spell it. */
function linkAcronyms(scene: Scene, book: ChainBook, bodies: readonly Place[]): void {
  const byInitials = groupBy(bodies, (body) => initialsOf(body.words));
  for (const [i, short] of bodies.entries()) {
    if (!/^\p{Lu}[\p{Lu}.&]+$/u.test(short.words)) continue;
    const before = bodies[i - 1];
    if (before !== undefined && isBracketed(scene, before, short))
      book.tie(short.ref, before.ref, 'acronym-in-brackets', BY_ACRONYM);
    else linkInitials(book, short, byInitials.get(short.words.replace(/[.&]/g, '')) ?? []);
  }
}

function linkInitials(book: ChainBook, short: Place, bodies: readonly Place[]): void {
  const [first] = bodies;
  if (first === undefined || !areAllOne(book, bodies)) return;
  book.tie(short.ref, first.ref, 'initials', BY_ACRONYM);
}

/** Of a great many only the first are looked at, and then in doubt they are several. */
function areAllOne(book: ChainBook, bodies: readonly Place[]): boolean {
  const [first] = bodies;
  return (
    first !== undefined &&
    bodies.length <= MOST_BODIES &&
    bodies.every((body) => book.areOne(body.ref, first.ref))
  );
}

function isBracketed(scene: Scene, full: Place, short: Place): boolean {
  const follows = short.first === full.last + 2 && scene.tokens.textOf(full.last + 1) === '(';
  return follows && initialsOf(full.words).startsWith(short.words.charAt(0));
}

function initialsOf(words: string): string {
  const parts = words.split(/[\s-]+/).filter((word) => !SMALL_WORDS.has(word));
  return parts.length < 2 ? '' : parts.map((word) => word.charAt(0).toUpperCase()).join('');
}

/** "Nordbank" for "Nordbank Holdings": the first words of exactly one longer name. */
function linkShortNames(book: ChainBook, bodies: readonly Place[]): void {
  const openings = bodies.flatMap((body) =>
    openingsOf(plain(body.words)).map((opening) => ({ opening, body })),
  );
  const byOpening = groupBy(openings, ({ opening }) => opening);
  for (const short of bodies) {
    const longer = (byOpening.get(plain(short.words)) ?? []).map(({ body }) => body);
    const [first] = longer;
    if (first === undefined || first.mention.type !== short.mention.type) continue;
    if (areAllOne(book, longer)) book.tie(short.ref, first.ref, 'short-name', BY_SHORT_NAME);
  }
}

/** "nordbank holdings group": "nordbank", "nordbank holdings". */
function openingsOf(name: string): string[] {
  const openings: string[] = [];
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) openings.push(name.slice(0, at));
  return openings;
}
