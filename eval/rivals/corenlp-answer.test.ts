import { describe, expect, test } from 'vitest';
import { type CoreNlpAnswer, chainsOf, coreNlpAnswer, quotationsOf, timesOf } from './corenlp-answer.ts';

const text = 'Jo Bell of Ost left on Monday night. “We tried,” she said.';

/** Tokens as CoreNLP tells them: words and marks, each with its place; `timed` those of one expression. */
function tokens(sentence: string, timed = '') {
  const at = text.indexOf(sentence);
  return [...sentence.matchAll(/\w+|[^\w\s]/g)].map(({ 0: word, index }) => ({
    characterOffsetBegin: at + index,
    characterOffsetEnd: at + index + word.length,
    ...(timed.split(' ').includes(word) && { timex: { tid: 't1', type: 'TIME', value: '2031-03-10TNI' } }),
  }));
}

const answer: CoreNlpAnswer = coreNlpAnswer.parse({
  sentences: [
    {
      tokens: tokens('Jo Bell of Ost left on Monday night.', 'Monday night'),
      entitymentions: [{ characterOffsetBegin: 0, characterOffsetEnd: 7, ner: 'PERSON' }],
    },
    { tokens: tokens('“We tried,” she said.') },
  ],
  corefs: {
    1: [
      { type: 'PROPER', sentNum: 1, startIndex: 1, endIndex: 5, headIndex: 2 },
      { type: 'PRONOMINAL', sentNum: 2, startIndex: 6, endIndex: 7, headIndex: 6 },
    ],
  },
  quotes: [
    {
      beginIndex: text.indexOf('“'),
      endIndex: text.indexOf('”') + 1,
      text: '“We tried,”',
      mentionBegin: 14,
      mentionEnd: 14,
      mentionType: 'pronoun',
      canonicalSpeaker: 'Jo Bell',
      canonicalMentionBegin: 0,
      canonicalMentionEnd: 1,
    },
  ],
});

const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

describe('what CoreNLP says, in the shape of the contract', () => {
  test('a time is all tokens of one expression', () => {
    const [time, ...others] = timesOf(answer).times ?? [];
    expect(time && [words(time), time.type, time.value]).toEqual(['Monday night', 'TIME', '2031-03-10TNI']);
    expect(others).toEqual([]);
  });

  test('a mention by name is the name, not the phrase round it', () => {
    expect(chainsOf(answer).mentions.map((one) => [words(one), one.form, one.chain])).toEqual([
      ['Jo Bell', 'name', 0],
      ['she', 'pronoun', 0],
    ]);
  });

  test('a quotation is the words inside the marks, credited to a mention and its chain', () => {
    const { quotations = [], mentions = [] } = quotationsOf(answer);
    const [quotation] = quotations;
    expect(quotation?.content.map(words)).toEqual(['We tried,']);
    expect(quotation?.source && words(quotation.source)).toBe('she');
    expect(mentions[quotation?.source?.mention ?? -1]?.chain).toBe(mentions[0]?.chain);
  });
});
