import { describe, expect, it } from 'vitest';
import { AGENCY_TEXT, dossierOfTexts, kinds } from '../testing.ts';

const retoldIn = (first: string, second: string) =>
  kinds(dossierOfTexts([first, second]), 'repeated').filter(({ why }) => why[0]?.rule.startsWith('retold'));

/** Both texts behind one that nobody but an agency can have written. */
const ofOneOrigin = (...texts: readonly [string, string]) =>
  retoldIn(`${AGENCY_TEXT}\n\n${texts[0]}`, `${AGENCY_TEXT}\n\n${texts[1]}`);

describe('one thing told in other words by reports of one origin', () => {
  const told = 'Odo Brandt met Ilse Karn three times.';

  it('is repeated, whatever the word for the deed', () => {
    const other =
      'Odo Brandt, the mayor, and Ilse Karn held three talks in her house by the lock, while her barges lay idle.';
    expect(ofOneOrigin(told, other)).toHaveLength(1);
  });

  it.each([
    ['another figure', 'Odo Brandt, the mayor, and Ilse Karn held five talks in her house by the lock.'],
    ['a negation', 'Odo Brandt, the mayor, and Ilse Karn never held three talks in her house by the lock.'],
    ['another deed', 'Odo Brandt, the mayor, fined Ilse Karn three times at her house by the lock.'],
  ])('is not, with %s', (_, other) => {
    expect(ofOneOrigin(told, other)).toEqual([]);
  });

  it('is not, where neither origin nor source is one', () => {
    const other = 'Odo Brandt, the mayor, and Ilse Karn held three talks in her house by the lock.';
    expect(retoldIn(`It rained. ${told}`, `Snow lay on the hills. ${other}`)).toEqual([]);
  });
});
