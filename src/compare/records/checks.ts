import {
  itemRef,
  overlaps,
  QUOTATIONS,
  type Quotation,
  type Span,
  span,
  wordsOf,
} from '../../model/index.ts';
import { relationBetween, type WordingRelation, wordingOf } from '../../text/index.ts';
import { reportAt, type StoryContext, speakerOf } from '../context.ts';
import { type Utterance, utterancesOf } from '../quotations/utterances.ts';
import { clauseEnd, clauseStart } from './clauses.ts';
import { daysOf } from './days.ts';
import { type Fit, fitOf } from './fit.ts';
import { type OpenedRecord, standingOf } from './opened.ts';
import { likestWords, type Passage, type SearchedRecord, sameWords } from './passages.ts';
import { areOneLanguage, isLabelOfAnother } from './voices.ts';

/** Quoted words held against a record. */
export interface PartCheck {
  readonly utterance: Utterance;
  readonly record: OpenedRecord;
  readonly result: 'verbatim' | 'altered' | 'speaker-changed' | 'not-in-record';
  /** The words of the record; null where it has none like them. */
  readonly there: Span | null;
  readonly relation: WordingRelation | null;
  /** The label that says whose the record's words are, where it stands; null where none does. */
  readonly credit: Span | null;
  /** What ties a quotation that the record lacks to its occasion; open of words that it has. */
  readonly fit: Fit;
  /** How like the nearest words of the record are. */
  readonly likeness: number;
}

/** So many words in a row are nobody's idiom: what holds them is a record of who said them. */
const TELLING_WORDS = 6;
/** Shorter fragments may be anybody's words, and are not missed in a record. */
const LEAST_MISSED = 3;
const LEAST_SWAPPED = 4;

/** Below this, quoted words are no other form of the record's; of short ones all but one must be there. */
const LEAST_LIKENESS = 0.6;
const SHORT_LIKENESS = 0.74;
const SHORT_WORDS = 5;
/** Of somebody whom the record does not name, words must be nearly the same to be taken for its. */
const UNNAMED_LIKENESS = 0.8;

/** The checks of all quoted words, and on which day the words of each record were said. */
export interface Checked {
  readonly parts: readonly PartCheck[];
  readonly days: ReadonlyMap<OpenedRecord, string | null>;
}

/** Every stretch of quoted words held against the records of a story: the one that has them, else the one that ought to. */
export function checkedParts(context: StoryContext, records: readonly OpenedRecord[]): Checked {
  const utterances = utterancesOf(context).filter((one) => isAsserted(quotationOf(context, one)));
  const sought = utterances.map((utterance) => soughtIn(context, utterance, records));
  const proven = provenSpeakers(sought.flatMap((one) => one.found));
  const quoting = quotingReports(sought);
  const verbatim = sought.flatMap(({ found }) => found.filter(({ result }) => result === 'verbatim'));
  const days = daysOf(records, verbatim);
  const parts = utterances.flatMap((utterance, i) => {
    const { found, own } = sought[i] ?? { found: [], own: [] };
    const best = found.toSorted((a, b) => GRAVITY.indexOf(a.result) - GRAVITY.indexOf(b.result))[0];
    if (best !== undefined) return [best];
    return missing(context, utterance, own, { proven, quoting, days }).slice(0, 1);
  });
  return { parts, days };
}

/** What is best for a quotation, where several records hold something like it. */
const GRAVITY: readonly PartCheck['result'][] = ['verbatim', 'altered', 'speaker-changed', 'not-in-record'];

function quotationOf(context: StoryContext, { report, quotation }: Utterance): Quotation {
  return reportAt(context.story, report).layer(QUOTATIONS).at(quotation);
}

/** What somebody denied, would say, or believes, no record has to hold. */
function isAsserted({ negated, hypothetical, belief }: Quotation): boolean {
  return !negated && !hypothetical && !belief;
}

interface Sought {
  readonly found: readonly PartCheck[];
  /** The records in which nothing was found. */
  readonly own: readonly (Pick<PartCheck, 'record' | 'likeness'> & {
    readonly isLabelled: boolean;
    /** Whether somebody else has the words there. */
    readonly isAnothers: boolean;
  })[];
}

function soughtIn(context: StoryContext, utterance: Utterance, records: readonly OpenedRecord[]): Sought {
  const fitting = records.filter(({ index }) => areOneLanguage(context, index, utterance.report));
  const results = fitting.map((record) => checkIn(context, utterance, record));
  return {
    found: results.flatMap((one) => ('result' in one ? [one] : [])),
    own: results.flatMap((one) => ('result' in one ? [] : [one])),
  };
}

/** The words in the record: in the mouth of who is credited, else in another's, else words that are like them. */
function checkIn(
  context: StoryContext,
  utterance: Utterance,
  record: OpenedRecord,
): PartCheck | Sought['own'][number] {
  const { searched } = record;
  const { isOwn, isLabelled, isNamed } = standingOf(context, utterance, record);
  const base = { utterance, record };
  const same = sameWords(searched, utterance.words, isOwn);
  if (same) return checkOf(context, base, same);
  const others = sameWords(searched, utterance.words, () => true);
  const turn = others && record.turnAt(others.first);
  if (others && turn?.label && isSwap(context, utterance, { label: turn.label, isLabelled }))
    return {
      ...base,
      result: 'speaker-changed',
      there: spanOf(searched, others),
      relation: null,
      credit: turn.credit,
      fit: 'open',
      likeness: 1,
    };
  const near = others ? null : likestWords(searched, utterance.words, isOwn);
  const isKnown = isLabelled || isNamed;
  if (near && near.likeness >= leastLikeness(utterance, isKnown)) {
    const check = checkOf(context, base, near);
    if (check.relation?.relation !== 'other') return check;
  }
  // Words that somebody else has in the record are there, whoever that is: nothing is missing.
  return { record, likeness: near?.likeness ?? 0, isLabelled, isAnothers: others !== null };
}

function leastLikeness({ words }: Utterance, isKnown: boolean): number {
  if (words.length < LEAST_MISSED) return 1;
  if (words.length < SHORT_WORDS) return isKnown ? SHORT_LIKENESS : 1;
  return isKnown ? LEAST_LIKENESS : UNNAMED_LIKENESS;
}

function isSwap(
  context: StoryContext,
  utterance: Utterance,
  { label, isLabelled }: { readonly label: string; readonly isLabelled: boolean },
): boolean {
  const isLong = utterance.words.length >= LEAST_SWAPPED;
  const isPerson = utterance.speaker?.type === 'person';
  return (
    isLong &&
    isPerson &&
    isLabelOfAnother(context, label, utterance) &&
    (isLabelled || isNamedLabel(context, label))
  );
}

/** Who asks may be anybody: words are his and not another's only where that other speaks in the record too. */
function isNamedLabel(context: StoryContext, label: string): boolean {
  return !label.split(/\s+/).every((word) => context.lexicon.recordWords.asks.has(word.toLowerCase()));
}

function checkOf(
  context: StoryContext,
  base: Pick<PartCheck, 'utterance' | 'record'>,
  passage: Passage,
): PartCheck {
  const { utterance, record } = base;
  const own = reportAt(context.story, utterance.report);
  const { there, compared } = widened(record, passage, utterance);
  const [mine, theirs] = [wordsOf(record.report.text, compared), wordsOf(own.text, utterance.span)].map(
    spoken,
  );
  const relation = relationBetween(wordingOf(mine ?? ''), wordingOf(theirs ?? ''));
  const isAltered = relation.relation === 'altered' || relation.relation === 'look-alike';
  const result = isAltered ? 'altered' : 'verbatim';
  return {
    ...base,
    result,
    there: isAltered ? compared : there,
    relation,
    credit: null,
    fit: 'open',
    likeness: passage.likeness,
  };
}

/** Words as somebody's speech, without the marks of speech within it. */
function spoken(words: string): string {
  return `“${words.replace(/["“”„«»]/g, '')}”`;
}

const spanOf = ({ spans }: SearchedRecord, { first, last }: Passage): Span =>
  span(spans[first]?.start ?? 0, spans[last]?.end ?? 0);

/**
 * The passage with what belongs to it: the words in whose place a quotation has others at its ends and, of a whole
 * sentence that is quoted, the rest of its clause, which may turn its sense.
 */
function widened(
  { report, searched }: OpenedRecord,
  passage: Passage,
  { words, isWhole }: Utterance,
): { readonly there: Span; readonly compared: Span } {
  const there = spanOf(searched, passage);
  const isExact = passage.likeness === 1;
  const missing = isExact ? 0 : Math.max(0, words.length - (passage.last - passage.first + 1));
  const { text } = report;
  const lead = isWhole ? clauseStart(text, there.start) : there.start;
  const tail = isWhole ? clauseEnd(text, there.end) : there.end;
  if (isWhole || missing === 0) return { there, compared: span(lead, tail) };
  const head = words[0] === searched.words[passage.first] ? 0 : missing;
  const first = Math.max(0, passage.first - head);
  const last = Math.min(searched.words.length - 1, passage.last + (head === 0 ? missing : 0));
  return { there, compared: spanOf(searched, { first, last, likeness: 1 }) };
}

/** By record and speaker: those who are quoted with many of its words, and so spoke there. */
function provenSpeakers(found: readonly PartCheck[]): ReadonlySet<string> {
  return new Set(
    found.flatMap(({ result, utterance, record }) =>
      result === 'verbatim' && utterance.speaker !== null && utterance.words.length >= TELLING_WORDS
        ? [`${record.index}\n${utterance.speaker.name}`]
        : [],
    ),
  );
}

/** By record and report: the reports that quote it. */
function quotingReports(sought: readonly Sought[]): ReadonlySet<string> {
  return new Set(
    sought.flatMap(({ found }) =>
      found.flatMap(({ record, utterance }) =>
        utterance.words.length >= LEAST_SWAPPED ? [`${record.index}\n${utterance.report}`] : [],
      ),
    ),
  );
}

interface Known {
  readonly proven: ReadonlySet<string>;
  readonly quoting: ReadonlySet<string>;
  readonly days: Checked['days'];
}

/** A quotation of the record's own speaker, of its occasion as far as anything tells, whose words no record has. */
function missing(
  context: StoryContext,
  utterance: Utterance,
  own: Sought['own'],
  { proven, quoting, days }: Known,
): PartCheck[] {
  const { speaker, words, report } = utterance;
  if (speaker === null || words.length < LEAST_MISSED) return [];
  return own.flatMap(({ record, likeness, isLabelled, isAnothers }) => {
    const { index, voices, isWhole } = record;
    const isSpeaker = voices.isTranscript
      ? isLabelled
      : standingOf(context, utterance, record).isNamed || proven.has(`${index}\n${speaker.name}`);
    if (!isSpeaker || !isWhole || isAnothers) return [];
    const fit = fitOf(context, utterance, record, days.get(record) ?? null);
    if (fit === 'another') return [];
    const isPlaced = fit !== 'open' || quoting.has(`${index}\n${report}`);
    if (!isPlaced && isOfSeveralOccasions(context, utterance)) return [];
    return [
      {
        utterance,
        record,
        result: 'not-in-record',
        there: null,
        relation: null,
        credit: null,
        fit,
        likeness,
      },
    ];
  });
}

/** A speaker who is quoted in the same report on another day or at a venue may have said it there. */
function isOfSeveralOccasions(context: StoryContext, utterance: Utterance): boolean {
  const layer = reportAt(context.story, utterance.report).layer(QUOTATIONS);
  const own = [...layer].filter((one) => speakerOf(context, utterance.report, one) === utterance.speaker);
  return own.some(
    ({ venue, time, span: at }) => (venue ?? time) !== undefined && !overlaps(at, utterance.span),
  );
}

/** The item of quoted words. */
export function itemOf(context: StoryContext, { report, quotation }: Utterance) {
  return itemRef(reportAt(context.story, report).id, QUOTATIONS, quotation);
}
