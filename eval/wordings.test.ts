import { expect, it } from 'vitest';
import { judgedWordings, wordingFigures, wordingLines } from './wordings.ts';

const lines = [
  { name: 'marks', a: '“We stay.”', b: '"We stay."', relation: 'same' },
  { name: 'hidden', a: 'We stay', b: 'We st\u200bay', relation: 'same (invisible characters flagged)' },
  {
    name: 'negation',
    a: 'We will not go home now.',
    b: 'We will go home now.',
    relation: 'altered: polarity',
  },
  { name: 'missed', a: 'We stay.', b: 'We stay', relation: 'altered: number' },
  { name: 'open', a: 'We stay', b: 'We go' },
]
  .map((pair) => JSON.stringify(pair))
  .join('\n');

it('tells each pair by name, right or wrong, and counts what was taken for the same', () => {
  const pairs = judgedWordings(lines);
  expect(wordingLines(pairs)).toEqual([
    'marks: right: same',
    'hidden: right: same (invisible characters flagged)',
    'negation: right: altered: polarity',
    'missed: WRONG, wanted altered: number: same',
    'open: altered: word',
  ]);
  expect(Object.fromEntries(wordingFigures(pairs))).toEqual({ right: 60, takenForSame: 1 });
});
