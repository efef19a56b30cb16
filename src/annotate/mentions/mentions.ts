import { tokensOf } from '../../language/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import {
  type Annotator,
  layerOf,
  MENTIONS,
  type Mention,
  NETWORK_NAMES,
  type Report,
  SENTENCES,
  TOKENS,
  VERSION,
  ZONES,
} from '../../model/index.ts';
import { findNames } from './find-names.ts';
import { networkNames } from './network.ts';
import { findNominals } from './nominals.ts';
import { findPronouns } from './pronouns.ts';
import { type Found, type Reading, readingOf, type SentenceReading } from './reading.ts';

const maker = { name: 'variorum-mentions', version: VERSION };

/** The words that refer: names with their titles, phrases with a role, pronouns. */
export const mentionsAnnotator: Annotator<Lexicon> = {
  writes: [MENTIONS],
  reads: [TOKENS, SENTENCES, NETWORK_NAMES, ZONES],
  languages: ['en'],
  maker,
  annotate: (report, lexicon) => ({ layers: [layerOf(MENTIONS, maker, findMentions(report, lexicon))] }),
};

/** A report has one dateline; of a page that strings many together only the first are asked, so that the work stays linear. */
const MOST_DATELINES = 20;

function findMentions(report: Report, lexicon: Lexicon): Mention[] {
  const datelines = [...report.layer(ZONES)]
    .filter(({ kind }) => kind === 'dateline')
    .slice(0, MOST_DATELINES)
    .map(({ span }) => span);
  const tokens = tokensOf(report);
  const network = networkNames(tokens, report.layer(NETWORK_NAMES));
  const reading = readingOf(tokens, lexicon, report.layer(SENTENCES), { datelines, network });
  const sentences = [...report.layer(SENTENCES)].map((sentence) => ({
    ...reading,
    first: sentence.tokens.first,
    end: sentence.tokens.end,
  }));
  const names = findNames(reading, sentences);
  const taken = tokensIn(names);
  const others = sentences.flatMap((sentence: SentenceReading) => [
    ...findNominals(sentence, (i) => taken.has(i)),
    ...findPronouns(sentence).filter((one) => !taken.has(one.first)),
  ]);
  return [...names, ...others].map((found) => mentionOf(reading, found));
}

/** The tokens that names and their titles hold. */
function tokensIn(names: readonly Found[]): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const name of names) for (let i = name.title?.first ?? name.first; i <= name.last; i++) taken.add(i);
  return taken;
}

function mentionOf(reading: Reading, found: Found): Mention {
  const { tokens } = reading;
  return {
    span: tokens.spanFrom(found.first, found.last),
    form: found.form,
    type: found.type,
    confidence: found.weight,
    ...(found.title ? { title: tokens.spanFrom(found.title.first, found.title.last) } : {}),
  };
}
