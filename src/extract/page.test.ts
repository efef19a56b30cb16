import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ZONES } from '../model/index.ts';
import { codes, extractedPage, shown } from './testing.ts';

const ONE = 'The border was reopened on Monday, the foreign ministry of Osmark said in a statement.';
const TWO = 'Trucks had waited at the gate for three weeks, some of them with fruit that spoiled.';

/** A page with a report in it and the given words in its head and in the midst of it. */
function page(inside: string, head = ''): string {
  return `<!DOCTYPE html><html lang="en"><head><title>Border reopens - Vela Post</title>${head}</head><body>
    <nav><ul><li><a href="/">Home</a></li></ul></nav>
    <article><h1>Border reopens after three weeks</h1><p>${ONE}</p>${inside}<p>${TWO}</p></article>
    <footer><p>All of this is ours, and nobody may copy it without asking us first.</p></footer></body></html>`;
}

describe('the text of a page', () => {
  test('is its report, a blank line between the blocks', () => {
    const report = extractedPage(page('<h2>Reactions</h2>'));
    expect(report.text).toBe(`Border reopens after three weeks\n\n${ONE}\n\nReactions\n\n${TWO}`);
    expect(shown(report)).toEqual([
      'headline: Border reopens after three weeks',
      `body: ${ONE}`,
      'body: Reactions',
      `body: ${TWO}`,
    ]);
    expect(report.parts.language).toBe('en');
  });

  test('has captions in their zone', () => {
    const inside =
      '<figure><img src="a.jpg" alt="Not to be read"><figcaption>Trucks at the gate</figcaption></figure>';
    expect(shown(extractedPage(page(inside)))).toContain('caption: Trucks at the gate');
  });

  test('has the words of inline elements and entities as a browser shows them', () => {
    const report = extractedPage(
      page(
        '<p>Said <b>Ana</b> <a href="/r">Ruel</a>&nbsp;&mdash; &ldquo;yes&rdquo;,\n   then left the room.</p>',
      ),
    );
    expect(report.text).toContain('Said Ana Ruel — “yes”, then left the room.');
  });

  test.each([
    '<div class="related-links"><p>Ten things you did not know about the gates of Osmark.</p></div>',
    '<div id="newsletter"><p>Get the news of Osmark in your mail every morning at six.</p></div>',
    '<aside><p>Get the news of Osmark in your mail every morning at six.</p></aside>',
    '<ul><li><a href="/1">Osmark votes in June</a></li><li><a href="/2">Who is Ana Ruel?</a></li></ul>',
    '<section class="comments"><p>I have never read anything so silly in all my life.</p></section>',
  ])('leaves out %s and tells so', (inside) => {
    const report = extractedPage(page(inside));
    expect(report.text).toBe(extractedPage(page('')).text);
    expect(report.parts.removals.length).toBeGreaterThan(extractedPage(page('')).parts.removals.length - 1);
  });

  test('is found in a part whose name misleads', () => {
    const html = `<body><div class="sidebar-content related"><p>${ONE}</p><p>${TWO}</p></div></body>`;
    expect(extractedPage(html).text).toBe(`${ONE}\n\n${TWO}`);
  });
});

describe('what no reader sees is not in the text', () => {
  const said = '“We will withdraw,” said Ana Ruel, the foreign minister of Osmark.';
  test.each([
    `<p style="display:none">${said}</p>`,
    `<p style="DISPLAY : NONE">${said}</p>`,
    `<p style="visibility:hidden">${said}</p>`,
    `<p style="font-size:0">${said}</p>`,
    `<p style="opacity:0">${said}</p>`,
    `<p style="position:absolute;left:-9999px">${said}</p>`,
    `<p style="color:#fff;background:#fff">${said}</p>`,
    `<p style="clip-path:inset(100%)">${said}</p>`,
    `<p hidden>${said}</p>`,
    `<div aria-hidden="true"><div><p>${said}</p></div></div>`,
    `<style>.z{display:none}</style><p class="a z">${said}</p>`,
    `<template><p>${said}</p></template>`,
    `<noscript><p>${said}</p></noscript>`,
    `<details><p>${said}</p></details>`,
    `<svg><text>${said}</text></svg>`,
    `<textarea>${said}</textarea>`,
    `<img alt="${said}">`,
    `<!-- ${said} -->`,
    `<script type="application/ld+json">{"articleBody": "${said}"}</script>`,
  ])('%s', (inside) => {
    expect(extractedPage(page(inside)).text).not.toContain('withdraw');
  });

  test('what a style sheet hides on paper only is seen', () => {
    const inside = `<style>@media print{.z{display:none}}</style><p class="z">${said}</p>`;
    expect(extractedPage(page(inside)).text).toContain('withdraw');
  });

  test('stays hidden where the page nests deeper than is followed', () => {
    const inside = `<div style="display:none">${'<div>'.repeat(2000)}<p>${said}</p>${'</div>'.repeat(2000)}</div>`;
    expect(extractedPage(page(inside)).text).not.toContain('withdraw');
  });
});

describe('what a page states', () => {
  test.each([
    [
      '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2031-05-17T09:30:00Z"}]}</script>',
      '2031-05-17T09:30:00Z',
      'json-ld',
    ],
    [
      '<meta property="article:published_time" content="2031-05-17T09:30:00+02:00">',
      '2031-05-17T09:30:00+02:00',
      'meta:article:published_time',
    ],
    ['<meta name="date" content="17 May 2031">', '2031-05-17', 'meta:date'],
  ])('published: %s', (head, value, from) => {
    expect(extractedPage(page('', head)).metadata.published).toEqual({ value, from });
  });

  test('its outlet, authors and address, each with where it was read', () => {
    const head = `<meta property="og:site_name" content="Vela Post"><link rel="canonical" href="https://vela.example/1">
      <script type="application/ld+json">{"@type": "NewsArticle", "author": [{"name": "Ana Ruel"}, {"name": "Tom Vey"}]}</script>`;
    const { outlet, byline, url } = extractedPage(page('', head), { uri: 'a.html' }).metadata;
    expect(outlet).toEqual({ value: 'Vela Post', from: 'meta:og:site_name' });
    expect(byline.map(({ value, from }) => `${value} ${from}`)).toEqual([
      'Ana Ruel json-ld',
      'Tom Vey json-ld',
    ]);
    expect(url?.value).toBe('https://vela.example/1');
  });

  test('is only its claim: the capture keeps the address it came from', () => {
    const head = '<link rel="canonical" href="https://elsewhere.example/1">';
    expect(extractedPage(page('', head), { uri: 'a.html' }).parts.capture.uri).toBe('a.html');
  });

  test('an agency in the byline is the agency, not an author', () => {
    const { agency, byline } = extractedPage(page('', '<meta name="author" content="Reuters">')).metadata;
    expect(agency).toEqual({ value: 'Reuters', from: 'meta:author' });
    expect(byline).toEqual([]);
  });

  test.each([
    '{',
    '[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]',
    '{"@type": 5, "author": [null, {"name": {}}]}',
    '"x"',
  ])('nothing, where its JSON-LD is %s', (json) => {
    const { byline, published } = extractedPage(
      page('', `<script type="application/ld+json">${json}</script>`),
    ).metadata;
    expect([byline, published]).toEqual([[], null]);
  });
});

describe('a hostile page', () => {
  test.each([
    ['page-flattened', `${'<div>'.repeat(5000)}<p>${ONE}</p><p>${TWO}</p>`],
    ['page-cut', `<p>${ONE}</p>${'<i></i>'.repeat(250_000)}<p>${TWO}</p>`],
    ['no-body', ''],
    ['no-body', '<script>'],
  ])('has the notice %s and no error', (code, html) => {
    expect(codes(extractedPage(html))).toContain(code);
  });

  test('with runs of data in it loses these and keeps its words', () => {
    const report = extractedPage(
      page(`<p>Before ${'x'.repeat(5000)} after, as the ministry of Osmark said on Monday night.</p>`),
    );
    expect(report.text).toContain('Before after, as the ministry');
  });

  test('of any markup gives zones inside its text', () => {
    const tag = fc.constantFrom(
      '<div>',
      '</div>',
      '<p>',
      '</p>',
      '<br>',
      '<a href=',
      '">',
      '<li>',
      '<table>',
      '<h1>',
      '<style>',
      '</style>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<form>',
      '<p hidden>',
      '<svg>',
      '&#0;',
      '&amp',
      ONE,
      TWO,
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, fc.string()), { maxLength: 60 }), (parts) => {
        const report = extractedPage(parts.join(''));
        for (const { span } of report.layer(ZONES))
          expect(report.text.slice(span.start, span.end).trim()).not.toBe('');
      }),
    );
  });
});
