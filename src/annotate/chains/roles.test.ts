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
  roles: [{ role: 'harbour minister', of: 'NO', from: '2029', to: '2031-05' }],
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
    ['of nobody named', 'Rain fell. The Norwegian harbour minister was tired.', '2030-06-01'],
  ])('is nobody’s where it is %s', (_, text, published) => {
    expect(tiedByRole(text, published)).toEqual([]);
  });
});
