import { nearestVerb, subjectOf, type Tokens } from '../../language/index.ts';
import { wordsOf } from '../../model/index.ts';
import type { Pair, Source, Sources } from './align.ts';
import { isNegated } from './polarity.ts';
import type { CheckScene } from './scene.ts';
import type { Reading } from './statement.ts';

/** A sentence that says of the one before it that it is not so: "That is false", "He denied it". */
const DENIAL =
  /^["“]?(?:(?:this|that|it|the (?:claim|report|story|allegation|accusation)s?) (?:is|was|are|were) (?:\w+ )?(?:false|untrue|wrong|nonsense|a lie|not (?:true|so))\b|(?:[\w.'-]+ ){1,5}(?:denied|denies|rejected|rejects|disputes|disputed) (?:it|this|that|the (?:claim|report|allegation|accusation)s?)(?=[.,;”"]|$))/i;

/** Whether the sentence behind one, in its report, denies what it tells. */
export function isDeniedBehind(scene: CheckScene, sources: Sources, { place, report }: Source): boolean {
  const next = sources.all[place + 1];
  return (
    next?.report === report && DENIAL.test(wordsOf(scene.report(report).text, next.span).replaceAll('’', "'"))
  );
}

/** Verbs that tell no more than that something is so: what is denied with them is denied whole. */
const BARE = new Set('be use have do happen occur exist take employ involve'.split(' '));
/** So strongly met, a word is the same one. */
const SAME_WORD = 0.7;
const LEAST_SHARED = 2;
const SHARE = 0.45;
const SHARE_OF_DENIED = 0.3;

/** Sentences that tell the contrary of a clause, in so many of its words. */
export function denialsOf(scene: CheckScene, sources: Sources, { terms, borne }: Reading): Source[] {
  const whole = terms.reduce((sum, term) => sum + sources.weightOf(term), 0);
  return borne
    .filter(({ source, pairs }) => {
      const same = pairs.filter(
        ({ strength, met, term }) => strength >= SAME_WORD && met >= 0 && term.stem !== '',
      );
      const share = same.reduce((sum, { term }) => sum + sources.weightOf(term), 0);
      const isDenied = isDeniedBehind(scene, sources, source);
      if (same.length < LEAST_SHARED || share < whole * (isDenied ? SHARE_OF_DENIED : SHARE)) return false;
      return isContrary(scene, source, same) !== isDenied;
    })
    .map(({ source }) => source);
}

/** Whether every word of the clause that tells what happens is told as not so here and as so there, or bare of it. */
function isContrary(scene: CheckScene, source: Source, same: readonly Pair[]): boolean {
  const [here, there] = [scene.tokens(scene.draft), scene.tokens(source.report)];
  const differs = ({ term, met }: Pair) =>
    isNegated(here, term.token, scene.creditsAt(scene.draft)) !==
    isNegated(there, met, scene.creditsAt(source.report));
  const verbs = same.filter(({ term }) => here.uposOf(term.token) === 'VERB');
  if (verbs.length > 0)
    return verbs.every(
      (pair) =>
        differs(pair) &&
        isMet(here, subjectOf(here, pair.term.token), (i) => same.some(({ term }) => term.token === i)) &&
        isMet(there, subjectOf(there, pair.met), (i) => same.some(({ met }) => met === i)),
    );
  return same.every((pair) => differs(pair) && isBare(there, pair.met));
}

/** Whether a subject has its like on the other side; one that names nothing may be anybody. */
function isMet(tokens: Tokens, subject: number | undefined, has: (token: number) => boolean): boolean {
  return subject === undefined || tokens.uposOf(subject) === 'PRON' || has(subject);
}

/** Whether the verb above a noun tells no more than that it is there. */
function isBare(tokens: Tokens, noun: number): boolean {
  return BARE.has(tokens.lemmaOf(nearestVerb(tokens, noun, MOST_STEPS)));
}

const MOST_STEPS = 5;
