import type { Tokens } from '../../language/index.ts';
import type { ForecastWords } from '../../lexicon/forecast-words.ts';
import type { Likelihood, Sentence } from '../../model/index.ts';
import { type Foretelling, foreseerOf } from './foretelling.ts';

/** Words of likelihood stand no further from their verb: "is now considered highly likely to". */
const NEAR = 3;

/** The band of a clause by its odds in figures, or by the words of likelihood beside its verb; null where neither stands. */
export function likelihoodIn(
  tokens: Tokens,
  within: Sentence['tokens'],
  told: Foretelling,
  words: ForecastWords,
): Likelihood | null {
  return inFigures(tokens, within, told, words) ?? inWords(tokens, within, told, words);
}

/** The band of the words of likelihood between subject and verb, or of the predicate itself. */
function inWords(
  tokens: Tokens,
  { first, end }: Sentence['tokens'],
  { root, marker }: Foretelling,
  words: ForecastWords,
): Likelihood | null {
  const from = Math.max(first, Math.min(root, marker) - NEAR);
  const to = Math.min(end - 1, Math.max(root, marker) + 1);
  for (const [phrase, band] of words.likelihoods) {
    for (let i = from; i <= to; i++) {
      if (phrase.every((word, k) => tokens.foldedOf(i + k) === word)) return band;
    }
  }
  return null;
}

const ODDS = /^(?:chances?|probability|likelihood|odds|possibility)$/;
/** The figure stands so near to the noun of its odds: "a 40 to 50 percent chance", "the chance is put at 20 percent". */
const FIGURE_REACH = 7;

/** "A 90 percent chance that it will", "will with a probability of 70 percent", "the odds that it will are 20 percent". */
function inFigures(
  tokens: Tokens,
  { first, end }: Sentence['tokens'],
  { root }: Foretelling,
  words: ForecastWords,
): Likelihood | null {
  const noun = foreseerOf(tokens, root, words) ?? oddsBelow(tokens, root);
  if (noun === null || !ODDS.test(tokens.foldedOf(noun))) return null;
  const before = figuresIn(tokens, Math.max(first, noun - FIGURE_REACH), noun - 1);
  if (before.length > 0) return bandOfAll(before);
  const isSubject = tokens.roleOf(noun) === 'subject';
  const after = isSubject ? tokens.headOf(noun) : noun;
  return bandOfAll(figuresIn(tokens, after + 1, Math.min(end - 1, after + FIGURE_REACH)));
}

/** The noun of odds in a phrase "with a probability of" on the verb. */
function oddsBelow(tokens: Tokens, root: number): number | null {
  const phrases = tokens.dependentsOf(root).filter((i) => tokens.foldedOf(i) === 'with');
  return phrases.flatMap((i) => tokens.dependentsOf(i)).find((i) => ODDS.test(tokens.foldedOf(i))) ?? null;
}

/** The figures of the last percentage of a stretch, two of a range. */
function figuresIn(tokens: Tokens, first: number, last: number): number[] {
  for (let i = last; i > first - 1; i--) {
    if (!/^(?:percent|%|cent)$/.test(tokens.foldedOf(i))) continue;
    const words = tokens.text.slice(tokens.startOf(first), tokens.startOf(i));
    const found = /(?:(\d{1,3}(?:\.\d+)?)\s*(?:-|–|to|and)\s*)?(\d{1,3}(?:\.\d+)?)[\s-]*(?:per[\s-]*)?$/.exec(
      words,
    );
    return (found?.slice(1) ?? []).flatMap((figure) => (figure === undefined ? [] : [Number(figure)]));
  }
  return [];
}

/** The band of all figures; null where they lie in several. */
function bandOfAll(figures: readonly number[]): Likelihood | null {
  const bands = new Set(figures.map(bandOfPercent));
  const [band = null] = bands;
  return bands.size === 1 ? band : null;
}

/** ICD 203 (2015): the percentages of its seven bands; a bound goes to the band farther from even odds. */
const BANDS: readonly (readonly [below: number, band: Likelihood])[] = [
  [5.001, 'almost-no-chance'],
  [20.001, 'very-unlikely'],
  [45, 'unlikely'],
  [55.001, 'roughly-even'],
  [80, 'likely'],
  [95, 'very-likely'],
  [100, 'almost-certain'],
];

function bandOfPercent(percent: number): Likelihood | null {
  return percent <= 0 ? null : (BANDS.find(([below]) => percent < below)?.[1] ?? null);
}
