import { describe, expect, test } from 'vitest';
import { codes, extracted, extractedPage } from './testing.ts';

const bytes = (...values: readonly number[]) => new Uint8Array(values);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('the charset of a text', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', new TextEncoder().encode('Zürich'), 'Zürich'],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 0x5a, 0xc3, 0xbc), 'Zü'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x5a, 0, 0xfc, 0), 'Zü'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0x5a, 0, 0xfc), 'Zü'],
  ])('is %s', (_, content, text) => {
    const report = extracted(content);
    expect(report.text).toBe(text);
    expect(codes(report)).not.toContain('charset-guessed');
  });

  test('is guessed where nothing tells it, with a notice', () => {
    const report = extracted(
      latin('Der Minister reiste am Montag nach Zürich, wo er über die Öffnung der Grenze sprach.'),
    );
    expect(report.text).toContain('Zürich');
    expect(codes(report)).toContain('charset-guessed');
  });

  test('is read past bytes that are not valid in it, with a notice', () => {
    const report = extracted(bytes(0xef, 0xbb, 0xbf, 0x5a, 0xff, 0x5a));
    expect(report.text).toBe('Z\ufffdZ');
    expect(codes(report)).toContain('invalid-bytes');
  });
});

describe('the charset of a page', () => {
  test.each([
    '<meta charset="windows-1251">',
    '<meta http-equiv="content-type" content="text/html; charset=windows-1251">',
  ])('is what %s declares', (declaration) => {
    const page = new Uint8Array([
      ...latin(`${declaration}<p>`),
      0xcf,
      0xf0,
      0xe8,
      ...latin(' said the minister of the north.</p>'),
    ]);
    expect(extracted(page, { mediaType: 'text/html' }).text).toContain('При');
  });

  test('is UTF-8 where the bytes are, whatever it declares', () => {
    const report = extractedPage(
      '<meta charset="latin1"><p>The minister went to Zürich, officials of Osmark said.</p>',
    );
    expect(report.text).toContain('Zürich');
  });
});
