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
import { denialVerbIn, isOfCharges } from './charges.ts';
import { type Denied, deniedIn, isNegatedIn, isOpenIn } from './denied.ts';

/** Something that a report has from somebody, or tells itself, with whether it is said to be so or not to be so. */
export interface Saying extends Passage {
  /** What is told, as concepts. */
  readonly concepts: ReadonlySet<string>;
  /** Those of them that are told and do not merely mark something else: "affected" of "they were affected", not of "affected regions". */
  readonly told: ReadonlySet<string>;
  /** Who tells it: a name for the source; null for the report's own voice and for who cannot be told. */
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
  return [...report.layer(SENTENCES)].flatMap(({ span }, sentence) => {
    const words = wordsOf(report.text, trimSpan(report.text, span));
    if (told.has(words)) return [];
    told.add(words);
    const credited = quotations.touching(span).map((ref) => quotations.at(ref));
    const own = credited.filter(({ content: [first] }) => overlaps(first, span));
    const scene = { context, report, index, sentence, isHeadline: isIn(headlines, span) };
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
  const isStatement = report.metadata.genre?.value === 'statement';
  const speaker = isStatement ? (report.metadata.outlet?.value ?? null) : null;
  const own = stanceOfWords(context, index, [where]);
  const isNobodys = own.kind === 'negation' && speaker === null;
  const stance: Stance = isNobodys ? { kind: 'unclear' } : own;
  return {
    report: index,
    span: where,
    concepts,
    told: toldIn(context, index, [where]),
    isOpen: isOpenIn(conceptsOf(context, index), [where]),
    speaker,
    isCredited: speaker !== null,
    source: new Set(),
    sentence,
    isHeadline,
    stance,
  };
}

/** "The accused, Stefan Orlo, denies the charges": told by a verb without a quotation. */
function denialTold({ context, report, index, sentence, isHeadline }: Scene, where: Span): Saying | null {
  const concepts = conceptsOf(context, index);
  const told = denialVerbIn(context, concepts.tokens, where);
  if (told === null) return null;
  const { subject, object } = told;
  const mention = report.layer(MENTIONS).touching(subject).at(-1);
  const entity = mention === undefined ? null : context.entityOf(index, mention);
  const words = wordsOf(report.text, subject).toLowerCase();
  return {
    report: index,
    span: trimSpan(report.text, where),
    concepts: conceptsIn(concepts, [object]),
    told: toldIn(context, index, [object]),
    isOpen: false,
    speaker: entity?.name ?? (PRONOUN.test(words) ? null : words),
    isCredited: true,
    source: headConcept(concepts, subject),
    sentence,
    isHeadline,
    stance: { kind: isOfCharges(concepts, told.objectHead) ? 'charges' : 'outright' },
  };
}

const PRONOUN = /^(?:he|she|it|they|both|all)$/;

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
  return isPronoun ? null : wordsOf(report.text, source.span).toLowerCase();
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
