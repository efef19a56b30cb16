import type { Lexicon } from '../../lexicon/index.ts';
import { type Annotator, layerOf, QUOTATIONS, TOKENS, VERSION } from '../../model/index.ts';

const maker = { name: 'variorum-quotations', version: VERSION };

export const quotationsAnnotator: Annotator<Lexicon> = {
  writes: [QUOTATIONS],
  reads: [TOKENS],
  languages: ['en'],
  maker,
  annotate: () => ({ layers: [layerOf(QUOTATIONS, maker, [])] }),
};
