import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Layer, type Notice, Report, ZONES, type Zone } from '../model/index.ts';
import { compareText } from '../text/index.ts';

/** How many hexadecimal digits stand for a report: 48 bits, one clash in 16 million reports. */
const ID_DIGITS = 12;

/** The id of a report that none is supplied for: a digest of outlet, date and text, so that it never depends on order. */
export function reportId(outlet: string | null, published: string | null, text: string): string {
  // JSON keeps the parts apart: no two lists of strings have the same JSON.
  const hashed = sha256(utf8ToBytes(JSON.stringify([outlet, published, text])));
  return `r-${bytesToHex(hashed).slice(0, ID_DIGITS)}`;
}

/** Whether an id has the form of those made here, and was supplied by nobody. */
function isMadeId(id: string): boolean {
  return /^r-[0-9a-f]{12}$/.test(id);
}

/** What is said of a report that another took the supplied id of; nothing where nobody supplied it. */
export function idGivenTwice(given: string, own: string): readonly Notice[] {
  if (given === own || isMadeId(given)) return [];
  const message = `the id "${given}" is given to several reports: this one is "${own}" here`;
  return [{ code: 'id-given-twice', message }];
}

/**
 * Reports with one id each: of equal ones the later by `uri`, and then by what it holds, gets `-2`, `-3`, and a
 * notice where the id was supplied. They stay in the order given.
 */
export function withUniqueIds(reports: readonly Report[]): Report[] {
  const taken = new Set(reports.map((report) => report.id as string));
  const seen = new Set<string>();
  const next = new Map<string, number>();
  const renamed = new Map<Report, string>();
  for (const report of inUriOrder(reports)) {
    let id: string = report.id;
    let number = next.get(id) ?? 2;
    for (; seen.has(id) || (id !== report.id && taken.has(id)); number++) id = `${report.id}-${number}`;
    next.set(report.id, number);
    seen.add(id);
    if (id !== report.id) renamed.set(report, id);
  }
  return reports.map((report) => {
    const id = renamed.get(report);
    return id === undefined ? report : withId(report, id).noting(idGivenTwice(report.id, id));
  });
}

/** Reports with a notice `same-input-twice` on each that has the very bytes of one before it, by `uri`. */
export function noticingTwins(reports: readonly Report[]): Report[] {
  const first = new Map<string, Report>();
  const twins = new Map<Report, Notice>();
  for (const report of inUriOrder(reports)) {
    const { digest } = report.parts.capture;
    const twin = first.get(digest);
    if (twin === undefined) first.set(digest, report);
    else twins.set(report, twinNotice(twin));
  }
  return reports.map((report) => {
    const notice = twins.get(report);
    return notice === undefined ? report : report.noting([notice]);
  });
}

function twinNotice(twin: Report): Notice {
  const message = `the same bytes as ${twin.parts.capture.uri}: the input stands there twice`;
  return { code: 'same-input-twice', message };
}

/** By address, then by text, then by all that is stated, so that the order of the inputs decides nothing. */
function inUriOrder(reports: readonly Report[]): readonly Report[] {
  return reports.toSorted(
    (a, b) =>
      compareText(a.parts.capture.uri, b.parts.capture.uri) ||
      compareText(a.text, b.text) ||
      compareText(JSON.stringify(a.parts), JSON.stringify(b.parts)),
  );
}

/** The same report under another id. Only the zones are there yet: ids are settled before anybody annotates. */
function withId(report: Report, id: string): Report {
  const zones: readonly Layer<Zone>[] = report.layers(ZONES);
  return zones.reduce((renamed, layer) => renamed.with(layer), new Report({ ...report.parts, id }));
}
