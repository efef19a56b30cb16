import { readdirSync, readFileSync } from 'node:fs';
import { languageEngine } from '../../language/index.ts';
import { loadLexicon } from '../../lexicon/index.ts';
import { layerOf, NO_METADATA, Report, span, TIMES, type TimeExpression, ZONES } from '../../model/index.ts';
import { timesAnnotator } from './times.ts';

const maker = { name: 'test', version: '0' };
const folder = new URL('../../../data/en/', import.meta.url);
const lexicon = loadLexicon(
  new Map(
    readdirSync(folder)
      .filter((name) => name.includes('.'))
      .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  ),
);

/** The times of a text of one paragraph a line, published on a day or at no stated day. */
export function timesIn(text: string, published: string | null): readonly TimeExpression[] {
  const zones = [...text.matchAll(/[^\n]+/g)].map((line) => ({
    kind: 'body' as const,
    span: span(line.index, line.index + line[0].length),
  }));
  const empty = new Report({
    id: 'r',
    text,
    role: 'report',
    language: 'en',
    metadata: { ...NO_METADATA, published: published === null ? null : { value: published, from: 'option' } },
    capture: { uri: 'r', at: null, mediaType: 'text/plain', digest: '' },
    extractor: maker,
    removals: [],
    notices: [],
  });
  let report = empty.with(layerOf(ZONES, maker, zones));
  for (const annotator of [languageEngine, timesAnnotator]) {
    for (const layer of annotator.annotate(report, lexicon).layers) report = report.with(layer);
  }
  return [...report.layer(TIMES)];
}

/**
 * A text with its times marked as they are read: "The envoys met on [Monday]2025-02-03." Given the marked text
 * it takes the marks out, reads, and puts its own in, so that a right reading gives back what was put in.
 */
export function remark(marked: string, published: string | null): string {
  const text = marked.replace(/\[([^\]]*)\]\S*?(?=[\s.,;)'’]|$)/g, '$1');
  let out = '';
  let from = 0;
  for (const { span: at, value } of timesIn(text, published)) {
    out += `${text.slice(from, at.start)}[${text.slice(at.start, at.end)}]${value}`;
    from = at.end;
  }
  return out + text.slice(from);
}
