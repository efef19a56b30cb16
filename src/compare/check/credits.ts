import { overlaps, QUOTATIONS, type Quotation, type Span, wordsOf } from '../../model/index.ts';
import type { Passage } from '../evidence.ts';
import type { Alignment, Pair, Source, Sources } from './align.ts';
import { isContested, isOfHimself } from './contested.ts';
import { HEDGED, MODAL } from './hedged.ts';
import { outletOf } from './outlets.ts';
import type { CheckScene } from './scene.ts';
import { creditOf, creditsDiffer } from './speakers.ts';
import { type Judged, type Reading, SAYS_THE_SAME } from './statement.ts';
import { termsOf } from './terms.ts';

type Wrong = Omit<Judged, 'span' | 'about'>;

/** Told in the draft's own voice, where the reports have it on the word of a side alone. */
export function bare(
  scene: CheckScene,
  sources: Sources,
  reading: Reading,
  near: readonly Alignment[],
): Wrong | null {
  if (!isInOwnVoice(scene, reading)) return null;
  const passages: Passage[] = [];
  for (const one of near) {
    const { source, pairs } = one;
    const quotation = quotationOfPairs(scene, source, pairs);
    if (quotation === null) return null;
    if (isCreditedTo(scene, reading, one, quotation)) return null;
    if (!isContested(scene, sources, reading, source, quotation)) return null;
    passages.push(source);
  }
  return {
    result: 'altered',
    change: 'attribution-dropped',
    passages,
    confidence: 0.65,
    rule: 'claim-of-a-side-told-as-fact',
  };
}

/** "The prosecutor put the number at 214": whoever is credited there, the clause speaks of. */
function isCreditedTo(
  scene: CheckScene,
  { terms }: Reading,
  { source: { report }, pairs }: Alignment,
  { source, content }: Quotation,
): boolean {
  if (source === null || content.some((piece) => overlaps(piece, source.span))) return false;
  const words = termsOf(scene, report, source.span).flatMap(({ keys }) => keys[0] ?? []);
  const here = scene.tokens(scene.draft);
  const told = new Set(pairs.map(({ term }) => term.token));
  // "Kelmia's waters", where the waters are part of what is told, credits nobody.
  const isOwner = (token: number) => here.roleOf(token) === 'possessive' && told.has(here.headOf(token));
  const isSubject = terms.some(
    ({ token, keys }) => !isOwner(token) && keys.some((key) => words.includes(key)),
  );
  return isSubject && !isOfHimself(scene, report, { source, content });
}

/** Told on the word of one, where all that bears what is told has it on the word of somebody else. */
export function ofAnother(scene: CheckScene, sources: Sources, reading: Reading): Wrong | null {
  const mine = quotationOf(scene, reading.clause.span);
  const credit = mine === null ? null : creditOf(scene, scene.draft, mine);
  if (mine === null || credit === null || outletOf(reading.outlets, reading.clause) !== null) return null;
  const near = bearingContent(scene, sources, reading, mine);
  const differs = near.every(({ source, pairs }) => {
    const quotation = quotationOfPairs(scene, source, pairs);
    const told = quotation === null ? null : creditOf(scene, source.report, quotation);
    return told !== null && creditsDiffer(scene, credit, told);
  });
  if (near.length === 0 || !differs) return null;
  return {
    result: 'speaker-differs',
    change: 'speaker-changed',
    passages: near.map(({ source }) => source),
    confidence: 0.7,
    rule: 'on-the-word-of-another',
  };
}

/** A sentence that bears nearly as much of what is said as the best one may be what it rests on. */
const NEARLY_AS_WELL = 0.75;

/** The sentences that have what is said, whoever says it there. */
function bearingContent(
  scene: CheckScene,
  sources: Sources,
  { terms }: Reading,
  { content }: Quotation,
): readonly Alignment[] {
  const tokens = scene.tokens(scene.draft);
  const own = terms.filter(({ token }) => content.some((piece) => overlaps(piece, tokens.spanOf(token))));
  const found = own.length < LEAST_SAID ? [] : sources.nearest(own);
  const least = Math.max(SAYS_THE_SAME, (found[0]?.cover ?? 0) * NEARLY_AS_WELL);
  return found.filter(({ cover }) => cover >= least);
}

/** Fewer telling words than these are said by anybody. */
const LEAST_SAID = 3;

/** What is said in a sentence that has words of the draft's. */
function quotationOfPairs(scene: CheckScene, { report }: Source, pairs: readonly Pair[]): Quotation | null {
  const tokens = scene.tokens(report);
  const spans = pairs.filter(({ met }) => met >= 0).map(({ met }) => tokens.spanOf(met));
  return spans.map((where) => quotationAround(scene, report, where)).find((one) => one !== null) ?? null;
}

function quotationAround(scene: CheckScene, report: number, where: Span): Quotation | null {
  const own = scene.report(report);
  if (!own.has(QUOTATIONS)) return null;
  const layer = own.layer(QUOTATIONS);
  const held = layer.touching(where).map((ref) => layer.at(ref));
  return (
    held.find(
      ({ content, source, belief }) =>
        source !== null && belief !== true && content.some((piece) => overlaps(piece, where)),
    ) ?? null
  );
}

/** The quotation of the draft in whose content a clause stands. */
function quotationOf(scene: CheckScene, where: Span): Quotation | null {
  return quotationAround(scene, scene.draft, where);
}

/** Whether a clause stands in the draft's own voice. */
export function isInOwnVoice(scene: CheckScene, { clause }: Reading): boolean {
  const text = wordsOf(scene.report(scene.draft).text, clause.span);
  return (
    !HEDGED.test(text) &&
    !MODAL.test(text) &&
    !/\baccording to\b/i.test(text) &&
    quotationOf(scene, clause.span) === null
  );
}
