import type { CueWords } from '../../lexicon/index.ts';
import { isTitle } from './adjuncts.ts';
import type { Content } from './after-cue.ts';
import { contentOf } from './contents.ts';
import { findCredits } from './credits.ts';
import type { Cue, Range } from './cues.ts';
import { isSpeaker } from './phrases.ts';
import { isBesideRemark } from './remarks.ts';
import type { Segment } from './segments.ts';
import type { Credit, Found } from './sources.ts';
import { hasBareWords, isBreak, isNominal, isSubjectPronoun, isSubordinator } from './words.ts';

/** Units of one segment that are content, or a piece of one. */
export interface Piece extends Range {
  readonly segment: Segment;
}

/** Content tied to a credit. */
export interface Attribution {
  readonly pieces: readonly Piece[];
  readonly source: Found | null;
  /** The cue as it was read, where the words around it tell more; null where no cue stands. */
  readonly told: Cue | null;
  readonly cue: Range | null;
  /** Where cue and source stand. */
  readonly creditSegment: Segment;
  readonly rules: readonly string[];
  /** Somebody denies that it was said: "Brek denied that Dorn said". */
  readonly isDenied?: boolean;
  /** Passages inside it, as units of the credit’s segment, that it tells as another’s words. */
  readonly others?: ReadonlySet<number>;
}

/** The attributions of one segment by its own cues, and the passages that none of them took. */
export interface SegmentReading {
  readonly segment: Segment;
  readonly credits: readonly Credit[];
  readonly attributions: readonly Attribution[];
  readonly unclaimed: readonly number[];
}

/** Reads one segment by itself: what its own cues report, and which passages they leave. */
export function readSegment(segment: Segment, words: CueWords): SegmentReading {
  const signed = signedAttribution(segment);
  if (signed) return { segment, credits: [], attributions: [signed], unclaimed: [] };
  const credits = findCredits(segment, words);
  const attributions: Attribution[] = [];
  const claimed = new Map<number, Range>();
  for (const credit of credits) {
    if (isIdle(segment, credit)) continue;
    const content = contentOf(segment, credit, credits, words);
    const ranges =
      content?.ranges.map((range) => trimmed(segment, range)).filter((range) => range !== null) ?? [];
    if (
      content === null ||
      ranges.length === 0 ||
      !isCredible(segment, credit, { ranges, rule: content.rule }, words) ||
      ranges.some((range) => isTaken(segment, range, claimed, credit))
    )
      continue;
    attributions.push(attributionOf(segment, ranges, credit, content.rule, content.cue));
    for (const range of ranges)
      for (const at of segment.passagesFrom(range.first, range.last)) claimed.set(at, range);
  }
  attributions.push(...partialAttributions(segment, credits, claimed, words));
  const unclaimed = segment.passagesFrom(0, segment.size - 1).filter((at) => !claimed.has(at));
  return {
    segment,
    credits,
    attributions: withNested(attributions.filter((one) => !isToldByOther(one, attributions))),
    unclaimed,
  };
}

/** "She said the town plans to rebuild": an intention inside what somebody says is a part of that. */
function isToldByOther({ told }: Attribution, all: readonly Attribution[]): boolean {
  if (told?.verb?.intends !== true) return false;
  return all.some(({ pieces }) => pieces.some(({ first, last }) => first <= told.first && told.last <= last));
}

/** With what is known of an attribution by those that it stands in, or that stand in it. */
function withNested(all: readonly Attribution[]): readonly Attribution[] {
  if (all.length < 2) return all;
  return all.map((one) => ({ ...one, isDenied: isInDenial(one, all), others: othersIn(one, all) }));
}

/** Whether the credit of one attribution stands in what another reports. */
function isInside(inner: Attribution, outer: Attribution): boolean {
  const { cue, source } = inner;
  if (inner === outer || cue === null || source === null) return false;
  return outer.pieces.some(({ first, last }) =>
    [cue, source].every((one) => first <= one.first && one.last <= last),
  );
}

/** "Denied that Dorn said": not in what is a speaker’s own beside a verb of denying. */
function isInDenial(one: Attribution, all: readonly Attribution[]): boolean {
  return all.some(
    (outer) =>
      outer.told?.verb?.denies === true && !outer.rules.includes('partial-after-cue') && isInside(one, outer),
  );
}

/** "Sorel said Dorn called it “safe”": the words in marks are Dorn’s, as Sorel tells them; "he" may be Sorel. */
function othersIn(outer: Attribution, all: readonly Attribution[]): ReadonlySet<number> {
  return new Set(
    all
      .filter((inner) => isInside(inner, outer) && isSaidByOther(inner))
      .flatMap(({ pieces }) =>
        pieces.flatMap(({ segment, first, last }) => segment.passagesFrom(first, last)),
      ),
  );
}

function isSaidByOther({ told, source, creditSegment }: Attribution): boolean {
  const isPronoun = source !== null && isSubjectPronoun(creditSegment, source.first);
  return told?.form === 'finite' && told.verb?.belief !== true && !isPronoun;
}

const LONGEST_SIGNATURE = 14;

/** A passage signed with a name after a dash ("“...” — Olan Brek"). */
function signedAttribution(segment: Segment): Attribution | null {
  const last = segment.word(segment.size - 1) === '.' ? segment.size - 2 : segment.size - 1;
  const first = signatureStart(segment);
  const isName = !segment.some(first, last, (i) => !isNominal(segment, i) && segment.word(i) !== ',');
  if (first > last || !segment.isCapitalised(first) || !isName || last > LONGEST_SIGNATURE) return null;
  const source = { first, last, rule: 'signed' };
  const pieces = [{ segment, first: 0, last: 0 }];
  return { pieces, source, told: null, cue: null, creditSegment: segment, rules: ['signed'] };
}

/** The unit after the dash, which may be set close to the closing mark; past the segment where none stands there. */
function signatureStart(segment: Segment): number {
  const passage = segment.passageAt(0);
  if (passage === null) return segment.size;
  if (/^(?:[—–―]|--)$/.test(segment.word(1))) return 2;
  return /[—–―]/.test(segment.tokens.text[passage.outer.end] ?? '') ? 1 : segment.size;
}

function attributionOf(
  segment: Segment,
  ranges: readonly Range[],
  credit: Credit,
  rule: string,
  cue?: Range,
): Attribution {
  const rules = credit.source ? [rule, credit.source.rule] : [rule];
  const pieces = ranges.map((range) => ({ segment, ...range }));
  return {
    pieces,
    source: credit.source,
    told: credit.cue,
    cue: cue ?? credit.cue,
    creditSegment: segment,
    rules,
  };
}

/** "Would think", "do you know", "does she believe that ...?", "whether she intends": nobody's belief is reported. */
function isIdle(segment: Segment, { cue, source, first }: Credit): boolean {
  const isAsked = segment.word(segment.size - 1) === '?';
  const isInDoubt =
    cue.hypothetical || isAsked || source === null || /^(?:whether|if)$/.test(segment.word(first - 1));
  return cue.verb?.belief === true && isInDoubt;
}

/** "Because it did not say whether": a text or deed that is silent is no source. */
function isIt(segment: Segment, source: Range): boolean {
  return source.first === source.last && segment.word(source.last) === 'it';
}

/** Verbs that say whatever their subject is; after others only people, bodies and writings are sources. */
const CORE = new Set(['say', 'tell', 'add', 'write']);

/** Reported words without marks need a source that can speak. */
function isCredible(
  segment: Segment,
  credit: Credit,
  { ranges, rule }: Pick<Content, 'ranges' | 'rule'>,
  words: CueWords,
): boolean {
  const isQuoted = ranges.some((range) => segment.passagesFrom(range.first, range.last).length > 0);
  if ((credit.cue.verb?.weak || rule === 'cited') && credit.source === null) return false;
  if (credit.cue.negated && credit.source !== null && isIt(segment, credit.source)) return false;
  if (credit.cue.isHeard || (isQuoted && rule !== 'clause-after-cue')) return true;
  if (credit.source === null) return isQuoted;
  return (
    credit.cue.verb === null || CORE.has(credit.cue.verb.lemma) || isSpeaker(segment, credit.source, words)
  );
}

/** Whether the passages of a range, all of them, are taken already, but for a credit inside what took them ("denied that Dorn said “no”"). */
function isTaken(
  segment: Segment,
  range: Range,
  claimed: ReadonlyMap<number, Range>,
  credit: Credit,
): boolean {
  const speaks = credit.source !== null && credit.cue.verb?.belief !== true;
  const isOthers = (at: number) => {
    const by = claimed.get(at);
    return by !== undefined && !(speaks && by.first <= credit.first && credit.last <= by.last);
  };
  const passages = segment.passagesFrom(range.first, range.last);
  const isBare = hasBareWords(segment, range.first, range.last);
  return !isBare && passages.length > 0 && passages.every(isOthers);
}

/** Without the marks at its ends and a word that ties it to the sentence before; null where nothing else is in it. */
export function trimmed(segment: Segment, range: Range): Range | null {
  let { first, last } = range;
  while (first < last && (isEdge(segment, first) || segment.upos(first) === 'CCONJ')) first++;
  while (last >= first && isEdge(segment, last)) last--;
  return last < first ? null : { first, last };
}

function isEdge(segment: Segment, i: number): boolean {
  return isBreak(segment, i) && !/^[()]$/.test(segment.word(i));
}

/**
 * Words in quotation marks inside narration ("branding the nation a “rogue state”"): they belong to the nearest
 * cue before them in the same clause that names its source and takes such words.
 */
function partialAttributions(
  segment: Segment,
  credits: readonly Credit[],
  claimed: Map<number, Range>,
  words: CueWords,
): Attribution[] {
  const found: Attribution[] = [];
  credits.forEach((credit, i) => {
    const end = (credits[i + 1]?.first ?? segment.size) - 1;
    const passages = takesParts(credit)
      ? partsAfter(segment, credit, end, words).filter((at) => !claimed.has(at))
      : [];
    if (passages.length === 0) return;
    found.push(
      attributionOf(
        segment,
        passages.map((at) => ({ first: at, last: at })),
        credit,
        'partial-after-cue',
      ),
    );
    for (const at of passages) claimed.set(at, { first: at, last: at });
  });
  return found;
}

function takesParts(credit: Credit): boolean {
  const { verb, negated } = credit.cue;
  return credit.source !== null && verb !== null && !verb.belief && !negated;
}

/** The passages in the clause of a credit: for a cue that names or describes up to the next cue, else up to a comma. */
function partsAfter(segment: Segment, credit: Credit, end: number, words: CueWords): number[] {
  const frames = credit.cue.verb?.frames;
  const takesName = frames?.has('name') || frames?.has('as') || frames?.has('of');
  let last = end;
  if (!takesName) {
    for (let i = credit.last + 1; i <= end; i++) {
      if (segment.word(i) === ',' || isSubordinator(segment, i)) last = Math.min(last, i);
    }
  }
  return segment
    .passagesFrom(credit.last + 1, last)
    .filter((at) => !isTitle(segment, at) && !isBesideRemark(segment, at, words));
}
