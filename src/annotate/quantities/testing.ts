import { readdirSync, readFileSync } from 'node:fs';
import { languageEngine, tokensOf } from '../../language/index.ts';
import { loadLexicon } from '../../lexicon/index.ts';
import {
  layerOf,
  NO_METADATA,
  QUANTITIES,
  type Quantity,
  Report,
  span,
  TIMES,
  type TimeExpression,
  ZONES,
} from '../../model/index.ts';
import { quantitiesAnnotator } from './quantities.ts';

const maker = { name: 'test', version: '0' };
const folder = new URL('../../../data/en/', import.meta.url);
const lexicon = loadLexicon(
  new Map(
    readdirSync(folder)
      .filter((name) => name.includes('.'))
      .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  ),
);

/** The quantities of a line of text, of which some words are given as times. */
export function quantitiesIn(text: string, times: readonly string[] = []): readonly Quantity[] {
  const empty = new Report({
    id: 'r',
    text,
    role: 'report',
    language: 'en',
    metadata: NO_METADATA,
    capture: { uri: 'r', at: null, mediaType: 'text/plain', digest: '' },
    extractor: maker,
    removals: [],
    notices: [],
  });
  let report = empty.with(layerOf(ZONES, maker, [{ kind: 'body', span: span(0, text.length) }]));
  for (const layer of languageEngine.annotate(report, lexicon).layers) report = report.with(layer);
  const given = times.map((words): TimeExpression => {
    const start = text.indexOf(words);
    return { span: span(start, start + words.length), type: 'DATE', value: '', anchor: 'none' };
  });
  report = report.with(layerOf(TIMES, maker, given));
  for (const layer of quantitiesAnnotator.annotate(report, lexicon).layers) report = report.with(layer);
  if (tokensOf(report).size === 0) throw new Error('no text to read');
  return [...report.layer(QUANTITIES)];
}

/** What is read of a text, a line a quantity: "at least 12: at-least 12 of boats", "$5 million: exact 5000000 united-states-dollar". */
export function readBack(text: string, times: readonly string[] = []): readonly string[] {
  return quantitiesIn(text, times).map(({ span: at, value, low, high, unit, approximation, of }) => {
    const bounds = approximation === 'range' ? ` (${low} to ${high})` : '';
    const measured = unit === undefined ? '' : ` ${unit}`;
    const counted = of === undefined ? '' : ` of ${text.slice(of.start, of.end)}`;
    return `${text.slice(at.start, at.end)}: ${approximation} ${value}${bounds}${measured}${counted}`;
  });
}
