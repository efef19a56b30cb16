import { agree } from './agree.ts';
import { settleBoundaries } from './boundaries.ts';
import { isTitleCased, namesByWord, namesInHeadline } from './headline.ts';
import { type Found, knownAt, type Reading, type SentenceReading } from './reading.ts';
import { runFrom, withoutOpening } from './runs.ts';
import { isOfficeAlone, KNOWN, segment } from './segment.ts';
import { isNameWord, isOfMoney, isParticle } from './words.ts';

/** The names of all sentences: first where capitals mean names, then in title-cased lines what is known by then. */
export function findNames(reading: Reading, sentences: readonly SentenceReading[]): Found[] {
  const plain = agree(reading, sentences.filter((one) => !isTitleCased(one)).flatMap(namesOf));
  const byWord = namesByWord(reading, plain);
  return [...plain, ...sentences.filter(isTitleCased).flatMap((one) => namesInHeadline(one, byWord))];
}

function namesOf(reading: SentenceReading): Found[] {
  const found: Found[] = [];
  for (let i = reading.first; i < reading.end; i++) {
    const here = namesAt(reading, i);
    found.push(...here.found);
    i = here.last;
  }
  return settleBoundaries(reading, found);
}

/** The names in the run that begins at a token, and the last token it reaches. */
function namesAt(
  reading: SentenceReading,
  first: number,
): { readonly found: readonly Found[]; readonly last: number } {
  if (isOfMoney(reading, first)) return { found: [], last: first };
  const known = knownAt(reading, first);
  const begins = isNameWord(reading, first) || (known !== null && reading.tokens.isCapitalised(first));
  if (!begins && !(isParticle(reading, first) && known !== null)) return { found: [], last: first };
  const wide = runFrom(reading, first);
  const run =
    known !== null && known.last > wide.last ? { first, last: known.last } : withoutOpening(reading, wide);
  if (run === null) return { found: [], last: wide.last };
  const found = segment(reading, run).filter((one) => one.weight === KNOWN || !isOfficeAlone(reading, one));
  return { found, last: Math.max(run.last, first) };
}
