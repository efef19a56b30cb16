import { lineOf, overlaps } from '../model/index.ts';
import { compareText, groupBy } from '../text/index.ts';
import type {
  CitationJson,
  FindingJson,
  ItemRefJson,
  LedgerJson,
  OccasionJson,
  QuotationJson,
  ReportJson,
  SpeakerJson,
} from './schema.ts';
import { citationsIn } from './telling/citations.ts';

/** A quotation with a source, where it stands and who it is credited to. */
export interface Utterance {
  readonly item: ItemRefJson;
  readonly report: ReportJson;
  readonly quotation: QuotationJson;
  readonly speaker: SpeakerJson;
}

/**
 * Every attributed quotation in the reports of a story, in order. Unattributed ones have no speaker and stand in no
 * ledger; what a record quotes, it does not report.
 */
export function utterancesOf(reports: readonly ReportJson[]): Utterance[] {
  const telling = reports.filter(({ role }) => role === 'report');
  return telling.flatMap((report) => {
    const roles = rolesIn(report);
    return (report.quotations ?? []).flatMap((quotation, index) => {
      const { source } = quotation;
      if (source === null) return [];
      const speaker = speakerFrom(source, report, roles);
      return [{ item: { report: report.id, layer: 'quotations', index }, report, quotation, speaker }];
    });
  });
}

/** Who a quotation or a forecast is credited to. */
export function speakerFrom(source: SourceJson, report: ReportJson, roles: Roles): SpeakerJson {
  return {
    ...(source.entity !== undefined && { entity: source.entity }),
    name: source.name ?? roleName(source, report, roles),
    standing: source.standing,
  };
}

type SourceJson = NonNullable<QuotationJson['source']>;

/** What opens the name of a speaker whom nothing in the report names: "unresolved: he". */
const UNRESOLVED = 'unresolved: ';

/** Whether the report does not tell whom a pronoun that is credited means. */
export function isUnresolved({ name }: SpeakerJson): boolean {
  return name.startsWith(UNRESOLVED);
}

/** The words that credit; of a pronoun those for the role that it takes up. */
function roleName(source: SourceJson, report: ReportJson, roles: Roles): string {
  const words = lineOf(report.text, source);
  const own = source.mention === null ? undefined : report.mentions?.[source.mention];
  if (own === undefined ? !PRONOUN.test(words) : own.form !== 'pronoun') return words;
  return (own && roles.get(own.chain)) ?? `${UNRESOLVED}${words}`;
}

/** The words for the role that a chain begins with, as a quotation credits it where one does, by the chain. */
export type Roles = ReadonlyMap<number, string>;

export function rolesIn({ text, mentions = [], quotations = [] }: ReportJson): Roles {
  const roles = new Map<number, string>();
  const credited = quotations.flatMap(({ source }) =>
    source === null || source.mention === null ? [] : [{ where: source, mention: mentions[source.mention] }],
  );
  const own = mentions.map((mention) => ({ where: mention, mention }));
  for (const { where, mention } of [...credited, ...own]) {
    if (mention?.form === 'nominal' && !roles.has(mention.chain))
      roles.set(mention.chain, lineOf(text, where));
  }
  return roles;
}

/** Pronouns that no mention is made of. */
const PRONOUN = /^(?:he|she|it|they|we|i|you|him|her|them|us|me|who|this|that|these|those)$/i;

/**
 * Named speakers are one by entity, else by name; an unnamed source is itself only within its report, and a pronoun
 * that nothing resolves only within its chain.
 */
export function speakerKey({ speaker, report, quotation }: Utterance): string {
  if (speaker.entity !== undefined) return speaker.entity;
  if (isUnresolved(speaker))
    return `${report.id}\n${chainOf(quotation.source?.mention, report) ?? speaker.name}`;
  return speaker.standing === 'named' ? speaker.name : `${report.id}\n${speaker.name.toLowerCase()}`;
}

function chainOf(ref: number | null | undefined, report: ReportJson): number | undefined {
  return ref == null ? undefined : report.mentions?.[ref]?.chain;
}

/** What tells an item from all others of a story. */
export const itemKey = (item: ItemRefJson): string => `${item.report}\n${item.layer}\n${item.index}`;

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
      const told = change === undefined ? {} : { change, ...changedIn(group, change, findings) };
      return { ...(occasion !== undefined && { occasion }), items, ...told };
    });
    return { speaker: fullest(own), utterances: row };
  });
  return rows.sort(
    (a, b) => b.utterances.length - a.utterances.length || compareText(a.speaker.name, b.speaker.name),
  );
}

/** The words of utterances that a change is of; nothing where it is of all of them. */
function changedIn(
  group: readonly Utterance[],
  change: string,
  findings: readonly FindingJson[],
): Pick<LedgerJson['utterances'][number], 'changed'> {
  const own = findings.filter((one) => one.kind === 'altered-quotation' && one.change === change);
  const places = groupBy(own.flatMap(citationsIn), ({ report }) => report);
  const told = group.map(({ report: { id, text }, quotation }) =>
    quotation.content.map(({ start, end }) => ({ report: id, start, end, exact: text.slice(start, end) })),
  );
  const isPlaced = (one: CitationJson) => places.get(one.report)?.some((place) => overlaps(one, place));
  const words = new Set(told.flat().flatMap((one) => (isPlaced(one) ? [one.exact] : [])));
  // A later version of a report is no evidence of its own: it has the words of the one that is.
  const changed = told.flatMap((own) => {
    const some = own.filter((one) => words.has(one.exact));
    return some.length === 0 ? own : some;
  });
  return changed.length === told.flat().length ? {} : { changed };
}

/** The words of an utterance, in small letters: what is the same to the letter is one utterance, whoever prints it. */
function saidIn({ report, quotation }: Utterance): string {
  const words = quotation.content.map(({ start, end }) => report.text.slice(start, end).toLowerCase());
  return [quotation.negated ? 'denied' : 'said', ...words].join(' … ');
}

/** The speaker as the fullest of their names tells. */
export function fullest(own: readonly Utterance[]): SpeakerJson {
  const [first] = own.toSorted((a, b) => b.speaker.name.length - a.speaker.name.length);
  if (first === undefined) throw new RangeError('a speaker without an utterance');
  return first.speaker;
}

/** Quotations that a finding says are one utterance, and what was changed in it. An alteration goes first. */
export function quotationGroups(
  findings: readonly FindingJson[],
): Map<string, { id: string; change?: string }> {
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
