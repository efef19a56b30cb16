import type { Lexicon } from '../../lexicon/index.ts';
import { type Annotator, layerOf, CHAINS, TOKENS, VERSION } from '../../model/index.ts';

const maker = { name: 'variorum-chains', version: VERSION };

export const chainsAnnotator: Annotator<Lexicon> = {
  writes: [CHAINS],
  reads: [TOKENS],
  languages: ['en'],
  maker,
  annotate: () => ({ layers: [layerOf(CHAINS, maker, [])] }),
};
