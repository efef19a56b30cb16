import type { Place, Scene } from './scene.ts';

/** Clauses within clauses are followed so far up. */
const MOST_STEPS = 12;

/** The word of a mention that the rest of its sentence hangs on: the one whose head is outside of it. */
export function headOf({ tokens }: Scene, { first, last }: Place): number {
  for (let i = last; i >= first; i--) {
    const head = tokens.headOf(i);
    if (head < first || head > last || head === i) return i;
  }
  return last;
}

/** What a mention is in its clause, by the parser; a name joined by "and" is what the first one is. */
export function isSubjectOfClause(scene: Scene, place: Place): boolean {
  const { tokens } = scene;
  let at = headOf(scene, place);
  for (let steps = 0; steps < MOST_STEPS && tokens.roleOf(at) === 'conjunct'; steps++) at = tokens.headOf(at);
  return tokens.roleOf(at) === 'subject';
}

/**
 * The subjects of the clauses that a mention stands in, the innermost first: of "Joe kneels by his captain" Joe, of "she
 * fears that her son left" for "her" the son's clause has none but itself, and then "she".
 */
export function subjectsAround(scene: Scene, place: Place): readonly number[] {
  const { tokens } = scene;
  const found: number[] = [];
  let at = headOf(scene, place);
  for (let steps = 0; steps < MOST_STEPS && tokens.headOf(at) !== at; steps++) {
    const head = tokens.headOf(at);
    for (const one of tokens.dependentsOf(head))
      if (tokens.roleOf(one) === 'subject' && one !== at) found.push(one);
    at = head;
  }
  return found;
}

/** Whether a mention is the object of the very verb that another is the subject of: "Moreau told him". */
export function isObjectOf(scene: Scene, object: Place, subject: Place): boolean {
  const { tokens } = scene;
  const at = headOf(scene, object);
  const isObject = /^(?:object|indirect-object)$/.test(tokens.roleOf(at));
  const own = headOf(scene, subject);
  return isObject && tokens.roleOf(own) === 'subject' && tokens.headOf(own) === tokens.headOf(at);
}
