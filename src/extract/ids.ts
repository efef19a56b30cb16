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

/** Reports with one id each: of equal ones the later by `uri` gets `-2`, `-3`. They stay in the order given. */
export function withUniqueIds(reports: readonly Report[]): Report[] {
  const taken = new Set(reports.map((report) => report.id as string));
  const seen = new Set<string>();
  const renamed = new Map<Report, string>();
  for (const report of inUriOrder(reports)) {
    let id: string = report.id;
    for (let n = 2; seen.has(id) || (id !== report.id && taken.has(id)); n++) id = `${report.id}-${n}`;
    seen.add(id);
    if (id !== report.id) renamed.set(report, id);
  }
  return reports.map((report) => {
    const id = renamed.get(report);
    return id === undefined ? report : withId(report, id);
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

/** By address, then by text, so that the order of the inputs decides nothing but where all is equal. */
function inUriOrder(reports: readonly Report[]): readonly Report[] {
  return reports.toSorted(
    (a, b) => compareText(a.parts.capture.uri, b.parts.capture.uri) || compareText(a.text, b.text),
  );
}

/** The same report under another id. Only the zones are there yet: ids are settled before anybody annotates. */
function withId(report: Report, id: string): Report {
  const zones: readonly Layer<Zone>[] = report.layers(ZONES);
  return zones.reduce((renamed, layer) => renamed.with(layer), new Report({ ...report.parts, id }));
}
