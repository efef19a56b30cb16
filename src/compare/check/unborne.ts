import { type Span, wordsOf } from '../../model/index.ts';
import type { Sources } from './align.ts';
import type { CheckScene } from './scene.ts';
import type { Judged, Reading } from './statement.ts';
import type { Term } from './terms.ts';

/** So little of a clause in any passage of the reports, and nobody there says it. */
const NOWHERE = 0.4;
/** A word that is met less than this has nothing that meets it. */
const MET = 0.5;
const LEAST_TERMS = 3;
/** So many words that no passage has with the others, or one less where no report has one of them, are invented. */
const MOST_UNMET = 3;

/** A clause that no sentence bears: invented, or put in words too far from those of the reports to tell. */
export function unborne(scene: CheckScene, sources: Sources, reading: Reading): Judged {
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
  return lexicon.certainty.general.has(lemma) || COUNTING.has(lemma) || own.uposOf(token) === 'ADV';
}

/** Words by which a figure is told to be somebody's: what is told is the figure. */
const COUNTING = new Set('figure number count total toll account estimate put speak own'.split(' '));

/** A text that speaks of itself, of its reader or asks: nothing that reports could bear. */
const OF_ITSELF =
  /\b(?:you|your|I|we|our|here|below|above|correct(?:s|ed|ion)|this (?:brief|summary|article|page|report|story|text))\b|\?$/;

function isOfItsOwn(scene: CheckScene, where: Span): boolean {
  return OF_ITSELF.test(wordsOf(scene.report(scene.draft).text, where));
}
