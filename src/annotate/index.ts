import type { Lexicon } from '../lexicon/index.ts';
import type { Annotator } from '../model/index.ts';
import { chainsAnnotator } from './chains/chains.ts';
import { mentionsAnnotator } from './mentions/mentions.ts';
import { quantitiesAnnotator } from './quantities/quantities.ts';
import { quotationsAnnotator } from './quotations/quotations.ts';
import { timesAnnotator } from './times/times.ts';

/** All annotators. Their order follows from what they read; here they stand as a newcomer would list them. */
export const annotators: readonly Annotator<Lexicon>[] = [
  mentionsAnnotator,
  timesAnnotator,
  quantitiesAnnotator,
  quotationsAnnotator,
  chainsAnnotator,
];
