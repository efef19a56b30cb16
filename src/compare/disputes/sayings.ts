import { governorOfSpan, tokensOf } from '../../language/index.ts';
import {
  cover,
  MENTIONS,
  overlaps,
  QUOTATIONS,
  type Quotation,
  type Report,
  SENTENCES,
  type Span,
  trimSpan,
  wordsOf,
  ZONES,
} from '../../model/index.ts';
import { type Concepts, conceptsIn, conceptsOf } from '../concepts.ts';
import { reportAt, type StoryContext, speakerOf } from '../context.ts';
import type { Passage } from '../evidence.ts';
import { partyOf } from '../parties.ts';
import { denialVerbIn, isOfCharges } from './charges.ts';
import { type Denied, deniedIn, deniesBefore, isNegatedIn, isOpenIn } from './denied.ts';

/** Something that a report has from somebody, or tells itself, with whether it is said to be so or not to be so. */
export interface Saying extends Passage {
  /** What is told, as concepts. */
  readonly concepts: ReadonlySet<string>;
  /** Those of them that are told and do not merely mark something else: "affected" of "they were affected", not of "affected regions". */
  readonly told: ReadonlySet<string>;
  /** Who tells it: a name for the source, or its words; null for the report's own voice and for who cannot be told. */
  readonly speaker: string | null;
  readonly isCredited: boolean;
  /** Who is credited, as a concept: of a denial, mostly the one whose deed it is. */
  readonly source: ReadonlySet<string>;
  /** Which sentence of its report it stands in. */
  readonly sentence: number;
  readonly isHeadline: boolean;
  /** Whether it tells what may or will be. */
  readonly isOpen: boolean;
  readonly stance: Stance;
}

/**
 * A claim; a denial by a verb ("denied that ..."), or of what somebody is accused of ("denied the charges"); a denial by
 * a negation ("there were no ..."), and of what. What a report negates in its own voice is unclear: neither a claim
 * that somebody denies nor somebody's denial.
 */
export type Stance =
  | { readonly kind: 'claim' | 'unclear' | 'outright' | 'charges' }
  | { readonly kind: 'negation'; readonly denied: Denied };

/** What a report tells, sentence by sentence: what it credits, and else its own words. The same words twice are told once. */
export function sayingsIn(context: StoryContext, index: number): Saying[] {
  const report = reportAt(context.story, index);
  if (!report.has(QUOTATIONS)) return [];
  const quotations = report.layer(QUOTATIONS);
  const headlines = [...report.layer(ZONES)].filter(({ kind }) => kind === 'headline');
  const told = new Set<string>();
  const sentences = [...report.layer(SENTENCES)];
  return sentences.flatMap(({ span }, sentence) => {
    const words = wordsOf(report.text, trimSpan(report.text, span));
    if (told.has(words)) return [];
    told.add(words);
    const credited = quotations.touching(span).map((ref) => quotations.at(ref));
    const own = credited.filter(({ content: [first] }) => overlaps(first, span));
    const scene = { context, report, index, sentence, isHeadline: isIn(headlines, span) };
    const before = sentences[sentence - 1]?.span;
    if (before !== undefined && deniesBefore(context, index, span))
      return [denialOfBefore(scene, span, before)];
    const sayings = own.flatMap((quotation) => sayingFrom(scene, quotation) ?? []);
    return credited.length > 0 ? sayings : [denialTold(scene, span) ?? ownWords(scene, span)];
  });
}

function isIn(zones: readonly { readonly span: Span }[], where: Span): boolean {
  return zones.some(({ span }) => overlaps(span, where));
}

interface Scene {
  readonly isHeadline: boolean;
  readonly context: StoryContext;
  readonly report: Report;
  readonly index: number;
  readonly sentence: number;
}

/** What a report tells in its own voice. A statement speaks for the body that gives it out. */
function ownWords({ context, report, index, sentence, isHeadline }: Scene, where: Span): Saying {
  const concepts = conceptsIn(conceptsOf(context, index), [where]);
  const party = partyOf(context, index);
  const speaker = party?.name ?? null;
  const own = stanceOfWords(context, index, [where]);
  const isAsked = wordsOf(report.text, trimSpan(report.text, where)).endsWith('?');
  const isNobodys = isAsked || (own.kind === 'negation' && speaker === null);
  const stance: Stance = isNobodys ? { kind: 'unclear' } : own;
  return {
    report: index,
    span: where,
    concepts,
    told: toldIn(context, index, [where]),
    isOpen: isOpenIn(conceptsOf(context, index), [where]),
    speaker,
    isCredited: speaker !== null,
    source: new Set(party?.concept ? [party.concept] : []),
    sentence,
    isHeadline,
    stance,
  };
}

/** "That is false.": what the sentence before tells is denied, by whom this one credits or whose report it is. */
function denialOfBefore(scene: Scene, where: Span, before: Span): Saying {
  const { context, report, index, sentence, isHeadline } = scene;
  const by = denialSubject(scene, where);
  const party = partyOf(context, index);
  return {
    report: index,
    span: trimSpan(report.text, where),
    concepts: conceptsIn(conceptsOf(context, index), [before]),
    told: toldIn(context, index, [before]),
    isOpen: false,
    speaker: by?.speaker ?? party?.name ?? null,
    isCredited: true,
    source: by?.source ?? new Set(party?.concept ? [party.concept] : []),
    sentence,
    isHeadline,
    stance: { kind: 'outright' },
  };
}

/** Who denies by a verb of denying, or is credited with the words. */
function denialSubject(scene: Scene, where: Span): Pick<Saying, 'speaker' | 'source'> | null {
  const { context, report, index } = scene;
  const concepts = conceptsOf(context, index);
  const told = denialVerbIn(context, concepts.tokens, where);
  if (told !== null)
    return { speaker: nameOf(scene, told.subject), source: headConcept(concepts, told.subject) };
  const layer = report.layer(QUOTATIONS);
  const [quotation] = layer.touching(where).map((ref) => layer.at(ref));
  if (!quotation?.source) return null;
  return { speaker: speakerName(scene, quotation), source: headConcept(concepts, quotation.source.span) };
}

/** Who a subject is, by one name in all reports where they have one. */
function nameOf({ context, report, index }: Scene, subject: Span): string | null {
  const mention = report.layer(MENTIONS).touching(subject).at(-1);
  const entity = mention === undefined ? null : context.entityOf(index, mention);
  const words = wordsOf(report.text, subject);
  return entity?.name ?? (PRONOUN.test(words) ? null : words);
}

/** "The accused, Stefan Orlo, denies the charges": told by a verb without a quotation. */
function denialTold(scene: Scene, where: Span): Saying | null {
  const { context, report, index, sentence, isHeadline } = scene;
  const concepts = conceptsOf(context, index);
  const told = denialVerbIn(context, concepts.tokens, where);
  if (told === null) return null;
  const { subject, object } = told;
  return {
    report: index,
    span: trimSpan(report.text, where),
    concepts: conceptsIn(concepts, [object]),
    told: toldIn(context, index, [object]),
    isOpen: false,
    speaker: nameOf(scene, subject),
    isCredited: true,
    source: headConcept(concepts, subject),
    sentence,
    isHeadline,
    stance: { kind: isOfCharges(concepts, told.objectHead) ? 'charges' : 'outright' },
  };
}

const PRONOUN = /^(?:he|she|it|they|both|all)$/i;

function sayingFrom(scene: Scene, quotation: Quotation): Saying | null {
  const { context, index, sentence, isHeadline } = scene;
  const stance = stanceOf(scene, quotation);
  if (stance === null) return null;
  const { content, source, cue } = quotation;
  const concepts = conceptsOf(context, index);
  return {
    report: index,
    span: cover(content[0], ...content, ...(cue ? [cue] : []), ...(source ? [source.span] : [])),
    concepts: conceptsIn(concepts, content),
    told: toldIn(context, index, content),
    isOpen: isOpenIn(concepts, content),
    speaker: speakerName(scene, quotation),
    isCredited: true,
    source: source === null ? new Set() : headConcept(concepts, source.span),
    sentence,
    isHeadline,
    stance,
  };
}

/** Null for what nobody has said: questions, and words that somebody "did not say" or "would say". */
function stanceOf({ context, report, index }: Scene, quotation: Quotation): Stance | null {
  const { cue, negated, hypothetical, content } = quotation;
  const tokens = tokensOf(report);
  const last = cue === null ? -1 : tokens.indexAt(cue.end - 1);
  const verb = context.lexicon.cueWords.verbs.get(tokens.foldedOf(last))?.verb;
  if (hypothetical || verb?.lemma === 'ask') return null;
  if (verb?.denies) return negated && !isDoubleNegation(report, cue) ? { kind: 'outright' } : null;
  if (negated) return null;
  return stanceOfWords(context, index, content);
}

function stanceOfWords(context: StoryContext, report: number, spans: readonly Span[]): Stance {
  const denied = deniedIn(context, report, spans);
  if (denied !== null) return { kind: 'negation', denied };
  return { kind: isNegatedIn(context, report, spans) ? 'unclear' : 'claim' };
}

function headConcept({ tokens, at }: Concepts, where: Span): Set<string> {
  const concept = at[governorOfSpan(tokens, where).head];
  return new Set(concept ? [concept] : []);
}

/** Who is credited, by one name in all reports where they have one; null for a pronoun that nothing explains. */
function speakerName({ context, report, index }: Scene, quotation: Quotation): string | null {
  const speaker = speakerOf(context, index, quotation);
  if (speaker !== null) return speaker.name;
  const { source } = quotation;
  if (source === null) return null;
  const isPronoun = source.mention !== null && report.layer(MENTIONS).at(source.mention).form === 'pronoun';
  return isPronoun ? null : wordsOf(report.text, source.span);
}

function toldIn(context: StoryContext, report: number, spans: readonly Span[]): Set<string> {
  const { tokens, at } = conceptsOf(context, report);
  const told = new Set<string>();
  for (const where of spans) {
    for (const i of tokens.touching(where)) {
      const isTold = !MARKS.has(tokens.roleOf(i)) && tokens.uposOf(i) !== 'ADV';
      if (at[i] && isTold) told.add(at[i]);
    }
  }
  return told;
}

const MARKS = new Set(['modifier', 'compound', 'possessive']);

/** "Did not deny": what is not denied is no denial. */
function isDoubleNegation({ text }: Report, cue: Span | null): boolean {
  return cue !== null && /\b(?:not|never|neither)\b|n['’]t\b/i.test(wordsOf(text, cue));
}
