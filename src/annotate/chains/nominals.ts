import { isAppositionOf } from './bearers.ts';
import type { ChainBook } from './book.ts';
import { isPossessive, type Place, type Scene, startOf, wordNear } from './scene.ts';

const BY_APPOSITION = 0.85;
const BY_ONE_COUNTRY = 0.75;
const BY_SUBJECT_COUNTRY = 0.65;
const BY_HEAD_NOUN = 0.75;
const BY_OFFICE = 0.7;
const LEFT_OPEN = 0.4;
/** Countries are looked for among so many mentions before. */
const MENTIONS_BACK = 60;
const COUNTRY_NOUNS = new Set(['country', 'nation']);

/** Links phrases where a name supports them: "X, an analyst", "the country", "the ministry", "the president". */
export function linkNominals(scene: Scene, book: ChainBook): void {
  const antecedents: Antecedents = new Map();
  const unnamed: Unnamed = new Map();
  for (const [i, place] of scene.places.entries()) {
    if (place.mention.form === 'name') remember(book, place, antecedents);
    if (place.mention.form !== 'nominal') continue;
    const beside = nameBeside(scene, i);
    if (beside !== null) {
      book.tie(place.ref, beside.ref, 'apposition', BY_APPOSITION);
    } else if (linkNameBehind(scene, book, i)) {
      // "The head of the service, Olan Brek": the name tells who it is.
    } else if (wordNear(scene, place, -1) === 'the')
      linkDefinite(scene, book, place, { antecedents, unnamed });
    rememberRole(scene, place, unnamed);
  }
}

/** The name that a phrase stands beside: "X, the Norwegian minister", "X, Norland’s deputy minister", what is named inside the phrase passed over. */
function nameBeside(scene: Scene, at: number): Place | null {
  const phrase = scene.places[at];
  if (phrase === undefined) return null;
  let i = at - 1;
  while ((scene.places[i]?.last ?? -1) >= phrase.first) i--;
  const owner = scene.places[i];
  const isOwned =
    owner !== undefined &&
    owner.mention.type !== 'person' &&
    isPossessive(scene, owner) &&
    phrase.first - owner.last === 2;
  const name = isOwned ? scene.places[i - 1] : owner;
  const whole = isOwned ? { first: startOf(scene, owner), last: phrase.last } : phrase;
  const isOne = name?.mention.form === 'name' && name.mention.type === phrase.mention.type;
  return isOne && isAppositionOf(scene, name, whole) ? name : null;
}

/** The offices that somebody without a name holds, by their last words: of "minister" "health minister". */
type Unnamed = Map<string, Set<string>>;

function rememberRole(scene: Scene, place: Place, unnamed: Unnamed): void {
  if (place.mention.type !== 'person') return;
  const words = place.words.toLowerCase().split(' ');
  if (words.length === 1 || !tellsOffice(scene, words.at(-2) ?? '')) return;
  for (let i = 1; i < words.length; i++) {
    const noun = words.slice(i).join(' ');
    unnamed.set(noun, (unnamed.get(noun) ?? new Set()).add(words.join(' ')));
  }
}

/** "health", "prime", "deputy": a word that tells one office from another, as "embattled" does not. */
function tellsOffice({ portfolios, tables }: Scene, word: string): boolean {
  return portfolios.has(word) || tables.titles.modifiers.has(word) || tables.roleNouns.has(word);
}

/** "The minister" after "the health minister" need not be the finance minister who was named before. */
function mayBeUnnamed(
  book: ChainBook,
  noun: string,
  named: Place,
  { antecedents, unnamed }: Offices,
): boolean {
  return [...(unnamed.get(noun) ?? [])].some((office) => {
    const holder = antecedents.get(office);
    return !holder || !book.areOne(holder.ref, named.ref);
  });
}

interface Offices {
  readonly antecedents: Antecedents;
  readonly unnamed: Unnamed;
}

/** What may stand between a role and the name of who has it, in tokens: ", ", "of the relief service, ". */
const LONGEST_COMPLEMENT = 8;

/** "The governor, Olan Brek," and "Norland’s prime minister, Olan Brek,": a person by role, then by name between commas. */
function linkNameBehind(scene: Scene, book: ChainBook, at: number): boolean {
  const role = scene.places[at];
  if (role === undefined || role.mention.type !== 'person' || !isHolder(scene, role)) return false;
  for (let i = at + 1; i < scene.places.length; i++) {
    const name = scene.places[i];
    if (name === undefined || startOf(scene, name) - role.last > LONGEST_COMPLEMENT + 1) return false;
    if (scene.tokens.textOf(startOf(scene, name) - 1) !== ',') continue;
    if (name.mention.form !== 'name' || name.mention.type !== 'person' || !isSetApart(scene, role, name))
      return false;
    book.tie(role.ref, name.ref, 'name-in-apposition', BY_APPOSITION);
    return true;
  }
  return false;
}

/** One role that one person has: "the governor", "Norland’s leader". */
function isHolder(scene: Scene, role: Place): boolean {
  const noun = scene.tables.roleNouns.get(scene.tokens.foldedOf(role.last));
  if (noun?.isPlural === true || !/^(?:the|an|a|another|'s?)$/.test(wordNear(scene, role, -1))) return false;
  return !isOfPerson(scene, role);
}

/** "A spokesman for the president, Tomas Reck": the name tells who the spokesman is. */
function isOfPerson(scene: Scene, role: Place): boolean {
  if (!/^(?:of|for|to)$/.test(wordNear(scene, role, -2))) return false;
  return scene.tables.roleNouns.get(wordNear(scene, role, -3))?.type === 'person';
}

/** Nothing but "of the relief service" before the comma, and after the name another comma or the verb of its sentence. */
function isSetApart({ tokens }: Scene, role: Place, name: Place): boolean {
  const after = tokens.textOf(name.last + 1);
  const closes = /^[,.]$/.test(after) || /^(?:VERB|AUX)$/.test(tokens.uposOf(name.last + 1));
  const first = name.mention.title ? tokens.indexAt(name.mention.title.start) : name.first;
  for (let i = role.last + 1; i < first - 1; i++) {
    if (/^(?:VERB|AUX|SCONJ|PUNCT)$/.test(tokens.uposOf(i))) return false;
  }
  const opens = first - role.last === 2 || tokens.uposOf(role.last + 1) === 'ADP';
  return closes && opens;
}

function linkDefinite(scene: Scene, book: ChainBook, place: Place, offices: Offices): void {
  const noun = place.words.toLowerCase();
  if (COUNTRY_NOUNS.has(noun)) {
    linkCountry(scene, book, place.ref);
    return;
  }
  const antecedent = offices.antecedents.get(noun);
  if (!antecedent || antecedent.mention.type !== place.mention.type) return;
  const isPerson = place.mention.type === 'person';
  if (mayBeUnnamed(book, noun, antecedent, offices))
    book.tie(place.ref, antecedent.ref, 'several-offices', LEFT_OPEN);
  else
    book.tie(
      place.ref,
      antecedent.ref,
      isPerson ? 'office' : 'head-noun',
      isPerson ? BY_OFFICE : BY_HEAD_NOUN,
    );
}

/** "the country": the one country of the sentence so far, or the one that opens it; else those of the sentence before. */
function linkCountry(scene: Scene, book: ChainBook, at: number): void {
  const place = scene.places[at];
  if (place === undefined) return;
  for (const sentence of [place.sentence, place.sentence - 1]) {
    const countries = countriesIn(scene, at, sentence);
    const [first] = countries;
    if (first === undefined) continue;
    const isOne = countries.every((one) => book.areOne(one.ref, first.ref));
    const isSubject = first.first - (scene.sentenceStarts[sentence] ?? 0) <= 1 || opensMain(scene, first);
    if (isOne) book.tie(place.ref, first.ref, 'one-country', BY_ONE_COUNTRY);
    else if (isSubject) book.tie(place.ref, first.ref, 'country-that-acts', BY_SUBJECT_COUNTRY);
    else
      for (const one of countries) book.tie(place.ref, one.ref, 'several-countries', BY_SUBJECT_COUNTRY / 2);
    return;
  }
}

/** A country after the comma that closes an opening phrase: "In its first answer, Norland". */
function opensMain(scene: Scene, place: Place): boolean {
  const word = wordNear(scene, place, -1);
  return word === ',' || (word === 'the' && scene.tokens.foldedOf(place.first - 2) === ',');
}

/** The countries named in a sentence before a mention, by name or short form, none that belongs to a title. */
function countriesIn(scene: Scene, before: number, sentence: number): Place[] {
  const found: Place[] = [];
  for (let i = before - 1; i >= Math.max(0, before - MENTIONS_BACK); i--) {
    const one = scene.places[i];
    if (one === undefined || one.sentence < sentence) break;
    const counts = one.sentence === sentence && one.mention.form === 'name' && one.mention.type === 'country';
    if (counts && !isInTitle(scene, i)) found.unshift(one);
  }
  return found;
}

/** Titles lie before the name that they belong to. */
function isInTitle(scene: Scene, at: number): boolean {
  const one = scene.places[at];
  const next = scene.places[at + 1]?.mention.title;
  return (
    one !== undefined &&
    next !== undefined &&
    next.start <= one.mention.span.start &&
    one.mention.span.end <= next.end
  );
}

/** What definite phrases may go back to: for a head noun or office the last mention, null where it tells of several. */
type Antecedents = Map<string, Place | null>;

/** Notes the head of a body’s name and the office of a person’s title, for the phrases that follow. */
function remember(book: ChainBook, place: Place, antecedents: Antecedents): void {
  const words = place.words.toLowerCase().split(' ');
  const heads =
    place.mention.type === 'organization'
      ? [words.at(-1) ?? '', words[1] === 'of' ? (words[0] ?? '') : '']
      : [];
  for (const noun of [...heads, ...officesIn(place.title)]) {
    const before = antecedents.get(noun);
    const isSame = before === undefined || (before !== null && book.areOne(before.ref, place.ref));
    antecedents.set(noun, isSame ? place : null);
  }
}

/** "vice president" for the title "Vice President", and "president" too. */
function officesIn(title: string): string[] {
  const words = title.split(' ');
  return title === '' ? [] : words.map((_, i) => words.slice(i).join(' '));
}
