import { QUOTATIONS, type Quotation, wordsOf } from '../../model/index.ts';
import { reportAt, type StoryContext, speakerOf } from '../context.ts';
import type { Passage } from '../evidence.ts';

/**
 * Whom a passage credits what it says to: the entity's name, or the words that credit in small letters; null where
 * it is told in the report's own voice.
 */
export function creditedTo(context: StoryContext, { report, span }: Passage): string | null {
  const own = reportAt(context.story, report);
  if (!own.has(QUOTATIONS)) return null;
  const layer = own.layer(QUOTATIONS);
  const quotation = layer
    .touching(span)
    .map((ref) => layer.at(ref))
    .find(({ source, kind }) => source !== null && kind !== 'direct');
  return quotation ? nameOf(context, report, quotation) : null;
}

function nameOf(context: StoryContext, report: number, quotation: Quotation): string | null {
  const speaker = speakerOf(context, report, quotation);
  if (speaker) return speaker.name;
  const { source } = quotation;
  return source && wordsOf(reportAt(context.story, report).text, source.span).toLowerCase();
}
