import { ancestorsOf, type Tokens } from '../../language/index.ts';
import type { Alignment } from './align.ts';
import type { CheckScene } from './scene.ts';
import type { Reading } from './statement.ts';
import type { Term } from './terms.ts';

/** A verb that is met less than this has nothing that meets it: words of a cosine of 0.5 meet by so much. */
const MET = 0.5;

/** Verbs that tell no act: what is told is what stands beside them. */
const PALE = new Set(
  'find cost last tell know bring become remain stay keep use see show include involve begin start continue happen occur need want try'.split(
    ' ',
  ),
);

/** Whether nothing that bears a clause has its main verb or the like: who abstained has not voted against. */
export function isVerbUnmet(scene: CheckScene, { terms }: Reading, near: readonly Alignment[]): boolean {
  const verb = mainVerbOf(scene.tokens(scene.draft), terms);
  return (
    verb !== null &&
    !PALE.has(verb.lemma) &&
    near.every(({ pairs }) => !pairs.some(({ term, strength }) => term === verb && strength >= MET))
  );
}

/** The verb under which all others of a clause stand; null where it has none, or several beside one another. */
function mainVerbOf(tokens: Tokens, terms: readonly Term[]): Term | null {
  const verbs = terms.filter(({ token }) => tokens.uposOf(token) === 'VERB');
  const tops = verbs.filter(
    ({ token }) => !verbs.some((other) => other.token !== token && isUnder(tokens, token, other.token)),
  );
  const [top] = tops;
  return top !== undefined && tops.length === 1 ? top : null;
}

/** Longer ways up a sentence than this are misread sentences. */
const MOST_STEPS = 12;

function isUnder(tokens: Tokens, token: number, above: number): boolean {
  return [...ancestorsOf(tokens, token, MOST_STEPS)].includes(above);
}
