import { type Entity, QUOTATIONS } from '../../model/index.ts';
import { reportAt, type StoryContext } from '../context.ts';
import { type Passage, sentenceAt } from '../evidence.ts';

/** Whether a passage stands in the quoted words of somebody. */
export function isQuoted({ story }: StoryContext, { report, span }: Passage): boolean {
  const source = reportAt(story, report);
  if (!source.has(QUOTATIONS)) return false;
  const layer = source.layer(QUOTATIONS);
  return layer.touching(span).some((ref) => {
    const { kind, content, quoted } = layer.at(ref);
    const parts = kind === 'direct' ? content : quoted;
    return parts.some(({ start, end }) => start <= span.start && span.end <= end);
  });
}

/** The sentences of some reports that name or mean a person, each once. */
export function sentencesOn(context: StoryContext, entity: Entity, reports: ReadonlySet<number>): Passage[] {
  const sentences = new Map<string, Passage>();
  for (const { report, mention } of context.mentionsOf(entity)) {
    if (!reports.has(report)) continue;
    const sentence = sentenceAt(context, { report, span: mention.span });
    sentences.set(`${report} ${sentence.span.start}`, sentence);
  }
  return [...sentences.values()];
}
