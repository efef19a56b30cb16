import type { CueWords } from '../../lexicon/index.ts';
import {
  type Layer,
  MENTIONS,
  type Mention,
  type QuotationSource,
  type Ref,
  type Report,
  type Span,
  type Standing,
} from '../../model/index.ts';
import type { Attribution } from './attributions.ts';
import type { Range } from './cues.ts';
import type { Segment } from './segments.ts';
import { headEnd } from './sources.ts';

/** The words that credit with their mention and standing, or null where the attribution names nobody. */
export function creditedSource(
  report: Report,
  attribution: Attribution,
  words: CueWords,
): QuotationSource | null {
  const found = attribution.credit?.source;
  if (!found) return null;
  const segment = attribution.creditSegment;
  const at = segment.spanFrom(found.first, found.last);
  const head = headEnd(segment, found, words);
  const mention = mentionEndingAt(report, at, segment.endOf(head));
  return {
    span: at,
    mention,
    standing: standingOf(report, segment, { first: found.first, last: head }, mention, words),
  };
}

/** The mention in the words that ends with the head; the one that starts last where several do. */
function mentionEndingAt(report: Report, within: Span, end: number): Ref<Mention> | null {
  const mentions: Layer<Mention> = report.layer(MENTIONS);
  const ending = mentions.touching(within).filter((ref) => mentions.at(ref).span.end === end);
  return ending.at(-1) ?? null;
}

function standingOf(
  report: Report,
  segment: Segment,
  head: Range,
  ref: Ref<Mention> | null,
  words: CueWords,
): Standing {
  const mention = ref === null ? null : report.layer(MENTIONS).at(ref);
  const noun = words.sourceNouns.get(segment.word(head.last));
  if (mention?.form === 'name') return mention.type === 'person' ? 'named' : 'institutional';
  if (segment.word(head.last) === 'it') return 'institutional';
  if (noun && !segment.isCapitalised(head.last)) return noun;
  if (mention?.form === 'nominal' && mention.type === 'person') return 'anonymous';
  return noun ?? 'named';
}
