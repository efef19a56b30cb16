import type { CueWords } from '../../lexicon/index.ts';
import {
  cover,
  type Quotation,
  type QuotationKind,
  type QuotationSource,
  type Report,
  type Span,
  span,
  wordsOf,
} from '../../model/index.ts';
import type { Attribution, Piece } from './attributions.ts';
import { withoutCarriers } from './carriers.ts';
import { circumstancesOf } from './circumstances.ts';
import { creditedSource } from './credited.ts';
import type { Range } from './cues.ts';
import type { Segment } from './segments.ts';
import { hasBareWords } from './words.ts';

/** Quotations from attributions: offsets, kind, source and what else is told of the saying. */
export function quotationsFrom(
  report: Report,
  attributions: readonly Attribution[],
  words: CueWords,
): Quotation[] {
  return withoutCarriers(report, attributions, words).flatMap((attribution) => {
    const quotation = quotationOf(report, attribution, words);
    return quotation ? [quotation] : [];
  });
}

function quotationOf(report: Report, attribution: Attribution, words: CueWords): Quotation | null {
  const { pieces, told } = attribution;
  const isPart = attribution.rules.includes('partial-after-cue');
  const [first, ...rest] = pieces
    .map((piece) => contentSpan(piece.segment, piece, isPart))
    .filter((one) => one.end > one.start);
  if (first === undefined) return null;
  const source = creditedSource(report, attribution, words);
  const cue = attribution.cue
    ? attribution.creditSegment.spanFrom(attribution.cue.first, attribution.cue.last)
    : null;
  const kind = kindOf(attribution);
  const quoted = pieces.flatMap((piece) => quotedIn(attribution, piece, isPart || kind === 'mixed'));
  return {
    span: spanOf([first, ...rest], cue, source),
    confidence: confidenceOf(attribution),
    kind,
    content: [first, ...rest],
    quoted,
    cue,
    source,
    ...circumstancesOf(report, attribution, words),
    ...(told?.negated ||
    attribution.isDenied ||
    isOfNobody(report, source) ||
    (kind !== 'direct' && isDenied(attribution))
      ? { negated: true }
      : {}),
    ...(told?.hypothetical ? { hypothetical: true } : {}),
    ...(told?.verb?.belief ? { belief: true } : {}),
    why: attribution.rules.map((rule) => ({ rule })),
  };
}

/** "Neither Darov nor Reck said that ...", "Nobody said": what was not said by those who are named. */
function isOfNobody({ text }: Report, source: QuotationSource | null): boolean {
  if (source === null) return false;
  const before = text.slice(Math.max(0, source.span.start - 'neither '.length), source.span.start);
  return (
    /\b(?:neither|nor)\s$/i.test(before) ||
    /^(?:neither|nobody|no one|none)\b/i.test(wordsOf(text, source.span))
  );
}

/** What is denied in other words; words in quotation marks beside "denied" or after "dismissed as" are the speaker’s own. */
function isDenied({ told, rules }: Attribution): boolean {
  return told?.verb?.denies === true && !rules.includes('partial-after-cue');
}

/**
 * Set by hand and only to be ordered by: a credit beside its words is surer than one borrowed from a clause or
 * sentence nearby, and words credited to nobody are the least sure.
 */
const SURE = 0.95;
const BORROWED = 0.8;
const CARRIED = 0.6;
const CREDITED_TO_NOBODY = 0.4;

const BORROWING = new Set([
  'hangs-on-cue',
  'hangs-on-subject',
  'coordinated',
  'antecedent-of-who',
  'blamed-for',
]);

function confidenceOf({ source, rules }: Attribution): number {
  if (source === null) return CREDITED_TO_NOBODY;
  if (rules.includes('carried-over')) return CARRIED;
  return BORROWING.has(source.rule) ? BORROWED : SURE;
}

function spanOf(content: readonly [Span, ...Span[]], cue: Span | null, source: QuotationSource | null): Span {
  const [first, ...rest] = content;
  return cover(first, ...rest, ...(cue ? [cue] : []), ...(source ? [source.span] : []));
}

/** From the first word to the last: of one passage without its marks, of a clause with the marks inside it in pairs. */
function contentSpan(segment: Segment, range: Range, isPart: boolean): Span {
  const opening = segment.passageAt(range.first);
  const closing = segment.passageAt(range.last);
  if (opening !== null && opening === closing)
    return span(opening.inner.start, withoutMark(segment, opening.inner, isPart));
  const start = opening?.isOpen ? opening.inner.start : segment.startOf(range.first);
  return span(start, segment.endOf(range.last));
}

/** Without the comma that a credit calls for; of a part of a clause also without the full stop of its sentence. */
function withoutMark(segment: Segment, inner: Span, isPart: boolean): number {
  const { text } = segment.tokens;
  const last = text[inner.end - 1];
  if (last !== ',' && !(isPart && last === '.')) return inner.end;
  return inner.start + text.slice(inner.start, inner.end - 1).trimEnd().length;
}

/** The passages of a piece but those that it tells as another’s words. */
function passagesOf({ others, creditSegment }: Attribution, { segment, first, last }: Piece): number[] {
  const isOthers = (at: number) => segment === creditSegment && others?.has(at) === true;
  return segment.passagesFrom(first, last).filter((at) => !isOthers(at));
}

function quotedIn(attribution: Attribution, piece: Piece, isPart: boolean): Span[] {
  const { segment } = piece;
  return passagesOf(attribution, piece).map((at) => contentSpan(segment, { first: at, last: at }, isPart));
}

function kindOf(attribution: Attribution): QuotationKind {
  const { pieces, rules } = attribution;
  const isQuoted = pieces.some((piece) => passagesOf(attribution, piece).length > 0);
  if (!isQuoted) return 'indirect';
  return rules.includes('partial-after-cue') ||
    pieces.some(({ segment, first, last }) => hasBareWords(segment, first, last))
    ? 'mixed'
    : 'direct';
}
