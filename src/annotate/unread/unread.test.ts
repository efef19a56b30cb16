import { describe, expect, it } from 'vitest';
import { readTellings } from '../../../test/support/story.ts';
import { CHAINS, MENTIONS, wordsOf } from '../../model/index.ts';

function namesIn(language: string, text: string) {
  const [report] = readTellings([{ language, text }]);
  if (report === undefined) throw new Error('no report');
  return {
    names: [...report.layer(MENTIONS)].map(({ span }) => wordsOf(report.text, span)),
    chains: [...report.layer(CHAINS)].map(({ mentions }) => mentions.length),
  };
}

describe('names of a language that is not read', () => {
  it.each([
    ['fr', 'Hier Anna Velk a parlé à Marn. Elle reviendra.', ['Anna Velk', 'Marn']],
    ['ru', 'Вчера Анна Велк была в Марне.', ['Анна Велк', 'Марне']],
    ['de', 'Gestern sprach Anna Velk vor dem Rat der Stadt Marn.', ['Anna Velk']],
    ['zh', '部长们周二同意。', []],
  ])('in %s: %s', (language, text, names) => {
    expect(namesIn(language, text).names).toEqual(names);
  });

  it('are one referent where they are the same words', () => {
    expect(namesIn('fr', 'Hier Anna Velk a parlé. Puis Anna Velk est partie pour Marn.').chains).toEqual([
      2, 1,
    ]);
  });
});
