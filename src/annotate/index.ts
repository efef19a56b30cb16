import type { Lexicon } from '../lexicon/index.ts';
import type { Annotator } from '../model/index.ts';
import { chainsAnnotator } from './chains/chains.ts';
import { datingAnnotator } from './dating/dating.ts';
import { forecastsAnnotator } from './forecasts/forecasts.ts';
import { linksAnnotator } from './links/links.ts';
import { mentionsAnnotator } from './mentions/mentions.ts';
import { quantitiesAnnotator } from './quantities/quantities.ts';
import { quotationsAnnotator } from './quotations/quotations.ts';
import { timesAnnotator } from './times/times.ts';
import { unreadAnnotator } from './unread/unread.ts';

/** All annotators. Their order follows from what they read; here they stand as a newcomer would list them. */
export const annotators: readonly Annotator<Lexicon>[] = [
  mentionsAnnotator,
  timesAnnotator,
  quantitiesAnnotator,
  quotationsAnnotator,
  chainsAnnotator,
  linksAnnotator,
  forecastsAnnotator,
  datingAnnotator,
];

/** What is done with a report in a language that no annotator reads. */
export const unreadAnnotators: readonly Annotator<Lexicon>[] = [unreadAnnotator];
