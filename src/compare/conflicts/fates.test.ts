import { describe, expect, it } from 'vitest';
import { dossierFrom } from '../../../test/support/story.ts';
import { kinds } from '../testing.ts';

const conflictsIn = (...texts: readonly string[]) =>
  kinds(
    dossierFrom(texts.map((text, i) => ({ id: `r${i}`, outlet: `Outlet ${i}`, text }))),
    'conflicting',
  ).filter(({ why }) => why[0]?.rule === 'one-group-two-fates');

const TAKEN = 'The patrol boat Arden arrested 26 Norlandian smugglers off the cape.';

describe('so many of one kind with two fates', () => {
  it.each([
    'It rained. The Arden rescued 26 Norlandian sailors off the cape.',
    'It rained. Off the cape 26 Norlandian sailors were saved by the Arden.',
    'It rained. The Arden killed 26 Norlandian smugglers off the cape.',
  ])('differ: %s', (other) => {
    expect(conflictsIn(TAKEN, other)).toHaveLength(1);
  });

  it.each([
    ['other people', 'It rained. The Arden rescued 26 Sorvian sailors off the cape.'],
    ['another number', 'It rained. The Arden rescued 24 Norlandian sailors off the cape.'],
    ['a plan', 'It rained. The Arden was sent to rescue 26 Norlandian sailors off the cape.'],
    ['the same fate in other words', 'It rained. The Arden captured 26 Norlandian men off the cape.'],
    [
      'both fates in one report',
      'The Arden rescued 26 Norlandian sailors. Police then arrested 26 Norlandian smugglers on the quay.',
    ],
  ])('do not differ with %s', (_, other) => {
    expect(conflictsIn(TAKEN, other)).toEqual([]);
  });
});
