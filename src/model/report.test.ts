import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layerOf, type Maker } from './layer.ts';
import { NO_METADATA, Report, type ReportParts } from './report.ts';
import { span } from './span.ts';
import { ZONES, type Zone } from './zones.ts';

const extractor: Maker = { name: 'by-hand', version: '1' };

function report(text: string, more: Partial<ReportParts> = {}): Report {
  return new Report({
    id: 'r-1',
    text,
    role: 'report',
    language: 'en',
    metadata: NO_METADATA,
    capture: { uri: 'a.txt', at: null, mediaType: 'text/plain', digest: 'sha256:00' },
    extractor,
    removals: [],
    notices: [],
    ...more,
  });
}

function zonesBy(name: string, ...zones: Zone[]) {
  return layerOf(ZONES, { name, version: '1' }, zones);
}

const body: Zone = { span: span(0, 4), kind: 'body' };
const headline: Zone = { span: span(0, 4), kind: 'headline' };

describe('cite', () => {
  it('gives the words that stand at the span, to the character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const citation = report(text).cite(span(start ?? 0, end ?? 0));
        expect(citation.exact).toBe(text.slice(start, end));
        expect(citation.report).toBe('r-1');
      }),
    );
  });

  it('refuses a span that the text does not reach', () => {
    expect(() => report('Tarsin').cite(span(0, 7))).toThrow(RangeError);
  });
});

describe('with', () => {
  it('gives a new report and leaves the old one as it was', () => {
    const before = report('Rain');
    const after = before.with(zonesBy('one', body));
    expect(before.has(ZONES)).toBe(false);
    expect([...after.layer(ZONES)]).toEqual([body]);
    expect(after.text).toBe(before.text);
  });

  it('lets layers of several makers stand side by side, the last one active', () => {
    const read = report('Rain').with(zonesBy('one', body)).with(zonesBy('two', headline));
    expect(read.layers(ZONES).map((layer) => layer.maker.name)).toEqual(['one', 'two']);
    expect([...read.layer(ZONES)]).toEqual([headline]);
    expect(read.makers()).toEqual([['zones', { name: 'two', version: '1' }]]);
  });

  it('replaces the earlier layer of the same maker', () => {
    const read = report('Rain').with(zonesBy('one', body)).with(zonesBy('one', headline));
    expect(read.layers(ZONES)).toHaveLength(1);
    expect([...read.layer(ZONES)]).toEqual([headline]);
  });
});

describe('a layer that nobody made', () => {
  it('is missing, which is not the same as empty', () => {
    expect(report('Rain').has(ZONES)).toBe(false);
    expect(() => report('Rain').layer(ZONES)).toThrow(/no layer of zones/);
    expect(report('Rain').with(zonesBy('one')).layer(ZONES).size).toBe(0);
  });
});

describe('noting', () => {
  it('says nothing twice', () => {
    const notice = { code: 'no-date', message: 'No date was found.' };
    const noted = report('Rain').noting([notice]);
    expect(noted.notices).toEqual([notice]);
    expect(noted.noting([{ ...notice }])).toBe(noted);
    expect(noted.noting([notice, { ...notice, span: span(0, 1) }]).notices).toHaveLength(2);
  });
});
