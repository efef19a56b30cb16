import type { CueForm, CueVerb, CueWords } from '../../lexicon/index.ts';
import { PASSAGE_WORD, type Segment } from './segments.ts';
import { isAdverb, isBreak, isModal, isNominal, isSubjectPronoun, isTimeWord, tellsMeans } from './words.ts';

/** Units of a segment, both inclusive. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Words that introduce reported speech: a verb with its auxiliaries and adverbs, or "according to". */
export interface Cue extends Range {
  /** The unit of the verb itself. */
  readonly head: number;
  /** Null for "according to". */
  readonly verb: CueVerb | null;
  /** A finite verb has a subject of its own; the others borrow that of the clause they hang on. */
  readonly form: 'finite' | 'gerund' | 'according' | 'noun';
  readonly negated: boolean;
  readonly hypothetical: boolean;
  /** An auxiliary stands before the verb ("has said"). */
  readonly hasAuxiliary?: boolean;
  /** The subject is who was told: "court told", "an inquest heard". */
  readonly isHeard?: boolean;
}

const BE = new Set("am is are was were be been being 's 're".split(' '));
const DO_OR_MODAL_BASE = new Set(['do', 'does', 'did']);
const NEGATIONS = new Set(['cannot', 'not', "n't", 'never', 'no']);
/** Verbs that carry an infinitive of saying as if it were their own: "continues to insist", "went on to say". */
const CARRIERS = new Set('continue continues continued continuing on began went goes going'.split(' '));
/** What follows a word that is surely a verb, where its form could be a noun as well. */
const AFTER_VERB = new Set(['that', 'whether', ':', PASSAGE_WORD, 'to', 'how', 'why']);

/** What a saying does: "as the old saying goes". */
const GOES = new Set(['goes', 'went', 'has']);
const OBJECTS = new Set(['him', 'her', 'them', 'it', 'me', 'us']);

/** The cues of a segment from left to right. */
export function findCues(segment: Segment, words: CueWords): Cue[] {
  const found: Cue[] = [];
  for (let i = 0; i < segment.size; i++) {
    const cue = cueAt(segment, i, words);
    if (cue) found.push(cue);
  }
  return found;
}

function cueAt(segment: Segment, i: number, words: CueWords): Cue | null {
  const word = segment.word(i);
  if (word === 'according' && segment.word(i + 1) === 'to') {
    return {
      first: i,
      last: i + 1,
      head: i,
      verb: null,
      form: 'according',
      negated: false,
      hypothetical: false,
    };
  }
  const entry = words.verbs.get(word);
  if (entry === undefined || (i > 0 && segment.isCapitalised(i))) return null;
  const { verb, forms } = entry;
  if (segment.upos(i) === 'NOUN' || segment.upos(i) === 'ADJ') return null;
  if (verb.particle !== null && segment.word(i + 1) !== verb.particle) return null;
  if (verb.heard && forms.has('gerund')) return null;
  const cue = forms.has('gerund') ? gerundAt(segment, i, verb) : finiteAt(segment, i, verb, forms);
  return cue && verb.particle !== null ? { ...cue, last: cue.last + 1 } : cue;
}

function gerundAt(segment: Segment, i: number, verb: CueVerb): Cue | null {
  const group = groupAround(segment, i);
  if (segment.upos(group.first - 1) === 'DET' || BE.has(segment.word(i + 1)) || GOES.has(segment.word(i + 1)))
    return null;
  const quotedAs = segment.word(i - 1) === 'as' && segment.word(i - 2) === 'quoted';
  if (quotedAs) return { ...groupAround(segment, i - 2), last: i, head: i, verb, form: 'finite' };
  const isProgressive = segment.some(group.first, i - 1, (k) => BE.has(segment.word(k)));
  return { ...group, verb, form: isProgressive ? 'finite' : 'gerund' };
}

function finiteAt(segment: Segment, i: number, verb: CueVerb, forms: ReadonlySet<CueForm>): Cue | null {
  const group = groupAround(segment, i);
  const carried = carriedGroup(segment, i);
  if (carried) return { ...carried, verb, form: 'finite' };
  if (segment.word(group.first - 1) === 'to' || isOtherPassive(segment, i)) return null;
  const isBe = segment.some(group.first, i - 1, (k) => BE.has(segment.word(k)));
  if (isTold(segment, i, verb, forms)) return { ...group, verb, form: 'finite', isHeard: true };
  const isPassive = isBe && (forms.has('past') || forms.has('participle')) && !forms.has('base');
  if (isPassive || (!group.hasAuxiliary && forms.has('participle') && !forms.has('past'))) return null;
  const isBare = forms.has('base') || forms.has('third');
  if (isBare && verb.noun && !forms.has('past') && !isSurelyVerb(segment, i, group)) return null;
  return { ...group, verb, form: 'finite' };
}

/** Verbs that need the person told after them; where none stands there, their subject is who was told. */
const NEED_ADDRESSEE = new Set(['tell', 'inform']);

/** "..., court told", "the inquest was told that", "a court heard": who is named was told, and does not speak. */
function isTold(segment: Segment, i: number, verb: CueVerb, forms: ReadonlySet<CueForm>): boolean {
  if (verb.heard) return true;
  if (!NEED_ADDRESSEE.has(verb.lemma) || !forms.has('participle')) return false;
  const next = i + 1;
  const isTime = isTimeWord(segment, next) || (segment.upos(next) === 'ADP' && isTimeWord(segment, next + 1));
  return isTime || segment.word(next) === 'that' || (isBreak(segment, next) && segment.word(next) !== ':');
}

/** "Was written by": no cue, but "as noted by Sorel" is one. */
function isOtherPassive(segment: Segment, i: number): boolean {
  return segment.word(i + 1) === 'by' && segment.word(i - 1) !== 'as' && !tellsMeans(segment, i + 1);
}

/** "Claims", "reports" and the like are verbs after an auxiliary, or after a subject and before what verbs take. */
function isSurelyVerb(segment: Segment, i: number, group: Range): boolean {
  if (segment.upos(i) === 'VERB') return true;
  if (segment.some(group.first, i - 1, (k) => isModal(segment, k) || DO_OR_MODAL_BASE.has(segment.word(k))))
    return true;
  const before = group.first - 1;
  if (isSubjectPronoun(segment, before)) return true;
  if (/ing$/.test(segment.word(before)) && segment.upos(before) === 'X') return false;
  if (
    segment.word(before) === "'s" ||
    segment.upos(before) === 'DET' ||
    segment.upos(before) === 'ADP' ||
    segment.upos(before) === 'PRON'
  )
    return false;
  const next = segment.word(i + 1);
  const takes = AFTER_VERB.has(next) || OBJECTS.has(next) || isSubjectPronoun(segment, i + 1);
  return takes && isNominal(segment, before);
}

function carriedGroup(segment: Segment, i: number) {
  if (segment.word(i - 1) !== 'to' || !CARRIERS.has(segment.word(i - 2))) return null;
  const carrier = segment.word(i - 2) === 'on' ? i - 3 : i - 2;
  return { ...groupAround(segment, carrier), last: i, head: i };
}

/** The verb at `head` with the auxiliaries, negations and adverbs before it. */
function groupAround(segment: Segment, head: number) {
  let first = head;
  let [negated, hypothetical, hasAuxiliary] = [false, false, false];
  for (let i = head - 1; i >= 0; i--) {
    const word = segment.word(i);
    const isNegation = NEGATIONS.has(word);
    if (segment.upos(i) !== 'AUX' && word !== 'cannot' && !isNegation && !isAdverb(segment, i)) break;
    negated ||= isNegation;
    hasAuxiliary ||= segment.upos(i) === 'AUX';
    hypothetical ||= isModal(segment, i);
    first = i;
  }
  while (first < head && isTimeAdverb(segment.word(first))) first++;
  return { first, last: head, head, negated, hypothetical, hasAuxiliary };
}

/** Adverbs that open a clause rather than belong to its verb. */
function isTimeAdverb(word: string): boolean {
  return word === 'then' || word === 'here' || word === 'there' || word === 'however';
}
