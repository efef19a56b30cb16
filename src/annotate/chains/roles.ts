import { countryOf } from '../../lexicon/gazetteer.ts';
import type { Actor, Actors, Lexicon } from '../../lexicon/index.ts';
import { type Report, TIMES } from '../../model/index.ts';
import type { ChainBook } from './book.ts';
import { type Place, type Scene, wordNear } from './scene.ts';
import { plain } from './spelling.ts';

const BY_ROLE = 0.75;
/** An office goes on after its noun by so many words at most: "commander | in chief of the navy". */
const LONGEST_COMPLEMENT = 4;
/** What makes an office another's, or one of another time. */
const OF_ANOTHER = /^(?:former|ex|then|next|new|late|incoming|outgoing|first|previous|future|deputy|acting)$/;

/**
 * Links "the Norwegian prime minister" to the name of who held the office then, as the dated roles of the actors
 * have it. The time is that which the sentence names, else the day the report was published; without one, nobody is meant.
 */
export function linkRoles(report: Report, scene: Scene, book: ChainBook, lexicon: Lexicon): void {
  let people: ReadonlyMap<string, Place> | undefined;
  for (const place of scene.places) {
    const office = officeOf(scene, place, lexicon);
    if (office === null || hasName(book, place)) continue;
    const actor = holderAt(lexicon.actors, office, timeOf(report, scene, place));
    if (actor === null) continue;
    people ??= peopleNamed(scene);
    const named = [...actor.names, ...actor.short].flatMap((name) => people?.get(plain(name)) ?? []);
    if (named[0] !== undefined) book.tie(place.ref, named[0].ref, 'role-of-actor', BY_ROLE);
  }
}

/** An office of a country, in the words of the text, the longest reading first. */
interface Office {
  readonly roles: readonly string[];
  readonly country: string;
}

/** "Norwegian prime minister", "Norway’s prime minister", "prime minister of Norway". */
function officeOf(scene: Scene, place: Place, { names }: Lexicon): Office | null {
  const { mention, words, first, last } = place;
  if (mention.form !== 'nominal' || mention.type !== 'person') return null;
  if (names.roleNouns.get(scene.tokens.foldedOf(last))?.isPlural !== false) return null;
  const country = countryIn(scene, place) ?? countryBefore(scene, place) ?? countryAfter(scene, place);
  if (country === null) return null;
  const inside = country.last >= first && country.last < last;
  const own = inside
    ? scene.tokens.text.slice(scene.tokens.startOf(country.last + 1), mention.span.end)
    : words;
  if (
    own.split(/[\s-]+/).some((word) => OF_ANOTHER.test(word)) ||
    OF_ANOTHER.test(wordNear(scene, place, -1))
  )
    return null;
  return { roles: rolesFrom(scene, place, own), country: country.id };
}

interface NamedCountry {
  readonly id: string;
  /** The last token of its name. */
  readonly last: number;
}

function countryIn(scene: Scene, place: Place): NamedCountry | null {
  for (let i = place.ref - 1; i >= 0 && (scene.places[i]?.last ?? -1) >= place.first; i--) {
    const found = countryAt(scene, scene.places[i]);
    if (found !== null) return found;
  }
  return null;
}

function countryBefore(scene: Scene, place: Place): NamedCountry | null {
  const before = scene.places[place.ref - 1];
  const isOwner =
    before !== undefined && place.first - before.last === 2 && /^'s?$/.test(wordNear(scene, before, 1));
  return isOwner ? countryAt(scene, before) : null;
}

function countryAfter(scene: Scene, place: Place): NamedCountry | null {
  const after = scene.places[place.ref + 1];
  const gap = after === undefined ? 0 : after.first - place.last - 1;
  const isOf =
    wordNear(scene, place, 1) === 'of' && (gap === 1 || (gap === 2 && wordNear(scene, place, 2) === 'the'));
  return isOf ? countryAt(scene, after) : null;
}

function countryAt({ tables }: Scene, place: Place | undefined): NamedCountry | null {
  if (place?.mention.form !== 'name' || place.mention.type === 'person') return null;
  const id = countryOf(tables.gazetteer.find(place.words));
  return id === null ? null : { id, last: place.last };
}

/** "secretary of state", "secretary"; of "leader" also "supreme leader", which some offices are called in full. */
function rolesFrom({ tokens }: Scene, place: Place, own: string): readonly string[] {
  const base = own.toLowerCase().replace(/\s+/g, ' ');
  const longer: string[] = [];
  if (/^(?:of|in|for)$/.test(tokens.foldedOf(place.last + 1))) {
    for (let end = place.last + LONGEST_COMPLEMENT; end > place.last + 1; end--)
      longer.push(
        `${base} ${tokens.text.slice(tokens.startOf(place.last + 1), tokens.endOf(end)).toLowerCase()}`,
      );
  }
  return [...longer, base, ...(base === 'leader' ? ['supreme leader'] : [])];
}

function holderAt(actors: Actors, { roles, country }: Office, date: string | null): Actor | null {
  if (date === null) return null;
  for (const role of roles) {
    const holder = actors.holderOf(role, country, date);
    if (holder !== null) return holder.actor;
  }
  return null;
}

/** The first date that the sentence of a mention names, else that of the report; null where neither is known. */
function timeOf(report: Report, scene: Scene, place: Place): string | null {
  const { tokens, sentenceStarts } = scene;
  const start = tokens.startOf(sentenceStarts[place.sentence] ?? 0);
  const end = tokens.startOf(sentenceStarts[place.sentence + 1] ?? tokens.size);
  const times = report.layer(TIMES);
  const dated = times.within({ start, end }).find((ref) => DATED.test(times.at(ref).value));
  const value = dated === undefined ? (report.parts.metadata.published?.value ?? '') : times.at(dated).value;
  return DATED.exec(value)?.[0] ?? null;
}

/** The date that a TIMEX3 value or an ISO time begins with, to the year at least. */
const DATED = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?!\d|-?[A-Z]{2})/;

/** The first mention of each name of a person. */
function peopleNamed(scene: Scene): ReadonlyMap<string, Place> {
  const people = new Map<string, Place>();
  for (const place of scene.places) {
    const { form, type } = place.mention;
    const name = plain(place.words);
    if (form === 'name' && type === 'person' && !people.has(name)) people.set(name, place);
  }
  return people;
}

function hasName(book: ChainBook, place: Place): boolean {
  return book.placesOf(place.ref).some(({ mention }) => mention.form === 'name');
}
