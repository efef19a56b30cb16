import { compareText, foldText, groupBy } from '../text/index.ts';
import { idOf } from './ids.ts';
import type {
  FindingJson,
  ForeseenJson,
  ItemRefJson,
  LedgerJson,
  OccasionJson,
  QuotationJson,
  ReportJson,
  SpeakerJson,
} from './schema.ts';

/** A quotation with a source, where it stands and who it is credited to. */
interface Utterance {
  readonly item: ItemRefJson;
  readonly report: ReportJson;
  readonly quotation: QuotationJson;
  readonly speaker: SpeakerJson;
}

/** Every attributed quotation of a story, in order. Unattributed ones have no speaker and stand in no ledger. */
export function utterancesOf(reports: readonly ReportJson[]): Utterance[] {
  return reports.flatMap((report) =>
    (report.quotations ?? []).flatMap((quotation, index) => {
      const { source } = quotation;
      if (source === null) return [];
      const speaker = speakerFrom(source, report);
      return [{ item: { report: report.id, layer: 'quotations', index }, report, quotation, speaker }];
    }),
  );
}

function speakerFrom(source: NonNullable<QuotationJson['source']>, report: ReportJson): SpeakerJson {
  return {
    ...(source.entity !== undefined && { entity: source.entity }),
    name: source.name ?? report.text.slice(source.start, source.end),
    standing: source.standing,
  };
}

/** The forecasts of all reports in order, each with who foresees; without a speaker where the report itself does. */
export function foreseenIn(reports: readonly ReportJson[]): ForeseenJson[] {
  return reports.flatMap((report) =>
    (report.forecasts ?? []).map(({ source, likelihood, horizon }, index): ForeseenJson => {
      const by = horizon === undefined ? undefined : report.times?.[horizon]?.value;
      return {
        item: { report: report.id, layer: 'forecasts', index },
        ...(source !== null && { speaker: speakerFrom(source, report) }),
        ...(likelihood !== undefined && { likelihood }),
        ...(by !== undefined && { horizon: by }),
      };
    }),
  );
}

/** Named speakers are one by entity, else by name; an unnamed source is itself only within its report. */
function speakerKey({ speaker, report }: Utterance): string {
  if (speaker.entity !== undefined) return speaker.entity;
  return speaker.standing === 'named' ? speaker.name : `${report.id}\n${speaker.name.toLowerCase()}`;
}

const itemKey = (item: ItemRefJson) => `${item.report}\n${item.layer}\n${item.index}`;

/** Who said what: a row a speaker, the speakers with most utterances first. */
export function ledgerOf(
  utterances: readonly Utterance[],
  findings: readonly FindingJson[],
  occasions: readonly OccasionJson[],
): LedgerJson[] {
  const together = quotationGroups(findings);
  const occasionOf = new Map(
    occasions.flatMap((one) => one.quotations.map((item) => [itemKey(item), one.id])),
  );
  const rows = [...groupBy(utterances, speakerKey).values()].map((own) => {
    const groups = groupBy(own, (one) => together.get(itemKey(one.item))?.id ?? saidIn(one));
    const row = [...groups.values()].map((group) => {
      const items = group.map(({ item }) => item);
      const occasion = items.map((item) => occasionOf.get(itemKey(item))).find((id) => id !== undefined);
      const change = items
        .map((item) => together.get(itemKey(item))?.change)
        .find((one) => one !== undefined);
      return { ...(occasion !== undefined && { occasion }), items, ...(change !== undefined && { change }) };
    });
    return { speaker: fullest(own), utterances: row };
  });
  return rows.sort(
    (a, b) => b.utterances.length - a.utterances.length || compareText(a.speaker.name, b.speaker.name),
  );
}

/** The words of an utterance, in small letters: what is the same to the letter is one utterance, whoever prints it. */
function saidIn({ report, quotation }: Utterance): string {
  const words = quotation.content.map(({ start, end }) => report.text.slice(start, end).toLowerCase());
  return [quotation.negated ? 'denied' : 'said', ...words].join(' … ');
}

function fullest(own: readonly Utterance[]): SpeakerJson {
  const [first] = own.toSorted((a, b) => b.speaker.name.length - a.speaker.name.length);
  if (first === undefined) throw new RangeError('a speaker without an utterance');
  return first.speaker;
}

/** Quotations that a finding says are one utterance, and what was changed in it. An alteration goes first. */
function quotationGroups(findings: readonly FindingJson[]): Map<string, { id: string; change?: string }> {
  const groups = new Map<string, { id: string; change?: string }>();
  for (const finding of findings) {
    if (finding.about !== 'quotation' || finding.kind === 'omitted') continue;
    const change = finding.kind === 'altered-quotation' ? finding.change : undefined;
    for (const item of finding.items ?? []) {
      if (groups.has(itemKey(item))) continue;
      groups.set(itemKey(item), { id: finding.id, ...(change !== undefined && { change }) });
    }
  }
  return groups;
}

/** One speaker at one venue or on one day: a primary source that exists somewhere. */
export function occasionsOf(
  utterances: readonly Utterance[],
  reports: readonly ReportJson[],
): OccasionJson[] {
  const records = reports
    .filter(({ role }) => role === 'record')
    .map(({ id, text }) => ({ id, folded: foldText(text).folded }));
  const placed = utterances.filter(({ quotation }) => quotation.venue || isDay(quotation.time));
  const occasions = [...groupBy(placed, speakerKey).values()].flatMap((own) =>
    joinOccasions(own).map((members) => occasionFrom(members, recordOf(members, records))),
  );
  return occasions.sort((a, b) => compareText(a.time ?? '~', b.time ?? '~') || compareText(a.id, b.id));
}

function isDay(time: string | undefined): boolean {
  return time !== undefined && /^\d{4}-\d\d-\d\d/.test(time);
}

/** Utterances of one speaker, together where they name the same venue, or the same day and no other venue. */
function joinOccasions(own: readonly Utterance[]): Utterance[][] {
  const groups: { venue?: string; time?: string; members: Utterance[] }[] = [];
  for (const utterance of own) {
    const { quotation, report } = utterance;
    const venue = quotation.venue && venueKey(report.text.slice(quotation.venue.start, quotation.venue.end));
    const time = isDay(quotation.time) ? quotation.time?.slice(0, 10) : undefined;
    const fits = groups.find(
      (group) =>
        (venue !== undefined && group.venue === venue && agree(group.time, time)) ||
        (time !== undefined && group.time === time && agree(group.venue, venue)),
    );
    if (!fits) groups.push({ ...(venue && { venue }), ...(time && { time }), members: [utterance] });
    else {
      fits.members.push(utterance);
      if (venue && !fits.venue) fits.venue = venue;
      if (time && !fits.time) fits.time = time;
    }
  }
  return groups.map((group) => group.members);
}

function agree(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** The capitalised words of a venue, which name it: "a Radio Sell interview" and "an interview with Radio Sell". */
function venueKey(words: string): string {
  const names = words.match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? [];
  const told = names.filter((name) => !/^(?:A|An|The|In|On|At)$/.test(name));
  return (told.length > 0 ? told.join(' ') : words).toLowerCase();
}

interface FoldedRecord {
  readonly id: string;
  readonly folded: string;
}

/** The record among the inputs that holds the words of one of an occasion's quotations, or null. */
function recordOf(members: readonly Utterance[], records: readonly FoldedRecord[]): string | null {
  const said = members.flatMap(({ report, quotation }) =>
    quotation.content.map(({ start, end }) => foldText(report.text.slice(start, end)).folded),
  );
  return records.find(({ folded }) => said.some((words) => folded.includes(words)))?.id ?? null;
}

function occasionFrom(members: readonly Utterance[], record: string | null): OccasionJson {
  const placed = members.find(({ quotation }) => quotation.venue);
  const span = placed?.quotation.venue;
  const venue = placed && span ? placed.report.text.slice(span.start, span.end) : undefined;
  const time = members.map(({ quotation }) => quotation.time).find((one) => isDay(one));
  const speaker = fullest(members);
  return {
    id: idOf('c', [
      speaker.entity ?? speaker.name,
      venue ?? '',
      time ?? '',
      ...members.map(({ item }) => itemKey(item)),
    ]),
    speaker,
    ...(venue !== undefined && { venue }),
    ...(time !== undefined && { time }),
    quotations: members.map(({ item }) => item),
    record,
  };
}
