import type { Lexicon } from '../../lexicon/index.ts';
import { type Annotator, layerOf, MENTIONS, TOKENS, VERSION } from '../../model/index.ts';

const maker = { name: 'variorum-mentions', version: VERSION };

export const mentionsAnnotator: Annotator<Lexicon> = {
  writes: [MENTIONS],
  reads: [TOKENS],
  languages: ['en'],
  maker,
  annotate: () => ({ layers: [layerOf(MENTIONS, maker, [])] }),
};
