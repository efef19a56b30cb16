import type { CueWords } from '../../lexicon/index.ts';
import { type Cue, findCues, type Range } from './cues.ts';
import { sourceOfGerund } from './gerunds.ts';
import { mainSubject } from './main-subject.ts';
import { headEnd } from './phrases.ts';
import { findRemarks, ownerOfRemark } from './remarks.ts';
import { PASSAGE_WORD, type Segment } from './segments.ts';
import { type Credit, type Found, sourceAfterAccording, subjectAfter, subjectBefore } from './sources.ts';
import { isBreak, isConnective, isSubjectPronoun, isSubordinator, isTimeWord, tellsMeans } from './words.ts';

/** The credits of a segment from left to right. */
export function findCredits(segment: Segment, words: CueWords): Credit[] {
  const credits: Credit[] = [];
  for (const cue of allCues(segment, words)) {
    const credit = creditOf(segment, cue, credits, words);
    if (credit !== null && takesContent(segment, credit)) credits.push(credit);
  }
  return credits.filter((one) => !credits.some((other) => other !== one && holds(other.source, one.cue)));
}

/** Verbs of saying and nouns for what was said, in order. */
function allCues(segment: Segment, words: CueWords): Cue[] {
  const remarks = findRemarks(segment, words);
  if (remarks.length === 0) return findCues(segment, words);
  const heads = new Set(remarks.map(({ head }) => head));
  const verbs = findCues(segment, words).filter(({ head }) => !heads.has(head));
  return [...verbs, ...remarks].sort((a, b) => a.first - b.first);
}

const CONTENT_OPENERS = new Set('that whether how why what if to for of on as : “”'.split(' '));
/** What shows something reports only that, or words in quotation marks. */
const SHOWN_OPENERS = new Set(['that', PASSAGE_WORD]);
const CONTENT_REACH = 10;

/** Verbs that report only in some frames ("found that") are cues only where such a frame follows. */
function takesContent(segment: Segment, { cue, last }: Credit): boolean {
  const frames = cue.verb?.frames;
  if (
    !frames ||
    callsIt(segment, { cue, last }) ||
    frames.has('clause') ||
    frames.has('quote') ||
    frames.has('object')
  )
    return true;
  if (cue.verb?.shows && isSubjectPronoun(segment, last + 1)) return true;
  const openers = cue.verb?.shows ? SHOWN_OPENERS : CONTENT_OPENERS;
  return segment.some(last + 1, last + CONTENT_REACH, (i) => openers.has(segment.word(i)));
}

/** "“A sad day,” he called it.": what a thing just told of is called. */
export function callsIt(segment: Segment, { cue, last }: Pick<Credit, 'cue' | 'last'>): boolean {
  return (
    cue.verb?.frames.has('name') === true &&
    /^(?:it|him|her|them|this|that)$/.test(segment.word(last + 1)) &&
    isBreak(segment, last + 2)
  );
}

/** Whether a cue stands inside the words that credit another ("Sorel, who said so before, added"). */
function holds(source: Range | null, cue: Cue): boolean {
  return source !== null && source.first <= cue.first && cue.last <= source.last;
}

function creditOf(segment: Segment, cue: Cue, earlier: readonly Credit[], words: CueWords): Credit | null {
  if (cue.isHeard) return heard(segment, cue, words);
  if (cue.form === 'according') return besides(cue, sourceAfterAccording(segment, cue, words));
  if (cue.form === 'noun') return shared(cue, ownerOfRemark(segment, cue.head, words));
  if (cue.form === 'gerund') return shared(cue, sourceOfGerund(segment, cue, earlier, words));
  if (segment.word(cue.last + 1) === 'by' && !tellsMeans(segment, cue.last + 1))
    return besides({ ...cue, last: cue.last + 1 }, subjectAfter(segment, cue.last + 2, words));
  const apart = segment.word(cue.first - 1) === ',' ? subjectBefore(segment, cue.first, words) : null;
  if (apart) return besides(cue, apart);
  const after = isInverted(segment, cue) ? subjectAfter(segment, cue.last + 1, words) : null;
  if (after && endsCredit(segment, after.last + 1)) return besides(cue, after);
  const before = subjectBefore(segment, cue.first, words);
  if (before) return besides(cue, before);
  return shared(cue, coordinated(segment, cue, earlier, words));
}

/** "A court heard that ...": credited to nobody; what others than bodies heard, or were told, is no report of it. */
function heard(segment: Segment, cue: Cue, words: CueWords): Credit | null {
  const told = subjectBefore(segment, cue.first, words);
  const head = told && segment.word(headEnd(segment, told, words));
  const isBody = head !== null && words.sourceNouns.get(head) === 'institutional';
  const isBare = cue.verb?.heard === false && cue.hasAuxiliary !== true;
  return isBody || isBare ? { ...besides(cue, told), source: null } : null;
}

function besides(cue: Cue, source: Found | null): Credit {
  if (source === null) return { cue, source, isShared: false, first: cue.first, last: cue.last };
  return {
    cue,
    source,
    isShared: false,
    first: Math.min(cue.first, source.first),
    last: Math.max(cue.last, source.last),
  };
}

function shared(cue: Cue, source: Found | null): Credit {
  return { cue, source, isShared: source !== null, first: cue.first, last: cue.last };
}

/** A verb right after a passage or comma, or at the start, may have its subject behind it. */
function isInverted(segment: Segment, cue: Cue): boolean {
  const canInvert =
    cue.verb?.frames.has('quote') === true && !cue.verb.frames.has('address') && cue.first === cue.head;
  if (!canInvert) return false;
  const before = segment.word(cue.first - 1);
  return before === PASSAGE_WORD || before === ',' || before === '' || before === 'as';
}

function endsCredit(segment: Segment, i: number): boolean {
  return (
    isBreak(segment, i) ||
    segment.passageAt(i) !== null ||
    isTimeWord(segment, i) ||
    isSubordinator(segment, i) ||
    segment.upos(i) === 'ADP' ||
    isConnective(segment, i)
  );
}

/** "He said A and added B": the source of the verb before, or the subject of the sentence. */
function coordinated(segment: Segment, cue: Cue, earlier: readonly Credit[], words: CueWords): Found | null {
  const before = segment.word(cue.first - 1);
  if (before !== 'and' && before !== 'but' && before !== 'then') return null;
  const last = earlier.findLast((one) => one.cue.form === 'finite');
  if (last) return last.source && { ...last.source, rule: 'coordinated' };
  const subject = mainSubject(segment, cue.first, words);
  return subject && { ...subject, rule: 'coordinated' };
}
