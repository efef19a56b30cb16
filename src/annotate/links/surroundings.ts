import { type Tokens, tokensOf } from '../../language/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import type { NameTables } from '../../lexicon/name-tables.ts';
import {
  CHAINS,
  type Chain,
  MENTIONS,
  type Mention,
  type Ref,
  type Report,
  wordsOf,
} from '../../model/index.ts';

/** A chain with the words of its mentions: what there is to tell whom it names. */
export interface NamedChain {
  readonly ref: Ref<Chain>;
  readonly chain: Chain;
  /** The distinct names in order. */
  readonly names: readonly string[];
  /** The titles before its names, in lower case. */
  readonly titles: readonly string[];
}

/** What a report names, by which a name of several bearers is told. */
export interface Surroundings {
  /** ISO codes of the countries that it names in any way: by name, adjective, people or capital. */
  readonly countries: ReadonlySet<string>;
  /** Codes of the countries of which it names more than what may be another's name: people, adjective, capital. */
  readonly plainly: ReadonlySet<string>;
  readonly chains: readonly NamedChain[];
  /** Whether the report is on sport, where countries are mostly teams. */
  readonly isOnSport: boolean;
}

/** So many different words of sport, and one in so many of its words, make a report one on sport. */
const LEAST_SPORTS_WORDS = 3;
const ONE_SPORTS_WORD_IN = 100;

function isOnSport(tokens: Tokens, { sportsWords }: NameTables): boolean {
  let count = 0;
  const distinct = new Set<string>();
  for (let i = 0; i < tokens.size; i++) {
    if (!sportsWords.has(tokens.foldedOf(i))) continue;
    count++;
    distinct.add(tokens.foldedOf(i));
  }
  return distinct.size >= LEAST_SPORTS_WORDS && count * ONE_SPORTS_WORD_IN >= tokens.size;
}

export function surroundingsOf(report: Report, lexicon: Lexicon): Surroundings {
  const mentions = report.layer(MENTIONS);
  const { gazetteer } = lexicon.names;
  const countries = new Set<string>();
  const plainly = new Set<string>();
  const wordsAt = (ref: Ref<Mention>) => wordsOf(report.text, mentions.at(ref).span).replace(/\s+/g, ' ');
  for (const ref of mentions.refs()) {
    const { form, type } = mentions.at(ref);
    const known = form === 'name' ? gazetteer.find(wordsAt(ref)) : null;
    if (known === null || type === 'person' || !known.referent.startsWith(COUNTRY)) continue;
    countries.add(known.referent.slice(COUNTRY.length));
    if (known.as !== 'name') plainly.add(known.referent.slice(COUNTRY.length));
  }
  const chains = report.layer(CHAINS);
  const named = [...chains.refs()].map((ref): NamedChain => {
    const chain = chains.at(ref);
    const own = chain.mentions.filter((mention) => mentions.at(mention).form === 'name');
    const titles = own.flatMap((mention) => {
      const { title } = mentions.at(mention);
      return title === undefined ? [] : [wordsOf(report.text, title).toLowerCase()];
    });
    return { ref, chain, names: [...new Set(own.map(wordsAt))], titles };
  });
  return { countries, plainly, chains: named, isOnSport: isOnSport(tokensOf(report), lexicon.names) };
}

/** What the gazetteer calls a country: this and its ISO code. */
export const COUNTRY = 'country:';
