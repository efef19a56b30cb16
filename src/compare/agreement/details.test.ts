import { expect, it } from 'vitest';
import { dossierFrom } from '../../../test/support/story.ts';
import { kinds } from '../testing.ts';

const aloneIn = (...texts: readonly string[]) =>
  kinds(dossierFrom(texts.map((text, i) => ({ id: `r${i}`, outlet: `Outlet ${i}`, text }))), 'single-source')
    .filter(({ why }) => why[0]?.rule === 'named-in-one-report-only')
    .map((one) => ('evidence' in one ? one.evidence[0]?.exact : ''));

const TOLD = 'Pirates chased five merchant ships in the strait.';

it('tells a nation that one report alone adds to a count', () => {
  const added = 'It rained. Five Polish merchant ships were chased in the strait.';
  expect(aloneIn(TOLD, added)).toEqual(['Five Polish merchant ships']);
  expect(aloneIn(TOLD, added, `The sea was rough. ${added}`)).toEqual([]);
});

it('tells none where the counts are of other things', () => {
  expect(aloneIn(TOLD, 'It rained. Six Polish merchant ships were chased in the strait.')).toEqual([]);
  expect(aloneIn(TOLD, 'It rained. Five Polish sailors were chased in the strait.')).toEqual([]);
});
