const NEGATIONS = new Set(
  'not never no nobody nothing none neither nor without nowhere hardly barely scarcely'.split(' '),
);
const CONDITIONS = new Set('only if unless until but except provided'.split(' '));
const MODALS = new Set(
  'may might can could shall should will would must perhaps possibly probably maybe likely'.split(' '),
);
const JOINING = new Set(
  'and or so because since as while whereas although though which who when where then'.split(' '),
);
/** "Un-able", "im-possible", "dis-agree". */
const REVERSING = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non'];
const SHORTEST_STEM = 4;

const SAYING =
  'said|says|say|added|adds|stated|states|declared|declares|announced|announces|warned|warns|according to';
/** "He told me" credits nobody by name. */
const NAME =
  "(?!(?:He|She|They|It|We|I|You|Who|This|That)\\b)\\p{Lu}[\\p{L}\\p{M}.'-]*(?: +\\p{Lu}[\\p{L}\\p{M}.'-]*){0,5}";
const CREDIT = new RegExp(
  `\\b(?:${SAYING}) +(?:the )?(${NAME})|(${NAME}),? +(?:has |had )?(?:told|tells|${SAYING})\\b`,
  'u',
);

/** Turns the sense of what it stands beside into its contrary. */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't");
}

/** Negates or binds what it stands beside: left out, the rest says something else. */
export function isTurning(word: string): boolean {
  return isNegation(word) || CONDITIONS.has(word);
}

/** Says how surely, or whether it has to be. */
export function isModal(word: string): boolean {
  return MODALS.has(word);
}

/** Ties clauses together. */
export function isJoining(word: string): boolean {
  return JOINING.has(word);
}

/** Whether one word is the other with a prefix that says the contrary. */
export function areContraries(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_STEM && REVERSING.some((prefix) => long === prefix + short);
}

/** Who is credited in words of saying ("said Ana Ruiz"), or null. */
export function creditedIn(text: string): string | null {
  const found = CREDIT.exec(text);
  return found?.[1] ?? found?.[2] ?? null;
}

/** Whether two wordings negate as often as each other, by whatever words, and no word of one is the contrary of one of the other. */
export function areNegatedAlike(a: readonly string[], b: readonly string[]): boolean {
  const negations = a.filter(isNegation).length;
  return negations > 0 && negations === b.filter(isNegation).length && !reverses(a, b) && !reverses(b, a);
}

function reverses(words: readonly string[], others: readonly string[]): boolean {
  const held = new Set(others);
  return words.some(
    (word) => word.length >= SHORTEST_STEM && REVERSING.some((prefix) => held.has(prefix + word)),
  );
}
