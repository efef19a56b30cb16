import type { Stretch } from '../../language/index.ts';
import type { MentionType } from '../../model/index.ts';
import { isHyphen, isPossessive, type SentenceReading } from './reading.ts';
import { isCommonWord, isInitialism } from './words.ts';

interface Typed {
  readonly type: MentionType;
  /** 0 to 1: how much speaks for it. */
  readonly weight: number;
}

/** Words before a name that tell of a place. */
const PLACING = new Set('in near across around outside inside throughout'.split(' '));
/** Words before a place that as often stand before a person. */
const TOWARD = new Set('at from toward towards'.split(' '));
/** Words after a name that tell of a person. */
const SPEAKING = new Set(
  'said says told added tweeted wrote asked replied noted explained argued insisted recalled who whose'.split(
    ' ',
  ),
);
/** How much speaks for a type: set by hand, SURE above what `FIRM` asks and the others below it. */
const SURE = 0.9;
const LIKELY = 0.6;
/** A lone word that speaks may be a country or a body as well as a person. */
const SPOKEN = 0.45;
/** Above the most that the network weighs, and no more firm than what other names of the report say. */
const ITSELF = 0.78;
const WEAK = 0.3;
const FAINT = 0.1;
/** A name in an apposition is looked for so many tokens after the comma. */
const APPOSITION = 8;

/** The type of a name that no table holds whole: by its head, its make, then the words around it. */
export function typeOf(reading: SentenceReading, name: Stretch): Typed {
  return byHead(reading, name) ?? byMake(reading, name) ?? byContext(reading, name);
}

/** "Institute for ...", "Bank of ...", "... University", "... River". */
function byHead(reading: SentenceReading, { first, last }: Stretch): Typed | null {
  const { tokens, tables } = reading;
  for (let i = first; i < last; i++) {
    const head = tables.heads.get(tokens.textOf(i));
    if (head !== undefined && /^(?:of|for|on)$/.test(tokens.textOf(i + 1)))
      return { type: head, weight: SURE };
  }
  const head = tables.heads.get(tokens.textOf(last));
  if (head !== undefined && last > first) return { type: head, weight: SURE };
  const opening = tables.heads.get(tokens.textOf(first));
  if (last > first && (opening === 'place' || opening === 'facility'))
    return { type: opening, weight: LIKELY };
  if (head !== undefined) return { type: head, weight: WEAK };
  return null;
}

/** Given names, initials, family names that stand first; letters alone. */
function byMake(reading: SentenceReading, name: Stretch): Typed | null {
  const { tokens, tables } = reading;
  const word = tokens.textOf(name.first);
  if (name.first === name.last && isInitialism(word)) return { type: 'organization', weight: LIKELY };
  if (hasFamilyFirst(reading, name)) return { type: 'person', weight: SURE };
  if (!tables.people.given.has(word))
    return hasInitial(reading, name) ? { type: 'person', weight: SURE } : null;
  if (name.last === name.first) return { type: 'person', weight: SPOKEN };
  return { type: 'person', weight: SURE };
}

/** "Kim Dae-su", "Moon Hye In", "Xi Weilin": a listed family name and one or two more parts, none of them plain English. */
export function hasFamilyFirst(reading: SentenceReading, { first, last }: Stretch): boolean {
  const { tokens, tables } = reading;
  if (last === first || last - first > 4 || !tables.people.familyFirst.has(tokens.textOf(first)))
    return false;
  let parts = 0;
  for (let i = first + 1; i <= last; i++) if (!isHyphen(reading, i)) parts++;
  if (parts > 2) return false;
  for (let i = first + 1; i <= last; i++)
    if (!isHyphen(reading, i) && tokens.textOf(i).length > 9) return false;
  return true;
}

function hasInitial(reading: SentenceReading, { first, last }: Stretch): boolean {
  for (let i = first; i < last; i++) if (/^\p{Lu}\.$/u.test(reading.tokens.textOf(i))) return last > first;
  return false;
}

/** What stands before and after: "in X", "X district", "X said", "X, a lawyer". */
function byContext(reading: SentenceReading, name: Stretch): Typed {
  const { first, last } = name;
  const { tokens, tables } = reading;
  const role = roleInApposition(reading, last + 1) ?? roleBefore(reading, name);
  if (role !== null) return { type: role, weight: SURE };
  if (isOfCountry(reading, name)) return { type: 'country', weight: LIKELY };
  const kind = tables.heads.get(capitalised(tokens.textOf(last + 1)));
  if (kind === 'place' || kind === 'facility') return { type: 'place', weight: LIKELY };
  if (first === last && saysOfItself(reading, last)) return { type: 'organization', weight: ITSELF };
  if (speaks(reading, last)) return { type: 'person', weight: first < last ? LIKELY : SPOKEN };
  const before = first > reading.first ? tokens.foldedOf(first - 1) : '';
  const named = tables.roleNouns.get(before);
  if (named !== undefined && named.type !== 'person' && !named.isPlural)
    return { type: named.type, weight: LIKELY };
  if (PLACING.has(before)) return { type: 'place', weight: LIKELY };
  if (TOWARD.has(before)) return { type: 'place', weight: WEAK };
  const isPlain = isCommonWord(reading, last) || isCommonWord(reading, first);
  if (!isPlain && actsAfter(reading, last)) return { type: 'person', weight: WEAK };
  return { type: 'other', weight: FAINT };
}

/** Whether a verb seems to follow: an auxiliary, or a word in "-ed". */
function actsAfter(reading: SentenceReading, last: number): boolean {
  const { tokens } = reading;
  return (
    tokens.uposOf(last + 1) === 'AUX' ||
    tokens.uposOf(last + 1) === 'VERB' ||
    /^\p{Ll}+ed$/u.test(tokens.textOf(last + 1))
  );
}

function capitalised(word: string): string {
  return /^\p{Ll}/u.test(word) ? word.slice(0, 1).toUpperCase() + word.slice(1) : '';
}

function speaks(reading: SentenceReading, last: number): boolean {
  const { tokens } = reading;
  return (
    SPEAKING.has(tokens.foldedOf(last + 1)) ||
    (tokens.textOf(last + 1) === ',' && /^who/.test(tokens.foldedOf(last + 2)))
  );
}

/** "Belmora said it would go": no person calls himself "it"; "Holm said it was late" tells nothing. */
function saysOfItself({ tokens }: SentenceReading, last: number): boolean {
  if (!SPEAKING.has(tokens.foldedOf(last + 1))) return false;
  const it = tokens.foldedOf(last + 2) === 'that' ? last + 3 : last + 2;
  return (
    tokens.foldedOf(it) === 'it' &&
    /^(?:would|will|could|can|wants|wanted|plans|planned|hopes|hoped|intends|intended|supports|supported|rejects|rejected|expects|expected)$/.test(
      tokens.foldedOf(it + 1),
    )
  );
}

/** Who only a state has: "Norland’s president", "the parliament of Norland", "ambassador to Norland". */
const OF_COUNTRY = new Set(
  'president premier king queen parliament capital coast border borders constitution ambassador envoy'.split(
    ' ',
  ),
);
const OF_MINISTER = new Set('prime foreign defence defense interior finance justice health'.split(' '));

/** Whether the words around a name say that it is a country’s. */
function isOfCountry(reading: SentenceReading, { first, last }: Stretch): boolean {
  const { tokens } = reading;
  if (isPossessive(reading, last + 1)) return isOfficeOfState(reading, last + 2);
  const isAfterNoun = /^(?:of|to)$/.test(tokens.foldedOf(first - 1)) && first - 2 >= reading.first;
  return isAfterNoun && OF_COUNTRY.has(tokens.foldedOf(first - 2));
}

function isOfficeOfState(reading: SentenceReading, i: number): boolean {
  const { tokens } = reading;
  if (OF_COUNTRY.has(tokens.foldedOf(i))) return true;
  return OF_MINISTER.has(tokens.foldedOf(i)) && /^minist(?:er|ry)$/.test(tokens.foldedOf(i + 1));
}

/** The type of somebody whose role stands before his name: "the head of the relief service, Olan Brek, said". */
function roleBefore(reading: SentenceReading, { first, last }: Stretch): MentionType | null {
  const { tokens, tables } = reading;
  if (tokens.textOf(first - 1) !== ',' || first - 1 <= reading.first || first === last) return null;
  if (!/^[,.]$/.test(tokens.textOf(last + 1)) && tokens.uposOf(last + 1) !== 'VERB') return null;
  for (let i = first - 2; i >= Math.max(reading.first, first - 1 - APPOSITION); i--) {
    if (/^[,.;:]$/.test(tokens.textOf(i)) || tokens.uposOf(i) === 'AUX' || tokens.uposOf(i) === 'VERB')
      return null;
    const role = tables.roleNouns.get(tokens.foldedOf(i));
    if (role?.type === 'person') return role.isPlural ? null : 'person';
  }
  return null;
}

/** The type of the role noun in ", a defense analyst at" right after a name. */
function roleInApposition(reading: SentenceReading, comma: number): MentionType | null {
  const { tokens, tables, end } = reading;
  if (tokens.textOf(comma) !== ',' || /^(?:who|whose|which|where)$/.test(tokens.foldedOf(comma + 1)))
    return null;
  if (/^\d\d$/.test(tokens.textOf(comma + 1)) && /^[,.]$/.test(tokens.textOf(comma + 2))) return 'person';
  for (let i = comma + 1; i < Math.min(end, comma + APPOSITION); i++) {
    const word = tokens.textOf(i);
    if (/^[,.;:]$/.test(word)) return null;
    const role = tables.roleNouns.get(tokens.foldedOf(i));
    if (role === undefined || isHyphen(reading, i + 1) || tables.roleNouns.has(tokens.foldedOf(i + 1)))
      continue;
    return role.isPlural ? null : role.type;
  }
  return null;
}
