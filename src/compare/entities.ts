import {
  CHAINS,
  type Chain,
  type ChainRef,
  type Entity,
  LINKS,
  type Link,
  MENTIONS,
  type MentionType,
  type Report,
  wordsOf,
} from '../model/index.ts';
import { compareText, disjointSets, groupBy } from '../text/index.ts';
import { officesBeside, spellingPairs } from './spellings.ts';

/** A chain with a name, and the keys by which it may meet chains of other reports. */
interface NamedChain {
  readonly report: Report;
  readonly index: number;
  readonly type: MentionType;
  readonly name: string;
  readonly names: readonly string[];
  readonly offices: readonly string[];
  readonly link: Link | null;
}

/**
 * The referents of a story: chains of its reports that carry a name in common, or who hold one office under two
 * spellings of one name. A person's bare surname joins the
 * one person of the story who has it; where two have it, it stays alone. Two people are never made one by a
 * surname. A name of a kind that its report does not tell joins the one referent, of any kind, that has it.
 */
export function entitiesOf(reports: readonly Report[]): Entity[] {
  const chains = reports.flatMap(namedChains);
  const full = chains.filter((chain) => !isBare(chain));
  const rootOf = joinByName(full);
  const bearers = { person: bearersOf(full, rootOf, isPerson), other: bearersOf(full, rootOf, () => true) };
  const groupOf = (chain: NamedChain): string => {
    const able = isPerson(chain) ? bearers.person : bearers.other;
    const [only, ...others] = able.get(keyOf(chain.name)) ?? [];
    return only !== undefined && others.length === 0 ? `full ${only}` : `bare ${keyOf(chain.name)}`;
  };
  const placed = [
    ...full.map((chain, i) => ({ chain, group: `full ${rootOf(i)}` })),
    ...chains.filter(isBare).map((chain) => ({ chain, group: groupOf(chain) })),
  ];
  return [...groupBy(placed, ({ group }) => group).values()].map((own) =>
    entityFrom(own.map(({ chain }) => chain)),
  );
}

function namedChains(report: Report): NamedChain[] {
  if (!report.has(CHAINS)) return [];
  const mentions = report.layer(MENTIONS);
  const links = new Map<number, Link>();
  if (report.has(LINKS)) for (const link of report.layer(LINKS)) links.set(link.chain, link);
  return [...report.layer(CHAINS)].flatMap((chain: Chain, index) => {
    if (chain.name === null) return [];
    const named = chain.mentions.map((ref) => mentions.at(ref)).filter(({ form }) => form === 'name');
    const names = named.map(({ span }) => wordsOf(report.text, span).replace(/\s+/g, ' '));
    const offices = chain.type === 'person' ? officesBeside(report, named) : [];
    const name = wordsOf(report.text, mentions.at(chain.name).span).replace(/\s+/g, ' ');
    const link = links.get(index) ?? null;
    return [{ report, index, type: chain.type, name, names: [...new Set(names)], offices, link }];
  });
}

/** Names meet without regard to case, accents, points and hyphens: "Kim Jong-un" and "Kim Jong Un". */
function keyOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.’'‘]/g, '')
    .replace(/[-‐‑–\s]+/g, ' ')
    .trim();
}

/** A name that alone does not tell whose it is: of a kind that its report does not tell, or a person's one word. */
function isBare({ type, name, link }: NamedChain): boolean {
  if (link !== null) return false;
  return type === 'other' || (type === 'person' && !keyOf(name).includes(' '));
}

function isPerson({ type }: NamedChain): boolean {
  return type === 'person';
}

/**
 * Chains that are linked to one actor are one, and so are those that share a whole name, unless chains of that name
 * are linked to different actors. Of persons only names of two words and more are whole.
 */
function joinByName(chains: readonly NamedChain[]): (i: number) => number {
  const sets = disjointSets(chains.length);
  const first = new Map<string, number>();
  const divided = namesOfSeveral(chains);
  const meet = (slot: string, i: number) => {
    const known = first.get(slot);
    if (known === undefined) first.set(slot, i);
    else sets.join(known, i);
  };
  chains.forEach((chain, i) => {
    if (chain.link !== null) meet(`actor ${chain.link.actor}`, i);
    for (const key of wholeNames(chain)) if (!divided.has(key)) meet(key, i);
  });
  for (const [a, b] of spellingPairs(chains)) if (mayJoin(chains, sets.find, [a, b])) sets.join(a, b);
  return sets.find;
}

/** Whether two referents are people whom no report names beside one another and no link tells apart. */
function mayJoin(
  chains: readonly NamedChain[],
  rootOf: (i: number) => number,
  [a, b]: readonly [number, number],
): boolean {
  const [mine, theirs] = [a, b].map((one) => chains.filter((_, i) => rootOf(i) === rootOf(one)));
  const all = [...(mine ?? []), ...(theirs ?? [])];
  const actors = new Set(all.flatMap(({ link }) => link?.actor ?? []));
  const reports = new Set(mine?.map(({ report }) => report));
  return all.every(isPerson) && actors.size < 2 && !theirs?.some(({ report }) => reports.has(report));
}

function wholeNames(chain: NamedChain): string[] {
  const keys = chain.names.map(keyOf);
  return isPerson(chain)
    ? keys.filter((key) => key.includes(' ')).map((key) => `person ${key}`)
    : keys.map((key) => `other ${key}`);
}

/** The names by which chains go that are linked to different actors, and those of two people of one report. */
function namesOfSeveral(chains: readonly NamedChain[]): ReadonlySet<string> {
  const divided = new Set(namesakesWithin(chains));
  const actors = new Map<string, string>();
  for (const chain of chains) {
    if (chain.link === null) continue;
    for (const key of wholeNames(chain)) {
      if ((actors.get(key) ?? chain.link.actor) !== chain.link.actor) divided.add(key);
      actors.set(key, chain.link.actor);
    }
  }
  return divided;
}

/** A report that keeps two people of one name apart knows why: nobody of that name is made one with another. */
function namesakesWithin(chains: readonly NamedChain[]): string[] {
  const people = chains.filter(isPerson);
  const named = people.flatMap((chain) => wholeNames(chain).map((key) => ({ key, report: chain.report })));
  return [...groupBy(named, ({ key }) => key)].flatMap(([key, own]) =>
    new Set(own.map(({ report }) => report)).size < own.length ? [key] : [],
  );
}

/** Which referents could be meant by one word: by the names that reports use of them, people by their last word too. */
function bearersOf(
  chains: readonly NamedChain[],
  rootOf: (i: number) => number,
  isAble: (chain: NamedChain) => boolean,
): Map<string, Set<number>> {
  const bearers = new Map<string, Set<number>>();
  chains.forEach((chain, i) => {
    if (!isAble(chain)) return;
    const last = isPerson(chain) ? (keyOf(chain.name).split(' ').at(-1) ?? '') : [];
    for (const key of chain.names.map(keyOf).concat(last)) {
      const own = bearers.get(key) ?? new Set<number>();
      bearers.set(key, own.add(rootOf(i)));
    }
  });
  return bearers;
}

function entityFrom(chains: readonly NamedChain[]): Entity {
  const [first, ...rest] = chains;
  if (first === undefined) throw new RangeError('an entity without chains');
  const names = [...new Set(chains.flatMap((chain) => chain.names))].sort(compareText);
  const name = chains.map((chain) => chain.name).reduce((best, one) => (isFuller(one, best) ? one : best));
  const [lead = name, ...others] = names;
  const refs = [refOf(first), ...rest.map(refOf)] as const;
  const { type } = chains.find((chain) => chain.type !== 'other') ?? first;
  const link = chains.find((chain) => chain.link !== null)?.link;
  const actor = link && { id: link.actor, ...(link.wikidata !== undefined && { wikidata: link.wikidata }) };
  return { name, type, names: [lead, ...others], ...(actor && { actor }), chains: refs };
}

function refOf({ report, index, link }: NamedChain): ChainRef {
  return { report: report.id, chain: index, confidence: link?.confidence ?? 1 };
}

function isFuller(name: string, than: string): boolean {
  const [a, b] = [name.split(' ').length, than.split(' ').length];
  return a > b || (a === b && name < than);
}
