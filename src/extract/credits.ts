import type { ExtractTables } from './tables.ts';

/** A line that says who wrote: the names, and the agency where it names one. */
export interface Credits {
  readonly names: readonly string[];
  readonly agency: string | null;
}

/** Longer lines are sentences. */
const BYLINE_MAX_CHARACTERS = 200;
const BYLINE_START = /^(?:by|written by|story by|report by|words by|reported by|text by)[: ]+/i;
const NAME =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:de|la|van|von|der|den|al|bin|ibn|el|di|da|du|le|dos|y|of|ben|ter|abu|[\p{Lu}\p{Lt}][\p{L}.'’-]*)){0,5}$/u;
/** What stands beside a name in a byline and is none: roles, places, desks. */
const ROLE =
  /\b(?:correspondents?|reporters?|editors?|writers?|staff|desk|bureau|chief|special to|for the|columnist|contributors?|agency|agencies|wires?|newsroom|online|report|service|updated|published|min read)\b/i;

/** The byline a block is, or null: "By Ana Ruel and Tom Vey, Osmark News Agency". */
export function bylineOf(words: string, tables: ExtractTables): Credits | null {
  if (words.length > BYLINE_MAX_CHARACTERS) return null;
  const plain = words.split(/\s+/).join(' ');
  const start = BYLINE_START.exec(plain);
  if (start !== null && !/[.!?]["”’]?$/.test(plain.replace(/\b(?:Jr|Sr)\.$/, ''))) {
    const credits = namesIn(plain.slice(start[0].length), tables);
    return credits.names.length > 0 || credits.agency !== null ? credits : null;
  }
  return unmarkedByline(plain, tables);
}

/** "Ana Ruel, Associated Press" or "Ana Ruel | Reuters": names only where an agency stands beside them. */
function unmarkedByline(plain: string, tables: ExtractTables): Credits | null {
  const parts = plain.split(/\s*[,|•·]\s*/);
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || parts.length > 6 || !isAgency(last, tables)) return null;
  const names = parts.slice(0, -1).flatMap((part) => part.split(/ and | & /));
  return names.every((name) => NAME.test(name) && name.includes(' '))
    ? { names, agency: agencyName(last, tables) }
    : null;
}

/** The names of a stated or written byline; an agency among them is told apart, roles and places are dropped. */
export function namesIn(words: string, tables: ExtractTables): Credits {
  const names: string[] = [];
  let agency: string | null = null;
  // White space is joined first: the pattern that parts names would look at a long run of it from every place in it.
  const plain = words.split(/\s+/).join(' ').replace(BYLINE_START, '');
  const list = plain.split(/\s*[,;|•·/]\s*| and | & | with /);
  for (const [i, part] of list.entries()) {
    const name = part.replace(/ (?:in|at|from) \p{Lu}.*$/u, '').trim();
    const found = agencyName(name, tables);
    if (found !== null) agency ??= found;
    else if (NAME.test(name) && !ROLE.test(name) && (i === 0 || name.includes(' '))) names.push(titled(name));
  }
  return { names: [...new Set(names)], agency };
}

/** "ANA RUEL" as a name is written; other names stay as they stand. */
function titled(name: string): string {
  if (name !== name.toUpperCase() || !name.includes(' ')) return name;
  return name
    .toLowerCase()
    .replace(/(^|[ '’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** The credit a whole line is: "(AP)", "Reuters", "— AFP", "Source: KCNA"; null for other lines. */
export function agencyLineOf(words: string, tables: ExtractTables): string | null {
  if (words.length > BYLINE_MAX_CHARACTERS) return null;
  const bare = words
    .replace(/^[-–—\s]+/, '')
    .replace(/^(?:source|sources|credit|via|from)\s*:\s*/i, '')
    .replace(/[.\s]+$/, '');
  return agencyName(bare.replace(/^[([]/, '').replace(/[)\]]$/, ''), tables);
}

/** The credit at the end of a paragraph: where it begins, and the agency where it names one that is known. */
export interface TrailingCredit {
  readonly start: number;
  readonly agency: string | null;
}

/** How many characters from the end of a paragraph its credit is looked for. */
const TRAILING_REACH = 60;
const IN_BRACKETS = /[([]([^()[\]]{2,48})[)\]]\.?$/;
/** After a dash, or alone as the last sentence. */
const BARE = /(?<=[.!?…]["”’]?\s{1,3})(?:(?:—|–|--|-)\s?)?(\p{Lu}[\p{L} .-]{1,40})$/u;
const WITH_INPUTS = /^(?:with |additional )?(?:inputs?|files|reporting|agencies)? ?(?:from|by)? ?/i;

/** The agency that a paragraph ends with: "(Reuters)", "[AFP]", "— Xinhua", "(With inputs from AP)"; or null. */
export function trailingCreditOf(paragraph: string, tables: ExtractTables): TrailingCredit | null {
  const offset = Math.max(0, paragraph.length - TRAILING_REACH);
  const tail = paragraph.slice(offset);
  const found = IN_BRACKETS.exec(tail) ?? BARE.exec(tail);
  if (found === null) return null;
  const names = (found[1] ?? '').replace(WITH_INPUTS, '').split(/\s*(?:[,/&]|\band\b)\s*/);
  const agencies = names.map((name) => agencyName(name, tables));
  const start = offset + found.index;
  if (agencies.every((agency) => agency !== null)) return { start, agency: agencies[0] ?? null };
  return isStaffCredit(found[0]) ? { start, agency: null } : null;
}

/** The agency's own name for one of its names, or null. */
export function agencyName(words: string, tables: ExtractTables): string | null {
  const name = words.trim();
  const found = tables.agencies.get(name) ?? tables.agencies.get(name.replace(/^the /i, ''));
  return found?.name ?? null;
}

function isAgency(words: string, tables: ExtractTables): boolean {
  return agencyName(words, tables) !== null;
}

const STAFF_CREDIT =
  /^(?:\((?:with |additional )?(?:reporting|writing|editing|input)|(?:additional |further )?(?:reporting|writing|editing|research|translation) (?:by|from|and)\b|with (?:inputs?|files|reporting|agencies|additional reporting)\b|(?:produced|translated|edited|compiled|photographs?) by\b|(?:this|the) (?:report|story) (?:was|is) (?:written|compiled|based|produced|prepared)\b)/i;
const CONTRIBUTED =
  /\bcontributed (?:to this (?:report|story|article)|(?:reporting|writing|research)\b|from\b)/i;
/** Credits name a few people in a few cities. */
const CREDIT_MAX_CHARACTERS = 400;

/** Whether a block says who worked on the report: "Ana Ruel contributed reporting from Tirana." */
export function isStaffCredit(words: string): boolean {
  if (words.length > CREDIT_MAX_CHARACTERS) return false;
  return STAFF_CREDIT.test(words) || CONTRIBUTED.test(words);
}

/** Whether a block says that the report was put right. */
export function isCorrection(words: string): boolean {
  const head = words.slice(0, CREDIT_MAX_CHARACTERS);
  if (/^(?:corrections?|clarifications?|editor['’]s note|update)\s?[:—–-]/i.test(head)) return true;
  return (
    /^(?:\(|\*|an earlier|a previous|this (?:article|story|report|version|headline))/i.test(head) &&
    hasCorrected(head)
  );
}

function hasCorrected(head: string): boolean {
  return /\b(?:has been|was|is) (?:corrected|updated|amended|clarified|changed)\b|\b(?:mis)?stated\b|\bcorrects\b/i.test(
    head,
  );
}
