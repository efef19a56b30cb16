import { describe, expect, it } from 'vitest';
import { tables, unreadReports } from '../../../test/support/story.ts';
import { CHAINS, MENTIONS, wordsOf } from '../../model/index.ts';
import { annotate, withOwnActors } from '../../pipeline.ts';

const OWN = {
  id: 'orrin-velk',
  name: 'Orrin Velk',
  type: 'person',
  country: 'NO',
  short: ['Velk'],
  roles: [
    { role: 'harbour minister', of: 'NO', from: '2029', to: '2031-05' },
    { role: 'president', of: 'GE', from: '2029', to: '2031-05' },
  ],
};
const known = withOwnActors(tables, JSON.stringify(OWN));

/** The words of the mentions that are one with "Velk" because of a role. */
function tiedByRole(text: string, published: string): string[] {
  const [report] = unreadReports([{ text, published }]);
  if (report === undefined) throw new Error('no report');
  const read = annotate(report, known);
  const mentions = read.layer(MENTIONS);
  return [...read.layer(CHAINS)].flatMap(({ links }) =>
    links
      .filter(({ rule }) => rule === 'role-of-actor')
      .map(({ mention }) => wordsOf(read.text, mentions.at(mention).span)),
  );
}

describe('a role of a country', () => {
  it.each([
    ['Orrin Velk left. The Norwegian harbour minister was tired.', 'Norwegian harbour minister'],
    ['Orrin Velk left. Norway’s harbour minister was tired.', 'harbour minister'],
    ['The harbour minister of Norway was tired. Orrin Velk left.', 'harbour minister'],
    ['Orrin Velk flew to Tbilisi. The Georgian president was tired.', 'Georgian president'],
    [
      'Orrin Velk met Ada Lund, the Swedish harbour minister. The Norwegian harbour minister was tired.',
      'Norwegian harbour minister',
    ],
    [
      'Orrin Velk left. On 3 April 2030 the Norwegian harbour minister was tired.',
      'Norwegian harbour minister',
    ],
  ])('is the person who holds it, where the report names him: %s', (text, words) => {
    expect(tiedByRole(text, '2030-06-01')).toEqual([words]);
  });

  it.each([
    ['of another country', 'Orrin Velk left. The Swedish harbour minister was tired.', '2030-06-01'],
    ['held before', 'Orrin Velk left. The former Norwegian harbour minister was tired.', '2030-06-01'],
    [
      'held by another on that day',
      'Orrin Velk left. The Norwegian harbour minister was tired.',
      '2032-06-01',
    ],
    ['told of another time', 'Orrin Velk left. In 2019 the Norwegian harbour minister quit.', '2030-06-01'],
    [
      'told after another time',
      'Orrin Velk left. In 2019 a ship sank. The Norwegian harbour minister was tired.',
      '2030-06-01',
    ],
    [
      'given to another by a title',
      'Orrin Velk left. Harbour Minister Ada Lund slept. The Norwegian harbour minister was tired.',
      '2030-06-01',
    ],
    [
      'given to another beside the name',
      'Orrin Velk left. Ada Lund, the Norwegian harbour minister, slept. The Norwegian harbour minister was tired.',
      '2030-06-01',
    ],
    [
      'of a country whose name is another place’s too',
      'Orrin Velk left Savannah. The Georgian president was tired.',
      '2030-06-01',
    ],
    [
      'that of a namesake',
      'Kate Velk left. Velk rested. The Norwegian harbour minister was tired.',
      '2030-06-01',
    ],
    ['of nobody named', 'Rain fell. The Norwegian harbour minister was tired.', '2030-06-01'],
  ])('is nobody’s where it is %s', (_, text, published) => {
    expect(tiedByRole(text, published)).toEqual([]);
  });

  it.each([
    'the Norwegian harbour minister of the company',
    'a Norwegian harbour minister',
    'any Norwegian harbour minister',
    'no Norwegian harbour minister',
    'the last Norwegian harbour minister',
    'the harbour minister of the Norwegian port authority',
    'the harbour minister of Norway’s province',
    'the Norwegian harbour minister at the time',
    'the Norwegian harbour minister who built the pier',
  ])('is not the office itself: %s', (words) => {
    expect(tiedByRole(`Orrin Velk left. Tired was ${words}.`, '2030-06-01')).toEqual([]);
  });
});
