import type { Tokens } from '../../language/index.ts';

const NEGATIONS = new Set(
  "not n't never no none nobody nothing neither nor without cannot hardly".split(' '),
);
/** Verbs that say of what hangs on them that it is not so, or does not come about. */
const DENYING = new Set(
  'deny refuse fail decline reject dispute refute avoid stop cease abstain refrain'.split(' '),
);
/** What is said of a report or claim that is not so. */
const FALSE = new Set(
  'false untrue invented invent wrong baseless unfounded fabricated fabricate'.split(' '),
);
/** Nouns whose clause tells what is claimed, and pronouns that deny what hangs on them. */
const CLAIMS = new Set(
  'claim report rumour rumor story allegation suggestion assertion evidence sign truth proof indication nothing nobody none'.split(
    ' ',
  ),
);

export function isNegation(word: string): boolean {
  return NEGATIONS.has(word);
}

/** Longer ways up a sentence than this are misread sentences. */
const MOST_STEPS = 12;

/**
 * Whether what a word tells is told as not so: by the negations of its own phrase, of the clause it stands in, and of
 * what that hangs on, up to what `stops`. Two negations make none.
 */
export function isNegated(tokens: Tokens, token: number, stops: (token: number) => boolean): boolean {
  let count = 0;
  let at = token;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (stops(at)) break;
    count += negationsOf(tokens, at, token);
    const head = tokens.headOf(at);
    if (head === at) break;
    if (at !== token && isNegation(tokens.foldedOf(at))) count++;
    if (tokens.roleOf(at) === 'subject' && isFalse(tokens, head)) count++;
    if (
      isVerbal(tokens, head) &&
      DENYING.has(tokens.lemmaOf(head)) &&
      (at !== token || tokens.roleOf(at) === 'clausal-complement') &&
      !stops(head) &&
      tokens.roleOf(at) !== 'subject'
    )
      count++;
    at = leaves(tokens, at) && !CLAIMS.has(tokens.lemmaOf(head)) ? -1 : head;
    if (at < 0) break;
  }
  return count % 2 === 1;
}

/** "Reports of a mutiny are invented." */
function isFalse(tokens: Tokens, verb: number): boolean {
  return (
    FALSE.has(tokens.lemmaOf(verb)) ||
    tokens.dependentsOf(verb).some((i) => tokens.roleOf(i) === 'attribute' && FALSE.has(tokens.foldedOf(i)))
  );
}

/** "Has yet to sign", "has to sign", "said that it had to sign": not signed so far. */
function isOutstanding(tokens: Tokens, verb: number): boolean {
  const head = tokens.headOf(verb);
  if (tokens.roleOf(verb) !== 'clausal-complement' || tokens.lemmaOf(head) !== 'have') return false;
  if (!tokens.dependentsOf(verb).some((i) => tokens.foldedOf(i) === 'to')) return false;
  return (
    tokens.tagOf(head) !== 'VBD' ||
    tokens.roleOf(head) === 'clausal-complement' ||
    tokens.dependentsOf(head).some((i) => /^(?:yet|still)$/.test(tokens.foldedOf(i)))
  );
}

/** Negations that hang on a word, and those that its subject or object consists of ("nobody", "no boxes"). */
function negationsOf(tokens: Tokens, at: number, from: number): number {
  const own = tokens.dependentsOf(at);
  const denied = own.filter(
    (i) => isNegation(tokens.foldedOf(i)) && !holds(tokens, i, from) && !isPreposition(tokens, i),
  );
  const isNone = denied.length === 0 && isOfNone(tokens, at);
  const direct = denied.length + (isOutstanding(tokens, at) ? 1 : 0) + (isNone ? 1 : 0);
  if (!isVerbal(tokens, at)) return direct;
  const inside = own.filter(
    (i) =>
      /^(?:subject|object|attribute)$/.test(tokens.roleOf(i)) &&
      !isNegation(tokens.foldedOf(i)) &&
      !holds(tokens, i, from) &&
      (isOfNone(tokens, i) || tokens.dependentsOf(i).some((k) => /^(?:no|not)$/.test(tokens.foldedOf(k)))),
  ).length;
  return direct + inside;
}

/** "Not one shot". */
function isOfNone(tokens: Tokens, noun: number): boolean {
  return tokens
    .dependentsOf(noun)
    .some((i) => i < noun && tokens.uposOf(i) === 'NUM' && tokens.foldedOf(i - 1) === 'not');
}

/** "Without" denies what hangs on it, and not what it hangs on. */
function isPreposition(tokens: Tokens, i: number): boolean {
  return tokens.uposOf(i) === 'ADP';
}

/** Whether a word stands in the phrase of another. */
function holds(tokens: Tokens, above: number, token: number): boolean {
  for (let at = token, step = 0; step < MOST_STEPS; step++) {
    if (at === above) return true;
    const head = tokens.headOf(at);
    if (head === at) return false;
    at = head;
  }
  return false;
}

/** Clauses that stand beside what they hang on: what is denied there is not denied here. */
function leaves(tokens: Tokens, at: number): boolean {
  const role = tokens.roleOf(at);
  return (
    role === 'adverbial-clause' || role === 'relative-clause' || role === 'parataxis' || role === 'conjunct'
  );
}

function isVerbal(tokens: Tokens, i: number): boolean {
  return tokens.uposOf(i) === 'VERB' || tokens.uposOf(i) === 'AUX';
}
