import { wordsOf } from '../../model/index.ts';
import type { Alignment, Pair, Source } from './align.ts';
import { type Hedge, hedgeOf, isToldAsDone } from './hedges.ts';
import type { CheckScene } from './scene.ts';
import type { Judged, Reading } from './statement.ts';
import type { Term } from './terms.ts';
import { isCredit, SAME_WORD } from './turned.ts';

type Wrong = Omit<Judged, 'span' | 'about'>;

/** Told as a fact, where all that bears it tells it as possible or as yet to come. */
export function hedged(scene: CheckScene, reading: Reading, near: readonly Alignment[]): Wrong | null {
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
export const HEDGED =
  /\b(?:trial|charges?|accus\w+|suspicions?|suspected|allegations?|alleged|said to|believed|reportedly|possib\w+|plans?|planned|proposals?|expected|to be|threat\w*|due to|set to|hope[sd]?|wants?|asked|demands?|calls? for|likely)\b/i;
/** "May" with a capital is a month. */
export const MODAL = /\b(?:would|could|may|might|should|if|unless)\b/;

/** "Will" says of what is planned that it is to come, too; of what somebody only asks for it says more. */
function isYetToCome(scene: CheckScene, { term, source }: Hedged): boolean {
  const here = scene.tokens(scene.draft);
  const isFuture = here.dependentsOf(term.token).some((i) => /^(?:will|'ll|shall)$/.test(here.foldedOf(i)));
  const asked =
    /\b(?:asks?|asked|demand\w*|request\w*|urge[ds]?|wants?|propos\w+|seeks?|sought|threaten\w*|consider\w*|expect\w*|forecast\w*|predict\w*)\b/i;
  return isFuture && !asked.test(wordsOf(scene.report(source.report).text, source.span));
}
