import type { CueWords } from '../../lexicon/index.ts';
import type { Cue, Range } from './cues.ts';
import { findCues } from './cues.ts';
import { PASSAGE_WORD, type Segment } from './segments.ts';
import {
  type Found,
  isNamed,
  isSpeaker,
  phraseBefore,
  phraseEnd,
  sourceAfterAccording,
  subjectAfter,
  subjectBefore,
} from './sources.ts';
import {
  isBreak,
  isConnective,
  isNominal,
  isSubjectPronoun,
  isTimeWord,
  isVerb,
  isVerbLike,
} from './words.ts';

/** A cue with the words that it credits. `first` and `last` cover both where they stand side by side. */
export interface Credit extends Range {
  readonly cue: Cue;
  readonly source: Found | null;
  /** The source is that of another clause ("said A and added B", "..., saying"). */
  readonly isShared: boolean;
}

/** The credits of a segment from left to right. */
export function findCredits(segment: Segment, words: CueWords): Credit[] {
  const credits: Credit[] = [];
  for (const found of findCues(segment, words)) {
    const cue = found.verb?.lemma === 'put' ? { ...found, last: found.last + 1 } : found;
    const credit = creditOf(segment, cue, credits, words);
    if (takesContent(segment, credit)) credits.push(credit);
  }
  return credits.filter((one) => !credits.some((other) => other !== one && holds(other.source, one.cue)));
}

const CONTENT_OPENERS = new Set('that whether how why what if to for of on as : “”'.split(' '));
const CONTENT_REACH = 10;

/** Verbs that report only in some frames ("found that") are cues only where such a frame follows. */
function takesContent(segment: Segment, { cue, last }: Credit): boolean {
  const frames = cue.verb?.frames;
  if (!frames || frames.has('clause') || frames.has('quote') || frames.has('object')) return true;
  return segment.some(last + 1, last + CONTENT_REACH, (i) => CONTENT_OPENERS.has(segment.word(i)));
}

/** Whether a cue stands inside the words that credit another ("Sorel, who said so before, added"). */
function holds(source: Range | null, cue: Cue): boolean {
  return source !== null && source.first <= cue.first && cue.last <= source.last;
}

function creditOf(segment: Segment, cue: Cue, earlier: readonly Credit[], words: CueWords): Credit {
  if (cue.form === 'according') return besides(cue, sourceAfterAccording(segment, cue, words));
  if (cue.form === 'noun') return shared(cue, possessor(segment, cue.first - 1, words));
  if (cue.form === 'gerund') return shared(cue, sourceOfGerund(segment, cue, earlier, words));
  if (segment.word(cue.last + 1) === 'by')
    return besides({ ...cue, last: cue.last + 1 }, subjectAfter(segment, cue.last + 2, words));
  const apart = segment.word(cue.first - 1) === ',' ? subjectBefore(segment, cue.first, words) : null;
  if (apart) return besides(cue, apart);
  const after = isInverted(segment, cue) ? subjectAfter(segment, cue.last + 1, words) : null;
  if (after && endsCredit(segment, after.last + 1)) return besides(cue, after);
  const before = subjectBefore(segment, cue.first, words);
  if (before) return besides(cue, before);
  return shared(cue, coordinated(segment, cue, earlier, words));
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

/** The source of "saying", "calling him": of the clause it hangs on. */
function sourceOfGerund(
  segment: Segment,
  cue: Cue,
  earlier: readonly Credit[],
  words: CueWords,
): Found | null {
  const before = segment.word(cue.first - 1);
  if (before === 'for') return blamed(segment, cue.first - 1, words);
  const possessor = speakerOfRemarks(segment, cue.first, words);
  if (possessor) return possessor;
  if (before === 'as') return quotedPerson(segment, cue.first - 1, words);
  if (before === 'who' || before === 'of' || before === 'is') return null;
  const beside = whoIsSaying(segment, cue, words);
  if (beside) return beside;
  const last = earlier.findLast(
    (one) => one.source !== null && one.cue.form === 'finite' && one.source.rule !== 'antecedent-of-who',
  );
  if (last?.source) return { ...last.source, rule: 'hangs-on-cue' };
  const subject = mainSubject(segment, cue.first, words);
  return subject && { ...subject, rule: 'hangs-on-subject' };
}

/** "State television quoted Sorel as saying": the person quoted. */
function quotedPerson(segment: Segment, as: number, words: CueWords): Found | null {
  const phrase = phraseBefore(segment, as - 1, words);
  const isQuoted = phrase !== null && /^(?:quot|cit)(?:e|es|ed|ing)$/.test(segment.word(phrase.first - 1));
  return isQuoted ? { ...phrase, rule: 'quoted-as-saying' } : null;
}

/** "With Sorel saying", "many voters saying": the name or people right before. */
function whoIsSaying(segment: Segment, cue: Cue, words: CueWords): Found | null {
  const phrase = isBreak(segment, cue.first - 1) ? null : phraseBefore(segment, cue.first - 1, words);
  if (phrase === null || !isSpeaker(segment, phrase, words)) return null;
  const isWriting =
    words.venueNouns.has(segment.word(phrase.last)) ||
    words.sourceNouns.get(segment.word(phrase.last)) === 'institutional';
  const before = segment.word(phrase.first - 1);
  const standsFree = before === 'with' || before === '' || isBreak(segment, phrase.first - 1);
  return standsFree && !isWriting ? { ...phrase, rule: 'who-is-saying' } : null;
}

/** "Lashed out at Sorel on Monday for calling": the name before "for", past a time. */
function blamed(segment: Segment, preposition: number, words: CueWords): Found | null {
  let last = preposition - 1;
  while (
    last > 0 &&
    (isTimeWord(segment, last) || (segment.word(last) === 'on' && isTimeWord(segment, last + 1)))
  )
    last--;
  const phrase = phraseBefore(segment, last, words);
  if (phrase === null || !isNamed(segment, phrase, words)) return null;
  let first = phrase.first;
  for (let i = phrase.last; i > phrase.first; i--) {
    if (['at', 'against', 'on', 'to'].includes(segment.word(i))) {
      first = i + 1;
      break;
    }
  }
  return { first, last: phrase.last, rule: 'blamed-for' };
}

/** The phrase before a possessive ending. */
function possessor(segment: Segment, ending: number, words: CueWords): Found | null {
  const phrase = phraseBefore(segment, ending - 1, words);
  return phrase && { ...phrase, rule: 'whose-claim' };
}

const REMARKS = new Set([
  'remarks',
  'remark',
  'comments',
  'comment',
  'statement',
  'statements',
  'speech',
  'tweet',
  'words',
]);

/** "Sorel’s remarks calling": whose remarks they are. */
function speakerOfRemarks(segment: Segment, end: number, words: CueWords): Found | null {
  if (!REMARKS.has(segment.word(end - 1)) || segment.word(end - 2) !== "'s") return null;
  const phrase = phraseBefore(segment, end - 3, words);
  return phrase && { ...phrase, rule: 'whose-remarks' };
}

/** The subject of the segment's main clause: the first noun phrase before a verb, past what the sentence opens with. */
export function mainSubject(segment: Segment, end: number, words: CueWords): Found | null {
  const start = clauseStart(segment, end);
  if (isSubjectPronoun(segment, start)) return { first: start, last: start, rule: 'main-subject' };
  if (!isNominal(segment, start)) return null;
  const last = subjectEnd(segment, start, end, words);
  const phrase = { first: start, last };
  return last < end - 1 && isNamed(segment, phrase, words) ? { ...phrase, rule: 'main-subject' } : null;
}

/** The end of a subject: names as they run, common nouns up to the first that speaks. */
function subjectEnd(segment: Segment, start: number, end: number, words: CueWords): number {
  const last = Math.min(phraseEnd(segment, start, words), end - 1);
  for (let i = start; i <= last; i++) {
    const next = segment.upos(i + 1);
    const isName =
      segment.upos(i) === 'PROPN' &&
      next !== 'PROPN' &&
      segment.word(i + 1) !== 'of' &&
      segment.word(i + 1) !== "'s" &&
      segment.word(i + 1) !== '-';
    const isNoun = words.sourceNouns.has(segment.word(i)) && !isNominal(segment, i + 1);
    if (
      (isName && !words.sourceNouns.has(segment.word(i + 1))) ||
      isNoun ||
      isVerbLike(segment, i + 1, words)
    )
      return i;
    if (words.sourceNouns.has(segment.word(i)) && next === 'X' && !isVerb(segment, i, words)) return i;
  }
  return last;
}

const ADVERBIAL_OPENERS = new Set(
  'when as while if after before since because although though despite asked speaking pressed'.split(' '),
);

/** Past the connectives and adverbials that a sentence opens with ("But last week, ", "In an interview, "). */
function clauseStart(segment: Segment, end: number): number {
  let start = afterDateline(segment, end);
  while (start < end) {
    if (isConnective(segment, start) || segment.word(start) === ',') start++;
    else if (opensAdverbial(segment, start)) {
      let comma = start;
      while (comma < end && segment.word(comma) !== ',') comma++;
      if (comma === end) return start;
      start = comma + 1;
    } else return start;
  }
  return start;
}

const LONGEST_DATELINE = 14;

/** Past a dateline that stands in its sentence ("HARROW, July 25 (ABC) — "). */
function afterDateline(segment: Segment, end: number): number {
  if (!/^\p{Lu}{3,}$/u.test(segment.tokens.text.slice(segment.startOf(0), segment.endOf(0)))) return 0;
  for (let i = 1; i < Math.min(end, LONGEST_DATELINE); i++)
    if (/^(?:[—–]|--)$/.test(segment.word(i))) return i + 1;
  return 0;
}

function opensAdverbial(segment: Segment, i: number): boolean {
  if (segment.upos(i) === 'ADP' || isTimeWord(segment, i) || ADVERBIAL_OPENERS.has(segment.word(i)))
    return true;
  return segment.upos(i) === 'ADV' || /[a-z]{3}(?:ing|ly)$/.test(segment.word(i));
}
