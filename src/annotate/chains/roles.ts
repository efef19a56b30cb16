import { countryOf } from '../../lexicon/gazetteer.ts';
import type { Actor, Actors, Lexicon } from '../../lexicon/index.ts';
import { lineOf, type Report, TIMES } from '../../model/index.ts';
import type { ChainBook } from './book.ts';
import { hasRival, type Office } from './office-rivals.ts';
import { type Place, type Scene, wordNear } from './scene.ts';
import { plain } from './spelling.ts';

const BY_ROLE = 0.75;
/** An office goes on after its noun by so many words at most: "commander | in chief of the navy". */
const LONGEST_COMPLEMENT = 4;
/** After an office these make it another's, or one of another time: "of the company", "at the time", "who built it". */
const GOES_ON = /^(?:of|for|in|at|to|on|from|under|during|who|whose|then|-)$/;
/** What tells that a sentence is about another time, without a date that could be read. */
const OF_THEN = /^(?:then|time|days|year|once|formerly)$/;
const BEFORE_THEN = /^(?:the|that|those)$/;

/**
 * Links "the Norwegian prime minister" to the name of who held the office then, as the dated roles of the actors
 * have it. The times are those which the sentence names, else the day the report was published and what the sentence
 * before names: where the holders differ, or nothing is dated, or the report gives the office to somebody else, nobody
 * is meant.
 */
export function linkRoles(report: Report, scene: Scene, book: ChainBook, lexicon: Lexicon): void {
  const world: World = { report, scene, book, actors: lexicon.actors, times: new Map(), holders: new Map() };
  for (const place of scene.places) {
    const office = officeOf(scene, place, lexicon);
    if (office === null || hasName(book, place)) continue;
    const actor = holderAt(lexicon.actors, office, timesOf(world, place.sentence));
    const holder = actor === null ? null : holderNamed(world, actor, office);
    if (holder !== null) book.tie(place.ref, holder.ref, 'role-of-actor', BY_ROLE);
  }
}

/** What the offices of a report are read from, with what was found out already. */
interface World {
  readonly report: Report;
  readonly scene: Scene;
  readonly book: ChainBook;
  readonly actors: Actors;
  /** The times that a sentence may be about, by its number. */
  readonly times: Map<number, readonly string[]>;
  /** Where the report names the holder of an office, by both. */
  readonly holders: Map<string, Place | null>;
}

function holderNamed(world: World, actor: Actor, office: Office): Place | null {
  const key = [actor.id, office.country, ...office.roles].join('\n');
  const before = world.holders.get(key);
  if (before !== undefined) return before;
  const names = new Set([...actor.names, ...actor.short].map(plain));
  const named = world.scene.places.find((place) => isPersonNamed(place, names));
  const isSure =
    named !== undefined &&
    isToldApart(world.scene, office) &&
    bearsOnly(world.book, named, names) &&
    !hasRival(world, named, office);
  const holder = isSure ? named : null;
  world.holders.set(key, holder);
  return holder;
}

function isPersonNamed({ mention, words }: Place, names: ReadonlySet<string>): boolean {
  return mention.form === 'name' && mention.type === 'person' && names.has(plain(words));
}

/** "the Norwegian prime minister", "Norway’s prime minister", "the prime minister of Norway": definite, and no more said. */
function officeOf(scene: Scene, place: Place, { names }: Lexicon): Office | null {
  const { mention, first, last } = place;
  if (mention.form !== 'nominal' || mention.type !== 'person') return null;
  if (names.roleNouns.get(scene.tokens.foldedOf(last))?.isPlural !== false) return null;
  const inside = countryIn(scene, place);
  const owner = inside === null ? countryBefore(scene, place) : null;
  const isDefinite = owner !== null || wordNear(scene, place, -1) === 'the';
  if (!isDefinite || (inside !== null && inside.first !== first)) return null;
  const own = scene.tokens.spanFrom(inside === null ? first : inside.last + 1, last);
  const base = lineOf(scene.tokens.text, own).toLowerCase();
  const stated = inside ?? owner;
  const after = stated === null ? countryAfter(scene, place) : null;
  if (after !== null) return isWhole(scene, after.last) ? { roles: [base], country: after.id } : null;
  return stated === null ? null : { roles: rolesFrom(scene, place, base), country: stated.id };
}

/** Whether nothing after a word makes what was named another’s: "of France | Telecom", "of France | ’s Senate". */
function isWhole({ tokens }: Scene, last: number): boolean {
  const next = tokens.foldedOf(last + 1);
  return !GOES_ON.test(next) && !/^'s?$/.test(next) && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens.uposOf(last + 1));
}

interface NamedCountry {
  readonly id: string;
  /** The tokens of its name, both in it. */
  readonly first: number;
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
  return id === null ? null : { id, first: place.first, last: place.last };
}

/** "secretary of state" and not "secretary" alone; of "leader" also "supreme leader", which some offices are called in full. */
function rolesFrom(scene: Scene, { last }: Place, base: string): readonly string[] {
  const { tokens } = scene;
  if (!GOES_ON.test(tokens.foldedOf(last + 1)))
    return tokens.foldedOf(last + 1) === "'s" || isWhole(scene, last)
      ? [base, ...(base === 'leader' ? ['supreme leader'] : [])]
      : [];
  const longer: string[] = [];
  for (let end = last + LONGEST_COMPLEMENT; end > last + 1; end--) {
    if (isWhole(scene, end))
      longer.push(`${base} ${lineOf(tokens.text, tokens.spanFrom(last + 1, end)).toLowerCase()}`);
  }
  return longer;
}

/** Of a country whose name is also another place’s, "Georgian", the report names the capital too. */
function isToldApart({ places, tables }: Scene, { country }: Office): boolean {
  const { names = [], shared = [] } = tables.gazetteer.countries.get(country) ?? {};
  if (!shared.includes(names[0] ?? '')) return true;
  return places.some(({ words }) => {
    const known = tables.gazetteer.find(words);
    return known?.as === 'capital' && countryOf(known) === country;
  });
}

/** "the president at the time", "the president then": of a time that no date tells. */
function isOfThen({ tokens, sentenceStarts }: Scene, sentence: number): boolean {
  const end = sentenceStarts[sentence + 1] ?? tokens.size;
  for (let i = sentenceStarts[sentence] ?? 0; i < end; i++) {
    const word = tokens.foldedOf(i);
    const needsMore = word === 'time' || word === 'days' || word === 'year';
    if (OF_THEN.test(word) && (!needsMore || BEFORE_THEN.test(tokens.foldedOf(i - 1)))) return true;
  }
  return false;
}

/** Who held an office at all of these times; null where that is not one person, or no time is known. */
function holderAt(actors: Actors, { roles, country }: Office, times: readonly string[]): Actor | null {
  for (const role of roles) {
    const [first, ...others] = times.map((time) => actors.holderOf(role, country, time)?.actor ?? null);
    if (first !== undefined && first !== null) return others.every((other) => other === first) ? first : null;
  }
  return null;
}

function timesOf(world: World, sentence: number): readonly string[] {
  const before = world.times.get(sentence);
  if (before !== undefined) return before;
  const times = isOfThen(world.scene, sentence) ? [] : datesAbout(world, sentence);
  world.times.set(sentence, times);
  return times;
}

/** The dates that a sentence names, else that of the report and those of the sentence before. */
function datesAbout({ report, scene }: World, sentence: number): readonly string[] {
  const own = datesIn(report, scene, sentence);
  if (own.length > 0) return own;
  const published = DATED.exec(report.parts.metadata.published?.value ?? '')?.[0];
  return published === undefined ? [] : [published, ...datesIn(report, scene, sentence - 1)];
}

function datesIn(report: Report, { tokens, sentenceStarts }: Scene, sentence: number): readonly string[] {
  if (sentence < 0) return [];
  const start = tokens.startOf(sentenceStarts[sentence] ?? 0);
  const end = tokens.startOf(sentenceStarts[sentence + 1] ?? tokens.size);
  const times = report.layer(TIMES);
  return times.within({ start, end }).flatMap((ref) => DATED.exec(times.at(ref).value)?.[0] ?? []);
}

/** The date that a TIMEX3 value or an ISO time begins with, to the year at least. */
const DATED = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?!\d|-?[A-Z]{2})/;

function hasName(book: ChainBook, place: Place): boolean {
  return book.placesOf(place.ref).some(({ mention }) => mention.form === 'name');
}

/** Whether all names of a chain are among these: a bare surname may be that of somebody else whom the report names in full. */
function bearsOnly(book: ChainBook, place: Place, names: ReadonlySet<string>): boolean {
  return book
    .placesOf(place.ref)
    .every(({ mention, words }) => mention.form !== 'name' || names.has(plain(words)));
}
