import type { Tokens } from '../../language/index.ts';
import { wordsOf } from '../../model/index.ts';
import type { Alignment } from './align.ts';
import type { CheckScene } from './scene.ts';
import type { Judged, Reading } from './statement.ts';

type Wrong = Omit<Judged, 'span' | 'about'>;

/** Words that open a condition. */
const CONDITION = /^(?:if|unless|provided|providing)$/;
/** Words by which the draft tells that something hangs on something else. */
const CONDITIONAL =
  /\b(?:if|unless|provided|providing|condition\w*|depend\w*|until|once|when|whether|would|could|might|should|in case|as long as|without|only)\b/i;
const SAME_WORD = 0.7;

/** "Will leave", where all that bears it has "will leave if the fee is paid". */
export function conditionDropped(
  scene: CheckScene,
  { clause }: Reading,
  near: readonly Alignment[],
): Wrong | null {
  const { text } = scene.report(scene.draft);
  if (CONDITIONAL.test(wordsOf(text, clause.sentence))) return null;
  const here = scene.tokens(scene.draft);
  const told = near.flatMap(({ source, pairs }) => {
    const verbs = pairs.filter(
      ({ term, met, strength }) => met >= 0 && strength >= SAME_WORD && here.uposOf(term.token) === 'VERB',
    );
    return verbs.length === 0
      ? []
      : [{ source, isBound: verbs.some(({ met }) => isBound(scene, source.report, met)) }];
  });
  if (told.length === 0 || !told.every(({ isBound }) => isBound)) return null;
  return {
    result: 'certainty-differs',
    passages: told.map(({ source }) => source),
    confidence: 0.7,
    rule: 'condition-dropped',
  };
}

/** Whether a verb is told under a condition. */
function isBound(scene: CheckScene, report: number, verb: number): boolean {
  const tokens: Tokens = scene.tokens(report);
  return tokens
    .dependentsOf(verb)
    .filter((i) => tokens.roleOf(i) === 'adverbial-clause')
    .some((clause) =>
      tokens.dependentsOf(clause).some((i) => i < clause && CONDITION.test(tokens.foldedOf(i))),
    );
}
