import {
  cover,
  type Entity,
  type ItemRef,
  MENTIONS,
  QUOTATIONS,
  type Quotation,
  type Ref,
  type Report,
  type Span,
  TIMES,
  wordsOf,
} from '../../model/index.ts';
import { type Wording, wordingOf } from '../../text/index.ts';
import { comparedWords } from '../compared-words.ts';
import { type StoryContext, speakerOf } from '../context.ts';
import { itemsIn, type Passage } from '../evidence.ts';

/** Words inside quotation marks in one report, with who is credited. A mixed quotation gives one for each part. */
export interface Utterance extends Passage {
  readonly quotation: Ref<Quotation>;
  readonly kind: Quotation['kind'];
  readonly words: readonly string[];
  /** The same as wordings are compared: with its gaps, brackets and stops. */
  readonly wording: Wording;
  readonly speaker: Entity | null;
  /** The words of the speaker's name in small letters: as he is credited here, else as he is known; empty for none. */
  readonly named: readonly string[];
  /** The telling words that credit, in small letters, where they credit by name or office; empty else. */
  readonly credited: readonly string[];
  /** The ISO day on which it was said, where its report tells one. */
  readonly day: string | null;
  /** Whether it is a whole sentence or more, and not a fragment in somebody else's sentence. */
  readonly isWhole: boolean;
}

/** Every stretch of quoted words in the reports of a story, in order. Indirect speech has none, and a record quotes nobody. */
export function utterancesOf(context: Pick<StoryContext, 'story' | 'entityOf'>): Utterance[] {
  return context.story.reports.flatMap((report, index) => {
    if (!report.has(QUOTATIONS) || report.parts.role === 'record') return [];
    const layer = report.layer(QUOTATIONS);
    return [...layer.refs()].flatMap((ref) => {
      const quotation = layer.at(ref);
      const speaker = speakerOf(context, index, quotation);
      const told = {
        report: index,
        quotation: ref,
        kind: quotation.kind,
        speaker,
        named: namedBy(report, quotation, speaker),
        credited: creditedWords(report, quotation),
        day: dayOf(report, quotation),
        isWhole: quotation.kind === 'direct',
      };
      return quotedParts(quotation).map((span) => {
        const wording = wordingOf(wordsOf(report.text, span));
        return { ...told, span, wording, words: wording.words };
      });
    });
  });
}

function namedBy(report: Report, { source }: Quotation, speaker: Entity | null): readonly string[] {
  const mention = source?.mention == null ? null : report.layer(MENTIONS).at(source.mention);
  const name = mention?.form === 'name' ? wordsOf(report.text, mention.span) : (speaker?.name ?? '');
  return comparedWords(name);
}

/** A pronoun credits with no word of its own, and an unnamed source may be anybody. */
function creditedWords(report: Report, { source }: Quotation): string[] {
  if (source === null || source.standing === 'anonymous') return [];
  if (source.mention !== null && report.layer(MENTIONS).at(source.mention).form === 'pronoun') return [];
  return comparedWords(wordsOf(report.text, source.span)).filter((word) => word.length > SHORT_WORD);
}

/** "The", "of", "and": shorter words credit nobody. */
const SHORT_WORD = 3;

function dayOf(report: Report, { time }: Quotation): string | null {
  const value = time === undefined ? '' : report.layer(TIMES).at(time).value;
  return /^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? null;
}

/** A direct quotation is one stretch from its first piece to its last where only its cue stands between. */
/** The stretches of words inside quotation marks. */
export function quotedParts({ kind, content, quoted }: Quotation): readonly Span[] {
  if (kind === 'indirect') return [];
  return kind === 'direct' && content.length === 1
    ? [cover(...content)]
    : quoted.length > 0
      ? quoted
      : content;
}

/** The items of utterances, one each, in the order of the story. */
export function itemsOf(context: StoryContext, utterances: readonly Utterance[]): ItemRef[] {
  const items = itemsIn(
    context,
    QUOTATIONS,
    utterances.map(({ report, quotation }) => ({ report, index: quotation })),
  );
  return [...new Map(items.map((item) => [`${item.report}\n${item.index}`, item])).values()];
}
