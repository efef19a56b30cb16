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
  ])('do not conflict %s', (_, text) => expect(titles(telling('one', text))).toEqual([]));

  it('are left alone in a report without a date', () => {
    const { published: _, ...undated } = telling(
      'one',
      'French President François Hollande arrived in Berlin.',
    );
    expect(titles(undated)).toEqual([]);
  });
});
