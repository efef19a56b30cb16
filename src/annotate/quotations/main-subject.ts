import type { CueWords } from '../../lexicon/index.ts';
import { isNamed, phraseEnd } from './phrases.ts';
import type { Segment } from './segments.ts';
import type { Found } from './sources.ts';
import { isConnective, isNominal, isSubjectPronoun, isTimeWord, isVerb, isVerbLike } from './words.ts';

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
