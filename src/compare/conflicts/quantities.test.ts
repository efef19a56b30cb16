import { describe, expect, it } from 'vitest';
import { dossierFrom, type Telling } from '../../../test/support/story.ts';
import type { FindingJson } from '../../dossier/index.ts';

/** Reports of one afternoon, an hour apart. */
function tellings(texts: readonly string[]): Telling[] {
  return texts.map((text, i) => ({
    id: `r${i}`,
    outlet: `Outlet ${i}`,
    published: `2031-04-08T1${i}:00:00Z`,
    text,
  }));
}

/** What the versions of each finding of a kind over a quantity say. */
function quantities(kind: FindingJson['kind'], ...texts: readonly string[]): string[][] {
  return dossierFrom(tellings(texts)).findings.flatMap((finding) =>
    finding.kind === kind && finding.slot === 'quantity' && 'versions' in finding
      ? [finding.versions.map(({ says }) => says)]
      : [],
  );
}

describe('what each report counts once', () => {
  it.each([
    [
      'things',
      'Norland has ordered 58 tanks for its army.',
      'Eighty-five of the tanks have been ordered by the ministry.',
    ],
    [
      'a measure',
      'The train was going at about 90 kilometres an hour when it left the rails.',
      'At 130 kilometres an hour the train left the rails, a signalman said.',
    ],
    [
      'the measure of one thing',
      'A section 60 metres long fell into the river.',
      'The 80-metre section had been repaired in spring. Ice had loosened the piers.',
    ],
    [
      'parts of a sum',
      'The delegations agreed on nine of 14 points, the mediator said.',
      'Negotiators settled eleven of the 14 points, the mediator said.',
    ],
    [
      'a limit',
      'The treaty was signed in Harrow. It allows each side no more than 120 warheads.',
      'Under the treaty of Harrow each side may have up to 150 warheads.',
    ],
    [
      'with a nought too many',
      'A plane brought 60,000 doses of vaccine to the port.',
      'The consignment of 600,000 doses of vaccine came by plane.',
    ],
  ])('conflicts: %s', (_, one, other) => {
    expect(quantities('conflicting', one, other)).toHaveLength(1);
  });

  it.each([
    ['of two owners', 'Norland sent 12 ships to the strait.', 'Sarvia sent 15 ships to the strait.'],
    [
      'in two places',
      'It was 46 degrees Celsius in Sarn at noon.',
      'It was 41 degrees Celsius in Olm at noon.',
    ],
    [
      'rounded',
      'The mine is 36 miles from the coast of the lake.',
      'The mine lies 35 miles from the coast of the lake.',
    ],
    [
      'expected and reached',
      'Norland expects 18 million tonnes of barley this year.',
      'Norland has 17 million tonnes of barley in store.',
    ],
    [
      'of two like parts and both',
      'The new quays are 1,200 metres long.',
      'The port gets two quays, each of 600 metres.',
    ],
    [
      'further',
      'The ministry ordered 20 tanks for the army.',
      'The ministry ordered another 30 tanks for the army.',
    ],
    ['over before', 'The army ordered 58 tanks on Monday.', 'The army had ordered 80 tanks long ago.'],
  ])('does not conflict: %s', (_, one, other) => {
    expect(quantities('conflicting', one, other)).toEqual([]);
  });
});

describe('counts that go on', () => {
  it.each([
    [
      'so far',
      'Norland has brought in 14 million tonnes of barley so far.',
      'The barley is in: 17 million tonnes of barley are in the barns.',
    ],
    [
      'the number of',
      'Two countries recalled their envoys from Harrow.',
      'Norland recalled its envoy from Harrow, bringing the number of countries to five.',
    ],
    [
      'in hospital',
      'At least 40 people were being treated in hospital.',
      'Another five have died, and 34 people remained in hospital.',
    ],
    [
      'of bodies',
      'Two bodies have been found in the wreck.',
      'Divers have recovered 27 bodies from the wreck.',
    ],
  ])('are updated: %s', (_, one, other) => {
    expect(quantities('updated', one, other)).toHaveLength(1);
    expect(quantities('conflicting', one, other)).toEqual([]);
  });

  it('are updated where an outlet gives another figure in a later version', () => {
    const own = { outlet: 'Mill Post', published: '2031-04-08' };
    const { findings } = dossierFrom([
      { ...own, id: 'first', text: 'The court fined the mill 36 million marks on Monday for its dust.' },
      {
        ...own,
        id: 'later',
        text: 'The court fined the mill 63 million marks on Monday for its dust.',
        revisionOf: 'first',
      },
    ]);
    expect(findings.filter(({ kind }) => kind === 'updated')).toHaveLength(1);
    expect(findings.filter(({ kind }) => kind === 'conflicting')).toEqual([]);
  });
});

describe('a headline', () => {
  it('conflicts with its own text where it gives another figure', () => {
    const text =
      'Six injured in Harrow quake\n\nHARROW — Nine people were injured by falling tiles in Harrow on Monday.';
    const other = 'The ground shook in Harrow on Monday, and people ran out of their houses.';
    expect(quantities('conflicting', text, other)).toEqual([['Nine people were injured', 'Six injured']]);
  });
});

describe('votes', () => {
  it.each([
    [
      'The chamber passed the bill by 112 votes to 98.',
      'The bill got 121 for and 98 against in the chamber vote.',
    ],
    [
      'The diet backed the budget by 92 votes to 61.',
      'Eighty-eight deputies voted for the bill and 61 against it.',
    ],
    ['The federation voted 23 to 14 to remove him.', 'In the vote 27 went up against him and 14 for him.'],
  ])('conflict: %s %s', (one, other) => {
    expect(quantities('conflicting', one, other)).toHaveLength(1);
  });

  it.each([
    [
      'of two houses',
      'The chamber passed the bill by 112 votes to 98.',
      'The senate passed the bill by 30 votes to 21.',
    ],
    ['one lost, one won', 'The bill passed by 112 votes to 98.', 'The amendment failed by 101 votes to 109.'],
  ])('do not conflict: %s', (_, one, other) => {
    expect(quantities('conflicting', one, other)).toEqual([]);
  });
});

describe('ages and terms', () => {
  it.each([
    ['Jon Dorn, 58, was mayor of Harrow.', 'Jon Dorn, 61, was mayor of Harrow.'],
    [
      'A court sentenced Jon Dorn to 12 years in prison.',
      'Jon Dorn was sent to prison for 14 years by the court.',
    ],
    ['The strike lasted 48 hours.', 'The strike lasted 72 hours.'],
  ])('conflict: %s %s', (one, other) => {
    expect(quantities('conflicting', one, other)).toHaveLength(1);
  });

  it.each([
    ['Jon Dorn, 58, was mayor of Harrow.', 'Jon Dorn, 59, was mayor of Harrow.'],
    ['Jon Dorn, 58, was mayor of Harrow.', 'Pavel Dorn, 30, was mayor of Tarn.'],
    ['The strike lasted 48 hours.', 'The strike lasted two days.'],
  ])('do not conflict: %s %s', (one, other) => {
    expect(quantities('conflicting', one, other)).toEqual([]);
  });
});
