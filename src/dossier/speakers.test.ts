import { describe, expect, it } from 'vitest';
import { dossierFrom } from '../../test/support/story.ts';

/** The speakers of the list of who said what, in order of the alphabet. */
function speakersIn(...texts: readonly string[]): string[] {
  const tellings = texts.map((text, i) => ({ id: `r-${i}`, outlet: `The ${i}`, text }));
  return dossierFrom(tellings)
    .ledger.map(({ speaker, utterances }) => `${speaker.name} ${utterances.length}`)
    .sort();
}

describe('a pronoun that is credited', () => {
  it('stands under the role that it takes up', () => {
    expect(
      speakersIn('The police chief told reporters that the bridge was shut. “Nobody crosses,” she said.'),
    ).toEqual(['The police chief 2']);
  });

  it('is said to be unresolved where the report tells nobody, and is nobody of another report', () => {
    const unclear = 'Jon Dorn and his brother, Piet Dorn, came to the bridge. “Nobody crosses,” he said.';
    expect(speakersIn(unclear, unclear.replace('crosses', 'waits'))).toEqual([
      'unresolved: he 1',
      'unresolved: he 1',
    ]);
  });
});

it('is the one named right behind a role of two words', () => {
  expect(speakersIn('It rained. The quay is closed, according to the harbour master, Tomas Weld.')).toEqual([
    'Tomas Weld 1',
  ]);
});
