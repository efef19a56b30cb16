import type { Chain, ChainLink, Mention, MentionType, Ref } from '../../model/index.ts';
import type { ChainFacts } from './facts.ts';
import type { Place } from './scene.ts';

/** Links of this score and above make chains; weaker ones are candidates. */
export const THRESHOLD = 0.6;

interface Entry {
  /** What its mentions told when it had so many. */
  facts?: { readonly size: number; readonly told: ChainFacts };
  readonly places: Place[];
  readonly links: ChainLink[];
  readonly candidates: ChainLink[];
}

/** The chains as they grow. Every mention begins alone; `tie` joins it to the chain of an earlier or later one. */
export class ChainBook {
  readonly #entries = new Map<Ref<Mention>, Entry>();

  constructor(places: readonly Place[]) {
    for (const place of places) this.#entries.set(place.ref, { places: [place], links: [], candidates: [] });
  }

  /** The mentions of the chain that a mention is in, in no order. */
  placesOf(ref: Ref<Mention>): readonly Place[] {
    return this.#entryOf(ref).places;
  }

  areOne(a: Ref<Mention>, b: Ref<Mention>): boolean {
    return this.#entryOf(a) === this.#entryOf(b);
  }

  /** How many mentions the chain of a mention has. */
  sizeOf(ref: Ref<Mention>): number {
    return this.#entryOf(ref).places.length;
  }

  /** Whether no mention of a chain is a name. */
  isNameless(ref: Ref<Mention>): boolean {
    return this.#entryOf(ref).places.every(({ mention }) => mention.form !== 'name');
  }

  /** What `read` finds in the mentions of a chain, asked again only when the chain has grown. */
  factsOf(ref: Ref<Mention>, read: (places: readonly Place[]) => ChainFacts): ChainFacts {
    const entry = this.#entryOf(ref);
    const size = entry.places.length;
    if (entry.facts?.size !== size) entry.facts = { size, told: read(entry.places) };
    return entry.facts.told;
  }

  /** The mention that stands for the chain: the same for all of its mentions. */
  headOf(ref: Ref<Mention>): Ref<Mention> {
    return this.#entryOf(ref).places[0]?.ref ?? ref;
  }

  /** Ties a mention to its antecedent: into its chain from THRESHOLD on, else as a candidate. */
  tie(mention: Ref<Mention>, antecedent: Ref<Mention>, rule: string, score: number): void {
    const mine = this.#entryOf(mention);
    const theirs = this.#entryOf(antecedent);
    const link = { mention, antecedent, rule, score };
    if (score < THRESHOLD) mine.candidates.push(link);
    else if (mine !== theirs) this.#join(theirs, mine, link);
  }

  #join(into: Entry, from: Entry, link: ChainLink): void {
    const [large, small] = into.places.length >= from.places.length ? [into, from] : [from, into];
    large.places.push(...small.places);
    large.links.push(...small.links, link);
    large.candidates.push(...small.candidates);
    for (const place of small.places) this.#entries.set(place.ref, large);
  }

  #entryOf(ref: Ref<Mention>): Entry {
    const entry = this.#entries.get(ref);
    if (entry === undefined) throw new RangeError(`no mention ${ref} among those of the report`);
    return entry;
  }

  /** The chains, each once, ordered by their first mention. */
  chains(): Chain[] {
    const chains = [...new Set(this.#entries.values())].map(chainOf);
    return chains.toSorted((a, b) => a.mentions[0] - b.mentions[0]);
  }
}

function chainOf(entry: Entry): Chain {
  const places = entry.places.toSorted((a, b) => a.ref - b.ref);
  const [first, ...rest] = places;
  if (first === undefined) throw new RangeError('a chain without mentions');
  const best = bestName(places);
  const rules = [...new Set(entry.links.map((link) => link.rule))].sort();
  return {
    span: (best ?? first).mention.span,
    mentions: [first.ref, ...rest.map((place) => place.ref)],
    name: best?.ref ?? null,
    type: typeOf(best ?? first, places),
    links: entry.links.toSorted(byMention),
    candidates: entry.candidates.toSorted(byMention),
    why: rules.map((rule) => ({ rule })),
    ...(entry.links.length > 0 ? { confidence: Math.min(...entry.links.map((link) => link.score)) } : {}),
  };
}

/** Names of countries before those of capitals that stand for them, then the name of most words, the first of equals. */
function bestName(places: readonly Place[]): Place | null {
  const names = places.filter((place) => place.mention.form === 'name');
  const countries = names.filter((place) => place.mention.type === 'country');
  const length = (place: Place) => place.words.split(/[\s-]+/).length;
  const from = countries.length > 0 ? countries : names;
  return from.reduce<Place | null>(
    (best, place) => (best === null || length(place) > length(best) ? place : best),
    null,
  );
}

function typeOf(best: Place, places: readonly Place[]): MentionType {
  const told = places.find((place) => place.mention.form === 'nominal' && place.mention.type !== 'other');
  return best.mention.type === 'other' && told !== undefined ? told.mention.type : best.mention.type;
}

function byMention(a: ChainLink, b: ChainLink): number {
  return a.mention - b.mention || a.antecedent - b.antecedent;
}
