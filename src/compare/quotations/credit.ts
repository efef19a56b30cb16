import { type Entity, MENTIONS, overlaps, QUOTATIONS, wordsOf } from '../../model/index.ts';
import { comparedWords } from '../compared-words.ts';
import { reportAt, type StoryContext } from '../context.ts';
import { sentenceAt } from '../evidence.ts';
import { quotedParts, type Utterance } from './utterances.ts';

/**
 * Whether two reports that credit the same words differently may mean one speaker: one credits by a description
 * that others give to whom the other names ("the president said"), or a body that the other names as the carrier
 * ("the agency said", "the network reports that the agency published").
 */
export function mayBeOneCredit(context: StoryContext, a: Utterance, b: Utterance): boolean {
  return (
    describes(context, a, b) || describes(context, b, a) || carries(context, a, b) || carries(context, b, a)
  );
}

function describes(context: StoryContext, one: Utterance, { speaker }: Utterance): boolean {
  if (speaker === null || one.speaker !== null || one.credited.length === 0) return false;
  const { source } = reportAt(context.story, one.report).layer(QUOTATIONS).at(one.quotation);
  const isNominal =
    source?.mention != null &&
    reportAt(context.story, one.report).layer(MENTIONS).at(source.mention).form === 'nominal';
  if (!isNominal) return false;
  const titles = titlesOf(context, speaker);
  return one.credited.every((word) => titles.has(word));
}

/** The words by which reports describe somebody: of titles before the name, and of descriptions in its place. */
function titlesOf(context: StoryContext, entity: Entity): ReadonlySet<string> {
  const words = context.mentionsOf(entity).flatMap(({ report, mention: { form, span, title } }) => {
    const { text } = reportAt(context.story, report);
    const spans = [...(title ? [title] : []), ...(form === 'nominal' ? [span] : [])];
    return spans.flatMap((where) => comparedWords(wordsOf(text, where)));
  });
  return new Set(words);
}

/** Whether the sentence of one, outside the quoted words, names the body that the other credits. */
function carries(context: StoryContext, one: Utterance, { speaker }: Utterance): boolean {
  if (speaker === null || speaker.type === 'person') return false;
  const report = reportAt(context.story, one.report);
  const mentions = report.layer(MENTIONS);
  const quoted = quotedParts(report.layer(QUOTATIONS).at(one.quotation));
  return mentions
    .touching(sentenceAt(context, one).span)
    .some(
      (ref) =>
        !quoted.some((part) => overlaps(part, mentions.at(ref).span)) &&
        context.entityOf(one.report, ref) === speaker,
    );
}
