import type { CueWords } from '../../lexicon/index.ts';
import { type Attribution, type Piece, readSegment, type SegmentReading } from './attributions.ts';
import { mainSubject } from './main-subject.ts';
import type { Segment } from './segments.ts';
import type { Found } from './sources.ts';
import { hasBareWords } from './words.ts';

/** A paragraph of the text, or another zone in which people are quoted. */
export interface Paragraph {
  readonly segments: readonly Segment[];
}

/** What one paragraph hands to the next: who spoke last, and whether the next passage is surely theirs. */
interface Carried {
  readonly from: Attribution | null;
  readonly expectsMore: 'no' | 'maybe' | 'surely';
  /** Passages left open by a paragraph that credits nobody: the credit may follow. */
  readonly pending: readonly Piece[];
}

/** The attributions of all paragraphs in order, those without a cue of their own carried over. */
export function attributeParagraphs(paragraphs: readonly Paragraph[], words: CueWords): Attribution[] {
  const all: Attribution[] = [];
  let carried: Carried = NOBODY;
  for (const paragraph of paragraphs) {
    let opensParagraph = true;
    for (const segment of paragraph.segments) {
      const reading = readSegment(segment, words);
      all.push(...withPending(reading, carried.pending));
      carried = carry(reading, carried, { all, opensParagraph, words });
      opensParagraph = false;
    }
  }
  return all;
}

/** A quotation of more pieces goes on as another, so that joining them stays linear. */
const MOST_PIECES = 64;

const NOBODY: Carried = { from: null, expectsMore: 'no', pending: [] };

/** Where a segment stands: what was read before it, and whether it begins a paragraph. */
interface Place {
  readonly all: Attribution[];
  readonly opensParagraph: boolean;
  readonly words: CueWords;
}

/** Reads what a segment leaves: passages that go on, and whether more is to come. */
function carry(reading: SegmentReading, carried: Carried, place: Place): Carried {
  const { segment, unclaimed } = reading;
  const last = reading.attributions.at(-1) ?? null;
  if (last === null && unclaimed.length > 0 && standsAlone(segment))
    return goOn(segment, unclaimed, carried, place);
  const leadIn = leadsIn(reading, place.words);
  if (leadIn) return { from: leadIn, expectsMore: 'surely', pending: [] };
  return last === null ? NOBODY : { from: mainOf(reading), expectsMore: opensMore(segment), pending: [] };
}

/** The attribution that a next passage would continue: the last direct one, else the first of the sentence. */
function mainOf({ attributions }: SegmentReading): Attribution | null {
  const free = attributions.filter((one) => one.source?.rule !== 'antecedent-of-who');
  return free.findLast((one) => one.rules.some((rule) => rule.startsWith('passage-'))) ?? free[0] ?? null;
}

/** A segment of passages only goes on with what was said before it, where somebody was quoted. */
function goOn(
  segment: Segment,
  passages: readonly number[],
  carried: Carried,
  { all, opensParagraph }: Place,
): Carried {
  const { from, expectsMore } = carried;
  if (opensParagraph && expectsMore !== 'surely' && hasOpenPassage(segment)) {
    return { ...NOBODY, pending: [...carried.pending, ...piecesOf(segment, passages)].slice(-MOST_PIECES) };
  }
  if (from === null || expectsMore === 'no' || (opensParagraph && expectsMore === 'maybe' && !isQuoted(from)))
    return NOBODY;
  const isSame =
    from.pieces.length < MOST_PIECES &&
    from === all.at(-1) &&
    isQuoted(from) &&
    (!opensParagraph || expectsMore === 'surely');
  const next = isSame ? continued(from, segment, passages) : carriedOver(from, segment, passages);
  if (isSame) all.pop();
  all.push(next);
  return { from: next, expectsMore: opensMore(segment), pending: [] };
}

/** The attributions of a segment, the passages left open before joined to the one that its first passage is in. */
function withPending(
  { attributions, segment }: SegmentReading,
  pending: readonly Piece[],
): readonly Attribution[] {
  if (pending.length === 0 || segment.passageAt(0) === null) return attributions;
  return attributions.map((one) =>
    one.pieces[0]?.first === 0
      ? { ...one, pieces: [...pending, ...one.pieces], rules: [...one.rules, 'opened-before'] }
      : one,
  );
}

/** Nothing but passages and marks. */
function standsAlone(segment: Segment): boolean {
  return !hasBareWords(segment, 0, segment.size - 1);
}

function isQuoted(attribution: Attribution): boolean {
  return attribution.pieces.some((piece) => piece.segment.passagesFrom(piece.first, piece.last).length > 0);
}

function opensMore(segment: Segment): Carried['expectsMore'] {
  return hasOpenPassage(segment) ? 'surely' : 'maybe';
}

function hasOpenPassage(segment: Segment): boolean {
  return segment.passagesFrom(0, segment.size - 1).some((at) => segment.passageAt(at)?.isOpen === true);
}

/** A credit that ends its segment with a colon and nothing said yet. */
function leadsIn({ segment, credits }: SegmentReading, words: CueWords): Attribution | null {
  if (segment.word(segment.size - 1) !== ':') return null;
  const credit = credits.at(-1);
  const source = credit ? credit.source : announcer(segment, words);
  if (source === null) return null;
  const told = credit?.cue ?? null;
  return { pieces: [], source, told, cue: told, creditSegment: segment, rules: [source.rule] };
}

/** "Sorel made the following remark:": the subject of a sentence that announces words. */
function announcer(segment: Segment, words: CueWords): Found | null {
  const announces = (i: number) => segment.word(i) === 'following' || words.venueNouns.has(segment.word(i));
  return segment.some(0, segment.size - 1, announces) ? mainSubject(segment, segment.size - 1, words) : null;
}

/** The same quotation with what follows it in its paragraph. */
function continued(before: Attribution, segment: Segment, passages: readonly number[]): Attribution {
  return {
    ...before,
    pieces: [...before.pieces, ...piecesOf(segment, passages)],
    rules: [...before.rules, 'continued'],
  };
}

/** A quotation of its own, by who spoke before; after a lead-in the cue is that of the lead-in. */
function carriedOver(before: Attribution, segment: Segment, passages: readonly number[]): Attribution {
  const isLeadIn = before.pieces.length === 0;
  return {
    ...before,
    pieces: piecesOf(segment, passages),
    cue: isLeadIn ? before.cue : null,
    rules: [isLeadIn ? 'passage-after-lead-in' : 'carried-over', ...before.rules.slice(-1)],
  };
}

function piecesOf(segment: Segment, passages: readonly number[]): Piece[] {
  return passages.map((at) => ({ segment, first: at, last: at }));
}
