import { MENTIONS, overlaps, QUOTATIONS, type Quotation, wordsOf } from '../../model/index.ts';
import { reportAt, type StoryContext, speakerOf } from '../context.ts';
import type { Passage } from '../evidence.ts';

/** In whose voice a passage speaks: the report's own, a source's, or that of somebody who cannot be told. */
type Voice = { readonly of: 'report' | 'unclear' } | { readonly of: 'source'; readonly name: string };

/** Whom a passage credits what it says to. */
function voiceOf(context: StoryContext, { report, span }: Passage): Voice {
  const own = reportAt(context.story, report);
  if (!own.has(QUOTATIONS)) return { of: 'report' };
  const layer = own.layer(QUOTATIONS);
  const quotation = layer
    .touching(span)
    .map((ref) => layer.at(ref))
    .find(({ content }) => content.some((piece) => overlaps(piece, span)));
  return quotation ? voiceOfQuotation(context, report, quotation) : { of: 'report' };
}

function voiceOfQuotation(context: StoryContext, report: number, quotation: Quotation): Voice {
  const speaker = speakerOf(context, report, quotation);
  if (speaker) return { of: 'source', name: speaker.name };
  const { source } = quotation;
  const own = reportAt(context.story, report);
  if (!source || (source.mention !== null && own.layer(MENTIONS).at(source.mention).form === 'pronoun')) {
    return { of: 'unclear' };
  }
  return { of: 'source', name: wordsOf(own.text, source.span).toLowerCase() };
}

/**
 * Whether passages of several origins may count as several accounts: not where all credit one source, not where one
 * credits somebody who cannot be told, who might be that source, and not where one quotes, since what a speaker
 * said is public.
 */
export function areIndependent(context: StoryContext, passages: readonly Passage[]): boolean {
  if (passages.some((passage) => quotes(context, passage))) return false;
  const voices = passages.map((passage) => voiceOf(context, passage));
  if (voices.some(({ of }) => of === 'unclear')) return false;
  const names = voices.map((voice) => (voice.of === 'source' ? voice.name : ''));
  return names.some((name) => name === '' || name !== names[0]);
}

function quotes(context: StoryContext, { report, span }: Passage): boolean {
  const own = reportAt(context.story, report);
  if (!own.has(QUOTATIONS)) return false;
  const layer = own.layer(QUOTATIONS);
  const quoted = layer.touching(span).flatMap((ref) => layer.at(ref).quoted);
  return quoted.some((words) => overlaps(words, span));
}
