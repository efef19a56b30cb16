import type { Place, Scene } from './scene.ts';

/** What the words before a pronoun open: a phrase or clause ("In his speech,"), a participle's, the sentence, or nothing. */
export type Opening = 'phrase' | 'participle' | 'sentence' | 'none';

/** An opening phrase ends within so many tokens. */
const OPENING_PHRASE = 14;
const SUBORDINATORS = new Set(
  'when while after before as despite following during although though because since if'.split(' '),
);

/** What the stretch that a pronoun stands in begins as, from the comma or the sentence's start before it. */
export function openingOf({ tokens, sentenceStarts }: Scene, pronoun: Place): Opening {
  const start = sentenceStarts[pronoun.sentence] ?? 0;
  let first = pronoun.first;
  while (first > start && tokens.textOf(first - 1) !== ',' && pronoun.first - first < OPENING_PHRASE) first--;
  if (first === pronoun.first) return first === start ? 'sentence' : 'none';
  const upos = tokens.uposOf(first);
  const word = tokens.foldedOf(first);
  if (upos === 'ADP' || upos === 'SCONJ' || SUBORDINATORS.has(word)) return 'phrase';
  return upos === 'VERB' || word.endsWith('ing') ? 'participle' : 'none';
}
