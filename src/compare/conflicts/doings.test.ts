import { describe, expect, it } from 'vitest';
import { dossierFrom, type Telling } from '../../../test/support/story.ts';

/** What the versions of each conflict over a slot say. */
function conflicts(slot: string, ...texts: readonly string[]): string[][] {
  const tellings = texts.map(
    (text, i): Telling => ({ id: `r${i}`, outlet: `Outlet ${i}`, published: '2031-04-09T10:00:00Z', text }),
  );
  return dossierFrom(tellings).findings.flatMap((finding) =>
    finding.kind === 'conflicting' && finding.slot === slot && 'versions' in finding
      ? [finding.versions.map(({ says }) => says)]
      : [],
  );
}

describe('what is told as done and as not done', () => {
  it.each([
    ['Police cleared Independence Square before midnight.', 'The square was not cleared.'],
    ['One shot was fired into the roof.', 'Not one shot had been fired, a woman said.'],
    ['Minister Rasmus Tole resigned on Monday.', 'Rasmus Tole has not resigned, his office said.'],
    ['Ana Drell will attend the summit next week.', 'Ana Drell will not take part in the summit.'],
  ])('conflicts: %s %s', (one, other) => {
    expect(conflicts('negation', one, other)).toHaveLength(1);
  });

  it.each([
    ['of two', 'Police cleared Independence Square.', 'The harbour was not cleared.'],
    [
      'then and to come',
      'Ana Drell did not attend the summit in spring.',
      'Ana Drell will attend the summit.',
    ],
    [
      'denied but for its time',
      'The court released the editor on Friday.',
      'The court did not release the editor until Friday.',
    ],
    [
      'denied but for its reason',
      'The minister resigned on Thursday.',
      'The minister did not resign over the scandal.',
    ],
    ['answered', 'Jana Routh and Emil Tomos voted against the plan.', 'Jana Routh, who voted no, spoke.'],
    ['wished', 'Police cleared the square.', 'The mayor demanded that police should not clear the square.'],
    ['asked', 'Police cleared the square.', 'It is not known whether police cleared the square.'],
    [
      'inside quotation marks',
      '"We will send soldiers," said Jon Dorn.',
      '"We will not send soldiers," said Jon Dorn.',
    ],
  ])('does not conflict: %s', (_, one, other) => {
    expect(conflicts('negation', one, other)).toEqual([]);
  });

  it('conflicts where one tells as a fact what is possible for the other', () => {
    const one = 'An anchor may have cut the cable, a spokesman said.';
    expect(conflicts('certainty', one, 'An anchor cut the cable between the islands.')).toHaveLength(1);
  });
});

describe('when it was done', () => {
  it.each([
    [
      'on two days',
      'Police searched the office of Jon Dorn on Monday.',
      'The office of Jon Dorn was searched on Tuesday.',
    ],
    [
      'at two hours',
      'The plane touched down at 20:35 in Harrow.',
      'The aircraft landed at 9:50 p.m. in Harrow.',
    ],
    ['in a cleft', 'The bell rang at 2:15 a.m., he said.', 'It was 4:50 a.m. when the bell rang.'],
  ])('conflicts: %s', (_, one, other) => {
    expect(conflicts('time', one, other)).toHaveLength(1);
  });

  it.each([
    [
      'near hours',
      'The plane landed at about 9:30 p.m. in Harrow.',
      'The plane landed at 9:50 p.m. in Harrow.',
    ],
    [
      'one night',
      'Police searched the office on Monday night.',
      'Police searched the office early on Tuesday.',
    ],
    [
      'again and again',
      'Police searched the office on Monday. Police searched the office on Tuesday.',
      'Police searched the office on Tuesday.',
    ],
    [
      'hours of two zones',
      'The plane landed at 14:05 GMT in Harrow.',
      'The plane landed at 16:05 in Harrow.',
    ],
  ])('does not conflict: %s', (_, one, other) => {
    expect(conflicts('time', one, other)).toEqual([]);
  });
});

describe('who did it', () => {
  it('conflicts where two are named for one deed', () => {
    const one = 'The raid was ordered by the prosecutor, Bruno Cald.';
    const other = 'It was Ida Morn who ordered the raid.';
    expect(conflicts('attribution', one, other)).toHaveLength(1);
  });

  it('does not conflict over what many can do', () => {
    const one = 'The raid was criticised by Bruno Cald.';
    expect(conflicts('attribution', one, 'Ida Morn criticised the raid.')).toEqual([]);
  });
});

describe('on which side', () => {
  it('conflicts where the sides are opposite', () => {
    const one = 'The ship ran aground two miles west of the Lissow lighthouse.';
    expect(conflicts('place', one, 'The ship touched ground east of Lissow lighthouse.')).toHaveLength(1);
  });

  it.each([
    ['near points', 'It sank north of Tarn.', 'It sank north-west of Tarn.'],
    ['two places', 'It sank north of Tarn.', 'It sank south of Olm.'],
    ['two things', 'It sank north of Tarn. A wreck lies south of Tarn.', 'It sank south of Tarn.'],
  ])('does not conflict: %s', (_, one, other) => {
    expect(conflicts('place', one, other)).toEqual([]);
  });
});
