import type { CueWords } from '../../lexicon/index.ts';
import {
  MENTIONS,
  type MentionType,
  type Quotation,
  type QuotationSource,
  type Report,
  type Span,
  type Standing,
  span,
  TIMES,
  wordsOf,
  ZONES,
} from '../../model/index.ts';
import { groupBy } from '../../text/index.ts';

/** A paragraph that opens with who speaks ("BREK: ...", "Q: ..."). */
interface Turn {
  readonly label: Span;
  readonly said: Span;
}

/** A speaker’s label is a name or a role of a few words, each with a capital, and a colon. */
const LABEL = /^(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}):\s+(?=\S)/u;
/** Labels that name nobody. */
const NOBODY = /^(?:Q|A|QUESTION|ANSWER)$/i;
/** So many turns are a talk where the genre says that the report is one; elsewhere more, and a speaker comes again. */
const LEAST_TURNS = 2;
const LEAST_TURNS_ANYWHERE = 4;
/** Set by hand: a label is surer than words of a clause, and the report may still not be a talk. */
const SURE = 0.9;

/** What the speakers of a transcript or an interview say, by the labels of its paragraphs; of no other report. */
export function turnsOf(report: Report, words: CueWords): Quotation[] {
  const labelled = labelledIn(report);
  const turns = speakersAmong(report, labelled, words);
  return isTalk(report, turns) ? turns.map((turn) => quotationOf(report, turn, words)) : [];
}

/** The turns whose label may speak; outside of records also one that comes again, as no heading of a list does. */
function speakersAmong(report: Report, labelled: readonly Turn[], words: CueWords): Turn[] {
  const isRecord = report.parts.role === 'record';
  const times = report.layer(TIMES);
  const all = groupBy(labelled, ({ label }) => wordsOf(report.text, label));
  return labelled.filter(({ label }) => {
    const comesAgain = !isRecord && (all.get(wordsOf(report.text, label))?.length ?? 0) > 1;
    return times.within(label).length === 0 && (comesAgain || isSpeaker(report, label, words));
  });
}

function labelledIn(report: Report): Turn[] {
  return [...report.layer(ZONES)].flatMap(({ kind, span: { start, end } }): Turn[] => {
    const found = kind === 'body' ? LABEL.exec(report.text.slice(start, end)) : null;
    const [whole = '', label = ''] = found ?? [];
    const said = withoutMarks(report.text, span(start + whole.length, end));
    const isTurn = found !== null && /^[^([]*[\p{L}\p{N}]/u.test(wordsOf(report.text, said));
    return isTurn ? [{ label: span(start, start + label.length), said }] : [];
  });
}

/** Whether a label ends on a name, tells a role, or is of who asks or answers: a record has headings too ("Date:"). */
function isSpeaker(report: Report, label: Span, { sourceNouns }: CueWords): boolean {
  const name = wordsOf(report.text, label);
  const mentions = report.layer(MENTIONS);
  const named = mentions.within(label).map((ref) => mentions.at(ref));
  const isNamed = named.some(({ type, span }) => span.end === label.end && NAMED_TYPES.has(type));
  const role = name.toLowerCase().split(' ').at(-1) ?? '';
  return isNamed || NOBODY.test(name) || sourceNouns.has(role);
}

const NAMED_TYPES: ReadonlySet<MentionType> = new Set(['person', 'organization']);

/** Without the quotation marks around all of it. */
function withoutMarks(text: string, { start, end }: Span): Span {
  const marked = /^(["“«])[^"“”«»]*["”»]$/.test(text.slice(start, end));
  return marked ? span(start + 1, end - 1) : span(start, end);
}

/** Whether labelled paragraphs are a talk: in a record any two; else two speak, and where no genre says so, one again. */
function isTalk(report: Report, turns: readonly Turn[]): boolean {
  const speakers = new Set(turns.map(({ label }) => wordsOf(report.text, label)));
  if (report.parts.role === 'record') return turns.length >= LEAST_TURNS;
  const genre = report.metadata.genre?.value;
  if (genre === 'transcript' || genre === 'interview')
    return turns.length >= LEAST_TURNS && speakers.size > 1;
  return turns.length >= LEAST_TURNS_ANYWHERE && speakers.size > 1 && speakers.size < turns.length;
}

function quotationOf(report: Report, { label, said }: Turn, words: CueWords): Quotation {
  return {
    span: span(label.start, said.end),
    confidence: SURE,
    kind: 'direct',
    content: [said],
    quoted: [said],
    cue: null,
    source: sourceOf(report, label, words),
    why: [{ rule: 'speaker-label' }],
  };
}

/** Who the label names; nobody of "Q" and "A". */
function sourceOf(report: Report, label: Span, { sourceNouns }: CueWords): QuotationSource | null {
  const name = wordsOf(report.text, label);
  if (NOBODY.test(name)) return null;
  const mentions = report.layer(MENTIONS);
  const mention = mentions.within(label).find((ref) => mentions.at(ref).span.end === label.end) ?? null;
  const type = mention === null ? null : mentions.at(mention).type;
  const noun = sourceNouns.get(name.toLowerCase());
  const standing: Standing =
    noun === 'anonymous' ? noun : type === 'organization' ? 'institutional' : 'named';
  return { span: label, mention, standing };
}
