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
import { headEnd, isPersonNoun } from './phrases.ts';
import type { Segment } from './segments.ts';

/** The words that credit with their mention and standing, or null where the attribution names nobody. */
export function creditedSource(
  report: Report,
  attribution: Attribution,
  words: CueWords,
): QuotationSource | null {
  const found = attribution.source;
  if (!found) return null;
  const segment = attribution.creditSegment;
  const at = segment.spanFrom(found.first, found.last);
  const head = headOf(report, segment, found, words);
  const mention = mentionOf(report, segment, found, head);
  const standing = standingOf(report, segment, { first: found.first, last: head }, mention, words);
  return { span: at, mention, standing };
}

/** The last unit of the head; of "Mayor of Istra" the office, unless a person’s name ends the phrase. */
function headOf(report: Report, segment: Segment, found: Range, words: CueWords): number {
  const head = headEnd(segment, found, words);
  const own = mentionEndingAt(report, segment.spanFrom(found.first, found.last), segment.endOf(head));
  if (own !== null && report.layer(MENTIONS).at(own).type === 'person') return head;
  for (let i = found.first + 1; i < head; i++) {
    const noun = words.sourceNouns.get(segment.word(i - 1));
    if (segment.word(i) === 'of' && (noun === 'office' || noun === 'anonymous')) return i - 1;
  }
  return head;
}

/** The name of a head; of a role the name of the person who has it, where it follows. */
function mentionOf(report: Report, segment: Segment, found: Range, head: number): Ref<Mention> | null {
  const mentions = report.layer(MENTIONS);
  const at = segment.spanFrom(found.first, found.last);
  const own = personOf(report, at) ?? mentionEndingAt(report, at, segment.endOf(head));
  if (own !== null && mentions.at(own).form === 'name') return own;
  const named = nameInApposition(report, segment, found, head);
  if (own === null || named === null) return own ?? named;
  return mentions.at(named).type === 'person' && mentions.at(own).type === 'person' ? named : own;
}

/** "Foreign Minister Dorian Quist of Thessaly": the person, where the source begins with a name and "of" follows it. */
function personOf(report: Report, at: Span): Ref<Mention> | null {
  const mentions = report.layer(MENTIONS);
  const first = mentions.within(at).find((ref) => mentions.at(ref).type === 'person');
  if (first === undefined) return null;
  const { span: own, form, title } = mentions.at(first);
  const opens = (title ?? own).start === at.start;
  return form === 'name' && opens && report.text.startsWith(' of ', own.end) ? first : null;
}

/** The mention in the words that ends with the head; the one that starts last where several do. */
function mentionEndingAt(report: Report, within: Span, end: number): Ref<Mention> | null {
  const mentions: Layer<Mention> = report.layer(MENTIONS);
  const ending = mentions.touching(within).filter((ref) => mentions.at(ref).span.end === end);
  return ending.at(-1) ?? null;
}

/** "The head of the institute, Olan Brek": the name that follows the phrase. */
function nameInApposition(
  report: Report,
  segment: Segment,
  source: Range,
  head: number,
): Ref<Mention> | null {
  const mentions: Layer<Mention> = report.layer(MENTIONS);
  for (let i = head + 1; i < source.last; i++) {
    if (segment.word(i) !== ',' || !segment.isCapitalised(i + 1)) continue;
    const start = segment.startOf(i + 1);
    const [named] = mentions.touching(segment.spanFrom(i + 1, source.last)).filter((ref) => {
      const { span, form, title } = mentions.at(ref);
      return form === 'name' && (span.start === start || title?.start === start);
    });
    return named ?? null;
  }
  return null;
}

function standingOf(
  report: Report,
  segment: Segment,
  head: Range,
  ref: Ref<Mention> | null,
  words: CueWords,
): Standing {
  const mention = ref === null ? null : report.layer(MENTIONS).at(ref);
  if (mention?.form === 'name') return mention.type === 'person' ? 'named' : 'institutional';
  const word = segment.word(head.last);
  if (word === 'it') return 'institutional';
  const noun = words.sourceNouns.get(word);
  if (noun === 'office') return isDefinite(segment, head) && !word.endsWith('s') ? 'named' : 'anonymous';
  if (noun) return noun;
  if (segment.isCapitalised(head.last) || segment.upos(head.last) === 'PRON') return 'named';
  return isPersonNoun(word) || mention?.type === 'person' ? 'anonymous' : 'institutional';
}

/** "The minister", "his lawyer", "Tarn’s leader", "Mayor of Istra": somebody the report has spoken of, or names. */
function isDefinite(segment: Segment, { first, last }: Range): boolean {
  const opener = segment.word(first);
  return (
    opener === 'the' ||
    (segment.isCapitalised(last) && segment.word(last + 1) === 'of') ||
    segment.upos(first) === 'PRON' ||
    segment.some(first, last, (i) => segment.word(i) === "'s")
  );
}
