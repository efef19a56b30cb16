import { type CheckedStatement, overlaps, QUOTATIONS, type Quotation, type Span, wordsOf } from '../../model/index.ts';
import type { Passage } from '../evidence.ts';
import type { Alignment, Pair, Source, Sources } from './align.ts';
import { isContested, isOfHimself } from './contested.ts';
import { hedgeOf } from './hedges.ts';
import { isNegated } from './polarity.ts';
import type { CheckScene } from './scene.ts';
import { type Judged, type Reading, SAYS_THE_SAME, statementOf } from './statement.ts';
import { type Term, termsOf } from './terms.ts';

/** A sentence that bears nearly as much of a clause as the best one may be what it rests on. */
const NEARLY_AS_WELL = 0.75;

/** What a clause of the draft states, apart from its quotations, figures, times and names. */
export function checkClaim(scene: CheckScene, sources: Sources, reading: Reading): CheckedStatement {
  const { clause, borne } = reading;
  const base = { span: clause.span, about: 'claim' as const };
  const best = borne[0];
  if (best === undefined || best.cover < SAYS_THE_SAME) return statementOf(scene, unborne(scene, sources, reading));
  const near = borne.filter((one) => one.cover >= best.cover * NEARLY_AS_WELL);
  const wrong =
    turned(scene, near) ?? opposite(scene, reading, best) ?? hedged(scene, reading, near) ?? bare(scene, sources, reading, near);
  if (wrong !== null) return statementOf(scene, { ...base, ...wrong });
  return statementOf(scene, {
    ...base,
    result: 'supported',
    passages: [best.source],
    confidence: Math.round(Math.min(0.95, 0.4 + best.cover * 0.55) * 100) / 100,
    rule: 'stated-in-a-report',
    detail: `${Math.round(best.cover * 100)} % of what it tells`,
  });
}

type Wrong = Omit<Judged, 'span' | 'about'>;

/** Where a quotation's own words stop and those that credit it begin. */
function creditStops(scene: CheckScene, report: number): (token: number) => boolean {
  const tokens = scene.tokens(report);
  const own = scene.report(report);
  const cues = own.has(QUOTATIONS) ? [...own.layer(QUOTATIONS)].filter((one) => !one.negated).flatMap(({ cue }) => cue ?? []) : [];
  const starts = new Set(cues.map(({ start }) => start));
  return (token) => starts.has(tokens.startOf(token));
}

/** Told as not so here and as so there, in the words that both have. */
function turned(scene: CheckScene, near: readonly Alignment[]): Wrong | null {
  const differs = near.map((one) => isTurned(scene, one));
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

/** Words of one sense may tell the opposite ("closed", "not allowed in"): only the words themselves count. */
const SAME_WORD = 0.8;
const MOST_OF_THEM = 0.5;

function isTurned(scene: CheckScene, { pairs, source }: Alignment): boolean {
  const [here, there] = [scene.tokens(scene.draft), scene.tokens(source.report)];
  const [ends, stops] = [creditStops(scene, scene.draft), creditStops(scene, source.report)];
  const all = pairs.filter((pair) => pair.strength >= SAME_WORD && pair.met >= 0 && !isInCredit(scene, source.report, pair));
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
      ({ token, stem }) => stem !== '' && scene.lexicon.thesaurus.areOpposites(here.lemmaOf(term.token), own.lemmaOf(token)),
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

/** Whether the draft has the report's word too: then both tell of both. */
function isMetElsewhere(terms: readonly Term[], { stem }: Term): boolean {
  return terms.some((term) => term.stem === stem);
}

/** Told as a fact, where all that bears it tells it as possible or as yet to come. */
function hedged(scene: CheckScene, reading: Reading, near: readonly Alignment[]): Wrong | null {
  const here = scene.tokens(scene.draft);
  const told = near.flatMap((one) => {
    const pair = predicateOf(scene, reading, one);
    if (pair === null || pair.met < 0) return [];
    const there = scene.tokens(one.source.report);
    const hedge = hedgeOf(scene.lexicon, there, pair.met, creditStops(scene, one.source.report));
    return [{ one, pair, hedge }];
  });
  const first = told[0];
  if (first === undefined || told.some(({ hedge }) => hedge === null)) return null;
  if (isHedgedAtAll(scene, reading)) return null;
  if (first.hedge === 'planned' && isYetToCome(here, first.pair.term.token, first.one, scene)) return null;
  return {
    result: 'certainty-differs',
    passages: near.map(({ source }) => source),
    confidence: 0.7,
    rule: first.hedge === 'planned' ? 'planned-told-as-done' : 'possible-told-as-fact',
  };
}

/** The word of a clause that tells what happens: the highest verb that both have; any word where they share no verb. */
function predicateOf(scene: CheckScene, { clause }: Reading, { pairs }: Alignment): Pair | null {
  const here = scene.tokens(scene.draft);
  const own = pairs.filter(({ term, met }) => met >= 0 && !isCredit(scene, scene.draft, term.token));
  const verbs = own.filter(({ term }) => here.uposOf(term.token) === 'VERB');
  const depth = (token: number) => {
    let [at, steps] = [token, 0];
    while (here.headOf(at) !== at && here.startOf(here.headOf(at)) >= clause.span.start && steps < 20) {
      at = here.headOf(at);
      steps++;
    }
    return steps;
  };
  const ranked = (verbs.length > 0 ? verbs : own).toSorted((a, b) => depth(a.term.token) - depth(b.term.token));
  return ranked[0] ?? null;
}

const HEDGED_NOUNS = /\b(?:trial|charges?|accus\w+|suspicions?|suspected|allegations?|alleged|according to|said to|believed|reportedly|would|could|may|might|should|possib\w+|plans?|planned|proposals?|expected|to be|threat\w*|due to|set to|hopes?|wants?|asked|demands?|calls? for|if|likely|unless)\b/i;

/** Whether a clause of the draft says in any way that it tells of no fact. */
function isHedgedAtAll(scene: CheckScene, { clause }: Reading): boolean {
  return HEDGED_NOUNS.test(wordsOf(scene.report(scene.draft).text, clause.span)) || quotationOf(scene, clause.span) !== null;
}

/** "Will" says of what is planned that it is to come, too; of what somebody only asks for it says more. */
function isYetToCome(here: CheckTokens, token: number, { source }: Alignment, scene: CheckScene): boolean {
  const isFuture = here.dependentsOf(token).some((i) => /^(?:will|'ll|shall)$/.test(here.foldedOf(i)));
  const asked = /\b(?:ask|asks|asked|demand\w*|request\w*|urge[ds]?|wants?|propos\w+|seeks?|sought|threaten\w*|consider\w*)\b/i;
  return isFuture && !asked.test(wordsOf(scene.report(source.report).text, source.span));
}

type CheckTokens = ReturnType<CheckScene['tokens']>;

/** Told in the draft's own voice, where the reports have it on the word of a side alone. */
function bare(scene: CheckScene, sources: Sources, reading: Reading, near: readonly Alignment[]): Wrong | null {
  if (isHedgedAtAll(scene, reading)) return null;
  const passages: Passage[] = [];
  for (const { source, pairs } of near) {
    const spans = pairs.filter(({ met }) => met >= 0).map(({ met }) => scene.tokens(source.report).spanOf(met));
    const quotation = spans.map((span) => quotationAround(scene, source.report, span)).find((one) => one !== null);
    if (quotation === undefined || quotation === null) return null;
    if (isCreditedTo(scene, reading, source, quotation)) return null;
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
function isCreditedTo(scene: CheckScene, { terms }: Reading, { report }: Source, { source, content }: Quotation): boolean {
  if (source === null || content.some((piece) => overlaps(piece, source.span))) return false;
  const words = termsOf(scene, report, source.span).flatMap(({ keys }) => keys[0] ?? []);
  const isSubject = terms.some(({ keys }) => keys.some((key) => words.includes(key)));
  return isSubject && !isOfHimself(scene, report, { source, content });
}

function quotationAround(scene: CheckScene, report: number, where: Span): Quotation | null {
  const own = scene.report(report);
  if (!own.has(QUOTATIONS)) return null;
  const layer = own.layer(QUOTATIONS);
  const held = layer.touching(where).map((ref) => layer.at(ref));
  return held.find(({ content, source, belief }) => source !== null && belief !== true && content.some((piece) => overlaps(piece, where))) ?? null;
}

/** The quotation of the draft in whose content a clause stands. */
function quotationOf(scene: CheckScene, where: Span): Quotation | null {
  return quotationAround(scene, scene.draft, where);
}

/** So little of a clause in any passage of the reports, and nobody there says it. */
const NOWHERE = 0.36;
const HALF = 0.5;
const LEAST_TERMS = 3;

/** A clause that no sentence bears: invented, or put in words too far from those of the reports to tell. */
function unborne(scene: CheckScene, sources: Sources, reading: Reading): Judged {
  const { clause, terms, borne } = reading;
  const base = { span: clause.span, about: 'claim' as const };
  const telling = terms.filter((term) => !isGeneral(scene, term));
  const unknown = telling.filter((term) => sources.known(term) === 0);
  const here = scene.tokens(scene.draft);
  const around = Math.max(0, ...borne.map((one) => one.around));
  const isVerb = ({ token }: Term) => here.uposOf(token) === 'VERB';
  const isNoun = ({ token }: Term) => here.uposOf(token) === 'NOUN' || here.uposOf(token) === 'PROPN';
  const isInvented =
    telling.length >= LEAST_TERMS &&
    !isOfItsOwn(scene, clause.span) &&
    unknown.length > 1 &&
    (around < NOWHERE || (around < HALF && unknown.some(isVerb) && unknown.some(isNoun)));
  if (!isInvented) return { ...base, result: 'not-checked', confidence: 0.5, rule: 'nothing-to-hold-it-against' };
  return {
    ...base,
    result: 'unsupported',
    confidence: 0.65,
    rule: 'stated-nowhere',
    detail: unknown.map(({ token }) => here.textOf(token)).join(', '),
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
const OF_ITSELF = /\b(?:you|your|I|we|our|here|below|above|this (?:brief|summary|article|page|text))\b|\?$/;

function isOfItsOwn(scene: CheckScene, where: Span): boolean {
  return OF_ITSELF.test(wordsOf(scene.report(scene.draft).text, where));
}
