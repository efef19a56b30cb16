import { countryOf } from '../../lexicon/gazetteer.ts';
import type { Actor, Lexicon } from '../../lexicon/index.ts';
import {
  type Annotator,
  CHAINS,
  LINKS,
  type Link,
  layerOf,
  MENTIONS,
  type Reason,
  type Report,
  TOKENS,
  VERSION,
} from '../../model/index.ts';
import { type NamedChain, type Surroundings, surroundingsOf } from './surroundings.ts';

const maker = { name: 'variorum-links', version: VERSION };

/** Which actors, known before reading, the chains of a report name. A chain that may name another has no link. */
export const linksAnnotator: Annotator<Lexicon> = {
  writes: [LINKS],
  reads: [TOKENS, MENTIONS, CHAINS],
  languages: ['en'],
  maker,
  annotate: (report, lexicon) => ({ layers: [layerOf(LINKS, maker, findLinks(report, lexicon))] }),
};

function findLinks(report: Report, lexicon: Lexicon): Link[] {
  const surroundings = surroundingsOf(report, lexicon);
  return surroundings.chains.flatMap((named) => {
    const found = referentOf(named, surroundings, lexicon);
    if (found === null) return [];
    const { actor, confidence, why } = found;
    const { wikidata } = actor;
    const known = wikidata === undefined ? {} : { wikidata };
    const base = { span: named.chain.span, chain: named.ref, actor: actor.id, name: actor.name };
    return [{ ...base, ...known, confidence, why }];
  });
}

interface Referent {
  readonly actor: Actor;
  readonly confidence: number;
  readonly why: readonly [Reason, ...Reason[]];
}

function referentOf(named: NamedChain, around: Surroundings, lexicon: Lexicon): Referent | null {
  if (named.names.length === 0) return null;
  switch (named.chain.type) {
    case 'country':
    case 'place':
      return linkedCountry(named, around, lexicon);
    case 'person':
      return personOf(named, around, lexicon);
    case 'organization':
    case 'facility':
    case 'other':
      return bodyOf(named, around, lexicon);
    default:
      return null;
  }
}

/** How sure a link is, by what it rests on. */
const BY_COUNTRY_NAME = 0.97;
const BY_FULL_NAME_IN_PLACE = 0.97;
const BY_NAME_OF_BODY = 0.95;
const BY_SHORT_NAME_IN_PLACE = 0.9;

/** The country that a name of the chain is the name of, where that is the name of nothing else or plainly meant. */
function linkedCountry({ names }: NamedChain, around: Surroundings, lexicon: Lexicon): Referent | null {
  const { gazetteer } = lexicon.names;
  if (around.isOnSport) return null;
  for (const name of names) {
    const known = gazetteer.find(name);
    const id = known?.as === 'name' ? countryOf(known) : null;
    if (id === null) continue;
    const actor = lexicon.actors.byId(id);
    const isShared = gazetteer.countries.get(id)?.shared.includes(name) ?? false;
    if (actor === null || (isShared && !around.plainly.has(id))) return null;
    return { actor, confidence: BY_COUNTRY_NAME, why: [{ rule: 'name-of-country', detail: name }] };
  }
  return null;
}

/** The person of that full name, or of that family name with a title or country that is theirs alone. */
function personOf(named: NamedChain, around: Surroundings, { actors }: Lexicon): Referent | null {
  const full = named.names.filter((name) => name.includes(' '));
  const isPlaced = (actor: Actor) => isInPlace(actor, named, around);
  const byFull = onlyOne(full.flatMap((name) => people(actors.named(name))).filter(isPlaced));
  if (byFull !== null) return withRule(byFull, BY_FULL_NAME_IN_PLACE, 'full-name-and-country', full[0]);
  if (full.length > 0) return null;
  const short = onlyOne(named.names.flatMap((name) => people(actors.shortened(name))).filter(isPlaced));
  return short === null || !hasTitleOf(short, named)
    ? null
    : withRule(short, BY_SHORT_NAME_IN_PLACE, 'family-name-and-title', named.names[0]);
}

function people(actors: readonly Actor[]): readonly Actor[] {
  return actors.filter(({ type }) => type === 'person');
}

/**
 * Whether the report names the country that somebody is of, or gives a title that was theirs. Of a row of the user's
 * that tells neither, the name is all there is to go by.
 */
function isInPlace(actor: Actor, named: NamedChain, { countries }: Surroundings): boolean {
  if (actor.country === undefined && actor.roles.length === 0) return true;
  const own = [actor.country, ...actor.roles.map(({ of }) => of)];
  return own.some((id) => id !== undefined && countries.has(id)) || hasTitleOf(actor, named);
}

/** "President" of "former President Trump": a role of theirs, whole, stands in a title. */
function hasTitleOf(actor: Actor, { titles }: NamedChain): boolean {
  return actor.roles.some(({ role }) => titles.some((title) => title.includes(role)));
}

/** The body of that name; of a name that several countries have a body of, that of the country said to own it, or else of the only country named. */
function bodyOf(named: NamedChain, around: Surroundings, { actors }: Lexicon): Referent | null {
  const byName = onlyOne(named.names.flatMap((name) => bodies(actors.named(name))));
  if (byName !== null) return withRule(byName, BY_NAME_OF_BODY, 'name-of-body', named.names[0]);
  const short = named.names.flatMap((name) => bodies(actors.shortened(name)));
  const places = named.owners.size > 0 ? named.owners : around.countries;
  const here = onlyOne(short.filter(({ country }) => country !== undefined && places.has(country)));
  return here === null
    ? null
    : withRule(here, BY_SHORT_NAME_IN_PLACE, 'short-name-and-country', named.names[0]);
}

function bodies(actors: readonly Actor[]): readonly Actor[] {
  return actors.filter(({ type }) => type !== 'person' && type !== 'country');
}

function onlyOne(actors: readonly Actor[]): Actor | null {
  const [only, ...others] = new Set(actors);
  return only !== undefined && others.length === 0 ? only : null;
}

function withRule(actor: Actor, confidence: number, rule: string, detail: string | undefined): Referent {
  return { actor, confidence, why: [{ rule, ...(detail !== undefined && { detail }) }] };
}
