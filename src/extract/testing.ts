import { readFileSync } from 'node:fs';
import { type CapturedBytes, type Report, type StatedByInput, ZONES } from '../model/index.ts';
import { extractReport } from './extract-report.ts';
import { readExtractTables } from './tables.ts';

const DATA = ['agencies.jsonl', 'boilerplate.jsonl', 'cities.tsv', 'countries.jsonl', 'genre-labels.tsv'];
const tables = readExtractTables(
  new Map(
    DATA.map((name) => [name, readFileSync(new URL(`../../data/en/${name}`, import.meta.url), 'utf8')]),
  ),
);

interface Given {
  readonly mediaType?: string;
  readonly stated?: StatedByInput;
  readonly defaults?: StatedByInput;
  readonly uri?: string;
  readonly digest?: string;
}

/** The report of bytes, or of text as a file holds it. */
export function extracted(content: string | Uint8Array, given: Given = {}): Report {
  const {
    mediaType = 'text/plain',
    stated = {},
    defaults = {},
    uri = 'report.txt',
    digest = 'sha256:0',
  } = given;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const capture = { uri, at: null, mediaType, digest };
  const captured: CapturedBytes = { capture, stated, defaults, bytes };
  return extractReport(captured, { tables });
}

export function extractedPage(html: string, given: Given = {}): Report {
  return extracted(html, { mediaType: 'text/html', ...given });
}

/** The zones and the removals of the text as lines in its order: "headline: Talks resume", "-related-list: Related Posts". */
export function shown(report: Report): readonly string[] {
  const words = ({ start, end }: { readonly start: number; readonly end: number }) =>
    report.text.slice(start, end);
  const zones = [...report.layer(ZONES)].map((zone) => ({ label: zone.kind as string, span: zone.span }));
  const removals = report.parts.removals.flatMap(({ rule, span }) =>
    span ? [{ label: `-${rule}`, span }] : [],
  );
  return [...zones, ...removals]
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ label, span }) => `${label}: ${words(span)}`);
}

/** The codes of a report's notices. */
export function codes(report: Report): readonly string[] {
  return report.notices.map((notice) => notice.code);
}
