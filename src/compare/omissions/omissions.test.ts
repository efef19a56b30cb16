import { describe, expect, it } from 'vitest';
import { dossierFrom, type Telling } from '../../../test/support/story.ts';
import { kinds } from '../testing.ts';

const FILLER = [
  'The road to the valley was closed by the county for the whole of the evening.',
  'Ana Dorn, who keeps the inn beside the bridge, opened her kitchen to the rescuers.',
  'The last bridge of this kind in the county was pulled down a generation ago.',
  'Engineers from the capital are expected to look at the pillars in the morning.',
];
const OTHER = [
  'Wet umbrellas leaned against the wall of the town hall through the long meeting.',
  'A choir had been booked for the evening and sang for the volunteers instead.',
  'Nobody could say who had last painted the railings of the old crossing.',
  'Bakers sent up baskets of rolls, and the school lent its blankets to strangers.',
];

const telling = (outlet: string, text: string, published = '2032-06-10'): Telling => ({
  id: outlet.toLowerCase(),
  outlet,
  published,
  text,
});

/** What is said to be left out, and by whom. */
function omitted(...tellings: readonly Telling[]): string[] {
  return kinds(dossierFrom(tellings), 'omitted').flatMap((finding) =>
    finding.kind === 'omitted' ? finding.missingFrom : [],
  );
}

describe('what a report leaves out', () => {
  const alpha = telling(
    'Alpha',
    `A bridge fell in Olm on Monday, and 16 people were killed. ${FILLER.join(' ')}`,
  );
  const headed = { ...alpha, headline: 'Bridge falls in Olm, killing 16' };
  const beta = telling('Beta', 'The fall of the bridge in Olm killed 21 people, the sheriff said.');
  const gamma = telling('Gamma', OTHER.join(' '));

  it('is a count that two origins tell, each its own', () => {
    expect(omitted(headed, beta, gamma)).toEqual(['gamma']);
  });

  it('is no count that no headline tells', () => {
    expect(omitted(alpha, beta, gamma)).toEqual([]);
  });

  it('is not what one origin alone has', () => {
    expect(omitted(headed, { ...headed, id: 'copy', outlet: 'Copy' }, gamma)).toEqual([]);
  });

  it('is not what it tells in words without a figure', () => {
    const told = telling('Gamma', `${OTHER.join(' ')} Families wept for the dead.`);
    expect(omitted(headed, beta, told)).toEqual([]);
  });

  it('is the denial of what it tells as a claim, once that was out', () => {
    const claim = 'The mayor of Olm, Vera Lund, said that the army had shelled the mill.';
    const denial = telling('Delta', 'The army denied that it had shelled the mill.', '2032-06-11');
    expect(omitted(telling('Early', claim, '2032-06-10'), denial)).toEqual([]);
    expect(omitted(telling('Late', claim, '2032-06-13'), denial)).toEqual(['late']);
  });
});
