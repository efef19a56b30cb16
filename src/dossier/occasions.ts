import type { RecordCheck } from '../model/index.ts';
import { compareText, groupBy, heldOn } from '../text/index.ts';
import { idOf } from './ids.ts';
import type { FindingJson, ItemRefJson, OccasionJson, ReportJson } from './schema.ts';
import { fullest, itemKey, quotationGroups, speakerKey, type Utterance } from './speakers.ts';
import { citationToJson } from './values.ts';

/** A quotation with what its report tells of where and when it was said. */
interface Placed {
  readonly utterance: Utterance;
  readonly venue: Venue | null;
  /** The ISO day, where one is told. */
  readonly day: string | null;
}

/** The words for a venue, and the capitalised ones among them, which name it: none of "a statement". */
interface Venue {
  readonly words: string;
  readonly names: ReadonlySet<string>;
}

/** The record that a quotation was held against, and whether it has the words or others in their place. */
interface Held {
  readonly record: ReportJson;
  readonly isThere: boolean;
}

/** An occasion while its quotations are gathered. */
interface Gathering {
  venue: Venue | null;
  day: string | null;
  /** The record that its quotations were held against. */
  readonly record: ReportJson | null;
  readonly members: Placed[];
}

/** What a story tells besides its quotations that occasions follow from. */
export interface OccasionFacts {
  readonly reports: readonly ReportJson[];
  readonly findings: readonly FindingJson[];
  readonly checks: readonly RecordCheck[];
}

/**
 * One speaker at one venue or on one day: a primary source that exists somewhere. Quotations whose venue or day fits
 * several occasions stand apart from all of them.
 */
export function occasionsOf(
  utterances: readonly Utterance[],
  { reports, findings, checks }: OccasionFacts,
): OccasionJson[] {
  const records = new Map(
    reports.filter(({ role }) => role === 'record').map((report) => [report.id, report]),
  );
  const checkOf = groupBy(checks, ({ item }) => itemKey(item));
  const heldOf = ({ item }: Utterance): Held | null => {
    const own = checkOf.get(itemKey(item)) ?? [];
    const record = records.get(own[0]?.record ?? '');
    return record === undefined ? null : { record, isThere: own.some(({ there }) => there !== undefined) };
  };
  const told = utterances.filter(isTold);
  const gathered = [...groupBy(told, speakerKey).values()].flatMap((own) => gather(own, heldOf));
  joinSiblings(told, gathered, findings);
  const places = new Map(utterances.map(({ item }, i) => [itemKey(item), i]));
  const placeOf = (item: ItemRefJson | undefined) => (item && places.get(itemKey(item))) ?? 0;
  const inOrder = ({ members }: Gathering): Utterance[] =>
    members.map(({ utterance }) => utterance).sort((a, b) => placeOf(a.item) - placeOf(b.item));
  return gathered
    .map((one) => occasionFrom(one, inOrder(one), checkOf))
    .sort(
      (a, b) =>
        compareText(a.time ?? '~', b.time ?? '~') || placeOf(a.quotations[0]) - placeOf(b.quotations[0]),
    );
}

/** What nobody said in so many words has no occasion: what somebody would say, or believes; nor has what an unknown "he" said. */
function isTold({ quotation, report, speaker }: Utterance): boolean {
  const { mention = null } = quotation.source ?? {};
  const isPronoun = mention !== null && report.mentions?.[mention]?.form === 'pronoun';
  return !quotation.hypothetical && !quotation.belief && !(isPronoun && speaker.entity === undefined);
}

/** Of an unnamed source no primary source can be obtained, unless it spoke at a venue. */
function isPlaced({ venue, day, utterance }: Placed): boolean {
  return venue !== null || (day !== null && utterance.speaker.standing !== 'anonymous');
}

/**
 * The occasions of one speaker: first those of records, then those told by name and day, since the others are held
 * against them.
 */
function gather(own: readonly Utterance[], heldOf: (one: Utterance) => Held | null): Gathering[] {
  const gathered = [...groupBy(own, (one) => heldOf(one)?.record ?? null)].flatMap(([record, members]) =>
    record === null ? [] : ofRecord(record, members.map(placedOf), (one) => heldOf(one)?.isThere === true),
  );
  const kept = new Set(gathered.flatMap((one) => one.members.map(({ utterance }) => utterance)));
  const placed = own.flatMap((one) => (kept.has(one) ? [] : [placedOf(one)])).filter(isPlaced);
  for (const one of placed.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const [fit, ...others] = gathered.filter((gathering) => fits(one, gathering));
    if (fit !== undefined && others.length === 0) join(fit, one);
    else gathered.push({ venue: one.venue, day: one.day, record: null, members: [one] });
  }
  return gathered;
}

/**
 * The occasion of a record, on the day that quotations of its words tell or the record's own, at the venue that they
 * tell. What was said on another day is not of it, whatever words it has.
 */
function ofRecord(
  record: ReportJson,
  members: readonly Placed[],
  isThere: (one: Utterance) => boolean,
): Gathering[] {
  const told = members.filter(({ utterance }) => isThere(utterance)).flatMap((one) => one.day ?? []);
  const all = new Set(members.flatMap((one) => one.day ?? []));
  const day = heldOn(dayIn(record.published ?? ''), told) ?? (all.size === 1 ? ([...all][0] ?? null) : null);
  const own = members.filter((one) => one.day === null || one.day === day);
  if (own.length === 0) return [];
  const venues = own.flatMap(({ venue }) => venue ?? []);
  const venue = venues.find(({ names }) => names.size > 0) ?? venues[0] ?? null;
  return [{ venue, day, record, members: own }];
}

function dayIn(time: string): string | null {
  return /^\d{4}-\d\d-\d\d/.exec(time)?.[0] ?? null;
}

/** What tells most goes first: a name and a day, a name, a day with a kind of venue, a day, a kind of venue. */
function rankOf({ venue, day }: Placed): number {
  if (venue !== null && venue.names.size > 0) return day === null ? 1 : 0;
  if (day === null) return 4;
  return venue === null ? 3 : 2;
}

/** Whether a quotation may be of an occasion, and something ties it to it: the name of the venue, or the day. */
function fits({ venue, day, utterance }: Placed, to: Gathering): boolean {
  if (day !== null && to.day !== null && day !== to.day) return false;
  const isOneDay = day !== null && day === to.day;
  if (venue === null || to.venue === null) return isOneDay;
  if (venue.names.size > 0 && to.venue.names.size > 0) return areOneVenue(venue, to.venue);
  const isOneReport = to.members.some((member) => member.utterance.report === utterance.report);
  return (isOneDay || isOneReport) && sharesKind(venue, to.venue);
}

/** "Fox" and "Fox News" are one: the names of one are among those of the other. */
function areOneVenue(a: Venue, b: Venue): boolean {
  const [few, many] = a.names.size <= b.names.size ? [a, b] : [b, a];
  return [...few.names].every((name) => many.names.has(name));
}

/** "The interview" may be "an interview with Fox News", and "a statement" may not. */
function sharesKind(a: Venue, b: Venue): boolean {
  const words = new Set(plainWords(a));
  return plainWords(b).some((word) => words.has(word));
}

const SHORT_WORD = 3;
const plainWords = ({ words }: Venue): string[] =>
  (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > SHORT_WORD);

function join(gathering: Gathering, one: Placed): void {
  gathering.members.push(one);
  if (gathering.venue === null || (gathering.venue.names.size === 0 && one.venue?.names.size))
    gathering.venue = one.venue ?? gathering.venue;
  gathering.day = gathering.day ?? one.day;
}

function placedOf(utterance: Utterance): Placed {
  const { quotation, report } = utterance;
  const day = dayIn(quotation.time ?? '');
  const words = quotation.venue && report.text.slice(quotation.venue.start, quotation.venue.end);
  return { utterance, day, venue: words === undefined ? null : venueFrom(words) };
}

function venueFrom(words: string): Venue {
  const names = words.match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? [];
  const told = names.filter((name) => !/^(?:A|An|The|In|On|At|His|Her|Their|Its)$/.test(name));
  return { words, names: new Set(told.map((name) => name.toLowerCase())) };
}

/**
 * A quotation that tells no place, in words that a finding says are those of a placed one by the same speaker, is of
 * the same occasion.
 */
function joinSiblings(
  told: readonly Utterance[],
  gathered: readonly Gathering[],
  findings: readonly FindingJson[],
): void {
  const together = quotationGroups(findings);
  const placeOf = new Map(
    gathered.flatMap((one) => one.members.map(({ utterance }) => [itemKey(utterance.item), one] as const)),
  );
  const groups = groupBy(
    told,
    (one) => `${speakerKey(one)}\n${together.get(itemKey(one.item))?.id ?? itemKey(one.item)}`,
  );
  for (const group of groups.values()) {
    const places = new Set(group.flatMap(({ item }) => placeOf.get(itemKey(item)) ?? []));
    const [only, ...others] = places;
    if (only === undefined || others.length > 0) continue;
    for (const one of group) if (!placeOf.has(itemKey(one.item))) join(only, placedOf(one));
  }
}

function occasionFrom(
  { venue, day, record }: Gathering,
  own: readonly Utterance[],
  checkOf: ReadonlyMap<string, readonly RecordCheck[]>,
): OccasionJson {
  const speaker = fullest(own);
  const times = own.flatMap(({ quotation }) => quotation.time ?? []);
  const time = day === null ? times[0] : (times.find((one) => one.startsWith(day)) ?? day);
  const checks = own
    .flatMap(({ item }) => checkOf.get(itemKey(item)) ?? [])
    .filter((one) => one.record === record?.id);
  return {
    id: idOf('c', [
      speaker.entity ?? speaker.name,
      venue?.words ?? '',
      time ?? '',
      ...own.map(({ item }) => itemKey(item)),
    ]),
    speaker,
    ...(venue !== null && { venue: venue.words }),
    ...(time !== undefined && { time }),
    quotations: own.map(({ item }) => item),
    quotedBy: [...new Set(own.map(({ report }) => report.id))],
    record: record?.id ?? null,
    ...(checks.length > 0 && { checks: checks.map(checkToJson) }),
  };
}

function checkToJson({
  item,
  part,
  result,
  there,
}: RecordCheck): NonNullable<OccasionJson['checks']>[number] {
  return {
    item: { ...item },
    ...(part !== undefined && { part: citationToJson(part) }),
    result,
    ...(there !== undefined && { there: citationToJson(there) }),
  };
}
