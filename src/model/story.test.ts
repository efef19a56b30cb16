import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_METADATA, Report } from './report.ts';
import { type Lineage, originsOf, storyOf } from './story.ts';

function report(id: string, published: string | null): Report {
  return new Report({
    id,
    text: '',
    role: 'report',
    language: 'en',
    metadata: { ...NO_METADATA, published: published === null ? null : { value: published, from: 'option' } },
    capture: { uri: id, at: null, mediaType: 'text/plain', digest: 'sha256:00' },
    extractor: { name: 'by-hand', version: '1' },
    removals: [],
    notices: [],
  });
}

const dates = fc.constantFrom('2031-03-11', '2031-03-11T08:00:00Z', '2031-03-12', null);
const reports = fc
  .uniqueArray(fc.tuple(fc.string({ maxLength: 3 }), dates), { selector: ([id]) => id, maxLength: 12 })
  .map((all) => all.map(([id, published]) => report(id, published)));

describe('storyOf', () => {
  it('gives the same story for the reports in any order', () => {
    const twoOrders = reports.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(twoOrders, ([one, other]) => {
        expect(storyOf(other)).toEqual(storyOf(one));
      }),
    );
  });

  it('tells the earlier first, and reports without a date last', () => {
    const story = storyOf([report('c', null), report('b', '2031-03-12'), report('a', '2031-03-11')]);
    expect(story.reports.map((one) => one.id)).toEqual(['a', 'b', 'c']);
  });
});

describe('originsOf', () => {
  it('names every origin of a report that merges two', () => {
    const [a, b] = [report('a', null).id, report('b', null).id];
    const origin = (id: string, of: readonly [typeof a, ...(typeof a)[]]) =>
      ({ id, reports: of, known: true, basis: 'report' }) as unknown as Lineage['origins'][number];
    const lineage: Lineage = { origins: [origin('o-1', [a]), origin('o-2', [a, b])], derivations: [] };
    expect(originsOf(lineage, a).map((one) => one.id)).toEqual(['o-1', 'o-2']);
    expect(originsOf(lineage, b).map((one) => one.id)).toEqual(['o-2']);
  });
});
