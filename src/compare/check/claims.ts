import {
  type CheckedStatement,
  overlaps,
  QUOTATIONS,
  type Quotation,
  type Span,
  wordsOf,
} from '../../model/index.ts';
import { editsBetween, likeness } from '../../text/index.ts';
import { comparedWords } from '../compared-words.ts';
import type { Passage } from '../evidence.ts';
import type { Alignment, Pair, Source, Sources } from './align.ts';
import { conditionDropped } from './conditions.ts';
import { isContested, isOfHimself } from './contested.ts';
import { denialsOf } from './denials.ts';
import { otherFate } from './fates.ts';
import { otherFiller } from './fillers.ts';
import { type Hedge, hedgeOf, isToldAsDone } from './hedges.ts';
import { outletOf } from './outlets.ts';
import { otherShare } from './parts.ts';
import { otherOffice, otherPlace, turnedAbout } from './places.ts';
import { isNegated, isNegation } from './polarity.ts';
import { rolesTurned } from './roles.ts';
import type { CheckScene } from './scene.ts';
import { creditOf, creditsDiffer } from './speakers.ts';
import { type Judged, type Reading, SAYS_THE_SAME, statementOf, toldOtherwise } from './statement.ts';
import { type Term, termsOf } from './terms.ts';

/** A sentence that bears nearly as much of a clause as the best one may be what it rests on. */
const NEARLY_AS_WELL = 0.75;

/** What a clause of the draft states, apart from its quotations, figures, times and names. */
export function checkClaim(scene: CheckScene, sources: Sources, reading: Reading): CheckedStatement {
  const { clause, borne } = reading;
  const base = { span: clause.span, about: 'claim' as const };
  const best = borne[0];
  const fate = otherFate(scene, sources, reading);
  if (fate !== null) return statementOf(scene, { ...base, ...fate });
  if (best === undefined || best.cover < SAYS_THE_SAME)
    return statementOf(scene, unborne(scene, sources, reading));
  const near = borne.filter((one) => one.cover >= best.cover * NEARLY_AS_WELL);
  const wrong =
    turned(scene, reading, near) ??
    rolesTurned(scene, near) ??
    opposite(scene, reading, best) ??
    turnedAbout(scene, near) ??
    otherPlace(scene, reading, near) ??
    otherFiller(scene, near) ??
    otherOffice(scene, reading, near) ??
    otherShare(scene, reading, near) ??
    conditionDropped(scene, reading, near) ??
    hedged(scene, reading, near) ??
    ofAnother(scene, reading, near) ??
    bare(scene, sources, reading, near);
  if (wrong !== null) return statementOf(scene, { ...base, ...wrong });
  const denials = denialsOf(scene, sources, reading);
  const turnedOnes = near.filter((one) => isTurned(scene, one) || isTurnedInWording(scene, reading, one));
  const against = [...new Set([...turnedOnes.map(({ source }) => source), ...denials])];
  if (against.length > 0) {
    const bearing = near.map(({ source }) => source).filter((source) => !against.includes(source));
    const told = toldOtherwise(scene, 'stated-in-a-report', bearing, against);
    return statementOf(scene, { ...base, ...(denials.length > 0 ? disputed(scene, reading, told) : told) });
  }
  return statementOf(scene, {
    ...base,
    result: 'supported',
    passages: [best.source],
    confidence: Math.round(Math.min(0.95, 0.4 + best.cover * 0.55) * 100) / 100,
    rule: 'stated-in-a-report',
    detail: `${Math.round(best.cover * 100)} % of what it tells`,
  });
}

/** Told by some and denied by others: whose word it is belongs to it, where the draft does not say. */
function disputed(scene: CheckScene, reading: Reading, told: Wrong): Wrong {
  if (outletOf(reading.outlets, reading.clause) !== null || !isInOwnVoice(scene, reading)) return told;
  return {
    ...told,
    result: 'altered',
    change: 'attribution-dropped',
    confidence: 0.6,
    rule: 'disputed-told-as-fact',
  };
}

type Wrong = Omit<Judged, 'span' | 'about'>;

/** Told as not so here and as so there, in the words that both have. */
function turned(scene: CheckScene, reading: Reading, near: readonly Alignment[]): Wrong | null {
  const differs = near.map((one) => isTurned(scene, one) || isTurnedInWording(scene, reading, one));
  if (near.length === 0 || !differs.every((one) => one)) return null;
  return {
    result: 'altered',
    change: 'negation-dropped',
    passages: near.map(({ source }) => source),
    confidence: 0.75,
    rule: 'same-statement-negated',
    detail: `${Math.round((near[0]?.cover ?? 0) * 100)} % of what it tells`,
  };
}

/** Sentences so alike are one sentence, in which a word was put in or left out. */
const ONE_SENTENCE = 0.8;

/** Whether a sentence of the draft is that of a report but for a negation between words that both have. */
function isTurnedInWording(scene: CheckScene, { clause }: Reading, { source, cover }: Alignment): boolean {
  if (cover < ONE_SENTENCE) return false;
  const own = comparedWords(wordsOf(scene.report(scene.draft).text, clause.sentence));
  const told = comparedWords(wordsOf(scene.report(source.report).text, source.span));
  if (likeness(told, own) < ONE_SENTENCE) return false;
  const edits = editsBetween(told, own);
  const first = edits.findIndex(({ kind }) => kind === 'same');
  const last = edits.findLastIndex(({ kind }) => kind === 'same');
  const changed = edits
    .slice(first, last)
    .flatMap(({ kind, start, end }) =>
      kind === 'same' ? [] : (kind === 'added' ? own : told).slice(start, end),
    );
  return changed.filter((word) => isNegation(word) || word.endsWith("n't")).length % 2 === 1;
}

/** Words of one sense may tell the opposite ("closed", "not allowed in"): only the words themselves count. */
const SAME_WORD = 0.8;
const MOST_OF_THEM = 0.5;

function isTurned(scene: CheckScene, { pairs, source }: Alignment): boolean {
  const [here, there] = [scene.tokens(scene.draft), scene.tokens(source.report)];
  const [ends, stops] = [scene.creditsAt(scene.draft), scene.creditsAt(source.report)];
  const all = pairs.filter(
    (pair) =>
      pair.strength >= SAME_WORD &&
      pair.met >= 0 &&
      !source.twice.has(pair.key) &&
      !isInCredit(scene, source.report, pair),
  );
  const verbs = all.filter(({ term }) => here.uposOf(term.token) === 'VERB');
  const told = verbs.length > 0 ? verbs : all;
  const differing = told.filter(
    ({ term, met }) => isNegated(here, term.token, ends) !== isNegated(there, met, stops),
  );
  return differing.length > 0 && differing.length > told.length * MOST_OF_THEM;
}

/** Whether a word belongs to who is credited, and not to what is told. */
function isInCredit(scene: CheckScene, report: number, { term, met }: Pair): boolean {
  return isCredit(scene, scene.draft, term.token) || isCredit(scene, report, met);
}

function isCredit(scene: CheckScene, report: number, token: number): boolean {
  const own = scene.report(report);
  if (!own.has(QUOTATIONS)) return false;
  const where = scene.tokens(report).spanOf(token);
  const layer = own.layer(QUOTATIONS);
  return layer
    .touching(where)
    .map((ref) => layer.at(ref))
    .some(({ source, cue }) => [source?.span, cue].some((span) => span && overlaps(span, where)));
}

/** A word in whose place the report has its opposite: "minority" for "majority". */
function opposite(scene: CheckScene, { terms }: Reading, best: Alignment): Wrong | null {
  const has = new Set(best.pairs.filter(({ strength }) => strength >= SAME_WORD).map(({ term }) => term));
  const missing = terms.filter((term) => !has.has(term));
  const own = scene.tokens(best.source.report);
  const here = scene.tokens(scene.draft);
  for (const term of missing) {
    const other = best.source.terms.find(
      ({ token, stem }) =>
        stem !== '' &&
        (scene.lexicon.thesaurus.areOpposites(here.lemmaOf(term.token), own.lemmaOf(token)) ||
          isPrefixed(here.foldedOf(term.token), own.foldedOf(token))),
    );
    if (other === undefined || isMetElsewhere(terms, other)) continue;
    if (isNegated(here, term.token, () => false) !== isNegated(own, other.token, () => false)) continue;
    return {
      result: 'altered',
      change: 'word-changed',
      passages: [best.source],
      confidence: 0.7,
      rule: 'opposite-word',
      detail: `${here.textOf(term.token)}, ${own.textOf(other.token)}`,
    };
  }
  return null;
}

/** "Broken" and "unbroken". */
function isPrefixed(a: string, b: string): boolean {
  const [less, more] = a.length < b.length ? [a, b] : [b, a];
  return (
    less.length > SHORT_WORD &&
    ['un', 'in', 'dis', 'non', 'ir', 'im'].some((prefix) => more === prefix + less)
  );
}

const SHORT_WORD = 3;

/** Whether the draft has the report's word too: then both tell of both. */
function isMetElsewhere(terms: readonly Term[], { stem }: Term): boolean {
  return terms.some((term) => term.stem === stem);
}

/** Told as a fact, where all that bears it tells it as possible or as yet to come. */
function hedged(scene: CheckScene, reading: Reading, near: readonly Alignment[]): Wrong | null {
  const text = wordsOf(scene.report(scene.draft).text, reading.clause.span);
  if (HEDGED.test(text) || MODAL.test(text) || tellsPlan(scene, reading)) return null;
  const found = predicatesOf(scene, reading, near[0]).map((pair) => hedgesOf(scene, near, pair.term));
  const wrong = found.find((hedges) => hedges.length > 0 && hedges.every(({ hedge }) => hedge !== null));
  if (wrong === undefined) return null;
  const isPlanned = wrong.every(({ hedge }) => hedge !== 'possible');
  if (isPlanned && wrong.some((one) => isYetToCome(scene, one))) return null;
  return {
    result: 'certainty-differs',
    passages: wrong.map(({ source }) => source),
    confidence: 0.7,
    rule: isPlanned ? 'planned-told-as-done' : 'possible-told-as-fact',
  };
}

/** "Is offering pay": the draft tells of a plan as one. */
function tellsPlan({ draft, tokens, lexicon: { certainty } }: CheckScene, { terms }: Reading): boolean {
  const here = tokens(draft);
  return terms.some(({ token }) => {
    const lemma = here.lemmaOf(token).toLowerCase();
    return here.uposOf(token) === 'VERB' && (certainty.planning.has(lemma) || certainty.supposing.has(lemma));
  });
}

interface Hedged {
  readonly term: Term;
  readonly source: Source;
  readonly hedge: Hedge | null;
}

/** How each sentence hedges what a word of the draft tells; nothing where the draft hedges it itself. */
function hedgesOf(scene: CheckScene, near: readonly Alignment[], term: Term): Hedged[] {
  const here = scene.tokens(scene.draft);
  const own = hedgeOf(scene.lexicon, here, term.token, scene.creditsAt(scene.draft));
  if (own !== null && own !== 'future') return [];
  return near.flatMap(({ source, pairs }) => {
    const met = pairs.find((pair) => pair.term === term)?.met ?? -1;
    if (met < 0) return [];
    const stops = scene.creditsAt(source.report);
    const hedge = hedgeOf(scene.lexicon, scene.tokens(source.report), met, stops);
    const isOfNow = hedge === 'future' && (own === 'future' || !isToldAsDone(here, term.token));
    return [{ term, source, hedge: isOfNow ? null : hedge }];
  });
}

/** The words of a clause that tell what happens: the verbs that both have, else all that both have. */
function predicatesOf(scene: CheckScene, { terms }: Reading, best: Alignment | undefined): readonly Pair[] {
  const here = scene.tokens(scene.draft);
  const own = (best?.pairs ?? []).filter(
    ({ term, met }) => met >= 0 && !isCredit(scene, scene.draft, term.token),
  );
  const verbs = own.filter(({ term }) => here.uposOf(term.token) === 'VERB');
  const nouns = own.filter(
    ({ term, strength }) => here.uposOf(term.token) === 'NOUN' && strength >= SAME_WORD,
  );
  // "Sent tents" for "asked for tents": what the verb is told of tells how it is told.
  if (verbs.length === 0 && terms.some(({ token }) => here.uposOf(token) === 'VERB')) return nouns;
  return verbs.length > 0 ? verbs : own.filter(({ strength }) => strength >= SAME_WORD).slice(-1);
}

/** Words by which a clause of the draft tells that it tells of no fact. */
const HEDGED =
  /\b(?:trial|charges?|accus\w+|suspicions?|suspected|allegations?|alleged|said to|believed|reportedly|possib\w+|plans?|planned|proposals?|expected|to be|threat\w*|due to|set to|hope[sd]?|wants?|asked|demands?|calls? for|likely)\b/i;
/** "May" with a capital is a month. */
const MODAL = /\b(?:would|could|may|might|should|if|unless)\b/;

/** Whether a clause stands in the draft's own voice. */
function isInOwnVoice(scene: CheckScene, { clause }: Reading): boolean {
  const text = wordsOf(scene.report(scene.draft).text, clause.span);
  return (
    !HEDGED.test(text) &&
    !MODAL.test(text) &&
    !/\baccording to\b/i.test(text) &&
    quotationOf(scene, clause.span) === null
  );
}

/** "Will" says of what is planned that it is to come, too; of what somebody only asks for it says more. */
function isYetToCome(scene: CheckScene, { term, source }: Hedged): boolean {
  const here = scene.tokens(scene.draft);
  const isFuture = here.dependentsOf(term.token).some((i) => /^(?:will|'ll|shall)$/.test(here.foldedOf(i)));
  const asked =
    /\b(?:asks?|asked|demand\w*|request\w*|urge[ds]?|wants?|propos\w+|seeks?|sought|threaten\w*|consider\w*|expect\w*|forecast\w*|predict\w*)\b/i;
  return isFuture && !asked.test(wordsOf(scene.report(source.report).text, source.span));
}

/** Told in the draft's own voice, where the reports have it on the word of a side alone. */
function bare(
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

/** Told on the word of one, where all that bears it has it on the word of somebody else. */
function ofAnother(scene: CheckScene, reading: Reading, near: readonly Alignment[]): Wrong | null {
  const mine = quotationOf(scene, reading.clause.span);
  const credit = mine === null ? null : creditOf(scene, scene.draft, mine);
  if (credit === null || outletOf(reading.outlets, reading.clause) !== null) return null;
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

/** So little of a clause in any passage of the reports, and nobody there says it. */
const NOWHERE = 0.5;
/** A word that is met less than this has nothing that meets it. */
const MET = 0.5;
const LEAST_TERMS = 2;
/** So many words that no passage has with the others, or one less where no report has one of them, are invented. */
const MOST_UNMET = 3;

/** A clause that no sentence bears: invented, or put in words too far from those of the reports to tell. */
function unborne(scene: CheckScene, sources: Sources, reading: Reading): Judged {
  const { clause, terms, borne } = reading;
  const base = { span: clause.span, about: 'claim' as const };
  const telling = terms.filter((term) => !isGeneral(scene, term));
  const met = new Map(borne[0]?.wide.map((pair) => [pair.term, pair.strength]));
  const unmet = telling.filter((term) => (met.get(term) ?? 0) < MET);
  const isUnknown = unmet.some(
    (term) => Math.max(sources.known(term), sources.likes(term)[0]?.strength ?? 0) < MET,
  );
  const weigh = (some: readonly Term[], strengthOf: (term: Term) => number) =>
    some.reduce((sum, term) => sum + sources.weightOf(term) * strengthOf(term), 0);
  const share =
    weigh(telling, (term) => met.get(term) ?? 0) /
    Math.max(
      1e-9,
      weigh(telling, () => 1),
    );
  const isInvented =
    telling.length >= LEAST_TERMS &&
    !isOfItsOwn(scene, clause.span) &&
    share < NOWHERE &&
    unmet.length >= (isUnknown ? MOST_UNMET - 1 : MOST_UNMET);
  if (!isInvented)
    return { ...base, result: 'not-checked', confidence: 0.5, rule: 'nothing-to-hold-it-against' };
  const here = scene.tokens(scene.draft);
  return {
    ...base,
    result: 'unsupported',
    confidence: Math.round((0.85 - share / 2) * 100) / 100,
    rule: 'stated-nowhere',
    detail: unmet.map(({ token }) => here.textOf(token)).join(', '),
  };
}

/** Words that any text has: they speak for nothing and against nothing. */
function isGeneral({ lexicon, draft, tokens }: CheckScene, { token, stem }: Term): boolean {
  if (stem === '') return true;
  const own = tokens(draft);
  const lemma = own.lemmaOf(token).toLowerCase();
  return lexicon.certainty.general.has(lemma) || own.uposOf(token) === 'ADV';
}

/** A text that speaks of itself, of its reader or asks: nothing that reports could bear. */
const OF_ITSELF =
  /\b(?:you|your|I|we|our|here|below|above|correct(?:s|ed|ion)|this (?:brief|summary|article|page|report|story|text))\b|\?$/;

function isOfItsOwn(scene: CheckScene, where: Span): boolean {
  return OF_ITSELF.test(wordsOf(scene.report(scene.draft).text, where));
}
