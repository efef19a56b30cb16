/**
 * An office or post with its time. Dates are ISO dates of any precision: `2009`, `2009-01`, `2009-01-20`.
 */
export interface DatedRole {
  /** As in running text, without what it is of: "president", "foreign minister". */
  readonly role: string;
  /** The id of a country or body. */
  readonly of: string;
  readonly from: string;
  /** The last day, month or year. Where it is absent the role was still held when the row was written. */
  readonly to?: string;
  /** Of a role without `to`: the last month for which the row's maker knew the holder. */
  readonly known?: string;
}

/** How a role stands to a date: `unknown` where the dates are too coarse, or the date is past what is known. */
export type RoleState = 'before' | 'held' | 'after' | 'unknown';

const PARTIAL_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** The length of `2009-01-20`, of `2009-01` and of `2009`. */
const DAY_LENGTH = 10;
const MONTH_LENGTH = 7;

/** Whether a text is an ISO date of day, month or year precision. */
export function isPartialDate(text: string): boolean {
  if (!PARTIAL_DATE.test(text)) return false;
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

/**
 * How a role stands to a date of any precision. It is `held` only where it was held for the whole of the date.
 * A role with neither `to` nor `known` is taken to go on.
 */
export function stateAt({ from, to, known }: DatedRole, date: string): RoleState {
  const first = firstDay(date);
  const last = lastDay(date);
  if (last < firstDay(from)) return 'before';
  if (to !== undefined && first > lastDay(to)) return 'after';
  if (first < lastDay(from)) return 'unknown';
  return last <= certainUntil(to, known, last) ? 'held' : 'unknown';
}

/** Before the name of an office: another office. */
const OTHER_OFFICE = new Set('vice deputy acting interim assistant under shadow elect designate'.split(' '));
/** A title of these words is of an office that is over. */
const FORMER = new Set('former ex onetime ousted deposed'.split(' '));

/** Whether the words of a title, in small letters, end in a role and are of no other office: "U.S. President", not "Vice President". */
export function isTitleOf(title: readonly string[], { role }: Pick<DatedRole, 'role'>): boolean {
  const words = role.split(' ');
  const before = title.length - words.length;
  const ends = before >= 0 && words.every((word, i) => word === title[before + i]);
  return ends && !title.slice(0, before).some((word) => OTHER_OFFICE.has(word));
}

/** Whether the words of a title tell of an office that is over. */
export function isFormerTitle(title: readonly string[]): boolean {
  return title.some((word) => FORMER.has(word));
}

/** The words of a title as these functions take them. */
export function titleWords(title: string): readonly string[] {
  return title.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Whether two roles surely overlapped by more than the day on which one hands over to the other. */
export function surelyOverlap(one: DatedRole, other: DatedRole): boolean {
  const begins = [lastDay(one.from), lastDay(other.from)].toSorted().at(-1) ?? '';
  const ends = [one, other].map(({ to, known }) => certainUntil(to, known, LAST_OF_ALL)).toSorted();
  return begins < (ends[0] ?? '');
}

const LAST_OF_ALL = '9999-12-31';

function certainUntil(to: string | undefined, known: string | undefined, otherwise: string): string {
  if (to !== undefined) return firstDay(to);
  return known === undefined ? otherwise : lastDay(known);
}

export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, DAY_LENGTH);
}

/** Days compare as text, so that the 31st stands for the last of every month. */
export function lastDay(date: string): string {
  if (date.length >= DAY_LENGTH) return date;
  return date.length === MONTH_LENGTH ? `${date}-31` : `${date}-12-31`;
}
