import { type Actor, readActor } from './actor-rows.ts';
import { type Country, readCountries } from './countries.ts';
import { type DatedRole, stateAt } from './role-dates.ts';
import { type DataFiles, objectsOf } from './table.ts';

/** Who holds a role, and the role with its dates. */
export interface Holder {
  readonly actor: Actor;
  readonly role: DatedRole;
}

/** The actors of international news: countries, bodies, agencies, outlets, people with dated roles. Read only. */
export interface Actors {
  /** Countries, bodies, people, then agencies, each in the order of their file. */
  readonly all: readonly Actor[];
  byId(id: string): Actor | null;
  /** The actors that a name stands for anywhere; more than one where the name alone does not decide. */
  named(name: string): readonly Actor[];
  /** The actors that are called so where it is plain from elsewhere who is meant, by country or full name. */
  shortened(name: string): readonly Actor[];
  /**
   * Who surely held a role of a country or body for the whole of a date (ISO, of any precision); null where
   * nobody is known, and where more than one did, as on the day of a handover.
   */
  holderOf(role: string, of: string, date: string): Holder | null;
  /** The roles that an actor surely held for the whole of a date. */
  rolesOf(id: string, date: string): readonly DatedRole[];
}

const BODIES = 'actors-bodies.jsonl';
const PEOPLE = 'actors-people.jsonl';
const AGENCIES = 'agencies.jsonl';

/**
 * The actors of `countries.jsonl`, `actors-bodies.jsonl`, `actors-people.jsonl` and `agencies.jsonl`. Throws an
 * Error where a file is missing, a row is wrong, an id stands twice, or a row names an id that no row has.
 */
export function readActors(files: DataFiles): Actors {
  const countries = readCountries(files).map(countryActor);
  const bodies = objectsOf(files, BODIES, readActor);
  const people = objectsOf(files, PEOPLE, readActor);
  const all = [...countries, ...bodies, ...people, ...objectsOf(files, AGENCIES, readAgency)];
  const ids = new Set<string>();
  for (const { id } of all) {
    if (ids.has(id)) throw new Error(`two actors have the id ${id}`);
    ids.add(id);
  }
  for (const actor of all) requireKnown(actor, ids);
  return actorsFrom(all);
}

/**
 * The actors with those of a user's file: one JSON object a line, blank lines and lines that open with `#` apart.
 * A row with the id of an actor that is there already takes its place. Throws an Error that names the line.
 */
export function addActors(actors: Actors, text: string): Actors {
  const added = new Map<string, Actor>();
  const lines = new Map<string, number>();
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const actor = onLine(i + 1, () => readActor(JSON.parse(line)));
    const earlier = lines.get(actor.id);
    if (earlier !== undefined) {
      throw new Error(`line ${i + 1}: the id ${actor.id} stands in line ${earlier} already`);
    }
    added.set(actor.id, actor);
    lines.set(actor.id, i + 1);
  }
  const ids = new Set([...actors.all.map(({ id }) => id), ...added.keys()]);
  for (const actor of added.values()) onLine(lines.get(actor.id) ?? 0, () => requireKnown(actor, ids));
  return actorsFrom([...actors.all.filter(({ id }) => !added.has(id)), ...added.values()]);
}

function onLine<T>(line: number, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new Error(`line ${line}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Throws an Error where an actor names a country or body that no row has. */
function requireKnown(actor: Actor, ids: ReadonlySet<string>): void {
  const { country, owner, roles } = actor;
  const named = [country, owner, ...roles.map(({ of }) => of)].filter((id) => id !== undefined);
  const unknown = named.find((id) => !ids.has(id));
  if (unknown !== undefined) throw new Error(`${actor.id} names ${unknown}, which no row has as its id`);
}

function actorsFrom(all: readonly Actor[]): Actors {
  const byId = new Map(all.map((actor) => [actor.id, actor]));
  const byName = once(() => indexOf(all, (actor) => actor.names));
  const byShort = once(() => indexOf(all, (actor) => actor.short));
  const holders = once(() => holdersIn(all));
  return {
    all,
    byId: (id) => byId.get(id) ?? null,
    named: (name) => byName().get(nameKey(name)) ?? [],
    shortened: (name) => byShort().get(nameKey(name)) ?? [],
    holderOf(role, of, date) {
      const held = (holders().get(roleKey(role, of)) ?? []).filter(
        (one) => stateAt(one.role, date) === 'held',
      );
      return held.length === 1 ? (held[0] ?? null) : null;
    },
    rolesOf: (id, date) => (byId.get(id)?.roles ?? []).filter((role) => stateAt(role, date) === 'held'),
  };
}

/** A value made when it is first asked for: an index of thousands of names takes longer than most readings. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function indexOf(all: readonly Actor[], namesOf: (actor: Actor) => readonly string[]) {
  const index = new Map<string, Actor[]>();
  for (const actor of all) {
    for (const key of new Set(namesOf(actor).map(nameKey))) addTo(index, key, actor);
  }
  return index;
}

function holdersIn(all: readonly Actor[]): ReadonlyMap<string, readonly Holder[]> {
  const holders = new Map<string, Holder[]>();
  for (const actor of all) {
    for (const role of actor.roles) addTo(holders, roleKey(role.role, role.of), { actor, role });
  }
  return holders;
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function roleKey(role: string, of: string): string {
  return `${nameKey(role)}\n${of}`;
}

/** Words that British and American names spell differently. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['defense', 'defence'],
  ['center', 'centre'],
  ['theater', 'theatre'],
  ['labor', 'labour'],
  ['program', 'programme'],
  ['organisation', 'organization'],
  ['stabilisation', 'stabilization'],
  ['mobilisation', 'mobilization'],
]);

/** An abbreviation of so few letters may be a word when it is written small: "WHO", "IS", "AU". */
const SHORT_ABBREVIATION = /^[A-Z]{2,4}$/;

/**
 * A name as it is compared: without case, accents, points in abbreviations, the article before two words or more,
 * hyphens and what British and American spelling differ in. A short abbreviation keeps its case.
 */
function nameKey(name: string): string {
  const plain = PLAIN.test(name) ? name : withoutPoints(withoutAccents(name));
  const bare = plain.replaceAll('-', ' ');
  if (SHORT_ABBREVIATION.test(bare)) return bare;
  const words = bare.toLowerCase().split(' ');
  const isArticleFirst = words[0] === 'the' && words.length > 2;
  const start = isArticleFirst ? 1 : 0;
  for (let i = start; i < words.length; i++) words[i] = SPELLINGS.get(words[i] ?? '') ?? words[i] ?? '';
  return (isArticleFirst ? words.slice(1) : words).join(' ');
}

/** Most names: words of plain letters with single spaces or hyphens between. */
const PLAIN = /^[A-Za-z0-9'&,()/+]+(?:[ -][A-Za-z0-9'&,()/+]+)*$/;

function withoutAccents(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[-‐‑–\s]+/g, ' ')
    .trim();
}

function withoutPoints(name: string): string {
  return name.replace(/(?<=\b\p{L})\.(?=\p{L}\b|\s|$)/gu, '');
}

function countryActor({ id, wikidata, names, shortForms }: Country): Actor {
  const [name = id, ...others] = names;
  const known = wikidata === undefined ? {} : { wikidata };
  const rest = { type: 'country', country: id, familyFirst: false, roles: [] } as const;
  return { id, ...known, name, names: [name, ...others], short: shortForms, ...rest };
}

/** Agencies have a table of their own, of their names as credits. */
function readAgency(row: unknown): Actor {
  const kind = { type: 'organization', kind: 'news-agency' };
  return readActor(typeof row === 'object' && row !== null ? { ...row, ...kind } : row);
}
