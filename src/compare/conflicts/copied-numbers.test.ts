import { describe, expect, it } from 'vitest';
import { dossierFrom, type Telling } from '../../../test/support/story.ts';
import { AGENCY_TEXT, kinds } from '../testing.ts';

const LAST = 'The night train leaves Kesh at 10:30 and carries the old 707 engine past the mills of Orm';

function told(id: string, hour: number, last: string): Telling {
  const published = `2031-04-07T${String(hour).padStart(2, '0')}:00:00Z`;
  return { id, outlet: `The ${id}`, published, text: `${AGENCY_TEXT}\n\n${last}.` };
}

describe('a number changed in copying', () => {
  it.each([
    ['quantity', 'an hour', LAST.replace('10:30', '10:40')],
    ['name', 'the name of a thing', LAST.replace('707', '807')],
  ])('is a conflict of %s: %s', (_, __, last) => {
    const dossier = dossierFrom([told('first', 8, LAST), told('second', 9, LAST), told('third', 10, last)]);
    const found = kinds(dossier, 'conflicting');
    expect(found).toHaveLength(1);
    expect(
      found.map((one) => ('versions' in one ? one.versions.map(({ evidence }) => evidence.length) : [])),
    ).toEqual([[2, 1]]);
  });

  it('is none where another word is changed beside it', () => {
    const last = LAST.replace('old 707 engine past', 'new 807 waggons through');
    expect(kinds(dossierFrom([told('first', 8, LAST), told('second', 9, last)]), 'conflicting')).toEqual([]);
  });

  it('is none in a frame that is filled in for another place', () => {
    const weather = (place: string, degrees: number) =>
      `Temperatures in ${place} will reach ${degrees} degrees on Friday, the weather service said, with light winds from the west and a clear sky`;
    const found = dossierFrom([told('first', 8, weather('Tarn', 31)), told('second', 9, weather('Olm', 27))]);
    expect(kinds(found, 'conflicting')).toEqual([]);
  });

  it('is none in a later version of one report', () => {
    const later = {
      ...told('second', 9, LAST.replace('707', '807')),
      outlet: 'The first',
      revisionOf: 'first',
    };
    expect(kinds(dossierFrom([told('first', 8, LAST), later]), 'conflicting')).toEqual([]);
  });

  it('is none where both copy "today" from one text', () => {
    const last = 'The council said that the old engine was seen at the mills of Orm today';
    const copy = { ...told('second', 9, last), published: '2031-04-09T09:00:00Z' };
    expect(kinds(dossierFrom([told('first', 8, last), copy]), 'conflicting')).toEqual([]);
  });
});
