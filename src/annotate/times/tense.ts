import type { Stretch, Tokens } from '../../language/index.ts';
import type { Sentence, Span } from '../../model/index.ts';

/**
 * Of the verb that a time dates; `gone` where the time opens its clause, so that no other verb can be meant, and `bound`
 * where what is to come happens before it.
 */
export type Tense = 'past' | 'gone' | 'future' | 'bound' | 'none';

/** How far a verb may stand from a time that it dates, in tokens. */
const WINDOW = 14;

const FUTURE = new Set(
  "will 'll shall wo expected scheduled plans due upcoming planned would until".split(' '),
);
const PAST = new Set(
  'was were had did said told met took made came went began fell rose held gave saw found left won lost shot got led sent kept thought became wrote spoke struck broke brought bought built sold cut put ran stood paid knew felt grew sought fought drew flew hit'.split(
    ' ',
  ),
);
const NOT_VERBS = new Set(
  'united need indeed feed speed seed deed red bed breed exceed proceed succeed hundred sacred wicked'.split(
    ' ',
  ),
);

/**
 * The tense of the verb nearest to a span of its sentence, by its words alone: the one place among the rules for
 * times that guesses at parts of speech. "Will" outweighs what stands nearer on the same side.
 */
export function tenseNear(tokens: Tokens, sentence: Sentence, where: Span): Tense {
  const first = tokens.indexAt(where.start);
  const last = tokens.indexAt(where.end - 1);
  // "Wednesday's ruling" has been given, whatever the verb beside it says.
  if (tokens.foldedOf(last + 1) === "'s") return 'none';
  const tense = tenseBeside(tokens, sentence, { first, last });
  return (tense === 'none' || tense === 'future') && isBound(tokens, first) ? 'bound' : tense;
}

/** "Before the winter", "by March": a bound that nothing past comes up to lies ahead. */
function isBound(tokens: Tokens, first: number): boolean {
  return /^(?:before|by|until)$/.test(tokens.foldedOf(first - 1));
}

function tenseBeside(tokens: Tokens, sentence: Sentence, { first, last }: Stretch): Tense {
  const opens = opensClause(tokens, sentence, first);
  const opensOther = opensContent(tokens, last + 1);
  for (let distance = 1; distance <= WINDOW; distance++) {
    const before = first - distance >= sentence.tokens.first ? tenseOf(tokens, first - distance) : 'none';
    if (before !== 'none') return before === 'past' ? orFuture(tokens, sentence, first - distance) : before;
    const at = last + distance;
    const isOpen = !opensOther && at < sentence.tokens.end && !isCredit(tokens, last, at);
    const after = isOpen ? tenseOf(tokens, at) : 'none';
    if (after !== 'none') return opens && after === 'past' && isPastForm(tokens, at) ? 'gone' : after;
  }
  return 'none';
}

/** "Said on Friday that output would fall": what is said is no tense of the saying; "a vote on Friday that will decide" goes on. */
function opensContent(tokens: Tokens, i: number): boolean {
  return tokens.foldedOf(i) === 'that' && !/^(?:VERB|AUX)$/.test(tokens.uposOf(i + 1));
}

/** "In January he told": nothing but a preposition stands before the time in its sentence. */
function opensClause(tokens: Tokens, { tokens: { first } }: Sentence, at: number): boolean {
  return at === first || (at === first + 1 && tokens.uposOf(first) === 'ADP');
}

function isPastForm(tokens: Tokens, i: number): boolean {
  return tokens.tagOf(i) === 'VBD';
}

/** "..., the judge said": who says it comes after a comma, and dates nothing before it. */
function isCredit(tokens: Tokens, from: number, verb: number): boolean {
  if (!/^(?:said|told|added|wrote|announced)$/.test(tokens.foldedOf(verb))) return false;
  for (let i = verb - 1; i > from; i--) if (/^[,”"]$/.test(tokens.foldedOf(i))) return true;
  return false;
}

/** "will be released", "likely to be released": the auxiliary up to three words before a participle decides. */
const AUXILIARY_WINDOW = 3;
function orFuture(tokens: Tokens, sentence: Sentence, at: number): Tense {
  for (let i = at - 1; i >= sentence.tokens.first && i >= at - AUXILIARY_WINDOW; i--) {
    const isToBe = tokens.foldedOf(i) === 'be' && tokens.foldedOf(i - 1) === 'to';
    if (isToBe || FUTURE.has(tokens.foldedOf(i))) return 'future';
  }
  return 'past';
}

function tenseOf(tokens: Tokens, i: number): Tense {
  const word = tokens.foldedOf(i);
  if (isSoon(tokens, i) || isToCome(tokens, i)) return 'future';
  if (FUTURE.has(word)) return 'future';
  if (PAST.has(word)) return 'past';
  const isParticiple =
    word.length > 3 && word.endsWith('ed') && !NOT_VERBS.has(word) && !tokens.isCapitalised(i);
  return isParticiple ? 'past' : 'none';
}

/** "The search was to resume on Wednesday": what was still ahead as it was told. */
function isToCome(tokens: Tokens, i: number): boolean {
  if (!/^(?:was|were)$/.test(tokens.foldedOf(i))) return false;
  const to = /^(?:not|also|then)$/.test(tokens.foldedOf(i + 1)) ? i + 2 : i + 1;
  return tokens.foldedOf(to) === 'to' && tokens.tagOf(to + 1) === 'VB' && tokens.foldedOf(to + 1) !== 'have';
}

/** "as early as Tuesday". */
function isSoon(tokens: Tokens, i: number): boolean {
  return (
    /^(?:soon|early)$/.test(tokens.foldedOf(i)) &&
    tokens.foldedOf(i - 1) === 'as' &&
    tokens.foldedOf(i + 1) === 'as'
  );
}
