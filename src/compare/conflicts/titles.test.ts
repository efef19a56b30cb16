import { describe, expect, it } from 'vitest';
import { dossierFrom, type Telling } from '../../../test/support/story.ts';
import { kinds } from '../testing.ts';

const telling = (id: string, text: string, published = '2023-05-02'): Telling => ({
  id,
  outlet: id,
  published,
  text,
});

/** What the versions of each conflict over a title say. */
function titles(...reports: readonly Telling[]): string[][] {
  return kinds(dossierFrom(reports), 'conflicting').flatMap((finding) =>
    finding.slot === 'title' && 'versions' in finding ? [finding.versions.map(({ says }) => says)] : [],
  );
}

describe('titles of one person', () => {
  it('conflict where one stands before the name and another beside it', () => {
    const one = telling('one', 'Transport Minister Joran Pask opened the bridge in Harrow.');
    const other = telling('other', 'The bridge was opened by Joran Pask, the interior minister.');
    expect(titles(one, other)).toEqual([['Transport Minister', 'interior minister']]);
  });

  it.each([
    ['Foreign Minister Ilva Torn spoke.', 'Defence Minister Ilva Torn spoke.'],
    ['Minister of Justice Ilva Torn spoke.', 'Minister of Health Ilva Torn spoke.'],
    ['It was signed by Ilva Torn, Norland’s energy minister.', 'Trade Minister Ilva Torn signed it.'],
    ['Deputy Foreign Minister Ilva Torn spoke.', 'Foreign Minister Ilva Torn spoke.'],
    ['The deputy economy minister, Nils Farrow, spoke.', 'It was Nils Farrow, the deputy finance minister.'],
    ['Vice President Olan Brek spoke.', 'President Olan Brek spoke.'],
    ['Attorney General Ilva Torn spoke.', 'Solicitor General Ilva Torn spoke.'],
    ['Former Interior Minister Ilva Torn spoke.', 'Interior Minister Ilva Torn spoke.'],
    ['Olan Brek, a former president of Norland, spoke.', 'President Olan Brek spoke.'],
    [
      'Former President Olan Brek spoke.',
      'Harrow rejects the new plan of the Brek administration. Olan Brek spoke in the hall at noon to the barge crews.',
    ],
  ])('conflict where one person cannot hold both: %s %s', (one, other) => {
    expect(titles(telling('one', one), telling('other', other))).toHaveLength(1);
  });

  it.each([
    ['over and another', 'Former Vice President Olan Brek spoke.', 'President Olan Brek spoke.'],
    ['over and higher', 'Former Education Minister Ilva Torn spoke.', 'Prime Minister Ilva Torn spoke.'],
    ['told in general', 'Foreign Minister Ilva Torn spoke.', 'Minister Ilva Torn spoke.'],
    [
      'held together',
      'Foreign Minister Ilva Torn, who is also defence minister, spoke.',
      'Defence Minister Ilva Torn spoke.',
    ],
    [
      'of both portfolios',
      'Finance and Economy Minister Ilva Torn spoke.',
      'Finance Minister Ilva Torn spoke.',
    ],
    ['under another name', 'Foreign Minister Ilva Torn spoke.', 'External Affairs Minister Ilva Torn spoke.'],
    ['of then', 'Interior Minister Ilva Torn spoke.', 'It was made by then Foreign Minister Ilva Torn.'],
    [
      'dated long ago',
      'Interior Minister Ilva Torn spoke.',
      'In 2009, Foreign Minister Ilva Torn signed it.',
    ],
    ['quoted', 'Interior Minister Ilva Torn spoke.', '“I met Foreign Minister Ilva Torn,” Piet Harl said.'],
    [
      'in place of another',
      'Health Minister Ilva Torn spoke.',
      'Trade Minister Ilva Torn, who became a minister in 2020, spoke.',
    ],
    ['of a club', 'Club President Olan Brek spoke.', 'Former President Olan Brek spoke.'],
    [
      'for the time being',
      'Acting Foreign Minister Ilva Torn spoke.',
      'Deputy Foreign Minister Ilva Torn spoke.',
    ],
    [
      'of an administration that is over',
      'Former President Olan Brek spoke.',
      'The Brek administration had cut taxes. Olan Brek spoke.',
    ],
  ])('do not where an office is %s', (_, one, other) => {
    expect(titles(telling('one', one), telling('other', other))).toEqual([]);
  });

  it('do not in reports between which an office may have changed hands', () => {
    const one = telling('one', 'Foreign Minister Ilva Torn spoke.', '2023-05-02');
    const other = telling('other', 'Defence Minister Ilva Torn spoke.', '2025-05-02');
    expect(titles(one, other)).toEqual([]);
  });

  it('are an update where a later version of one report gives another', () => {
    const lines = 'The court fined three makers on Tuesday, and the barges lay idle in Harrow all week.';
    const first = telling('first', `${lines} It heard Energy Minister Ilva Torn.`, '2023-05-02T08:00:00Z');
    const text = `${lines} It heard Trade Minister Ilva Torn.`;
    const second = {
      ...telling('second', text, '2023-05-02T10:00:00Z'),
      outlet: 'first',
      revisionOf: 'first',
    };
    const dossier = dossierFrom([first, second]);
    expect(kinds(dossier, 'conflicting')).toEqual([]);
    expect(kinds(dossier, 'updated')).toMatchObject([{ slot: 'title', about: 'name' }]);
  });

  it('do not where both tell of one office', () => {
    const one = telling('one', 'Interior Minister Joran Pask opened the bridge in Harrow.');
    const other = telling('other', 'The bridge was opened by Joran Pask, the interior minister.');
    expect(titles(one, other)).toEqual([]);
  });
});

describe('titles against the dated record of offices', () => {
  it('conflict where the office had ended', () => {
    expect(titles(telling('one', 'French President François Hollande arrived in Berlin.'))).toEqual([
      ['French President', 'president'],
    ]);
  });

  it('conflict where the office was still held', () => {
    const text = 'Former French President Emmanuel Macron arrived in Berlin.';
    expect(titles(telling('one', text))).toEqual([['Former French President', 'president']]);
  });

  it.each([
    ['of the office held that day', 'French President Emmanuel Macron arrived in Berlin.'],
    [
      'of an office that is over, and told so',
      'Former French President François Hollande arrived in Berlin.',
    ],
    ['in a sentence on another time', 'French President François Hollande met Merkel in May 2015 in Berlin.'],
    ['in a report that knows', 'Former French President François Hollande spoke. President Hollande left.'],
    ['of another office', 'French Vice President François Hollande arrived in Berlin.'],
    ['of somebody who does nothing', 'She was appointed by French President François Hollande.'],
    ['of an owner', 'French President François Hollande’s dog barked.'],
    ['in quoted words', '“French President François Hollande is my friend,” said Ilva Torn.'],
    ['of whom another served', 'Former French President Emmanuel Macron aide Ilva Torn spoke in Berlin.'],
    ['of what was over by then', 'French President François Hollande had opened the museum.'],
    [
      'after a sentence on another time',
      'It opened in 2014. French President François Hollande cut the ribbon.',
    ],
  ])('do not conflict %s', (_, text) => expect(titles(telling('one', text))).toEqual([]));

  it('are left alone in a report without a date', () => {
    const { published: _, ...undated } = telling(
      'one',
      'French President François Hollande arrived in Berlin.',
    );
    expect(titles(undated)).toEqual([]);
  });
});
