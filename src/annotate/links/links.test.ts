import { describe, expect, it } from 'vitest';
import { dossierFrom, type Telling, tables, unreadReports } from '../../../test/support/story.ts';
import { CHAINS, LINKS } from '../../model/index.ts';
import { annotate, withOwnActors } from '../../pipeline.ts';

const OWN = [
  { id: 'abbo-tarnel', name: 'Abbo Tarnel', type: 'person', country: 'NO', short: ['Tarnel'] },
  { id: 'abbo-tarnel-2', name: 'Abbo Tarnel', type: 'person', country: 'SE' },
  {
    id: 'orrin-velk',
    name: 'Orrin Velk',
    type: 'person',
    country: 'NO',
    short: ['Velk'],
    roles: [{ role: 'harbour minister', of: 'NO', from: '2030', known: '2031-05' }],
  },
  { id: 'ola-renn', name: 'Ola Renn', names: ['Ola Rennes'], type: 'person' },
  { id: 'tide-board', name: 'Tide Board', names: ['TBX'], type: 'organization', wikidata: 'Q42' },
  {
    id: 'no-ferry-office',
    name: 'Norwegian Ferry Office',
    short: ['Ferry Office'],
    type: 'organization',
    country: 'NO',
  },
  {
    id: 'se-ferry-office',
    name: 'Swedish Ferry Office',
    short: ['Ferry Office'],
    type: 'organization',
    country: 'SE',
  },
];
const known = withOwnActors(tables, OWN.map((row) => JSON.stringify(row)).join('\n'));

/** The actors that the chains of a text are linked to, by their best names. */
function linksOf(text: string): Record<string, string> {
  const [report] = unreadReports([{ text }]);
  if (report === undefined) throw new Error('no report');
  const read = annotate(report, known);
  const chains = read.layer(CHAINS);
  return Object.fromEntries(
    [...read.layer(LINKS)].map(({ chain, actor }) => {
      const { start, end } = chains.at(chain).span;
      return [read.text.slice(start, end), actor];
    }),
  );
}

describe('links', () => {
  it.each([
    ['a country by its name', 'Ministers of Norway met on Monday.', { Norway: 'NO' }],
    [
      'a person by the full name, where the country is named',
      'Orrin Velk left Norway.',
      { 'Orrin Velk': 'orrin-velk', Norway: 'NO' },
    ],
    [
      'of two people of one name the one whose country is named',
      'Abbo Tarnel spoke in Sweden.',
      { 'Abbo Tarnel': 'abbo-tarnel-2', Sweden: 'SE' },
    ],
    ['a family name with a title that was theirs', 'Harbour Minister Velk spoke.', { Velk: 'orrin-velk' }],
    [
      'a person of whom a row tells nothing but names',
      'Ola Renn came. Later Ola Rennes left.',
      { 'Ola Renn': 'ola-renn', 'Ola Rennes': 'ola-renn' },
    ],
    ['a body by any of its names', 'The Tide Board met. TBX said so.', { 'Tide Board': 'tide-board' }],
    [
      'a body that several countries have by the one country named',
      'The Ferry Office closed, and Norway waited.',
      { 'Ferry Office': 'no-ferry-office', Norway: 'NO' },
    ],
    [
      'a body by the country said to own it',
      'Norway waited, and Sweden’s Ferry Office closed.',
      { 'Ferry Office': 'se-ferry-office', Norway: 'NO', Sweden: 'SE' },
    ],
  ])('%s', (_what, text, links) => {
    expect(linksOf(text)).toEqual(links);
  });

  it.each([
    ['a person of whose country nothing is said', 'Orrin Velk left the harbour.'],
    ['a person whom two could be', 'Abbo Tarnel spoke in Norway and in Sweden on Monday.'],
    ['a family name alone', 'A woman named Velk left.'],
    ['a body whose country is not told', 'The Ferry Office closed on Monday.'],
    ['a country that may be a person', 'Jordan scored twice, and the crowd cheered for Jordan.'],
    [
      'countries that are teams',
      'Norway scored twice in the second half, and the Norway coach praised the goalkeeper.',
    ],
  ])('leaves open %s', (_what, text) => {
    const links = linksOf(text);
    for (const name of ['Orrin Velk', 'Abbo Tarnel', 'Velk', 'Ferry Office', 'Jordan'])
      expect(links).not.toHaveProperty([name]);
    if (text.includes('coach')) expect(links).toEqual({});
  });
});

describe('entities of linked chains', () => {
  const one: Telling = { id: 'one', text: 'The ministers of North Korea met on Monday.' };
  const other: Telling = { id: 'other', text: 'On Monday the DPRK closed its border.' };

  it('are one where they are of one actor, by whatever name', () => {
    const { entities } = dossierFrom([one, other]);
    expect(entities).toMatchObject([{ actor: 'KP', wikidata: 'Q423', names: ['DPRK', 'North Korea'] }]);
  });
});
