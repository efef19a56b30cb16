import type { CueWords } from '../../lexicon/index.ts';
import type { Cue } from './cues.ts';
import { mainSubject } from './main-subject.ts';
import { isNamed, isSpeaker, LONGEST_PHRASE, phraseBefore } from './phrases.ts';
import type { Segment } from './segments.ts';
import { type Credit, type Found, subjectBefore } from './sources.ts';
import { isAdverb, isBreak, isNominal, isTimeWord } from './words.ts';

/** The source of "saying", "calling him": of the clause it hangs on. */
export function sourceOfGerund(
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
  const main = outermost(segment, earlier.filter(isMain));
  if (main?.source) return { ...main.source, rule: 'hangs-on-cue' };
  // "He wavered, showing that he can be moved": what the writer concludes from a deed.
  if (cue.verb?.shows && before === ',') return null;
  const subject = mainSubject(segment, cue.first, words);
  return subject && { ...subject, rule: 'hangs-on-subject' };
}

function isMain(credit: Credit): boolean {
  return credit.source !== null && credit.cue.form === 'finite' && credit.source.rule !== 'antecedent-of-who';
}

/** The last credit, or the one whose content it is part of ("Brek said that she believes"). */
function outermost(segment: Segment, credits: readonly Credit[]): Credit | undefined {
  let i = credits.length - 1;
  while (i > 0 && !isApart(segment, credits[i - 1], credits[i])) i--;
  return credits[i];
}

/** Whether a comma or conjunction begins a clause between two credits. */
function isApart(segment: Segment, before: Credit | undefined, after: Credit | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return segment.some(before.last + 1, after.first - 1, (i) =>
    [',', 'and', 'but', ';'].includes(segment.word(i)),
  );
}

/** "State television quoted Sorel as saying": the person quoted. */
function quotedPerson(segment: Segment, as: number, words: CueWords): Found | null {
  for (let i = as - 1; i >= 0 && i > as - LONGEST_PHRASE; i--) {
    if (!/^(?:quot|cit)(?:e|es|ed|ing)$/.test(segment.word(i))) continue;
    const passive = segment.word(i + 1) === 'by' ? subjectOfPassive(segment, i, words) : null;
    if (passive) return passive;
    const phrase = { first: i + 1, last: segment.word(as - 1) === ',' ? as - 2 : as - 1 };
    const isSomebody = /^(?:him|her|them)$/.test(segment.word(i + 1)) || isNamed(segment, phrase, words);
    return phrase.first <= phrase.last && isSomebody ? { ...phrase, rule: 'quoted-as-saying' } : null;
  }
  return null;
}

/** "Sorel was quoted by state television as saying": who was quoted, not who carried it. */
function subjectOfPassive(segment: Segment, quoted: number, words: CueWords): Found | null {
  let first = quoted;
  while (segment.upos(first - 1) === 'AUX' || isAdverb(segment, first - 1)) first--;
  const subject = first < quoted ? subjectBefore(segment, first, words) : null;
  return subject && { ...subject, rule: 'quoted-as-saying' };
}

/** "With Sorel saying", "many voters saying": the name or people right before. */
function whoIsSaying(segment: Segment, cue: Cue, words: CueWords): Found | null {
  const shown = nameShown(segment, cue.first - 1);
  if (shown) return shown;
  const seen = personSeen(segment, cue.first - 1, words);
  if (seen) return seen;
  const phrase = isBreak(segment, cue.first - 1) ? null : phraseBefore(segment, cue.first - 1, words);
  if (phrase === null || !isSpeaker(segment, phrase, words)) return null;
  const isWriting =
    words.venueNouns.has(segment.word(phrase.last)) ||
    words.sourceNouns.get(segment.word(phrase.last)) === 'institutional';
  const before = segment.word(phrase.first - 1);
  const standsFree = before === 'with' || before === '' || isBreak(segment, phrase.first - 1);
  return standsFree && !isWriting ? { ...phrase, rule: 'who-is-saying' } : null;
}

/** "Footage of Mira Sorel saying": the name after "of" or "with". */
function nameShown(segment: Segment, last: number): Found | null {
  let first = last + 1;
  while (segment.upos(first - 1) === 'PROPN') first--;
  const before = segment.word(first - 1);
  return first <= last && (before === 'of' || before === 'with')
    ? { first, last, rule: 'who-is-saying' }
    : null;
}

const SHOWING =
  /^(?:show(?:s|ed|ing)?|hear(?:s|d|ing)?|s(?:ee|ees|aw|een|eeing)|c(?:aught|atch(?:es|ing)?)|film(?:s|ed|ing)?|record(?:s|ed|ing)?)$/;

/** "The video shows Mira Sorel telling": who stands between the verb of showing and what is said. */
function personSeen(segment: Segment, last: number, words: CueWords): Found | null {
  let first = last + 1;
  while (
    first > last - LONGEST_PHRASE &&
    isNominal(segment, first - 1) &&
    !SHOWING.test(segment.word(first - 1))
  )
    first--;
  const phrase = { first, last };
  const isSeen = first <= last && SHOWING.test(segment.word(first - 1));
  return isSeen && isSpeaker(segment, phrase, words) ? { ...phrase, rule: 'who-is-saying' } : null;
}

/** "Lashed out at Sorel on Monday for calling": the name before "for", past a time. */
function blamed(segment: Segment, preposition: number, words: CueWords): Found | null {
  let last = preposition - 1;
  while (
    last > 0 &&
    (isTimeWord(segment, last) || (segment.word(last) === 'on' && isTimeWord(segment, last + 1)))
  )
    last--;
  let first = last + 1;
  while (isNominal(segment, first - 1) || (first <= last && segment.word(first - 1) === 'of')) first--;
  const phrase = { first, last };
  return first <= last && isNamed(segment, phrase, words) ? { ...phrase, rule: 'blamed-for' } : null;
}

/** "Sorel’s remarks calling": whose remarks they are. */
function speakerOfRemarks(segment: Segment, end: number, words: CueWords): Found | null {
  if (!words.remarkNouns.has(segment.word(end - 1)) || segment.word(end - 2) !== "'s") return null;
  const phrase = phraseBefore(segment, end - 3, words);
  return phrase && { ...phrase, rule: 'whose-remarks' };
}
