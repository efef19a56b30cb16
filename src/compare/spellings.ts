import type { Mention, Report } from '../model/index.ts';
import { editDistance, groupBy } from '../text/index.ts';

/** Somebody as one report names him: the full name, and the offices told beside it with the names that tell whose they are. */
export interface OfficeHolder {
  readonly name: string;
  /** "governor tarn": an office of which a place or body has one, with a name told beside it. */
  readonly offices: readonly string[];
}

/** Offices of which a place or a body has one, and how they are shortened before a name. */
const OFFICES: ReadonlyMap<string, string> = new Map(
  'governor mayor president premier chancellor minister ambassador commissioner prefect bishop archbishop coach director chairman chairwoman dean rector commander'
    .split(' ')
    .map((office) => [office, office] as const)
    .concat([['gov', 'governor']]),
);

/** Words that make another office of one: "deputy governor" is not "governor". */
const OTHER = new Set('deputy vice former acting assistant ex spokesman spokeswoman wife husband'.split(' '));

/** How many words from a name its office may stand, and how many from that the name of whose it is. */
const REACH = 4;

/** The offices that a report tells beside the mentions of a name. */
export function officesBeside(report: Report, mentions: readonly Mention[]): string[] {
  const found = mentions.flatMap(({ span }) => [
    ...officesIn([...wordsBefore(report.text, span.start), ...ownerAfter(report.text, span.end)]),
    ...officesIn(wordsAfter(report.text, span.end)),
  ]);
  return [...new Set(found)];
}

const WORD = /\p{L}[\p{L}\p{M}’'-]*/gu;
/** As many characters as hold the words that are looked at. */
const WINDOW = 90;

function wordsBefore(text: string, at: number): string[] {
  const clause = text.slice(Math.max(0, at - WINDOW), at).split(/[.!?;:]\s+(?=\p{Lu})|\n/u);
  return (clause.at(-1)?.match(WORD) ?? []).slice(-REACH);
}

/** Only an apposition tells an office after a name: "Ana Ruiz, the governor of Tarn". */
function wordsAfter(text: string, at: number): string[] {
  const rest = text.slice(at, at + WINDOW);
  if (!rest.startsWith(',')) return [];
  const [apposition = ''] = rest.slice(1).split(/[.!?;:,\n]/);
  return (apposition.match(WORD) ?? []).slice(0, REACH + 2);
}

/** "Governor Ana Ruiz of Tarn". */
function ownerAfter(text: string, at: number): string[] {
  return /^ of (\p{Lu}[\p{L}\p{M}’'-]*)/u.exec(text.slice(at, at + WINDOW))?.slice(1) ?? [];
}

function officesIn(words: readonly string[]): string[] {
  const folded = words.map((word) => word.toLowerCase().replace(/[’']s$/, ''));
  if (folded.some((word) => OTHER.has(word))) return [];
  const offices = folded.flatMap((word) => OFFICES.get(word) ?? []);
  const names = words.filter((word) => /^\p{Lu}/u.test(word) && !OFFICES.has(word.toLowerCase()));
  return offices.flatMap((office) =>
    names.map((name) => `${office} ${name.toLowerCase().replace(/[’']s$/, '')}`),
  );
}

/**
 * Pairs of people of different reports who have one office and one name, written in two ways: "Viktor Aleskov" and
 * "Victor Alescov". Who has another office, or is named beside the other in one report, is somebody else.
 */
export function spellingPairs(people: readonly OfficeHolder[]): (readonly [number, number])[] {
  const held = people.flatMap(({ offices, name }, i) =>
    offices.map((office) => ({ office, i, parts: foldedName(name).split(' ') })),
  );
  return [...groupBy(held, ({ office }) => office).values()].flatMap((own) => {
    // Who has one name is one already: a name stands once, however many reports have it.
    const names = [...new Map(own.map((one) => [one.parts.join(' '), one])).values()];
    return names.flatMap((a, at) =>
      names.slice(at + 1).flatMap((b) => (isSpeltOtherwise(a.parts, b.parts) ? [[a.i, b.i] as const] : [])),
    );
  });
}

function isSpeltOtherwise(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 1 && a.length === b.length && a.every((part, i) => areOneSpelling(part, b[i] ?? ''));
}

/** Names of so many letters are one where they differ in one letter inside; shorter ones only where they sound alike. */
const LONG_NAME = 7;

function areOneSpelling(a: string, b: string): boolean {
  if (a === b || soundOf(a) === soundOf(b)) return true;
  const isLong = Math.min(a.length, b.length) >= LONG_NAME;
  return isLong && a.slice(0, 1) === b.slice(0, 1) && editDistance(a, b) === 1;
}

function foldedName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[-‐‑–\s]+/g, ' ')
    .trim();
}

/** A name with what languages write differently written alike; the vowels stay, since "Maria" is not "Moira". */
function soundOf(name: string): string {
  return name
    .replace(/ph|v|w/g, 'f')
    .replace(/x/g, 'ks')
    .replace(/ck|[cq]/g, 'k')
    .replace(/z/g, 's')
    .replace(/ou|oo/g, 'u')
    .replace(/[yj]/g, 'i')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1');
}
