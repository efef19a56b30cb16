import type { Lexicon } from '../../lexicon/index.ts';
import { type Annotator, layerOf, TIMES, TOKENS, VERSION } from '../../model/index.ts';

const maker = { name: 'variorum-times', version: VERSION };

export const timesAnnotator: Annotator<Lexicon> = {
  writes: [TIMES],
  reads: [TOKENS],
  languages: ['en'],
  maker,
  annotate: () => ({ layers: [layerOf(TIMES, maker, [])] }),
};
