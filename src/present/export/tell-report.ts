import type { ReportJson } from '../../dossier/schema.ts';
import { foretoldWords } from '../../dossier/telling/outlooks.ts';
import { timeWords } from '../../dossier/telling/times.ts';
import { counted, NO_HEADLINE, reservationWords } from '../../dossier/telling/words.ts';
import type { Span } from '../../model/index.ts';
import type { Item, Outline, Passage, Section } from './outline.ts';

/** A report as an outline: what it states of itself, its zones, and a list a layer. */
export function tellReport(report: ReportJson): Outline {
  const sections = [
    zonesSection(report),
    quotationsSection(report),
    namesSection(report),
    forecastsSection(report),
    timesSection(report),
    quantitiesSection(report),
    removalsSection(report),
    noticesSection(report),
  ];
  return {
    title: report.headline ?? NO_HEADLINE,
    lead: leadOf(report),
    sections: sections.filter(({ items }) => items.length > 0),
  };
}

function leadOf(report: ReportJson): readonly string[] {
  const { outlet, published, byline, agency, role, genre, uri, id, language, text } = report;
  const stated = [
    outlet ?? 'outlet not stated',
    published === null ? undated(report) : timeWords(published),
    ...byline,
  ];
  if (agency !== null) stated.push(`credits ${agency}`);
  const facts = [
    genre === null ? role : `${role} (${genre})`,
    id,
    `language ${language}`,
    counted(text.length, 'character'),
    uri,
  ];
  return [stated.join(' · '), facts.join(' · ')];
}

/** What is known of the day of a report that states none. */
function undated({ publishedBounds }: ReportJson): string {
  const { earliest, latest } = publishedBounds ?? {};
  const since = earliest === undefined ? '' : `not before ${timeWords(earliest)}`;
  const until = latest === undefined ? '' : `not after ${timeWords(latest)}`;
  const bounds = [since, until].filter(Boolean).join(', ');
  return bounds === '' ? 'date not stated' : `date not stated, by its words ${bounds}`;
}

/** A section that a short telling cuts, with the number of its items in the heading. */
function section(heading: string, items: readonly Item[]): Section {
  const whole = '--format json prints all';
  return { heading: `${heading} (${items.length})`, items, mayBeCut: true, whole };
}

function zonesSection(report: ReportJson): Section {
  const items = report.zones.map((zone) => ({ head: zone.kind, parts: [partAt(report, [zone])] }));
  return { heading: 'Zones', items, mayBeCut: false };
}

function quotationsSection(report: ReportJson): Section {
  const items = (report.quotations ?? []).map((quotation): Item => {
    const { kind, content, source } = quotation;
    const speaker = source === null ? 'unattributed' : (source.name ?? wordsAt(report, source));
    const head = [speaker, kind, ...reservationWords(quotation)].join(' · ');
    return { head, parts: [partAt(report, content)] };
  });
  return section('Quotations', items);
}

function forecastsSection(report: ReportJson): Section {
  const items = (report.forecasts ?? []).map(({ outcome, condition, source, likelihood, horizon }): Item => {
    const who = source === null ? 'the report itself' : (source.name ?? wordsAt(report, source));
    const by = horizon === undefined ? undefined : report.times?.[horizon]?.value;
    const head = [who, ...foretoldWords({ likelihood, horizon: by })].join(' · ');
    return { head, parts: [partAt(report, condition === undefined ? [outcome] : [outcome, condition])] };
  });
  return section('Foretold', items);
}

/** Chains that have a name, the most mentioned first. */
function namesSection(report: ReportJson): Section {
  const { mentions = [], chains = [] } = report;
  const named = chains.filter(({ name }) => name !== null);
  const items = named
    .toSorted((a, b) => b.mentions.length - a.mentions.length || a.chain - b.chain)
    .map(({ name, type, mentions: members }): Item => {
      const [first] = members.flatMap((index) => mentions[index] ?? []);
      const passages = first === undefined ? [] : [passageAt(report, first)];
      return { head: `${name} · ${type} · ${counted(members.length, 'mention')}`, parts: [{ passages }] };
    });
  return section('Names', items);
}

function timesSection(report: ReportJson): Section {
  const items = (report.times ?? []).map((time) => ({
    head: `${timeWords(time.value)} · ${time.type}`,
    parts: [partAt(report, [time])],
  }));
  return section('Times', items);
}

function quantitiesSection(report: ReportJson): Section {
  const items = (report.quantities ?? []).map((quantity): Item => {
    const { value, low, high, unit, approximation, of } = quantity;
    const bounds =
      low !== undefined && high !== undefined && low !== high ? `${low} to ${high}` : String(value);
    const what = [bounds, unit, of && wordsAt(report, of), approximation].filter((one) => one !== undefined);
    return { head: what.join(' · '), parts: [partAt(report, [quantity])] };
  });
  return section('Quantities', items);
}

function removalsSection(report: ReportJson): Section {
  const items = report.removals.map(({ rule, start, end, words }): Item => {
    const inText = start !== undefined && end !== undefined;
    return inText
      ? { head: rule, parts: [partAt(report, [{ start, end }])] }
      : { head: `${rule}${words === undefined ? '' : `: “${words}”`}`, parts: [] };
  });
  return section('Left out of the zones', items);
}

function noticesSection({ notices }: ReportJson): Section {
  const items = notices.map(({ code, message }) => ({ head: `${message} (${code})`, parts: [] }));
  return section('Notices', items);
}

function partAt(report: ReportJson, places: readonly Span[]): { readonly passages: readonly Passage[] } {
  return { passages: places.map((place) => passageAt(report, place)) };
}

function passageAt(report: ReportJson, place: Span): Passage {
  const where = `${place.start}–${place.end}`;
  return { place: where, exact: wordsAt(report, place), from: `${report.uri}, characters ${where}` };
}

function wordsAt({ text }: ReportJson, { start, end }: Span): string {
  return text.slice(start, end);
}
