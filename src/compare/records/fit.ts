import { tokensOf } from '../../language/index.ts';
import {
  MENTIONS,
  QUOTATIONS,
  type Quotation,
  type Report,
  TIMES,
  type TimeExpression,
  wordsOf,
} from '../../model/index.ts';
import { daysFrom } from '../../text/index.ts';
import { comparedWords } from '../compared-words.ts';
import { reportAt, type StoryContext } from '../context.ts';
import type { Utterance } from '../quotations/utterances.ts';
import { dayIn } from './days.ts';
import type { OpenedRecord } from './opened.ts';

/** How the occasion of a quotation stands to that of a record: what ties them, or that it is another. */
export type Fit = 'another' | 'open' | 'day-of-the-record' | 'venue-of-the-record';

/** Spans of days and days of publishing differ by one between time zones, and between a saying and its being published. */
const DAYS_APART = 1;
/** A report tells of what was said some days before it; after this it may tell of anything. */
const DAYS_AFTER = 4;

/**
 * Whether a quotation may be of the occasion of a record held on a day, by what its report tells of when, where and to
 * whom. A day that is told and is not that of the record is of another occasion.
 */
export function fitOf(
  context: StoryContext,
  utterance: Utterance,
  { report: record, voices: { front } }: OpenedRecord,
  held: string | null,
): Fit {
  const report = reportAt(context.story, utterance.report);
  const quotation = report.layer(QUOTATIONS).at(utterance.quotation);
  if (isOfOtherTime(context, report, quotation)) return 'another';
  const time = quotation.time === undefined ? null : report.layer(TIMES).at(quotation.time);
  const told = dayIn(time?.value);
  if (held !== null && told !== null && told !== held) return 'another';
  if (held !== null && time !== null && !isTimeOf(time, held)) return 'another';
  if (!isAddressedThere(report, quotation, record)) return 'another';
  const venue = venueFit(context, report, quotation, front);
  if (venue !== 'open') return venue;
  if (held !== null && told !== null) return 'day-of-the-record';
  return isNewsOf(held, dayIn(report.metadata.published?.value)) ? 'open' : 'another';
}

/** A day that is near, or a week, month or year that holds the day. A time that allows any day tells nothing. */
function isTimeOf({ earliest, latest }: TimeExpression, held: string): boolean {
  const from = dayIn(earliest);
  const to = dayIn(latest) ?? from;
  if (from === null || to === null) return true;
  return daysFrom(held, from) <= DAYS_APART && daysFrom(held, to) >= -DAYS_APART;
}

/** Told of soon after it was said, or nobody knows when. */
function isNewsOf(held: string | null, published: string | null): boolean {
  if (held === null || published === null) return true;
  const after = daysFrom(held, published);
  return after >= -DAYS_APART && after <= DAYS_AFTER;
}

/** Words told to a body by name that the record does not name were said elsewhere. */
function isAddressedThere(report: Report, { addressee }: Quotation, record: Report): boolean {
  if (addressee === undefined) return true;
  const { form, type, span } = report.layer(MENTIONS).at(addressee);
  if (form !== 'name' || type !== 'organization') return true;
  return record.text.toLowerCase().includes(wordsOf(report.text, span).toLowerCase());
}

/** The names of a venue stand in the front of its record; of a venue without a name, its kind does not stand against it. */
function venueFit(
  { lexicon }: StoryContext,
  report: Report,
  { venue }: Quotation,
  front: readonly string[],
): Fit {
  if (venue === undefined) return 'open';
  const words = wordsOf(report.text, venue);
  const names = (words.match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? []).filter((name) => !/^(?:A|An|The)$/.test(name));
  if (names.length > 0)
    return names.every((name) => front.includes(name.toLowerCase())) ? 'venue-of-the-record' : 'another';
  const nouns = lexicon.cueWords.venueNouns;
  const kinds = comparedWords(words).filter((word) => nouns.has(word));
  const held = front.filter((word) => nouns.has(word));
  if (held.length === 0 || kinds.length === 0) return 'open';
  return kinds.some((word) => held.includes(word)) ? 'venue-of-the-record' : 'another';
}

/** "Had said", "once called", "previously told": words about the saying that put it on another occasion. */
function isOfOtherTime({ lexicon }: StoryContext, report: Report, { cue, content }: Quotation): boolean {
  if (cue === null) return false;
  const tokens = tokensOf(report);
  const [first, last] = [tokens.indexAt(cue.start), tokens.indexAt(cue.end - 1)];
  const isSaid = (i: number) =>
    content.some(({ start, end }) => start <= tokens.startOf(i) && tokens.startOf(i) < end);
  for (let i = first - CUE_REACH; i <= last + CUE_REACH; i++) {
    if (i >= 0 && !isSaid(i) && lexicon.recordWords.otherTime.has(tokens.foldedOf(i))) return true;
  }
  return false;
}

/** Words between an adverb of time and its verb, either way. */
const CUE_REACH = 2;
