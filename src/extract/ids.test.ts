import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noticingTwins, withUniqueIds } from './ids.ts';
import { codes, extracted } from './testing.ts';

const TEXT = 'The border was reopened on Monday, the foreign ministry of Osmark said.';

describe('the id of a report', () => {
  test('is the one supplied', () => {
    expect(extracted(TEXT, { stated: { id: { value: 'r1', from: 'manifest' } } }).id).toBe('r1');
  });

  test('else is made from outlet, date and text, and from nothing else', () => {
    const id = extracted(TEXT).id;
    expect(id).toMatch(/^r-[0-9a-f]{12}$/);
    expect(extracted(TEXT, { uri: 'elsewhere.txt' }).id).toBe(id);
    expect(extracted(`${TEXT} `).id).not.toBe(id);
    expect(extracted(TEXT, { defaults: { outlet: { value: 'A', from: 'option' } } }).id).not.toBe(id);
  });

  test('gets a number where it is not the first by address, in any order of the inputs', () => {
    const reports = ['b', 'a', 'c'].map((uri) => extracted(TEXT, { uri }));
    const id = reports[0]?.id;
    const byUri = { a: id, b: `${id}-2`, c: `${id}-3` };
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: 3 }), (shuffled) => {
        const numbered = withUniqueIds(shuffled).map((report) => [report.parts.capture.uri, report.id]);
        expect(Object.fromEntries(numbered)).toEqual(byUri);
      }),
    );
  });

  test('that is given to several is told on each that gets another, in any order of the inputs', () => {
    const given = (outlet: string, text: string) =>
      extracted(text, {
        uri: 'set.json#x',
        stated: { id: { value: 'x', from: 'manifest' }, outlet: { value: outlet, from: 'manifest' } },
      });
    const reports = [
      given('Kesh Daily', TEXT),
      given('Vela Post', TEXT),
      given('Vela Post', `${TEXT} More.`),
    ];
    const ids = { 'Kesh Daily 71': 'x', 'Vela Post 71': 'x-2', 'Vela Post 77': 'x-3' };
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: 3 }), (shuffled) => {
        const settled = withUniqueIds(shuffled);
        const named = settled.map((one) => [`${one.metadata.outlet?.value} ${one.text.length}`, one.id]);
        expect(Object.fromEntries(named)).toEqual(ids);
        for (const one of settled) expect(codes(one)).toEqual(one.id === 'x' ? [] : ['id-given-twice']);
      }),
    );
  });

  test('that nobody gave is numbered without a word', () => {
    const reports = ['a', 'b'].map((uri) => extracted(TEXT, { uri }));
    expect(withUniqueIds(reports).map(codes)).toEqual([[], []]);
  });

  test('never becomes one that another report has', () => {
    const given = (value: string, uri: string) =>
      extracted(TEXT, { uri, stated: { id: { value, from: 'manifest' } } });
    const reports = withUniqueIds([given('r', 'a'), given('r', 'b'), given('r-2', 'c')]);
    expect(new Set(reports.map((report) => report.id)).size).toBe(3);
  });
});

test('the same bytes under two addresses are noticed on the later one', () => {
  const twins = ['b', 'a'].map((uri) => extracted(TEXT, { uri, digest: 'sha256:same' }));
  const other = extracted(TEXT, { uri: 'c', digest: 'sha256:other' });
  expect(noticingTwins([...twins, other]).map(codes)).toEqual([['same-input-twice'], [], []]);
});
