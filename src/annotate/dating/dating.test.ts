import { describe, expect, it } from 'vitest';
import { tables, unreadReports } from '../../../test/support/story.ts';
import { boundsBySigns, DATE_SIGNS, type Report } from '../../model/index.ts';
import { annotate, withOwnActors } from '../../pipeline.ts';

const OWN = [
  { id: 'orrin-velk', name: 'Orrin Velk', roles: [['harbour minister', '2029-03-01', '2031-05-30']] },
  { id: 'mira-sund', name: 'Mira Sund', roles: [['harbour minister', '2021-01-10', '2029-02-28']] },
].map(({ roles, ...actor }) => ({
  ...actor,
  type: 'person',
  country: 'NO',
  roles: roles.map(([role, from, to]) => ({ role, of: 'NO', from, to })),
}));
const known = withOwnActors(tables, OWN.map((row) => JSON.stringify(row)).join('\n'));

function read(text: string, published?: string): Report {
  const [report] = unreadReports([{ text, ...(published !== undefined && { published }) }]);
  if (report === undefined) throw new Error('no report');
  return annotate(report, known);
}

const boundsOf = (text: string) => boundsBySigns(read(text).layer(DATE_SIGNS));

describe('the day of a report that states none', () => {
  it.each([
    ['is not before an event told as past', 'The bridge fell on 12 March 2031.', { earliest: '2031-03-12' }],
    ['is not before a year told as past', 'The bridge was built in 2019.', { earliest: '2019-01-01' }],
    [
      'is not before what a participle tells',
      'The mayor, elected in 2019, left.',
      { earliest: '2019-01-01' },
    ],
    ['is not before a leaving of office', 'Brek, who left office in 2017, wept.', { earliest: '2017-01-01' }],
    ['is not before what goes on since then', 'She has led the port since 2010.', { earliest: '2010-01-01' }],
    ['is not after what is to come', 'The bridge will open on 3 May 2031.', { latest: '2031-05-03' }],
    [
      'lies between both',
      'The bridge fell on 12 March 2031. It will open again in 2032.',
      { earliest: '2031-03-12', latest: '2032-12-31' },
    ],
    [
      'lies in the time of an office',
      'Norwegian Harbour Minister Orrin Velk left on Monday.',
      { earliest: '2029-03-01', latest: '2031-05-30' },
    ],
    [
      'is not before the end of one',
      'Norway’s former Harbour Minister Orrin Velk left.',
      { earliest: '2031-05-30' },
    ],
    [
      'goes by the newest of offices, since old titles are kept',
      'In Norway, Harbour Minister Orrin Velk followed Harbour Minister Mira Sund on Monday.',
      { earliest: '2029-03-01', latest: '2031-05-30' },
    ],
    [
      'goes by dates where an office does not fit them',
      'The bridge fell on 12 March 2033. Norwegian Harbour Minister Orrin Velk left on Monday.',
      { earliest: '2033-03-12' },
    ],
  ])('%s', (_, text, bounds) => expect(boundsOf(text)).toEqual(bounds));

  it.each([
    ['what somebody says', '“It will open on 3 May 2031,” Velk said.'],
    ['what would have been', 'It would have opened on 3 May 2031.'],
    ['what is expected by a participle', 'The vote expected in 2031 worries them.'],
    ['what bears a holder’s name', 'They met in Norwegian Harbour Minister Orrin Velk’s library on Monday.'],
    ['an office told without a day', 'Norwegian Harbour Minister Orrin Velk left.'],
    ['a year that names a thing', 'The 2019 plan failed.'],
    ['a date that was only meant', 'They called a vote for 3 May 2031.'],
    ['a day without its year', 'The bridge fell on 12 March.'],
  ])('is not bounded by %s', (_, text) => expect(boundsOf(text)).toBeNull());

  it('is not looked for where the report states its date, and changes no other reading', () => {
    expect(read('The bridge fell on 12 March 2031.', '2031-04-01').has(DATE_SIGNS)).toBe(false);
  });
});
