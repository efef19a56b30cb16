import { overlaps, QUOTATIONS, wordsOf } from '../../model/index.ts';
import { editsBetween, likeness } from '../../text/index.ts';
import { comparedWords } from '../compared-words.ts';
import type { Alignment, Pair } from './align.ts';
import { isNegated, isNegation } from './polarity.ts';
import type { CheckScene } from './scene.ts';
import type { Judged, Reading } from './statement.ts';

type Wrong = Omit<Judged, 'span' | 'about'>;

/** Told as not so here and as so there, in the words that both have. */
export function turned(scene: CheckScene, reading: Reading, near: readonly Alignment[]): Wrong | null {
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
export function isTurnedInWording(
  scene: CheckScene,
  { clause }: Reading,
  { source, cover }: Alignment,
): boolean {
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
export const SAME_WORD = 0.8;
const MOST_OF_THEM = 0.5;

export function isTurned(scene: CheckScene, { pairs, source }: Alignment): boolean {
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

export function isCredit(scene: CheckScene, report: number, token: number): boolean {
  const own = scene.report(report);
  if (!own.has(QUOTATIONS)) return false;
  const where = scene.tokens(report).spanOf(token);
  const layer = own.layer(QUOTATIONS);
  return layer
    .touching(where)
    .map((ref) => layer.at(ref))
    .some(({ source, cue }) => [source?.span, cue].some((span) => span && overlaps(span, where)));
}
