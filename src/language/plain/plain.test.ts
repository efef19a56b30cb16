import { describe, expect, it } from 'vitest';
import { readTellings } from '../../../test/support/story.ts';
import { SENTENCES, wordsOf } from '../../model/index.ts';
import { tokensOf } from '../tokens.ts';

function readIn(language: string, text: string) {
  const [report] = readTellings([{ language, text }]);
  if (report === undefined) throw new Error('no report');
  const tokens = tokensOf(report);
  return {
    words: Array.from({ length: tokens.size }, (_, i) => tokens.textOf(i)),
    sentences: [...report.layer(SENTENCES)].map(({ span }) => wordsOf(report.text, span)),
  };
}

describe('words of a language that is not read', () => {
  it.each([
    ['de', 'Der Ost-West-Kanal, sagt er: 3,5 km.', 'Der|Ost-West-Kanal|,|sagt|er|:|3|,|5|km|.'],
    ['fr', 'Qu’a-t-il dit ?', 'Qu|’|a-t-il|dit|?'],
    ['ru', 'Он сказал: «Нет».', 'Он|сказал|:|«|Нет|»|.'],
    ['zh', '共60名。好', '共|60|名|。|好'],
    ['hi', 'उसने कहा।', 'उसने|कहा|।'],
  ])('in %s: %s', (language, text, words) => {
    expect(readIn(language, text).words).toEqual(words.split('|'));
  });

  it.each([
    ['de', ['Er ging 3.5 km.', 'Sie rief: „Nein!“', 'Dann schwieg sie.']],
    ['ru', ['Он сказал: «Нет!»', 'Она ушла.']],
  ])('in sentences, in %s', (language, sentences) => {
    expect(readIn(language, sentences.join(' ')).sentences.join('|')).toBe(sentences.join('|'));
  });

  it('in sentences where no spaces are written', () => {
    expect(readIn('ja', '雨が降った。風も強い。').sentences).toEqual(['雨が降った。', '風も強い。']);
  });
});
