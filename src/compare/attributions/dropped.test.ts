import { describe, expect, it } from 'vitest';
import { dossierOfTexts, kinds } from '../testing.ts';

const droppedIn = (first: string, second: string) =>
  kinds(dossierOfTexts([first, second]), 'altered-quotation').filter(
    (one) => 'change' in one && one.change === 'attribution-dropped',
  );

const CREDITED =
  'Rain fell on Tarn. The breakdown of the canal talks was humiliating for Odo Brandt, said Ilse Karn, who teaches at the college of Tarn.';

describe('a judgement that somebody vouches for', () => {
  it.each([
    'For Odo Brandt the breakdown of the canal talks was a humiliation.',
    'The breakdown of the canal talks was deeply embarrassing for Odo Brandt.',
  ])('is told without him: %s', (own) => {
    expect(droppedIn(CREDITED, `It was a wet day. ${own}`)).toHaveLength(1);
  });

  it.each([
    [
      'credited to her too',
      'The breakdown of the canal talks was humiliating for Odo Brandt, Ilse Karn said.',
    ],
    ['told as possible', 'The breakdown of the canal talks was perhaps humiliating for Odo Brandt.'],
    ['denied', 'The breakdown of the canal talks was not humiliating for Odo Brandt.'],
    ['of somebody else', 'For Marta Ruhl the heat of the summer was humiliating.'],
  ])('keeps its voice where it is %s', (_, own) => {
    expect(droppedIn(CREDITED, `It was a wet day. ${own}`)).toEqual([]);
  });

  it('is no happening: what was done needs no witness', () => {
    const credited =
      'Rain fell on Tarn. The northern canal was closed to barges, said Ilse Karn, an engineer.';
    expect(droppedIn(credited, 'It was a wet day. The northern canal was closed to barges.')).toEqual([]);
  });
});
