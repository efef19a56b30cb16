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
import type { Question } from './salience.ts';
import { linkSamePhrases } from './same-phrase.ts';
import { type Scene, sceneOf } from './scene.ts';

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
  return linkedBook(report, scene, lexicon).chains();
}

/** The chains of a scene by all rules; `answer` links pronouns, as `linkPronouns` tells. */
export function linkedBook(
  report: Report,
  scene: Scene,
  lexicon: Lexicon,
  answer?: (question: Question) => void,
): ChainBook {
  const book = new ChainBook(scene.places);
  linkNames(scene, book);
  linkNominals(scene, book);
  linkRoles(report, scene, book, lexicon);
  linkSamePhrases(scene, book);
  linkPronouns(scene, book, answer);
  return book;
}
