import { type Tokens, tokensOf } from '../../language/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import {
  type Annotator,
  layerOf,
  MENTIONS,
  QUOTATIONS,
  type Report,
  SENTENCES,
  TIMES,
  TOKENS,
  VERSION,
  ZONES,
  type ZoneKind,
} from '../../model/index.ts';
import { quotationsFrom } from './assemble.ts';
import { attributeParagraphs, type Paragraph } from './paragraphs.ts';
import { findPassages } from './passages.ts';
import { segmentsOf } from './segments.ts';
import { turnsOf } from './turns.ts';

const maker = { name: 'variorum-quotations', version: VERSION };

/** The zones in which people are quoted; the others name whom the report is by and from where. */
const QUOTING_ZONES: ReadonlySet<ZoneKind> = new Set([
  'headline',
  'standfirst',
  'body',
  'caption',
  'correction',
]);

/** Who said what: finds reported speech, the words that credit it, and the mention inside them. */
export const quotationsAnnotator: Annotator<Lexicon> = {
  writes: [QUOTATIONS],
  reads: [TOKENS, SENTENCES, ZONES, MENTIONS, TIMES],
  languages: ['en'],
  maker,
  annotate(report, lexicon) {
    const paragraphs = paragraphsOf(report, tokensOf(report));
    const attributions = attributeParagraphs(paragraphs, lexicon.cueWords);
    const found = [
      ...quotationsFrom(report, attributions, lexicon.cueWords),
      ...turnsOf(report, lexicon.cueWords),
    ];
    return { layers: [layerOf(QUOTATIONS, maker, found)] };
  },
};

function paragraphsOf(report: Report, tokens: Tokens): Paragraph[] {
  const ends = new Set<number>();
  for (const sentence of report.layer(SENTENCES)) ends.add(sentence.span.end);
  const paragraphs: Paragraph[] = [];
  let isOpen = false;
  for (const zone of report.layer(ZONES)) {
    if (!QUOTING_ZONES.has(zone.kind)) continue;
    const passages = findPassages(report.text, zone.span, isOpen);
    isOpen = passages.at(-1)?.isOpen === true;
    paragraphs.push({ segments: segmentsOf(tokens, zone.span, passages, ends) });
  }
  return paragraphs;
}
