import { describe, expect, it } from 'vitest';
import { dossierFrom } from '../../../test/support/story.ts';
import { kinds } from '../testing.ts';

/** What the versions of each conflict over a name say, of two reports of the days given. */
function names(one: string, other: string, days = ['2023-05-02', '2023-05-02']): string[][] {
  const tellings = [one, other].map((text, i) => {
    const published = days[i];
    return { id: `r${i}`, outlet: `r${i}`, text, ...(published !== undefined && { published }) };
  });
  return kinds(dossierFrom(tellings), 'conflicting').flatMap((finding) =>
    finding.slot === 'name' && 'versions' in finding ? [finding.versions.map(({ says }) => says)] : [],
  );
}

describe('names of the holder of one office', () => {
  it.each([
    ['before the name', 'Foreign Minister Marta Velin spoke.', 'Foreign Minister Ingrid Velin spoke.'],
    ['a letter apart', 'Foreign Minister Marta Velin spoke.', 'Foreign Minister Maria Velin spoke.'],
    [
      'beside the name',
      'It was opened by Marta Velin, the trade minister.',
      'Trade Minister Ingrid Velin spoke.',
    ],
    [
      'behind the office',
      'The interior minister, Piet Harl, spoke.',
      'The interior minister, Jonas Harl, spoke.',
    ],
    ['of a post that is one', 'Police Chief Rosa Pell spoke.', 'Police Chief Helen Pell spoke.'],
  ])('conflict: %s', (_, one, other) => expect(names(one, other)).toHaveLength(1));

  it.each([
    ['an initial', 'Foreign Minister Marta Velin spoke.', 'Foreign Minister M. Velin spoke.'],
    ['two spellings', 'Foreign Minister Viktor Velin spoke.', 'Foreign Minister Wiktor Velin spoke.'],
    ['a short form', 'Police Chief William Pell spoke.', 'Police Chief Bill Pell spoke.'],
    ['two tongues', 'Foreign Minister Mykola Velin spoke.', 'Foreign Minister Nikolai Velin spoke.'],
    ['two scripts', 'Sports Minister Volodymyr Vance spoke.', 'Sports Minister Vladimir Vance spoke.'],
    [
      'two countries',
      'Norlandian Foreign Minister Marta Velin spoke.',
      'Belmoran Foreign Minister Ingrid Velin spoke.',
    ],
    ['a post of many', 'Police Officer Marta Velin spoke.', 'Police Officer Ingrid Velin spoke.'],
    ['deputies', 'Deputy Foreign Minister David Vance spoke.', 'Deputy Foreign Minister Walter Vance spoke.'],
    ['one before', 'Former Foreign Minister David Vance spoke.', 'Foreign Minister Walter Vance spoke.'],
    [
      'two people in one report',
      'Foreign Minister Marta Velin spoke; her sister Ingrid Velin watched.',
      'Foreign Minister Ingrid Velin spoke.',
    ],
  ])('do not conflict: %s', (_, one, other) => expect(names(one, other)).toEqual([]));

  it('do not conflict in reports of two years', () => {
    const [one, other] = ['Foreign Minister Marta Velin spoke.', 'Foreign Minister Ingrid Velin spoke.'];
    expect(names(one, other, ['2023-05-02', '2025-05-02'])).toEqual([]);
  });
});
