import {
  MENTIONS,
  overlaps,
  QUOTATIONS,
  type Quotation,
  type Report,
  SENTENCES,
  type Span,
  wordsOf,
} from '../../model/index.ts';
import { comparedWords } from '../compared-words.ts';
import { oncePerStory, reportAt, type StoryContext, speakerOf } from '../context.ts';
import { type Passage, sentenceAt, sentenceWords } from '../evidence.ts';
import { isInHeadline } from '../figures.ts';
import { nameKey, partyOf } from '../parties.ts';

/**
 * In whose voice a passage speaks: the report's own, a source's, that of another outlet of the story, or that of
 * somebody who cannot be told.
 */
type Voice =
  | { readonly of: 'report' | 'outlet' | 'unclear' }
  | { readonly of: 'source'; readonly name: string; readonly words: ReadonlySet<string> };

/** Whom a passage credits what it says to; a sentence that has something from another outlet may have all from it. */
function voiceOf(context: StoryContext, { report, span }: Passage): Voice {
  const own = reportAt(context.story, report);
  if (!own.has(QUOTATIONS)) return { of: 'report' };
  const layer = own.layer(QUOTATIONS);
  const quotations = layer.touching(sentenceAt(context, { report, span }).span).map((ref) => layer.at(ref));
  const quotation = quotations.find(({ content }) => content.some((piece) => overlaps(piece, span)));
  if (quotation) return voiceOfQuotation(context, report, quotation);
  const isFromOutlet = quotations.some((one) => voiceOfQuotation(context, report, one).of === 'outlet');
  return { of: isFromOutlet ? 'outlet' : 'report' };
}

function voiceOfQuotation(context: StoryContext, report: number, quotation: Quotation): Voice {
  const { source } = quotation;
  const own = reportAt(context.story, report);
  const speaker = speakerOf(context, report, quotation);
  if (!source) return { of: 'unclear' };
  const said = wordsOf(own.text, source.span);
  if (isOutletOfStory(context, [said, speaker?.name ?? ''])) return { of: 'outlet' };
  const words = new Set(comparedWords(said).filter((word) => word.length > SHORT && !ANYBODY.has(word)));
  if (speaker) return { of: 'source', name: speaker.name, words };
  const isPronoun = source.mention !== null && own.layer(MENTIONS).at(source.mention).form === 'pronoun';
  return isPronoun ? { of: 'unclear' } : { of: 'source', name: said.toLowerCase(), words };
}

/** "The", "of", "and" credit nobody, and these anybody. */
const SHORT = 3;
const ANYBODY = new Set(
  'official officials spokesman spokeswoman spokesperson source sources office head director statement report local press'.split(
    ' ',
  ),
);

/** How many sentences of a text tell whom it has its story from. */
const LEAD = 2;

/**
 * Whether a report has its story from the outlet of another, as its first sentences tell: what it then tells in its own
 * voice may all be from there. An outlet of the press that they name, in whatever place, is such a source.
 */
function reliesOn(context: StoryContext, report: number, other: number): boolean {
  const origins = context.originsOf(other);
  if (context.originsOf(report).some((origin) => origins.includes(origin))) return false;
  const sources = [...(leadSources(context)[report] ?? [])];
  const outlet = nameKey(reportAt(context.story, other).metadata.outlet?.value ?? '');
  if (outlet === '') return false;
  const isOutlet = (source: string) =>
    source !== '' && source.split(' ').every((word) => outlet.split(' ').includes(word));
  if (partyOf(context, other) !== null) return sources.some(isOutlet);
  return sources.includes(outlet) || namesInLead(context, report, other);
}

/** Whether the first sentences of a report have the name of an outlet, of its agency, or its first letters. */
function namesInLead({ story }: StoryContext, index: number, other: number): boolean {
  const { outlet, agency } = reportAt(story, other).metadata;
  const name = outlet?.value ?? '';
  const letters = comparedWords(name)
    .map(([letter = '']) => letter)
    .join('');
  const names = [
    name.replace(/^the /i, ''),
    agency?.value ?? '',
    letters.length > 2 ? letters.toUpperCase() : '',
  ];
  const report = reportAt(story, index);
  const words = leadOf(report).map(
    (span) => ` ${report.text.slice(span.start, span.end).replace(/[^\p{L}\p{N}]+/gu, ' ')} `,
  );
  return names.some((one) => one !== '' && words.some((lead) => lead.includes(` ${one} `)));
}

function leadOf(report: Report): Span[] {
  const sentences = [...report.layer(SENTENCES)].filter(({ span }) => !isInHeadline(report, span));
  return sentences.slice(0, LEAD).map(({ span }) => span);
}

const leadSources = oncePerStory((context) =>
  context.story.reports.map((report, index) => readLeadSources(context, report, index)),
);

/** Whether two reports, as their first sentences tell, have their story from one source. */
function haveOneSource(context: StoryContext, a: number, b: number): boolean {
  const [mine, theirs] = [a, b].map((report) => leadSources(context)[report]);
  return [...(mine ?? [])].some((source) => source !== '' && theirs?.has(source));
}

function readLeadSources(context: StoryContext, report: Report, index: number): ReadonlySet<string> {
  if (!report.has(QUOTATIONS)) return new Set();
  const layer = report.layer(QUOTATIONS);
  const credited = leadOf(report).flatMap((span) => layer.touching(span).map((ref) => layer.at(ref)));
  return new Set(
    credited.flatMap((quotation) => {
      const speaker = speakerOf(context, index, quotation);
      // What a person says before everybody is public, and gives nobody a whole story.
      if (quotation.kind === 'direct' || speaker?.type === 'person') return [];
      const said = quotation.source === null ? [] : [wordsOf(report.text, quotation.source.span)];
      return [...said, ...(speaker === null ? [] : [speaker.name])].map(nameKey);
    }),
  );
}

/** Whether a source is the outlet of a report of the story: what one outlet has from another is no second account. */
function isOutletOfStory({ story }: StoryContext, names: readonly string[]): boolean {
  const keys = names.map(outletWords).filter((key) => key !== '');
  return story.reports.some((report: Report) => {
    const outlet = outletWords(report.metadata.outlet?.value ?? '');
    return outlet !== '' && keys.some((key) => key === outlet || key === `${outlet} site`);
  });
}

function outletWords(name: string): string {
  return comparedWords(name).join(' ').replace(/^the /, '');
}

/**
 * Whether passages of several origins may count as several accounts: not where all credit one source, not where one
 * credits somebody who cannot be told, who might be that source, and not where one quotes, since what a speaker
 * said is public. What a report has from another outlet of the story is no account of its own.
 */
export function areIndependent(context: StoryContext, passages: readonly Passage[]): boolean {
  if (passages.some((passage) => quotes(context, passage))) return false;
  const placed = passages.map((passage) => ({ passage, voice: voiceOf(context, passage) }));
  if (placed.some(({ voice }) => voice.of === 'unclear')) return false;
  const accounts = placed.filter(
    ({ passage, voice }) =>
      voice.of !== 'outlet' && !passages.some((other) => reliesOn(context, passage.report, other.report)),
  );
  const origins = new Set(accounts.flatMap(({ passage }) => context.originsOf(passage.report).slice(0, 1)));
  if (origins.size < 2) return false;
  const [first, ...rest] = accounts;
  return first !== undefined && !rest.every((other) => areOneAccount(context, first, other));
}

/** Whether passages all speak in the voice of one source: each credits it, or one does and the others name it. */
export function creditOneSource(context: StoryContext, passages: readonly Passage[]): boolean {
  const [first, ...rest] = passages.map((passage) => ({ passage, voice: voiceOf(context, passage) }));
  return first !== undefined && rest.every((other) => areOneAccount(context, first, other));
}

interface Placed {
  readonly passage: Passage;
  readonly voice: Voice;
}

/** Whether both credit one source, or one credits whom the other's own sentence names. */
function areOneAccount(context: StoryContext, a: Placed, b: Placed): boolean {
  const isOfOne =
    a.voice.of === 'report' &&
    b.voice.of === 'report' &&
    haveOneSource(context, a.passage.report, b.passage.report);
  return (
    isOfOne || areOneSource(a.voice, b.voice) || names(context, a, b.voice) || names(context, b, a.voice)
  );
}

/** "The ministry put the dead at 19" beside "19 are dead, the ministry said". */
function names(context: StoryContext, { passage, voice }: Placed, source: Voice): boolean {
  if (voice.of !== 'report' || source.of !== 'source') return false;
  return comparedWords(sentenceWords(context, passage)).some((word) => source.words.has(word));
}

/** Whether both credit one source: under one name, or by a word that is no everyday one ("police", "railway police"). */
function areOneSource(a: Voice, b: Voice): boolean {
  if (a.of !== 'source' || b.of !== 'source') return false;
  return a.name === b.name || [...a.words].some((word) => b.words.has(word));
}

function quotes(context: StoryContext, { report, span }: Passage): boolean {
  const own = reportAt(context.story, report);
  if (!own.has(QUOTATIONS)) return false;
  const layer = own.layer(QUOTATIONS);
  const quoted = layer.touching(span).flatMap((ref) => layer.at(ref).quoted);
  return quoted.some((words) => overlaps(words, span));
}
