import { countryOf } from '../../lexicon/gazetteer.ts';
import { isFormerTitle, type Lexicon } from '../../lexicon/index.ts';

/** A title read as a whole office. */
export interface Office {
  /** What it is called without its portfolio: `minister`, `prime minister`, `president`. */
  readonly name: string;
  readonly isDeputy: boolean;
  readonly isFormer: boolean;
  /** What a minister or secretary is in charge of, each under one spelling, in order. */
  readonly portfolios: readonly string[];
  /** Whose office it is: the id of a country, or words; null where the title does not tell. */
  readonly owner: string | null;
  /** Whether it is the office of a company, party, chamber ... and not of a state. */
  readonly isOfBody: boolean;
}

/** Offices that one person holds alone, by their last word. */
const HEADS = new Set(['president', 'premier', 'chancellor', 'minister', 'secretary', 'general']);
/** Words before a head with which it is an office of its own. */
const WITH_HEAD: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['minister', new Set(['prime', 'chief'])],
  ['general', new Set(['attorney', 'solicitor'])],
]);
const COMPLEMENT = new Set(['of', 'for']);
/** Owners are one where they begin alike: "Norland", "Norlandian". */
const LIKE_LETTERS = 4;

/**
 * The office that the words of a title name, as they stand: "Norland’s deputy foreign minister". Null where they name
 * none of those that are compared, several, one of another time, or one that is not held in full.
 */
export function officeFrom(lexicon: Lexicon, words: readonly string[]): Office | null {
  const folded = words.map((word) => word.toLowerCase());
  const cut = folded.findIndex((word, i) => i > 0 && COMPLEMENT.has(word));
  const before = cut < 0 ? folded : folded.slice(0, cut);
  const heads = before.filter((word) => HEADS.has(word));
  const head = before.at(-1) ?? '';
  const signs = folded.flatMap((word) => lexicon.officeWords.signs.get(word) ?? []);
  if (heads.length !== 1 || !HEADS.has(head) || signs.some((sign) => sign !== 'deputy')) return null;
  const name = nameOf(before);
  return name === null
    ? null
    : {
        name,
        isDeputy: signs.length > 0,
        isFormer: isFormerTitle(before),
        portfolios: portfoliosOf(lexicon, name, folded),
        owner: ownerOf(lexicon, words),
        isOfBody: isOfBody(lexicon, words),
      };
}

function nameOf(before: readonly string[]): string | null {
  const head = before.at(-1) ?? '';
  const with_ = WITH_HEAD.get(head);
  const own = before.find((word) => with_?.has(word));
  if (own !== undefined) return `${own} ${head}`;
  if (head === 'general') return null;
  return head === 'premier' ? 'prime minister' : head;
}

function portfoliosOf({ portfolios }: Lexicon, name: string, folded: readonly string[]): string[] {
  if (!isCabinet(name)) return [];
  return [...new Set(folded.flatMap((word) => portfolios.get(word) ?? []))].sort();
}

function isCabinet(name: string): boolean {
  return name === 'minister' || name === 'secretary';
}

/** A country in the words, else the first word with a capital that is no part of the office. */
function ownerOf({ names, portfolios, officeWords }: Lexicon, words: readonly string[]): string | null {
  for (let i = 0; i < words.length; i++) {
    const known = names.gazetteer.longest((k) => words[i + k] ?? '')?.known;
    const country = countryOf(known);
    if (country !== null) return country;
  }
  const isPart = (word: string) =>
    HEADS.has(word) ||
    portfolios.has(word) ||
    officeWords.signs.has(word) ||
    names.titles.modifiers.has(word) ||
    names.notNames.has(word);
  return words.find((word) => /^\p{Lu}/u.test(word) && !isPart(word.toLowerCase()))?.toLowerCase() ?? null;
}

/** "club president", "president of the Bank": a body among the words that are no portfolio. */
function isOfBody({ names, portfolios }: Lexicon, words: readonly string[]): boolean {
  return words.some((word) => {
    const folded = word.toLowerCase();
    if (portfolios.has(folded) || HEADS.has(folded)) return false;
    return names.roleNouns.get(folded)?.type === 'organization' || names.heads.get(word) === 'organization';
  });
}

/** What tells one office from another; not whose it is, which titles seldom say. */
export function officeKey({ name, isDeputy, isFormer, portfolios, isOfBody }: Office): string {
  return [isFormer, isDeputy, isOfBody, name, ...portfolios].join(' ');
}

/** Whether two offices may be of one state or body. */
export function mayShareOwner(a: Office, b: Office): boolean {
  if (a.isOfBody !== b.isOfBody) return false;
  if (a.owner === null || b.owner === null) return !a.isOfBody;
  return a.owner === b.owner || a.owner.slice(0, LIKE_LETTERS) === b.owner.slice(0, LIKE_LETTERS);
}

/** Whether two titles name one office, told as over by one and as held by the other. */
export function isOverAndHeld(a: Office, b: Office): boolean {
  const isWhole = !isCabinet(a.name) || a.portfolios.length > 0;
  return a.isFormer && !b.isFormer && isWhole && mayShareOwner(a, b) && isSameOffice(a, b);
}

function isSameOffice(a: Office, b: Office): boolean {
  return a.name === b.name && a.isDeputy === b.isDeputy && a.portfolios.join(' ') === b.portfolios.join(' ');
}

/** Whether one person cannot hold both of two offices, both told as held. */
export function cannotBothBeHeld(a: Office, b: Office): boolean {
  if (a.isFormer || b.isFormer || !mayShareOwner(a, b)) return false;
  if (isCabinet(a.name) && isCabinet(b.name)) return areTwoPosts(a, b);
  const isLaw = a.name.endsWith('general') && b.name.endsWith('general');
  return a.name === b.name ? a.isDeputy !== b.isDeputy : isLaw;
}

/** Portfolios apart, or one portfolio with a minister and a deputy; those that overlap may be one post told in part. */
function areTwoPosts(a: Office, b: Office): boolean {
  if (a.portfolios.length === 0 || b.portfolios.length === 0) return false;
  if (a.portfolios.join(' ') === b.portfolios.join(' '))
    return a.name === b.name && a.isDeputy !== b.isDeputy;
  return !a.portfolios.some((portfolio) => b.portfolios.includes(portfolio));
}
