import type { Lexicon } from '../../lexicon/index.ts';
import { type Annotator, layerOf, QUANTITIES, TOKENS, VERSION } from '../../model/index.ts';

const maker = { name: 'variorum-quantities', version: VERSION };

export const quantitiesAnnotator: Annotator<Lexicon> = {
  writes: [QUANTITIES],
  reads: [TOKENS],
  languages: ['en'],
  maker,
  annotate: () => ({ layers: [layerOf(QUANTITIES, maker, [])] }),
};
