import { expect, it } from 'vitest';
import { dossierFrom } from '../../../test/support/story.ts';
import { citationsIn } from './citations.ts';
import { byProminence } from './prominence.ts';

const dossier = dossierFrom([
  {
    id: 'a',
    outlet: 'The Herald',
    headline: 'Fire destroys the old harbour of Tarn',
    text: 'The fire on the harbour of Tarn began at 4.10 in the morning in a store of nets and tar.\n\n“I saw a light in the window,” said Ilse Karn. “I thought it was the moon.”\n\nKarn has kept a shop of hats behind the market for 31 years, and her mother did before her.',
  },
  { id: 'b', outlet: 'The Post', text: 'The council of Besk met on Monday.' },
]);
const paragraphs = byProminence(
  dossier,
  dossier.findings.filter(({ kind }) => kind === 'single-source'),
);
const wordsOf = paragraphs.map((paragraph) => paragraph.flatMap(citationsIn).map(({ exact }) => exact));

it('tells the main facts first', () => {
  expect(wordsOf[0]?.[0]).toContain('began at 4.10');
  expect(wordsOf.at(-1)?.[0]).toContain('hats');
});

it('puts together what stands in one paragraph', () => {
  expect(wordsOf.map(({ length }) => length)).toEqual(expect.arrayContaining([1]));
  expect(paragraphs.flat()).toHaveLength(
    dossier.findings.filter(({ kind }) => kind === 'single-source').length,
  );
});
