import { describe, expect, it } from 'vitest';
import { dossierFrom } from '../../../test/support/story.ts';
import { kinds } from '../testing.ts';

const conflictsIn = (...texts: readonly string[]) =>
  kinds(
    dossierFrom(texts.map((text, i) => ({ id: `r${i}`, outlet: `Outlet ${i}`, text }))),
    'conflicting',
  ).map((finding) => ('versions' in finding ? finding.versions.map(({ says }) => says) : []));

const TOLD = 'A storm hit Kestra Island, home to 40,000 people, on Monday.';

describe('how many live at a place', () => {
  it.each([
    'The ferry to Kestra, a town of 85,000 people, did not sail.',
    'Kestra has a population of about 85,000.',
    'The population of Kestra is 85,000.',
    'Kestra, with a population of 85,000, lost its power.',
  ])('differs: %s', (other) => {
    expect(conflictsIn(TOLD, other)).toHaveLength(1);
  });

  it.each([
    ['the same, rounded', 'Kestra, a town of about 41,000 people, lost its power.'],
    ['as a bound that holds', 'Kestra has a population of more than 35,000.'],
    ['by another census', 'Kestra has a population of 47,000.'],
    ['of another place', 'The ferry to Varn, a town of 85,000 people, did not sail.'],
    [
      'of what stands before the place beside it',
      'The valley, which lies south of Kestra and is home to 85,000 people, lost its power.',
    ],
    ['as people at work there', 'At Kestra 85 of 900 houses lost their roofs, and 900 people slept outside.'],
  ])('is no difference where it is told %s', (_, other) => {
    expect(conflictsIn(TOLD, other)).toEqual([]);
  });
});
