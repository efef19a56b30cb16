import { describe, expect, test } from 'vitest';
import type { ForeseenJson } from '../schema.ts';
import { foresightWords, groupForeseen } from './outlooks.ts';

const forecast = (index: number, told: Omit<ForeseenJson, 'item'> = {}): ForeseenJson => ({
  item: { report: 'r', layer: 'forecasts', index },
  ...told,
});
const sorel = { name: 'Mira Sorel', standing: 'named' } as const;
const holds = { report: 'r', start: 0, end: 17, exact: 'if the dam holds,' };

describe('foresightWords', () => {
  test.each([
    [{}, 'the report itself'],
    [{ speaker: sorel }, 'Mira Sorel'],
    [
      { speaker: sorel, likelihood: 'very-unlikely', horizon: '2031-05-03', condition: holds },
      'Mira Sorel · very unlikely · by 3 May 2031 · condition: if the dam holds,',
    ],
  ] as const)('%j', (told, words) => {
    expect(foresightWords(forecast(0, told))).toBe(words);
  });
});

test('groupForeseen puts together what has the same words beside it, and nothing else', () => {
  const likely = { speaker: sorel, likelihood: 'likely' } as const;
  const groups = groupForeseen([
    forecast(0, likely),
    forecast(1),
    forecast(2, likely),
    forecast(3, { speaker: sorel }),
  ]);
  expect(groups.map((group) => group.map(({ item }) => item.index))).toEqual([[0, 2], [1], [3]]);
});
