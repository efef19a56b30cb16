import type { Lexicon } from '../lexicon/index.ts';
import {
  type Annotator,
  layerOf,
  type Maker,
  type Report,
  SENTENCES,
  type Sentence,
  TOKENS,
  UPOS,
  VERSION,
  ZONES,
} from '../model/index.ts';
import { splitSentences } from './sentences.ts';
import { tagWords } from './tag.ts';
import { tokenize } from './tokenize.ts';
import { Tokens } from './tokens.ts';

const maker: Maker = { name: 'variorum-words', version: VERSION };

/**
 * The language engine as one step of reading: tokens with parts of speech, and the sentences of each zone. This
 * first engine knows closed word classes and patterns only, and tags what it does not know `X`.
 */
export const languageEngine: Annotator<Lexicon> = {
  writes: [TOKENS, SENTENCES],
  reads: [ZONES],
  languages: ['*'],
  maker,
  annotate(report, lexicon) {
    const tokens = tokensFor(report, lexicon);
    const sentences: Sentence[] = [];
    for (const zone of report.layer(ZONES)) {
      sentences.push(...splitSentences(tokens, zone.span, lexicon.titleAbbreviations));
    }
    return { layers: [tokens, layerOf(SENTENCES, maker, sentences)] };
  },
};

function tokensFor(report: Report, lexicon: Lexicon): Tokens {
  const pieces = tokenize(report.text, lexicon.abbreviations);
  const words = pieces.map((piece) => report.text.slice(piece.start, piece.end));
  const tags = tagWords(words, lexicon.wordClasses);
  return new Tokens(maker, report.text, {
    starts: Uint32Array.from(pieces, (piece) => piece.start),
    ends: Uint32Array.from(pieces, (piece) => piece.end),
    upos: Uint8Array.from(tags, (tag) => UPOS.indexOf(tag)),
  });
}
