import type { Tokens } from '../../language/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import type { Span } from '../../model/index.ts';

/** Words around a title are taken in so far. */
const REACH = 6;
/** Words of a portfolio joined by "and": "Finance and Economy Minister". */
const JOINING = new Set(['and', '&', ',']);
const NOMINAL = /^(?:NOUN|PROPN|ADJ)$/;
const COMPLEMENT = /^(?:NOUN|PROPN|ADJ|DET|CCONJ)$/;

/** A title with what stands around it. */
export interface WholeTitle {
  /** The title with the words before it that tell which office it is. */
  readonly span: Span;
  /** All words, as they stand. */
  readonly words: readonly string[];
}

/**
 * The words of a title with what stands around it and belongs to it: whose office it is, before it ("Norland’s") or
 * after it or the name ("of Norland"), other portfolios, "then".
 */
export function wholeTitle(
  tokens: Tokens,
  lexicon: Lexicon,
  { title, name }: { readonly title: Span; readonly name: Span },
): WholeTitle {
  const first = tokens.indexAt(title.start);
  const last = tokens.indexAt(title.end - 1);
  const start = startBefore(tokens, lexicon, first);
  const isBeforeName = tokens.indexAt(name.start) === last + 1;
  const tail = isBeforeName ? complement(tokens, tokens.indexAt(name.end - 1)) : complement(tokens, last);
  const own = Array.from({ length: last - start + 1 }, (_, i) => tokens.textOf(start + i));
  const isOwner = (word: string, i: number) => start + i < first && !isOfOffice(lexicon, word.toLowerCase());
  const owner = own.findLastIndex(isOwner);
  return { span: tokens.spanFrom(start + owner + 1, last), words: [...own, ...tail] };
}

function startBefore(tokens: Tokens, lexicon: Lexicon, first: number): number {
  let start = first;
  while (first - start < REACH && belongsBefore(tokens, lexicon, start - 1)) start--;
  return JOINING.has(tokens.foldedOf(start)) ? start + 1 : start;
}

function belongsBefore(tokens: Tokens, lexicon: Lexicon, i: number): boolean {
  const word = tokens.foldedOf(i);
  const { portfolios, officeWords, names } = lexicon;
  if (JOINING.has(word))
    return portfolios.has(tokens.foldedOf(i - 1)) && portfolios.has(tokens.foldedOf(i + 1));
  if (officeWords.signs.has(word) || portfolios.has(word) || word === 'former' || word === "'s") return true;
  return tokens.isCapitalised(i) && NOMINAL.test(tokens.uposOf(i)) && !names.notNames.has(word);
}

/** "of the Norland football federation", up to what is no longer of it; nothing where no "of" or "for" follows. */
function complement(tokens: Tokens, last: number): string[] {
  if (!/^(?:of|for)$/.test(tokens.foldedOf(last + 1))) return [];
  const words = [tokens.textOf(last + 1)];
  for (let i = last + 2; words.length < REACH && COMPLEMENT.test(tokens.uposOf(i)); i++)
    words.push(tokens.textOf(i));
  return words;
}

/** A word that tells which office it is, and not whose: of "Ordanian Finance and Trade Minister" not the first. */
function isOfOffice({ portfolios, officeWords, names }: Lexicon, word: string): boolean {
  return (
    portfolios.has(word) || officeWords.signs.has(word) || names.roleNouns.has(word) || JOINING.has(word)
  );
}
