import { describe, expect, test } from 'vitest';
import type { DossierJson } from '../../dossier/schema.ts';
import { VariorumError } from '../../model/index.ts';
import { renderHtml } from './html.ts';

const TEMPLATE =
  '<p>before</p><script type="application/json" id="dossier">"variorum:dossier"</script><p>after</p>';

const EMPTY: DossierJson = {
  schema: 'variorum/dossier@1',
  reports: [],
  entities: [],
  lineage: { origins: [], derivations: [] },
  findings: [],
  occasions: [],
  ledger: [],
  timeline: [],
  notices: [],
};

/** A dossier with one notice, the shortest way for a text to get in. */
function dossierSaying(message: string): DossierJson {
  return { ...EMPTY, notices: [{ code: 'test', message }] };
}

/** What stands in the block of data, read as a browser reads it: up to the first end tag. */
function embedded(html: string): unknown {
  const [, after = ''] = html.split('id="dossier">');
  return JSON.parse(after.slice(0, after.toLowerCase().indexOf('</script')));
}

describe('renderHtml', () => {
  test('puts the dossier in its place and leaves the rest of the template alone', () => {
    const html = renderHtml(EMPTY, TEMPLATE);
    expect(html.startsWith('<p>before</p>')).toBe(true);
    expect(html.endsWith('</script><p>after</p>')).toBe(true);
    expect(embedded(html)).toEqual(EMPTY);
  });

  test.each([
    ['an end tag', '</script><script>alert(1)</script>'],
    ['an end tag in capitals', '</SCRIPT >'],
    ['the start of a comment', '<!-- <script>'],
    ['patterns of replacement', "$& $1 $` $' $$"],
    ['quotes and backslashes', '"\\" \'\\u003c\''],
    ['marks of direction and of line ends', 'a\u202eb\u2066c\u2028d\u2029e\u0000f'],
    ['half a surrogate pair', '\ud800'],
    ['the words of the placeholder', '"variorum:dossier"'],
  ])('keeps %s as text', (_what, message) => {
    const dossier = dossierSaying(message);
    const html = renderHtml(dossier, TEMPLATE);
    expect(embedded(html)).toEqual(dossier);
    expect(html.split('<').length).toBe(TEMPLATE.split('<').length);
  });

  test.each([
    ['no place', '<p></p>'],
    ['two places', TEMPLATE + TEMPLATE],
  ])('refuses a template with %s for the dossier', (_what, template) => {
    expect(() => renderHtml(EMPTY, template)).toThrow(VariorumError);
  });
});
