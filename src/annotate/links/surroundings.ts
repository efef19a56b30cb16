import { type Tokens, tokensOf } from '../../language/index.ts';
import { countryOf } from '../../lexicon/gazetteer.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import type { NameTables } from '../../lexicon/name-tables.ts';
import {
  CHAINS,
  type Chain,
  lineOf,
  MENTIONS,
  type Mention,
  type Ref,
  type Report,
} from '../../model/index.ts';

/** A chain with the words of its mentions: what there is to tell whom it names. */
export interface NamedChain {
  readonly ref: Ref<Chain>;
  readonly chain: Chain;
  /** The distinct names in order. */
  readonly names: readonly string[];
  /** The titles before its names, in lower case. */
  readonly titles: readonly string[];
  /** The countries whose it is said to be, right beside a name: "Norway’s", "the Norwegian", "of Norway". */
  readonly owners: ReadonlySet<string>;
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
  const wordsAt = (ref: Ref<Mention>) => lineOf(report.text, mentions.at(ref).span);
  const countries = new Map<Ref<Mention>, NamedCountry>();
  for (const ref of mentions.refs()) {
    const { form, type } = mentions.at(ref);
    const known = form === 'name' && type !== 'person' ? lexicon.names.gazetteer.find(wordsAt(ref)) : null;
    const id = countryOf(known);
    if (id !== null) countries.set(ref, { id, isPlain: known?.as !== 'name' });
  }
  const chains = report.layer(CHAINS);
  const named = [...chains.refs()].map((ref): NamedChain => {
    const chain = chains.at(ref);
    const own = chain.mentions.filter((mention) => mentions.at(mention).form === 'name');
    const titles = own.flatMap((mention) => {
      const { title } = mentions.at(mention);
      return title === undefined ? [] : [lineOf(report.text, title).toLowerCase()];
    });
    const owners = new Set(own.flatMap((mention) => ownerOf(report, mention, countries) ?? []));
    return { ref, chain, names: [...new Set(own.map(wordsAt))], titles, owners };
  });
  const all = [...countries.values()];
  return {
    countries: new Set(all.map(({ id }) => id)),
    plainly: new Set(all.filter(({ isPlain }) => isPlain).map(({ id }) => id)),
    chains: named,
    isOnSport: isOnSport(tokensOf(report), lexicon.names),
  };
}

interface NamedCountry {
  /** ISO code. */
  readonly id: string;
  /** Whether it is named by more than what may be another's name. */
  readonly isPlain: boolean;
}

/** The country named right before a mention, or right after it with "of" between. */
function ownerOf(
  report: Report,
  ref: Ref<Mention>,
  countries: ReadonlyMap<Ref<Mention>, NamedCountry>,
): string | null {
  const mentions = report.layer(MENTIONS);
  const { span } = mentions.at(ref);
  const [before, after] = [(ref - 1) as Ref<Mention>, (ref + 1) as Ref<Mention>];
  const owner = countries.get(before);
  if (
    owner !== undefined &&
    /^(?:['’]s?)?\s*$/.test(report.text.slice(mentions.at(before).span.end, span.start))
  )
    return owner.id;
  const other = countries.get(after);
  if (
    other !== undefined &&
    /^\s+of\s+(?:the\s+)?$/.test(report.text.slice(span.end, mentions.at(after).span.start))
  )
    return other.id;
  return null;
}
