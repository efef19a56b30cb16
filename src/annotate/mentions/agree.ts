import { countryOf } from '../../lexicon/gazetteer.ts';
import { lineOf, type MentionType, type Span } from '../../model/index.ts';
import { type NetworkStretch, networkAt, networkVote } from './network.ts';
import { FIRM, type Found, type Reading } from './reading.ts';
import { KNOWN } from './segment.ts';

/**
 * The names with types that agree: a name that is typed firmly somewhere has that type everywhere, one word
 * that is part of a person's full name is that person's, and "the North" is a country where its name was told.
 */
export function agree(reading: Reading, names: readonly Found[]): Found[] {
  const firm = new Map([...namesOfPlaces(reading, names), ...firmTypes(reading, names)]);
  const short = shortForms(reading, names);
  const votes = countVotes(reading, names);
  const families = familiesOf(reading, names);
  return names.map((name) => {
    const words = wordsOf(reading, name);
    if (isDirection(words)) return direction(reading, name, short.has(`the ${words}`));
    if (isFamilyName(reading, name, families)) return { ...name, type: 'person', weight: FIRM };
    if (name.weight >= FIRM) return name;
    const type = firm.get(words);
    if (type !== undefined) return { ...name, type, weight: FIRM };
    const ballot = votes.get(words);
    return ballot === undefined ? name : { ...name, ...decided(ballot, name.first === name.last) };
  });
}

/** The family names of people named in full, each with the token after which it may stand alone. */
function familiesOf(reading: Reading, names: readonly Found[]): ReadonlyMap<string, number> {
  const families = new Map<string, number>();
  for (const { type, first, last } of names) {
    const family = reading.tokens.textOf(last);
    if (type === 'person' && first < last && !families.has(family)) families.set(family, last);
  }
  return families;
}

/** "Breda said" after Yul Breda: a family name that is a town’s too, where its bearer does something. */
function isFamilyName(
  { tokens }: Reading,
  { type, first, last }: Found,
  families: ReadonlyMap<string, number>,
): boolean {
  const isBearer = type === 'place' && first === last && (families.get(tokens.textOf(last)) ?? last) < first;
  return isBearer && tokens.uposOf(first - 1) !== 'ADP' && /^(?:VERB|AUX)$/.test(tokens.uposOf(last + 1));
}

/** The type that the words tell; the network's, where it weighs more or they tell none. */
function decided({ best, vote }: Counted, isOneWord: boolean): Ballot['best'] {
  const isGuess = best.type === 'person' && best.weight < ENOUGH_FOR_PERSON && isOneWord;
  const told = isGuess ? { ...best, type: 'other' as const } : best;
  if (vote === null || vote.weight < (ENOUGH_OF_NETWORK[vote.type] ?? ENOUGH)) return told;
  if (isLocated(vote.type) && isLocated(best.type)) return best;
  return told.type === 'other' || vote.weight > best.weight ? vote : told;
}

/** What the network must weigh to be heard (measured); it takes many things for bodies that are none. */
const ENOUGH = 0.5;
const ENOUGH_OF_NETWORK: Partial<Record<MentionType, number>> = { organization: 0.62, group: 0.6 };

function isLocated(type: MentionType): boolean {
  return type === 'country' || type === 'place' || type === 'facility';
}

/** A lone word before a verb or two may be anything; a person is told by more. */
const ENOUGH_FOR_PERSON = 0.45;

/** A ballot once all have voted. */
interface Counted {
  readonly best: Ballot['best'];
  readonly vote: ReturnType<typeof networkVote>;
}

interface Ballot {
  /** What the network says at each place. */
  readonly places: (NetworkStretch | null)[];
  readonly sums: Map<MentionType, number>;
  best: { readonly type: MentionType; readonly weight: number };
}

/** What the weak readings of a name say together: the type with most weight over all the places where it stands. */
function countVotes(reading: Reading, names: readonly Found[]): ReadonlyMap<string, Counted> {
  const votes = new Map<string, Ballot>();
  for (const name of names) {
    if (name.weight >= FIRM) continue;
    const words = wordsOf(reading, name);
    const ballot: Ballot = votes.get(words) ?? {
      sums: new Map(),
      places: [],
      best: { type: name.type, weight: 0 },
    };
    const sum = (ballot.sums.get(name.type) ?? 0) + name.weight;
    ballot.sums.set(name.type, sum);
    ballot.places.push(networkAt(reading.network, name));
    ballot.best = bestOf(ballot.sums);
    votes.set(words, ballot);
  }
  return new Map([...votes].map(([words, { best, places }]) => [words, { best, vote: networkVote(places) }]));
}

/** The type with most weight. What speaks for a place and for a country speaks for one thing, a country where anything does. */
function bestOf(sums: ReadonlyMap<MentionType, number>): Ballot['best'] {
  const country = sums.get('country') ?? 0;
  const located = country + (sums.get('place') ?? 0);
  let best: Ballot['best'] = { type: country > 0 ? 'country' : 'place', weight: located };
  for (const [type, sum] of sums) {
    if (type !== 'country' && type !== 'place' && sum > best.weight) best = { type, weight: sum };
  }
  return { type: best.type, weight: Math.min(best.weight, FIRM) };
}

/** The places of datelines, also where they stand there in capitals and elsewhere in small letters: "LISK", "Lisk". */
function namesOfPlaces(
  reading: Reading,
  names: readonly Found[],
): readonly (readonly [string, MentionType])[] {
  return names.flatMap((name) => {
    const words = wordsOf(reading, name);
    const isPlace = name.weight < KNOWN && isIn(reading.datelines, reading.tokens.startOf(name.first));
    if (!isPlace) return [];
    const spelt = words.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLowerCase());
    return [[words, 'place'] as const, [spelt, 'place'] as const];
  });
}

function isIn(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}

function firmTypes(reading: Reading, names: readonly Found[]): ReadonlyMap<string, MentionType> {
  const firm = new Map<string, MentionType>();
  for (const name of names) {
    if (name.weight >= FIRM) firm.set(wordsOf(reading, name), name.type);
  }
  for (const name of names) {
    if (name.weight < FIRM || name.type !== 'person' || name.first === name.last) continue;
    for (const part of [reading.tokens.textOf(name.first), reading.tokens.textOf(name.last)]) {
      for (const spelt of [part, inCapitals(part)]) if (!firm.has(spelt)) firm.set(spelt, 'person');
    }
  }
  return firm;
}

/** As the label of a transcript has a name. Short words in capitals are initials of anything. */
function inCapitals(word: string): string {
  return word.length < SHORTEST_IN_CAPITALS ? word : word.toUpperCase();
}

const SHORTEST_IN_CAPITALS = 3;

/** The short forms of the countries that the report names. */
function shortForms(reading: Reading, names: readonly Found[]): ReadonlySet<string> {
  const { gazetteer } = reading.tables;
  const short = new Set<string>();
  for (const name of names) {
    if (name.type !== 'country') continue;
    const id = countryOf(gazetteer.find(wordsOf(reading, name)));
    for (const form of gazetteer.countries.get(id ?? '')?.shortForms ?? []) short.add(form);
  }
  return short;
}

function isDirection(words: string): boolean {
  return /^(?:North|South|East|West|Northeast|Northwest|Southeast|Southwest)$/.test(words);
}

function direction(reading: Reading, name: Found, isCountry: boolean): Found {
  const { title: _, ...bare } = name;
  const isForm = isCountry && reading.tokens.foldedOf(name.first - 1) === 'the';
  return { ...bare, type: isForm ? 'country' : 'place', weight: isForm ? FIRM : 0 };
}

function wordsOf(reading: Reading, { first, last }: Found): string {
  return lineOf(reading.tokens.text, reading.tokens.spanFrom(first, last));
}
