import type { Lexicon } from '../../lexicon/index.ts';
import {
  type Annotator,
  CHAINS,
  type Chain,
  layerOf,
  MENTIONS,
  QUOTATIONS,
  type Report,
  SENTENCES,
  TIMES,
  TOKENS,
  VERSION,
} from '../../model/index.ts';
import { ChainBook } from './book.ts';
import { linkNames } from './names.ts';
import { linkNominals } from './nominals.ts';
import { linkPronouns } from './pronouns.ts';
import { linkRoles } from './roles.ts';
import { linkSamePhrases } from './same-phrase.ts';
import { sceneOf } from './scene.ts';

const maker = { name: 'variorum-chains', version: VERSION };

/** Which mentions of a report are of one referent, by rules in the order of their precision. */
export const chainsAnnotator: Annotator<Lexicon> = {
  writes: [CHAINS],
  reads: [TOKENS, SENTENCES, MENTIONS, TIMES, QUOTATIONS],
  languages: ['en'],
  maker,
  annotate: (report, lexicon) => ({ layers: [layerOf(CHAINS, maker, findChains(report, lexicon))] }),
};

function findChains(report: Report, lexicon: Lexicon): Chain[] {
  const scene = sceneOf(report, lexicon);
  const book = new ChainBook(scene.places);
  linkNames(scene, book);
  linkNominals(scene, book);
  linkRoles(report, scene, book, lexicon);
  linkSamePhrases(scene, book);
  linkPronouns(scene, book);
  return book.chains();
}
