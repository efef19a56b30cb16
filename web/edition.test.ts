import { describe, expect, test } from 'vitest';
import { fixtureDossier, fixtureSince } from '../test/browser/fixture.ts';
import { editionOf } from './edition.ts';
import { passesFinding } from './filtering.ts';
import { placesOfItems, wordsAt } from './place.ts';
import { NO_FILTER } from './state.ts';

describe('since an earlier dossier', () => {
  test('reports and findings know how they differ from it', () => {
    expect([...editionOf(fixtureSince()).since].map(([id, { words }]) => `${id}: ${words}`)).toEqual([
      'lantern: new',
      'f-customs: new',
      'tribune: another text than before',
      'f-dead: more than before',
    ]);
    expect(editionOf(fixtureDossier()).since.size).toBe(0);
  });

  test('the filter lets through what is new, and of that what else is asked for', () => {
    const edition = editionOf(fixtureSince());
    const passing = (words: string) =>
      edition.dossier.findings
        .filter((finding) => passesFinding(finding, { ...NO_FILTER, slot: 'since', words }, edition))
        .map(({ id }) => id);
    expect(passing('')).toEqual(['f-dead', 'f-customs']);
    expect(passing('customs')).toEqual(['f-customs']);
  });
});

test('a forecast stands where its outcome does', () => {
  const { reports, dossier } = editionOf(fixtureDossier());
  const items = dossier.outlooks?.flatMap(({ forecasts }) => forecasts.map(({ item }) => item)) ?? [];
  expect(placesOfItems(reports, items).map((place) => wordsAt(reports, place))).toEqual([
    'Trucks will pass by April 20',
    'trucks will hardly pass by April 20',
    'trucks will pass by April 20',
  ]);
});
