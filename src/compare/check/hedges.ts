import type { Tokens } from '../../language/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';

/** How a word is told as less than a fact: as possible, as what somebody means to bring about, or as yet to come. */
export type Hedge = 'possible' | 'planned' | 'future';

/** What stands further up a sentence governs something else. */
const MOST_STEPS = 5;

/** How what a word tells is hedged by the words it hangs on, or null where it is told as a fact. */
export function hedgeOf(
  { certainty }: Lexicon,
  tokens: Tokens,
  token: number,
  stops: (token: number) => boolean,
): Hedge | null {
  let at = token;
  for (let step = 0; step < MOST_STEPS && !stops(at); step++) {
    for (const i of tokens.dependentsOf(at)) {
      const isAuxiliary = tokens.roleOf(i) === 'auxiliary';
      if (isAuxiliary && certainty.modals.has(tokens.foldedOf(i))) return 'possible';
      if (isAuxiliary && tokens.foldedOf(i) === 'would') return isReported(tokens, at) ? 'future' : 'planned';
      if (isAuxiliary && FUTURE.has(tokens.foldedOf(i))) return 'future';
      if (certainty.adverbs.has(tokens.foldedOf(i)) && i !== token) return 'possible';
    }
    const head = tokens.headOf(at);
    const lemma = tokens.lemmaOf(head);
    const isPlan = certainty.planning.has(lemma);
    // "Threatened to recall him", "an attempt to free them": it credits nobody and describes nothing, it is a plan.
    if (
      head !== at &&
      isPlan &&
      hasTo(tokens, at) &&
      /^(?:clausal|adverbial|relative)-c/.test(tokens.roleOf(at))
    )
      return 'planned';
    if (head === at || stops(head) || leaves(tokens, at)) return null;
    if (isGoverned(tokens, at)) {
      if (certainty.supposing.has(lemma)) return 'possible';
      if (isPlan || lemma === 'be') return 'planned';
      if (lemma === 'say' || lemma === 'report') return 'possible';
    }
    at = head;
  }
  return null;
}

const FUTURE = new Set(['will', 'wo', "'ll", 'shall']);

/** Whether a word, or what it hangs on, is told in the past. */
export function isToldAsDone(tokens: Tokens, token: number): boolean {
  return [token, tokens.headOf(token)].some(
    (i) =>
      tokens.tagOf(i) === 'VBD' ||
      (tokens.tagOf(i) === 'VBN' && tokens.dependentsOf(i).some((k) => DONE.has(tokens.foldedOf(k)))),
  );
}

const DONE = new Set(['was', 'were', 'has', 'have', 'had', "'ve"]);

/** Clauses that say by themselves what they say. */
function leaves(tokens: Tokens, at: number): boolean {
  const role = tokens.roleOf(at);
  if (role === 'adverbial-clause' && hasTo(tokens, at)) return false;
  return (
    role === 'adverbial-clause' || role === 'relative-clause' || role === 'parataxis' || role === 'conjunct'
  );
}

/** Whether a verb hangs on another as what is planned, asked or believed: by "to", "of" or "for". */
function isGoverned(tokens: Tokens, at: number): boolean {
  if (tokens.uposOf(at) === 'ADP') return /^(?:of|for)$/.test(tokens.foldedOf(at));
  const role = tokens.roleOf(at);
  return (role === 'clausal-complement' || role === 'adverbial-clause') && hasTo(tokens, at);
}

function hasTo(tokens: Tokens, at: number): boolean {
  return tokens.dependentsOf(at).some((i) => i < at && tokens.foldedOf(i) === 'to');
}

/** "Said that it would": what was to come for the one who spoke, told in the past. */
function isReported(tokens: Tokens, at: number): boolean {
  return tokens.roleOf(at) === 'clausal-complement';
}
